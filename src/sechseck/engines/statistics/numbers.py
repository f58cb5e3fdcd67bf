# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One cell of a table of values: a number, a publisher's sign, or a reason why it is neither.

Nothing is repaired. What can be read in two ways, or was changed by a spreadsheet on its way,
is refused with a sentence that says what to do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

SIGNS = {".": ".", "...": "...", "…": "...", "x": "x", "X": "x", "/": "/"}
NOTHING = ("-", "–", "—")
BLANKS = "\u00a0\u202f\u2009\u2007"
_CODES = {Decimal(-(10**n) + 1) for n in range(1, 6)} | {Decimal(-9 * 10**n) for n in range(3)}
_NUMBER = re.compile(r"-?\d{1,14}(?:(?P<mark>[.,])\d{1,6})?")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?")
_DAY = re.compile(r"\d{1,2}[.-](?:\d{1,2}|[A-Za-zäÄ]{3,4})\.?(?:[.-]?\d{2,4})?|[A-Za-z]{3} \d{2}")
_POWER = re.compile(r"(?<!\d)-?\d++(?:[.,]\d++)?[eE][+-]?\d+")
_FORMULA = ("=", "+", "@", "-=", "-+", "-@", "\t")


class BadCell(ValueError):
    """A cell that is no value; the message is a German sentence."""


@dataclass(frozen=True, slots=True)
class Number:
    """A value with what the publisher says of it; without a value the sign says why."""

    value: Decimal | None
    quality: str = ""


def read_number(cell: str, *, mark: str, unit: str = "", is_official: bool = False) -> Number:
    """Return what a cell says.

    Parameters
    ----------
    cell : as it stands in the file
    mark : the sign before decimals in this file, ``,`` or ``.``
    unit : of the indicator; a share of 100 lies between 0 and 100
    is_official : a table of an office of statistics, where 0 means almost nothing

    Raises
    ------
    BadCell
        With a German sentence.

    >>> read_number("1234,5", mark=","), read_number("/", mark=",")
    (Number(value=Decimal('1234.5'), quality=''), Number(value=None, quality='/'))
    """
    inner = cell.strip(" ")
    if not inner:
        raise BadCell(
            "Die Zelle ist leer. Fehlt der Wert, braucht sie ein Zeichen: . ... x oder /"
        )
    if inner in SIGNS:
        return Number(None, SIGNS[inner])
    if inner in NOTHING:
        return Number(Decimal(0), "-")
    quality = ""
    if inner.startswith("(") and inner.endswith(")"):
        inner, quality = inner[1:-1].strip(" "), "()"
    value = _plain(inner, mark, unit)
    _check_share(value, cell, unit)
    if is_official and inner == "0" and not quality:
        quality = "0"
    return Number(value, quality)


def _plain(cell: str, mark: str, unit: str) -> Decimal:
    if unit == "%" and cell.endswith("%"):
        cell = cell[:-1].strip(" ")
    found = _NUMBER.fullmatch(cell)
    if found is None:
        raise BadCell(_why_not(cell))
    said = found["mark"]
    if said and said != mark:
        names = {",": "ein Komma", ".": "ein Punkt"}
        raise BadCell(
            f"In „{cell}“ steht {names[said]}; für diese Datei ist als Dezimalzeichen "
            f"{names[mark]} angegeben."
        )
    value = Decimal(cell.replace(",", "."))
    if value in _CODES:
        raise BadCell(
            f"„{cell}“ ist oft ein Schlüssel für „fehlt“. Stimmt der Wert, bitte einzeln erfassen."
        )
    return value


def _why_not(cell: str) -> str:
    if any(sign in cell for sign in BLANKS):
        return f"In „{cell}“ steht ein geschütztes Leerzeichen. Bitte ohne Tausendertrennung."
    if cell.startswith(_FORMULA):
        return f"„{cell[:40]}“ beginnt wie eine Formel. Formeln werden nie ausgeführt."
    if _POWER.fullmatch(cell):
        return f"Die Tabellenkalkulation hat aus der Zahl „{cell}“ gemacht; Stellen sind verloren."
    if _THOUSANDS.fullmatch(cell):
        return f"„{cell}“ trennt Tausender. Bitte ohne Tausendertrennung."
    if _DAY.fullmatch(cell):
        return f"„{cell}“ ist ein Datum; oft macht eine Tabellenkalkulation es aus einer Zahl."
    if re.fullmatch(r"(?<![-\d., ])[-\d., ]++\S{1,12}", cell):
        return f"„{cell}“ trägt eine Einheit. Die Einheit steht an der Kennzahl, nicht am Wert."
    return f"„{cell[:40]}“ ist keine Zahl und kein Zeichen der amtlichen Statistik."


def _check_share(value: Decimal, cell: str, unit: str) -> None:
    if unit == "%" and not 0 <= value <= 100:
        raise BadCell(f"„{cell}“ ist als Anteil in Prozent nicht möglich (0 bis 100).")


def doubtful(numbers: dict[int, Number], *, unit: str) -> dict[int, str]:
    """Return the rows of one column that do not go with the others, each with its sentence.

    >>> doubtful({1: Number(Decimal("0.22")), 2: Number(Decimal(22)), 3: Number(Decimal(31))},
    ...     unit="%")[1]
    '„0,22“ kann 22 % meinen: Andere Zeilen dieser Spalte nennen Werte über 1.'
    """
    values = {row: one.value for row, one in numbers.items() if one.value is not None}
    found: dict[int, str] = {}
    above = sum(value > 1 for value in values.values())
    for row, value in values.items():
        if unit == "%" and 0 < value < 1 and 2 * above > len(values) - 1 >= 1:
            share = f"{value * 100:f}".rstrip("0").rstrip(".").replace(".", ",")
            shown = str(value).replace(".", ",")
            found[row] = (
                f"„{shown}“ kann {share} % meinen: Andere Zeilen dieser Spalte nennen Werte "
                "über 1."
            )
    measured = [v for row, v in values.items() if numbers[row].quality != "-"]
    if measured and min(measured) >= 100:
        for row, one in numbers.items():
            if one.quality == "-":
                found[row] = (
                    "„-“ heißt genau null. Alle anderen Werte dieser Spalte sind viel größer; "
                    "wahrscheinlich fehlt der Wert."
                )
    return found
