# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Typed facts: what a statement says in numbers, dates, names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FactType(StrEnum):
    """What kind of value a fact carries."""

    MONEY = "money"
    DATE = "date"
    PERIOD = "period"
    PERCENT = "percent"
    QUANTITY = "quantity"
    PLACE = "place"
    OFFICE = "office"  # committee, department, institution, role
    LIST = "list"  # the members of a named whole ("besteht aus …")


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed value with its place in the statement's ``text``.

    ``value`` is a float for money (EUR), percent and quantities, an ISO string for dates
    ("2024-06-19", "2027", "2027-03"), "from/to" for periods, a name for places and offices,
    a sorted tuple of names for lists. ``attribute`` names what is measured, as a lemma
    ("einwohner", "kommune", "element"); ``bound`` is "", "min" or "max" ("bis zu", "mindestens").
    """

    type: FactType
    value: float | str | tuple[str, ...]
    unit: str
    attribute: str
    text: str  # the surface
    start: int
    end: int
    approx: bool = False
    bound: str = ""
    topic: str = ""  # whose value: "region hannover", "allianz 2035+", "fundament"
