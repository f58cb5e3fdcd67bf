# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Values and periods as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from sechseck.engines.statistics.periods import period_words
from sechseck.evidence.models import Indicator, Observation
from sechseck.kernel import wording

MISSING = "–"


def amount(value: Decimal | None, indicator: Indicator) -> str:
    """Return a value with the decimals of its indicator; a missing one is a dash."""
    return MISSING if value is None else wording.number(value, indicator.decimals)


def shown(one: Observation, indicator: Indicator) -> str:
    """Return a value as the publisher qualifies it: in brackets if it is not quite certain."""
    said = amount(one.value, indicator)
    return f"({said})" if one.quality == Observation.Quality.LIMITED else said


def period(begins: date, ends: date) -> str:
    """Return a period in words.

    A whole year is named by its number, a reference day by its date.
    """
    cell = period_words(begins, ends)
    if "/" in cell:
        return f"{wording.day(begins)} – {wording.day(ends)}"
    year, _mark, quarter = cell.partition("-Q")
    if quarter:
        return _("%(number)s. Vierteljahr %(year)s") % {"number": quarter, "year": year}
    return wording.day(cell)


def short_period(begins: date, ends: date) -> str:
    """Return a period in few signs, for the heads of tables."""
    return f"{ends:%d.%m.%Y}" if begins == ends else period(begins, ends)
