# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What may be missing in evidence: findings that rest on nothing, derivations without findings."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Citation, Derivation, DerivationFinding, Finding
from sechseck.kernel.gap_kinds import GapKind, Viewer, register_gap
from sechseck.kernel.queries.nodes import seen_by

LOST = Citation.Kind.LOST_CHART  # nobody can look at its values
EVIDENCE = Citation.objects.filter(finding=OuterRef("pk")).exclude(kind=LOST).order_by()
SIDES = DerivationFinding.objects.filter(derivation=OuterRef("pk")).order_by()


def _findings(viewer: Viewer) -> QuerySet[Finding]:
    return Finding.objects.filter(seen_by(viewer)).select_related("node")


def _derivations(viewer: Viewer) -> QuerySet[Derivation]:
    return Derivation.objects.filter(seen_by(viewer)).select_related("node")


WITHOUT_EVIDENCE = GapKind(
    "finding-without-evidence",
    _("Befunde ohne Beleg"),
    _("Diese Befunde stützen sich auf keine Zahl und keine Aussage, die jemand nachsehen kann."),
    "finding",
    _findings,
    Q(),
    lambda _viewer: Q(~Exists(EVIDENCE)),
)
CITING_NOTHING = GapKind(
    "derivation-citing-nothing",
    _("Ableitungen ohne Befund"),
    _("Diese Ableitungen sagen, was folgen soll, und nennen keinen Befund."),
    "derivation",
    _derivations,
    Q(),
    lambda _viewer: Q(~Exists(SIDES)),
)


def register_gaps() -> None:
    """Make them known to the gap report."""
    register_gap(WITHOUT_EVIDENCE)
    register_gap(CITING_NOTHING)
