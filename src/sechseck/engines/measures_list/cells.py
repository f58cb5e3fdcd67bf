# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One cell of a list of measures: a day, an amount, words, or a reason why it is none.

Nothing is repaired. What can be read in two ways, or was changed by a spreadsheet on its way,
is refused with a sentence that says what to do.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

FIRST_YEAR, LAST_YEAR = 1990, 2100
NOTHING = ("", "-", "–", "—")
FORMULA = ("=", "+", "@", "-", "\t")
_QUOTED = re.compile(r"'(?=[=+\-@\t\r\n＝＋－＠])")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_SERIAL = re.compile(r"[1-9]\d{4}")
_AMERICAN = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_SHORT = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2}")
_TIMED = re.compile(r"\A.*\d{1,2}:\d{2}(:\d{2})?")
_ERROR = re.compile(r"#{2,}|#(REF|N/A|NV|NAME|DIV/0|WERT|VALUE|BEZUG|NULL|ZAHL|NUM)[!?]?")
_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?")
_EURO = re.compile(r"(?<!\s)\s*+(?:€|EUR|Euro)$", re.IGNORECASE)
_SERIAL_ZERO = date(1899, 12, 30)


class BadCell(ValueError):
    """A cell that says nothing clear; the message is a German sentence."""


def words_of(cell: str) -> str:
    """Return the words of a cell; a formula or an error of the spreadsheet is refused.

    The stroke that our own tables put before dangerous signs goes away again.

    >>> words_of("'=Solar"), words_of(" Radweg ")
    ('=Solar', 'Radweg')
    """
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    if _ERROR.fullmatch(text):
        raise BadCell(f"„{text}“ ist eine Fehlermeldung der Tabellenkalkulation.")
    if _QUOTED.match(text):
        return text[1:]
    if text.startswith(FORMULA[:3]) and len(text) > 1:
        raise BadCell(f"„{text[:40]}“ beginnt wie eine Formel. Formeln werden nie ausgeführt.")
    return "" if text in NOTHING else text


def day_of(cell: str) -> date | None:
    """Return the day of a cell; an empty cell says nothing.

    >>> day_of("31.12.2026"), day_of("2026-12-31"), day_of("")
    (datetime.date(2026, 12, 31), datetime.date(2026, 12, 31), None)
    """
    text = words_of(cell)
    if not text:
        return None
    german, iso = _DAY.fullmatch(text), _ISO.fullmatch(text)
    parts = german.groups()[::-1] if german else iso.groups() if iso else None
    if parts is None:
        raise BadCell(_why_no_day(text))
    try:
        found = date(*map(int, parts))
    except ValueError:
        raise BadCell(f"Den Tag „{text}“ gibt es nicht.") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise BadCell(f"„{text}“ liegt nicht zwischen {FIRST_YEAR} und {LAST_YEAR}.")
    return found


def _why_no_day(text: str) -> str:
    if _YEAR.fullmatch(text):
        return (
            f"„{text}“ ist ein Jahr, kein Tag. Ordnen Sie die Spalte als „nur das Jahr“ zu, "
            "wenn das gemeint ist."
        )
    if _SERIAL.fullmatch(text):
        meant = _SERIAL_ZERO + timedelta(days=int(text))
        return (
            f"„{text}“ ist die Zahl, als die Excel einen Tag speichert (das wäre der "
            f"{meant:%d.%m.%Y}). Bitte formatieren Sie die Zelle als Datum."
        )
    if _AMERICAN.fullmatch(text):
        return f"Bei „{text}“ ist nicht klar, was Tag und was Monat ist. Bitte als 31.12.2026."
    if _SHORT.fullmatch(text):
        return f"Bei „{text}“ fehlt das Jahrhundert. Bitte als 31.12.2026."
    if _TIMED.fullmatch(text):
        return f"„{text}“ nennt eine Uhrzeit. Bitte nur den Tag."
    return f"„{text[:40]}“ ist kein Tag. Bitte als 31.12.2026."


def year_of(cell: str, *, is_end: bool) -> date | None:
    """Return the first or the last day of a year that a cell names.

    >>> year_of("2026", is_end=True)
    datetime.date(2026, 12, 31)
    """
    text = words_of(cell)
    if not text:
        return None
    if not _YEAR.fullmatch(text) or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise BadCell(f"„{text[:40]}“ ist kein Jahr zwischen {FIRST_YEAR} und {LAST_YEAR}.")
    return date(int(text), 12, 31) if is_end else date(int(text), 1, 1)


def amount_of(cell: str) -> Decimal | None:
    """Return euros and cents as Germans write them; an empty cell says nothing, never zero.

    >>> amount_of("1.234,56 €"), amount_of("0"), amount_of("–")
    (Decimal('1234.56'), Decimal('0.00'), None)
    """
    text = " ".join(words_of(cell).replace("\xa0", " ").replace("\u202f", " ").split())
    if not text:
        return None
    inner = _EURO.sub("", text)
    found = _AMOUNT.fullmatch(inner)
    if found is None:
        raise BadCell(_why_no_amount(text, inner))
    return Decimal(f"{found[1].replace('.', '')}.{found[2] or '0'}").quantize(Decimal("0.01"))


def _why_no_amount(text: str, inner: str) -> str:
    if inner.startswith("-"):
        return f"„{text[:40]}“ ist kleiner als null. Einnahmen gehören nicht in diese Spalte."
    if re.search(r"(?i)mio|mrd|t€|teur|tsd|tausend", text):
        return f"„{text[:40]}“ ist gekürzt. Bitte den ganzen Betrag in Euro."
    if re.fullmatch(r"\A\d+\.\d{1,2}|\A[\d,]+\.\d{2}", inner):
        return f"Bei „{text[:40]}“ steht ein Punkt vor den Cent. Bitte mit Komma: 1.234,56."
    if re.fullmatch(r"\A[\d.]+,\d{3,}", inner):
        return f"„{text[:40]}“ hat mehr als zwei Stellen nach dem Komma."
    if "e+" in inner.lower():
        return f"Die Tabellenkalkulation hat aus dem Betrag „{text[:40]}“ gemacht."
    return f"„{text[:40]}“ ist kein Betrag in Euro. Bitte als 1.234,56."


def identifier_of(cell: str) -> str:
    """Return an identifier that no spreadsheet has changed.

    >>> identifier_of("W-07")
    'W-07'
    """
    text = " ".join(words_of(cell).split())
    if not text:
        raise BadCell("Die Kennung fehlt.")
    if len(text) > 30:
        raise BadCell("Die Kennung ist länger als 30 Zeichen.")
    if _DAY.fullmatch(text) or _TIMED.fullmatch(text):
        raise BadCell(
            f"Aus der Kennung ist ein Datum geworden („{text}“). Bitte formatieren Sie die "
            "Spalte als Text."
        )
    if re.fullmatch(r"\A\d+,\d+", text):
        raise BadCell(
            f"„{text}“ ist eine Zahl mit Komma; aus 1.10 wird so 1,1. Bitte formatieren Sie die "
            "Spalte als Text."
        )
    return text


def several(cell: str) -> tuple[str, ...]:
    """Return the words of a cell that names several, parted by strokes, semicolons or lines.

    >>> several("Linden | Mitte;Nord")
    ('Linden', 'Mitte', 'Nord')
    """
    parts = (" ".join(part.split()) for part in re.split(r"[|;\n]", words_of(cell)))
    return tuple(dict.fromkeys(part for part in parts if part))


def yes_or_no(cell: str) -> bool | None:
    """Return whether a cell says yes; an empty one says nothing.

    >>> yes_or_no("ja"), yes_or_no("Nein"), yes_or_no("")
    (True, False, None)
    """
    text = words_of(cell).lower()
    if not text:
        return None
    if text in ("ja", "x", "wahr", "true", "1"):
        return True
    if text in ("nein", "falsch", "false", "0"):
        return False
    raise BadCell(f"„{text[:40]}“ ist weder ja noch nein.")
