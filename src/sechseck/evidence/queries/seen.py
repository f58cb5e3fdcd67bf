# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody may see of indicators, findings and derivations."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from sechseck.evidence.models import Derivation, Finding, Indicator
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by


def indicators_seen_by(viewer: Actor) -> QuerySet[Indicator]:
    """Return the indicators the viewer may see."""
    return Indicator.objects.filter(seen_by(viewer)).select_related("node")


def findings_seen_by(viewer: Actor) -> QuerySet[Finding]:
    """Return the findings the viewer may see."""
    rows = Finding.objects.filter(_seen(viewer))
    return rows.select_related("node", "statement__node", "statement__document__node")


def derivations_seen_by(viewer: Actor) -> QuerySet[Derivation]:
    """Return the derivations the viewer may see."""
    return Derivation.objects.filter(_seen(viewer)).select_related("node")


def _seen(viewer: Actor) -> Q:
    """Return what everybody sees, and what somebody wrote themselves."""
    seen = seen_by(viewer)
    return seen | Q(proposed_by=viewer) if isinstance(viewer, User) else seen
