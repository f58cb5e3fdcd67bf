# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""German numerals: "1.200.000", "4,8", "einundzwanzig", "zwei Millionen"."""

from __future__ import annotations

import re
from functools import lru_cache

DIGIT = re.compile(r"\d")  # most statements hold none, and patterns with one need not look
_ONES = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einer": 1, "einem": 1, "zwei": 2,
    "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_INDEFINITE = frozenset(("ein", "eins", "eine", "einen", "einer", "einem"))
SCALES = {
    "tausend": 1e3, "tsd": 1e3, "t": 1e3,
    "million": 1e6, "millionen": 1e6, "mio": 1e6,
    "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9,
    "billion": 1e12, "billionen": 1e12,
}  # fmt: skip
_LONGEST = 40


def _below_hundred(word: str) -> int | None:
    if word in _ONES:
        return _ONES[word]
    if word in _TENS:
        return _TENS[word]
    front, und, back = word.partition("und")
    if und and back in _TENS and _ONES.get(front, 10) < 10:
        return _TENS[back] + _ONES[front]
    return None


def _below_thousand(word: str) -> int | None:
    front, hundred, back = word.partition("hundert")
    if not hundred:
        return _below_hundred(word)
    hundreds = _ONES.get(front) if front else 1
    rest = _below_hundred(back) if back else 0
    return None if hundreds is None or rest is None else hundreds * 100 + rest


@lru_cache(maxsize=1 << 13)
def word_value(word: str) -> int | None:
    """Return the value of a numeral in letters, None if it is none.

    "ein" and its forms are articles and have a value only before a scale ("eine Million"),
    so they are None here.

    Examples
    --------
    >>> word_value("einundzwanzig"), word_value("dreitausendfünfhundert"), word_value("Verein")
    (21, 3500, None)
    """
    low = word.lower()
    if low in _INDEFINITE or len(low) > _LONGEST:
        return None
    front, thousand, back = low.partition("tausend")
    if not thousand:
        return _below_thousand(low)
    thousands = _below_thousand(front) if front else 1
    rest = _below_thousand(back) if back else 0
    return None if thousands is None or rest is None else thousands * 1000 + rest


@lru_cache(maxsize=1 << 13)
def half_value(word: str) -> float | None:
    """Return the value of "anderthalb", "dreieinhalb" and the like, None if it is none.

    Examples
    --------
    >>> half_value("dreieinhalb"), half_value("deshalb")
    (3.5, None)
    """
    low = word.lower()
    if low in ("anderthalb", "eineinhalb"):
        return 1.5
    front, half, rest = low.partition("einhalb")
    whole = _ONES.get(front, 0) if half and not rest else 0
    return whole + 0.5 if whole > 1 else None


@lru_cache(maxsize=1 << 13)
def is_indefinite(word: str) -> bool:
    """Return whether a word is "ein" in one of its forms."""
    return word.lower() in _INDEFINITE


def digit_value(whole: str, decimals: str | None) -> float:
    """Return the value of digits with dots or narrow blanks between thousands.

    Examples
    --------
    >>> digit_value("1.200", "5")
    1200.5
    """
    digits = "".join(letter for letter in whole if letter.isdigit())
    return float(f"{digits}.{decimals or 0}")
