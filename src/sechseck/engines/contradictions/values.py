# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Do two values say the same?"""

from __future__ import annotations

from math import floor, log10

from sechseck.engines.facts.fact import Fact, FactType

TOLERANCE = 0.05  # of "rund", "etwa", "knapp"
STEP = log10(1.2)  # more than any rounding or tolerance changes a number
YEAR = 4  # letters of an ISO date
COMMON_BEGINNING = 8  # letters: "Innovation" and "Innovationsfähigkeit" name one thing


def agree(first: Fact, second: Fact) -> bool:
    """Tell whether two values of the same type are compatible.

    Numbers agree if one is the other rounded, if the smaller bound allows the larger value, or
    if they are called approximate and are close. Dates agree if one is less exact than the
    other. Lists agree if they have the same members.
    """
    if first.type is FactType.LIST:
        return _same_members(_members(first), _members(second))
    if isinstance(first.value, float) and isinstance(second.value, float):
        return _numbers_agree(first, second, first.value, second.value)
    ours, theirs = str(first.value), str(second.value)
    return ours.startswith(theirs) or theirs.startswith(ours)


def nearness(fact: Fact) -> int | str | None:
    """Return a step on a scale, or a year: values that agree are at most one step apart.

    Nothing for values that may agree with any other: lists and numbers with a bound.
    """
    if fact.type is FactType.LIST or fact.bound:
        return None
    if isinstance(fact.value, float):
        return floor(log10(abs(fact.value)) / STEP) if fact.value else "zero"
    year = str(fact.value)[:YEAR]
    return year if len(year) == YEAR else None


def _numbers_agree(first: Fact, second: Fact, ours: float, theirs: float) -> bool:
    """Compare two numbers with their bounds and precision."""
    if first.bound or second.bound:
        return _bounds_allow(first, ours, theirs) and _bounds_allow(second, theirs, ours)
    if _is_rounding(ours, theirs) or _is_rounding(theirs, ours):
        return True
    return (first.approx or second.approx) and abs(ours - theirs) <= TOLERANCE * max(
        abs(ours), abs(theirs)
    )


def _bounds_allow(fact: Fact, limit: float, value: float) -> bool:
    """Tell whether a bound allows a value; a plain number is its own check elsewhere."""
    if fact.bound == "min":
        return value >= limit
    if fact.bound == "max":
        return value <= limit
    return True


def _is_rounding(rounded: float, exact: float) -> bool:
    """Tell whether the first number is the second with fewer significant digits.

    Examples
    --------
    >>> _is_rounding(1_200_000.0, 1_191_000.0), _is_rounding(1_200_000.0, 900_000.0)
    (True, False)
    """
    if rounded == exact:
        return True
    if not rounded or not exact:
        return False
    digits = len(f"{abs(rounded):.15g}".replace(".", "").split("e")[0].strip("0"))
    if digits < 2:  # a single digit is too coarse to be called a rounding
        return False
    return round(exact, digits - 1 - floor(log10(abs(exact)))) == rounded


def _members(fact: Fact) -> tuple[str, ...]:
    """Return the members of a list, folded."""
    value = fact.value if isinstance(fact.value, tuple) else (str(fact.value),)
    return tuple(member.lower().strip(' „“"-') for member in value)


def _same_members(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Tell whether every member has a partner on the other side."""
    return all(any(_alike(a, b) for b in theirs) for a in ours) and all(
        any(_alike(a, b) for a in ours) for b in theirs
    )


def _alike(first: str, second: str) -> bool:
    """Tell whether two members name the same thing."""
    if first == second:
        return True
    ours, theirs = first.split(), second.split()
    return len(ours) == len(theirs) and all(
        a[:COMMON_BEGINNING] == b[:COMMON_BEGINNING] for a, b in zip(ours, theirs, strict=True)
    )
