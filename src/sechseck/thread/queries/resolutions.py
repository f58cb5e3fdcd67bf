# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions as somebody may see them."""

from __future__ import annotations

from django.db.models import QuerySet

from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import ResolutionRecord


def resolutions_seen_by(viewer: Actor) -> QuerySet[ResolutionRecord]:
    """Return the resolutions the viewer may see, the newest first."""
    rows = ResolutionRecord.objects.filter(seen_by(viewer))
    return rows.select_related("node", "committee__node", "document__node").order_by("-day", "pk")
