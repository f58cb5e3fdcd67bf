# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which everyday needs there are, which belong together, and which must stay secret."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.errors import ReachError
from sechseck.engines.reach.knowledge import table


class ConfidentialPoints(ReachError):
    """Points were asked of places whose address protects people."""


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of place people need."""

    slug: str
    label: str
    group: str
    weight: float
    tags: tuple[str, ...]
    order: str  # "official": a register first | "osm"
    why: str
    entrances_ha: float = 0.0  # areas from so many hectares on are reached by their entrances
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class Preset:
    """Needs that are judged together, by minutes or by metres."""

    name: str
    label: str
    categories: tuple[str, ...]
    source: str
    why: str
    limit_min: float | None = None
    limit_m: float | None = None

    def minutes(self, kmh: float) -> float:
        """Return the limit in minutes for somebody of a speed.

        >>> presets()["bbsr-nahversorgung"].minutes(4.8)
        12.5
        """
        if self.limit_min is not None:
            return self.limit_min
        return float(self.limit_m or 0.0) * 0.06 / kmh


@dataclass(frozen=True, slots=True)
class Level:
    """A level that others have set."""

    name: str
    label: str
    source: str
    metres: float | None = None
    car_min: float | None = None
    transit_min: float | None = None


@cache
def categories() -> dict[str, Category]:
    """Return the kinds of places of ``alltag-26`` and the protected ones, by slug.

    >>> len([one for one in categories().values() if not one.is_confidential])
    26
    """
    return {row["slug"]: _category(row) for row in table("taxonomy")["category"]}


@cache
def presets() -> dict[str, Preset]:
    """Return the choices of needs, by name.

    >>> presets()["bbsr-nahversorgung"].categories
    ('grocery', 'gp', 'pharmacy', 'primary_school', 'stop')
    """
    return {row["name"]: _preset(row, everyday()) for row in table("presets")["preset"]}


def everyday() -> tuple[str, ...]:
    """Return the kinds whose places may be shown.

    >>> len(everyday())
    26
    """
    return tuple(slug for slug, one in categories().items() if not one.is_confidential)


@cache
def levels() -> dict[str, Level]:
    """Return the levels that others have set, by name.

    >>> levels()["rin-middle"].transit_min
    45
    """
    kept = {"name", "label", "source", "metres", "car_min", "transit_min"}
    rows = table("levels")["level"]
    return {row["name"]: Level(**{k: v for k, v in row.items() if k in kept}) for row in rows}


def is_confidential(slug: str) -> bool:
    """Return whether places of a kind must never be shown as points.

    >>> is_confidential("protection"), is_confidential("grocery"), is_confidential("bowling")
    (True, False, False)
    """
    known = categories().get(slug)
    return known is not None and known.is_confidential


def require_open(slugs: Iterable[str]) -> None:
    """Let only kinds pass whose places may be shown as points.

    Raises
    ------
    ConfidentialPoints
        For a kind that is only ever told as shares of municipalities.
    """
    hidden = [categories()[slug].label for slug in slugs if is_confidential(slug)]
    if hidden:
        raise ConfidentialPoints(
            f"Vertraulich: {', '.join(hidden)}. Gezeigt werden nur Anteile je Gemeinde, nie Orte."
        )


def weights_of(slugs: Iterable[str]) -> NDArray[np.float64]:
    """Return how much each kind counts; what the taxonomy does not know counts once.

    >>> weights_of(["grocery", "library", "bowling"]).tolist()
    [3.0, 2.0, 1.0]
    """
    known = categories()
    return np.array([known[slug].weight if slug in known else 1.0 for slug in slugs], np.float64)


def label_of(slug: str) -> str:
    """Return the German name of a kind.

    >>> label_of("gp"), label_of("bowling")
    ('Hausarztpraxis', 'bowling')
    """
    known = categories().get(slug)
    return known.label if known else slug


def _category(row: dict[str, Any]) -> Category:
    return Category(
        slug=row["slug"],
        label=row["label"],
        group=row["group"],
        weight=float(row["weight"]),
        tags=tuple(row["tags"]),
        order=row["order"],
        why=row["why"],
        entrances_ha=float(row.get("entrances", 0.0)),
        is_confidential=bool(row.get("confidential", False)),
    )


def _preset(row: dict[str, Any], usual: tuple[str, ...]) -> Preset:
    named: tuple[str, ...] = tuple(row["categories"])
    return Preset(
        name=row["name"],
        label=row["label"],
        categories=usual if named == ("*",) else named,
        source=row["source"],
        why=row["why"],
        limit_min=row.get("limit_min"),
        limit_m=row.get("limit_m"),
    )
