# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dates and numbers as people write them; cheaper than Django's localised filters."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
}


def day(value: date | str | None) -> str:
    """Return a date as words; ISO strings may end after the year or the month.

    >>> day("2024-06-19"), day("2027-03"), day("2025")
    ('19. Juni 2024', 'März 2027', '2025')
    """
    if not value:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return _day(value.isoformat() if isinstance(value, date) else str(value), _language())


def _language() -> str:
    return "en" if (get_language() or "de").startswith("en") else "de"


@lru_cache(maxsize=2048)
def _day(iso: str, language: str) -> str:
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return iso
    if len(parts) == 1:
        return iso
    number = int(parts[1])
    if not 1 <= number <= 12:
        return iso
    month = _MONTHS[language].split()[number - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    return f"{int(parts[2])}{'.' if language == 'de' else ''} {month} {parts[0]}"


def number(value: float | Decimal | None, digits: int = -1) -> str:
    """Return a number as words: 1.234,5; a missing one is missing, never zero.

    >>> number(1234.5), number(1200000), number(3, 1), number(Decimal("3200.00"))
    ('1.234,5', '1.200.000', '3,0', '3.200')
    """
    if value is None:
        return _("keine Angabe")
    if digits < 0 and isinstance(value, Decimal) and value == value.to_integral_value():
        digits = 0
    text = f"{value:,}" if digits < 0 else f"{value:,.{digits}f}"
    if digits < 0 and isinstance(value, float):
        text = f"{value:,.2f}".rstrip("0").rstrip(".")
    if _language() == "en":
        return text
    return text.translate({ord(","): ".", ord("."): ","})
