# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Persons, needs and minutes as people read them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.reach.areas import FEWEST
from sechseck.engines.reach.taxonomy import categories
from sechseck.kernel.wording import number
from sechseck.reach.cells import BEYOND

PERSONS: dict[str, str | Promise] = {
    "adult": gettext_lazy("Erwachsene zu Fuß"),
    "75plus": gettext_lazy("ab 75 Jahren zu Fuß"),
    "85plus": gettext_lazy("ab 85 Jahren zu Fuß"),
    "pram": gettext_lazy("mit Kinderwagen"),
    "wheelchair": gettext_lazy("im Rollstuhl"),
    "wheelchair-pessimistic": gettext_lazy("im Rollstuhl, vorsichtig gerechnet"),
    "bike": gettext_lazy("mit dem Rad"),
    "pedelec": gettext_lazy("mit dem Pedelec"),
    "transit": gettext_lazy("mit Bus und Bahn"),
}
GROUPS: dict[str, str | Promise] = {
    "supply": gettext_lazy("Einkaufen"),
    "health": gettext_lazy("Gesundheit"),
    "learning": gettext_lazy("Lernen"),
    "meeting": gettext_lazy("Treffen und Ämter"),
    "outdoors": gettext_lazy("Draußen"),
    "mobility": gettext_lazy("Unterwegs"),
}


MOST_COUNTED = 29.5


@dataclass(frozen=True, slots=True)
class Step:
    """A class of minutes on the map; ``most`` is its last minute."""

    number: int
    most: int
    label: str | Promise


STEPS = (
    Step(1, 5, gettext_lazy("bis 5 Minuten")),
    Step(2, 10, gettext_lazy("bis 10 Minuten")),
    Step(3, 15, gettext_lazy("bis 15 Minuten")),
    Step(4, 20, gettext_lazy("bis 20 Minuten")),
    Step(5, 30, gettext_lazy("bis 30 Minuten")),
    Step(6, BEYOND - 1, gettext_lazy("bis 54 Minuten")),
    Step(7, BEYOND, gettext_lazy("weiter oder ohne Weg")),
)


def need(slug: str) -> str:
    """Return the name of a need, in the language of the region."""
    known = categories().get(slug)
    return known.label if known else slug


def needs_by_group(slugs: list[str]) -> list[tuple[str | Promise, list[tuple[str, str]]]]:
    """Return the needs that may be chosen, group by group."""
    known = [categories()[slug] for slug in slugs if slug in categories()]
    return [
        (label, [(one.slug, one.label) for one in known if one.group == group])
        for group, label in GROUPS.items()
        if any(one.group == group for one in known)
    ]


def spot_in_words(lon: float, lat: float) -> str:
    """Return longitude and latitude so that a form takes them again."""
    return f"{number(lon, 4)}; {number(lat, 4)}"


def people(value: float | None) -> str:
    """Return a number of people; between none and ten it is not told."""
    if value is None:
        return "–"
    if 0 < value < FEWEST:
        return _("unter 10")
    return number(round(value))


def minutes(value: float | None) -> str:
    """Return a mean time in words; each person's time counts 30 minutes at most."""
    if value is None:
        return "–"
    if value >= MOST_COUNTED:
        return _("30 Minuten und mehr")
    return _("%s Minuten") % round(value)
