# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Impulses as pages show them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sechseck.engines.impulses.find import LINKED_GOALS
from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Impulse, ImpulseVoice, Statement
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


def shown_impulses(viewer: Viewer) -> list[ShownImpulse]:
    """Return the impulses whose voices the viewer may all see, the strongest first."""
    hidden = ImpulseVoice.objects.exclude(seen_statement(viewer, "statement__"))
    rows = (
        Impulse.objects.exclude(pk__in=hidden.values("impulse"))
        .filter(seen_by(viewer, "first__node__"), seen_by(viewer, "second__node__"))
        .select_related("first", "second")
    )
    voices = _voices([row.pk for row in rows], viewer)
    return [
        ShownImpulse(
            title=f"{row.first.label} + {row.second.label}",
            shared=[_(thing) for thing in row.shared if thing != LINKED_GOALS],
            shares_goals=LINKED_GOALS in row.shared,
            themes=[(theme.label, f"/thema/{theme.slug}/") for theme in (row.first, row.second)],
            statements=voices[row.pk],
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
