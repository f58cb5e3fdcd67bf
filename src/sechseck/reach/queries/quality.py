# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a page says of the quality of data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.reach.models import Ground
from sechseck.reach.quality import quality_of
from sechseck.reach.wording import need

TAGS: dict[str, str | Promise] = {
    "surface": _("Belag"),
    "smoothness": _("Ebenheit"),
    "incline": _("Steigung"),
    "width": _("Breite"),
    "wheelchair": _("Eignung für Rollstühle"),
}


@dataclass(frozen=True, slots=True)
class PlacesOf:
    """A need with the number of its places, those far from a street and those without one."""

    label: str
    count: int
    far: int
    lost: int


@dataclass(frozen=True, slots=True)
class Looked:
    """The data of a ground, as people read of them."""

    told: dict[str, Any]
    islands: float
    unknown: list[tuple[str | Promise, float]]
    places: list[PlacesOf]
    without: list[str]


def looked_at(ground: Ground, needs: list[str]) -> Looked:
    """Return what is known of the data; the needs without a single place stand apart."""
    told = quality_of(ground.sha256)
    rows = [
        PlacesOf(need(slug), *(round(one[name]) for name in ("count", "far", "lost")))
        for slug, one in told["places"].items()
    ]
    return Looked(
        told=told,
        islands=told["island_nodes"] / max(told["nodes"], 1),
        unknown=[(TAGS[name], share) for name, share in told["unknown"].items()],
        places=sorted(rows, key=lambda row: row.label),
        without=sorted(need(slug) for slug in needs if slug not in told["places"]),
    )
