# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Impulses as pages show them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from sechseck.engines.impulses.find import LINKED_GOALS
from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Impulse, ImpulseDecision, ImpulseVoice, Statement
from sechseck.thread.queries.listing import StatementRow, listed
from sechseck.thread.queries.seen import seen_statement


@dataclass(frozen=True, slots=True)
class ShownImpulse:
    """Two themes that share aims but have no measure in common."""

    title: str
    shared: list[str]  # places and groups of people, as the page names them
    shares_goals: bool
    themes: list[tuple[str, str]]
    statements: list[StatementRow]
    key: str = ""
    number: int = 0  # of the decisions about it so far
    decision: str = ""  # that still counts: kept or task
    decision_label: str = ""


def seen_impulses(viewer: Viewer) -> QuerySet[Impulse]:
    """Return the impulses whose voices the viewer may all see, with what was decided about them.

    A decision counts as long as the voices are those it was made about.
    """
    hidden = ImpulseVoice.objects.exclude(seen_statement(viewer, "statement__"))
    latest = ImpulseDecision.objects.filter(key=OuterRef("key")).order_by("-number")
    same = latest.filter(voices_hash=OuterRef("voices_hash"))
    return (
        Impulse.objects.exclude(pk__in=hidden.values("impulse"))
        .filter(seen_by(viewer, "first__node__"), seen_by(viewer, "second__node__"))
        .annotate(
            decided_number=Coalesce(Subquery(latest.values("number")[:1]), Value(0)),
            decided=Coalesce(Subquery(same.values("decision")[:1]), Value("")),
            decided_reason=Coalesce(Subquery(same.values("reason")[:1]), Value("")),
        )
        .select_related("first", "second")
    )


def dropped_impulses(viewer: Viewer) -> list[tuple[str, str]]:
    """Return title and reason of the impulses that stay away until their voices change."""
    rows = seen_impulses(viewer).filter(Q(decided=ImpulseDecision.Decision.DROPPED))
    return [
        (f"{row.first.label} + {row.second.label}", row.decided_reason)  # type: ignore[attr-defined]
        for row in rows
    ]


def shown_impulses(viewer: Viewer) -> list[ShownImpulse]:
    """Return the impulses that nobody dropped, the strongest first."""
    rows = seen_impulses(viewer).filter(~Q(decided=ImpulseDecision.Decision.DROPPED))
    labels = dict(ImpulseDecision.Decision.choices)
    voices = _voices([row.pk for row in rows], viewer)
    return [
        ShownImpulse(
            title=f"{row.first.label} + {row.second.label}",
            shared=[_(thing) for thing in row.shared if thing != LINKED_GOALS],
            shares_goals=LINKED_GOALS in row.shared,
            themes=[(theme.label, f"/thema/{theme.slug}/") for theme in (row.first, row.second)],
            statements=voices[row.pk],
            key=row.key,
            number=row.decided_number,  # type: ignore[attr-defined]
            decision=row.decided,  # type: ignore[attr-defined]
            decision_label=str(labels.get(row.decided, "")),  # type: ignore[attr-defined]
        )
        for row in rows
    ]


def _voices(impulses: list[int], viewer: Viewer) -> dict[int, list[StatementRow]]:
    pairs = ImpulseVoice.objects.filter(impulse__in=impulses).order_by("id")
    ids = [(row.impulse_id, row.statement_id) for row in pairs]
    said = Statement.objects.filter(pk__in={statement for _impulse, statement in ids})
    rows = listed(said, viewer)
    by_id = {row.id: row for row in rows}
    found: dict[int, list[StatementRow]] = defaultdict(list)
    for impulse, statement in ids:
        found[impulse].append(by_id[statement])
    return found
