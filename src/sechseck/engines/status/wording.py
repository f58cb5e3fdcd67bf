# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Days and numbers as German sentences show them."""

from __future__ import annotations

from datetime import date


def day_words(day: date) -> str:
    """Return a day as Germans write it.

    >>> day_words(date(2026, 3, 1))
    '1.3.2026'
    """
    return f"{day.day}.{day.month}.{day.year}"


def number_words(value: float, unit: str = "") -> str:
    """Return a number with comma, points for thousands, and its unit.

    >>> number_words(1234.5, "t"), number_words(12.0, "%")
    ('1.234,5 t', '12 %')
    """
    plain = f"{value:,.2f}".rstrip("0").rstrip(".")
    words = plain.translate(str.maketrans(",.", ".,"))
    return f"{words} {unit}".rstrip()


def days_words(days: int) -> str:
    """Return a number of days.

    >>> days_words(1), days_words(45)
    ('1 Tag', '45 Tage')
    """
    return "1 Tag" if days == 1 else f"{days} Tage"


STATE_WORDS = {
    "not_started": "noch nicht begonnen",
    "on_time": "im Plan",
    "late": "verspätet",
    "stale": "ohne aktuellen Bericht",
    "done": "abgeschlossen",
    "stopped": "gestoppt",
}
