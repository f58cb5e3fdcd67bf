# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a trial shows: its steps in words, and figures before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from sechseck.kernel.permissions import Actor
from sechseck.places.models import Area
from sechseck.places.queries import visible_municipalities
from sechseck.reach.keeping import Land
from sechseck.reach.queries.shown import Shown
from sechseck.reach.queries.whereabouts import names_at
from sechseck.reach.steps import Step, name_of
from sechseck.reach.wording import spot_in_words

ADDRESS = "/erreichbarkeit/was-waere-wenn/"


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step in words, and the address without it."""

    word: str
    label: str
    spot: Step
    is_added: bool
    without: str


@dataclass(frozen=True, slots=True)
class Both:
    """A municipality, or the region, before and after."""

    area: Area | None
    key: str
    near: float
    near_after: float
    minutes: float
    minutes_after: float

    @property
    def has_changed(self) -> bool:
        """Tell whether anything is otherwise than today."""
        return (self.near, self.minutes) != (self.near_after, self.minutes_after)

    @property
    def points(self) -> float:
        """Return by how many percentage points the share grows, as the two shares are shown."""
        return round(round(self.near_after * 100, 1) - round(self.near * 100, 1), 1)


def address_of(
    need: str,
    person: str,
    steps: Sequence[Step],
    page: str = ADDRESS,
    undone: Sequence[Step] = (),
) -> str:
    """Return the address of a trial; ``undone`` are steps that may be taken again."""
    words = [("bedarf", need), ("wer", person), *(("schritt", one.word) for one in steps)]
    words += [("wieder", one.word) for one in undone]
    return f"{page}?{urlencode(words)}"


def told_steps(shown: Shown, steps: Sequence[Step]) -> list[ToldStep]:
    """Return the steps as people read them."""
    told = []
    for number, (one, where) in enumerate(zip(steps, names_at(steps), strict=True)):
        rest = [*steps[:number], *steps[number + 1 :]]
        told.append(
            ToldStep(
                word=one.word,
                label=label_of(one, shown.land, where),
                spot=one,
                is_added=one.place is None,
                without=address_of(shown.need, shown.person, rest),
            )
        )
    return told


def label_of(step: Step, land: Land, where: str = "") -> str:
    """Return a step in words; ``where`` is the municipality of a new place."""
    if step.place is None:
        return new_place(step.lon, step.lat, where)
    name = name_of(land, step.place) if step.place < len(land.places) else "?"
    return _("%s fällt weg") % name


def new_place(lon: float, lat: float, where: str) -> str:
    """Return a new place in words: its municipality first, if it lies in one."""
    spot = spot_in_words(lon, lat)
    if where:
        return _("Neuer Ort in %(name)s (%(spot)s)") % {"name": where, "spot": spot}
    return _("Neuer Ort bei %(spot)s") % {"spot": spot}


def both_of(
    before: Mapping[str, Sequence[float]], after: Mapping[str, Sequence[float]], viewer: Actor
) -> tuple[Both, list[Both]]:
    """Return the region and its municipalities, those with the largest change first."""
    rows = [
        Both(area, area.ags, *_four(before[area.ags], after[area.ags]))
        for area in visible_municipalities(viewer)
        if area.ags in before
    ]
    rows.sort(key=lambda row: -abs(row.near_after - row.near))
    return Both(None, "", *_four(before[""], after[""])), rows


def _four(before: Sequence[float], after: Sequence[float]) -> tuple[float, float, float, float]:
    return before[0], after[0], before[1], after[1]


def sealed_steps(land: Land, steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Return steps as a scenario keeps them: also the name and spot of what goes."""
    told: list[dict[str, Any]] = []
    for one, where in zip(steps, names_at(steps), strict=True):
        if one.place is None:
            spot: dict[str, Any] = {"lon": one.lon, "lat": one.lat, "word": one.word}
            told.append({"kind": "add", "area": where, **spot})
        else:
            places = land.places
            spot = {"lon": float(places.lon[one.place]), "lat": float(places.lat[one.place])}
            name = {"name": name_of(land, one.place), "word": one.word}
            told.append({"kind": "remove", **spot, **name})
    return told
