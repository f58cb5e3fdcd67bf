# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of a table that say nothing alone: its head and bare numbers."""

from __future__ import annotations

import re

from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage

_CELLS = re.compile(r"\||\t| {2,}")
_LONGEST_NAME = 40
_PAIR = 2
_NUMBERS = re.compile(
    r"\A(?:[\d\s.,;:|%€+*/()–—-]|\b(?:Euro|EUR|TEUR|T€|Mio|Mrd|Prozent|km|ha|kWh|MWh|t|m²|Stück)\b)+$"
)
_COLUMN = re.compile(
    r"(?:lfd\. ?|laufende )?(?:nr|nummer|maßnahmen?|massnahmen?|ziele?|themen?"
    r"|handlungsfeld(?:er)?|zuständig(?:keit)?|federführung|verantwortlich(?:keit)?|kosten|gesamtkosten|budget"
    r"|mittel|finanzierung|frist|termin|zeitraum|zeitplan|beginn|ende|laufzeit|stand|status"
    r"|priorität"
    r"|indikator(?:en)?|zielwert|ausgangswert|wert|einheit|anzahl|menge|preis|anteil|summe|jahr"
    r"|ort|kommune|gemeinde|bereich|beschreibung|bemerkung(?:en)?|umsetzung|partner|akteure?"
    r"|amt|name|titel|projekte?|aussage|befund|quelle)\b\.?(?: (?:in|bis|\()[^|]{1,20})?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")


def frame_of(passage: Passage) -> str:
    """Return the words of a head row or of a row of bare numbers, else "".

    Parameters
    ----------
    passage
        A passage; only rows of a table can be its frame.
    """
    if passage.block is not BlockKind.TABLE_ROW:
        return ""
    if _NUMBERS.match(passage.text):
        return passage.text[:_LONGEST_NAME]
    cells = [cell.strip(" *_:") for cell in _CELLS.split(passage.exact)]
    filled = [cell for cell in cells if cell.strip("-– ")]
    names = [cell for cell in filled if len(cell) <= _LONGEST_NAME and _COLUMN.match(cell)]
    years = [cell for cell in filled if _YEAR.match(cell)]
    if len(filled) < 2 or not names or any(len(cell) > _LONGEST_NAME for cell in filled):
        return ""
    others = len(filled) - len(names) - len(years)
    if len(filled) == len(names) + 1 == _PAIR and names[0].lower() == "jahr":
        return names[0]  # "Jahr | Emissionen" over years and values
    with_figures = any(any(map(str.isdigit, c)) for c in filled if c not in names + years)
    return names[0] if not with_figures and others < len(names) + len(years) else ""
