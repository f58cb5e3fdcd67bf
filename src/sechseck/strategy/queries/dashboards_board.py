# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A dashboard: figures with the address of their list, groups, and what is due next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import Milestone, Status
from sechseck.strategy.queries.dashboards_choices import name_of
from sechseck.strategy.queries.dashboards_figures import (
    Group,
    figures_of,
    groups_of,
    next_deadlines,
)
from sechseck.strategy.queries.dashboards_measures import Wish

LIST = "/massnahmen/"
Counted = dict[str, tuple[str | Promise, dict[str, str]]]
WAYS: dict[str, tuple[str, str | Promise]] = {  # the word of addresses, and what people read
    "thema": ("theme", _("Themen")),
    "stelle": ("unit", _("Zuständige Stellen")),
    "kommune": ("area", _("Kommunen")),
}
FIRST: Counted = {
    "late": (_("verspätet"), {"status": "late"}),
    "stale": (_("ohne aktuellen Bericht"), {"status": "stale"}),
    "by_hand": (_("von Hand gesetzt"), {"hand": "1"}),
    "lacks_money": (_("ohne geplantes Geld"), {"ohne": "money"}),
    "lacks_indicator": (_("ohne Kennzahl"), {"ohne": "indicator"}),
}
REPORTED: Counted = {
    "told_optimal": (_("bis 30 Tage alt"), {"meldung": "optimal"}),
    "told_acceptable": (_("31 bis 60 Tage alt"), {"meldung": "acceptable"}),
    "told_late": (_("61 bis 180 Tage alt"), {"meldung": "late"}),
    "told_stale": (_("älter oder noch keiner"), {"meldung": "stale"}),
}
READY: Counted = {
    "lacks_contact": (_("ohne Kontakt"), {"ohne": "contact"}),
    "lacks_description": (_("ohne Beschreibung"), {"ohne": "description"}),
    "lacks_future_milestone": (_("ohne nächsten Meilenstein"), {"ohne": "future-milestone"}),
    "lacks_current_indicator": (
        _("ohne aktuellen Wert mit Ziel"),
        {"ohne": "current-indicator"},
    ),
    "lacks_ready": (_("es fehlt etwas davon"), {"ohne": "ready"}),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and the address of its list."""

    label: str
    value: int
    url: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One theme, unit or municipality of a dashboard."""

    name: str
    url: str
    total: int
    figures: Sequence[Figure]


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that a dashboard shows."""

    way: str
    name: str
    total: Figure
    alive: int
    states: Sequence[Figure]
    first: Sequence[Figure]
    reported: Sequence[Figure]
    ready: Sequence[Figure]
    groups: Sequence[tuple[str, Sequence[GroupRow]]]
    deadlines: Sequence[Milestone]


def board_of(viewer: Actor, way: str, slug: str, today: date) -> Board | None:
    """Return a dashboard; nothing for a theme, unit or municipality without measures."""
    name = name_of(viewer, way, slug) if way else ""
    if way and not name:
        return None
    wish = replace(Wish(), **{WAYS[way][0]: slug}) if way else Wish()  # type: ignore[arg-type]
    counts, here = figures_of(viewer, wish), {way: slug} if way else {}
    states: Counted = {one: (label, {"status": one}) for one, label in Status.choices}
    return Board(
        way=way,
        name=name,
        total=Figure(str(_("Maßnahmen")), counts["total"], _list(here)),
        alive=counts["alive"],
        states=_figures(states, counts, here),
        first=_figures(FIRST, counts, here),
        reported=_figures(REPORTED, counts, here),
        ready=_figures(READY, counts, here),
        groups=[
            (str(label), [_group(other, one, here) for one in groups_of(viewer, wish, other)])
            for other, (_field, label) in WAYS.items()
            if other != way
        ],
        deadlines=list(next_deadlines(viewer, wish, today)),
    )


def _figures(
    rows: Counted,
    counts: dict[str, int],
    here: dict[str, str],
) -> list[Figure]:
    return [
        Figure(str(label), counts[name], _list(here | asked), name)
        for name, (label, asked) in rows.items()
    ]


def _group(way: str, one: Group, here: dict[str, str]) -> GroupRow:
    asked = here | {way: one.slug}
    figures = [
        Figure(str(label), one.counts[state], _list(asked | {"status": state}), state)
        for state, label in Status.choices
    ]
    url = f"/lage/{way}/{one.slug}/" if not here else _list(asked)
    return GroupRow(one.name, url, one.total, figures)


def _list(asked: dict[str, str]) -> str:
    return f"{LIST}?{urlencode(asked)}" if asked else LIST
