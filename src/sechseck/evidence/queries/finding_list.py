# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of findings and derivations with how much they rest on."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from sechseck.evidence.models import Derivation, DerivationFinding, Finding
from sechseck.evidence.queries.seen import derivations_seen_by, findings_seen_by
from sechseck.kernel.permissions import Actor

EVIDENCE = ~Q(citations__kind="lost_chart")


def finding_rows(viewer: Actor) -> QuerySet[Finding]:
    """Return the findings with the number of their citations and of lost charts."""
    rows = findings_seen_by(viewer).annotate(
        cites=Count("citations", filter=EVIDENCE, distinct=True),
        lost=Count("citations", filter=~EVIDENCE, distinct=True),
    )
    return rows.order_by("-pk")


def derivation_rows(viewer: Actor) -> QuerySet[Derivation]:
    """Return the derivations with the numbers of findings for and against."""
    rows = derivations_seen_by(viewer).annotate(
        speaks_for=Count("sides", filter=Q(sides__side="for")),
        speaks_against=Count("sides", filter=Q(sides__side="against")),
    )
    return rows.order_by("-pk")


def sides_of(
    derivation: Derivation, viewer: Actor
) -> dict[str, list[tuple[Finding, DerivationFinding]]]:
    """Return the findings for and against that the viewer may see."""
    seen = {one.pk: one for one in finding_rows(viewer).filter(sides__derivation=derivation)}
    found: dict[str, list[tuple[Finding, DerivationFinding]]] = {"for": [], "against": []}
    for side in derivation.sides.all():
        if side.finding_id in seen:
            found[side.side].append((seen[side.finding_id], side))
    return found
