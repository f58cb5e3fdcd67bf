# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a single line shows by its own signs."""

from __future__ import annotations

import re

from sechseck.engines.german.wordlist import word_set
from sechseck.engines.readers.boilerplate import is_boilerplate
from sechseck.engines.readers.contact import is_contact
from sechseck.engines.readers.reading import BlockKind

_MONTHS = "jan|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez|jahrhundert|wahlperiode"
_MARKER = re.compile(
    rf"(?i:[-–—•●○▪■◦‣·►➢✓*+]|\d{{1,3}}\)|\(?[a-z]\)|\d{{1,3}}\.(?!\s+(?:{_MONTHS})))\s+(?=\S)"
)
_LEGEND = re.compile(r"\A[●•■▪○].*\s[●•■▪○]\s")
_CREDIT = re.compile(r"\((?:foto|bild|grafik|quelle)s?\s*:[^()]{1,120}\)\W*$", re.IGNORECASE)
_FIGURE = re.compile(r"(?:Abb(?:ildung|\.)|Grafik|Diagramm|Schaubild|Tabelle|Tab\.)\s*\d*\s*:")
_ENGLISH_START = re.compile(
    r"(?:An?|The|This|Two|Three|Four|Several|Some|Many|People|Image|Photo|Logo|Picture|"
    r"Illustration|Diagram|Chart|Map|Screenshot|Close-up)\s"
)
_ENGLISH = word_set(
    """
    a an and are as at background by for from image in is it of on or photo photograph picture
    showing shows slide the their to view with
    """
)
_GERMAN = word_set(
    "auf aus bei das dem den der des die ein eine für ist mit nicht sind und von wir zu"
)
_DATED = re.compile(
    r"(?:Stand:?\s|Datum:?\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8}\s)\s?\d{4}"
    r"\s*(?:$|\||,\s*\d\d:\d\d|[–-]\s)"
)
_SOURCE = re.compile(
    r"\A(?:Quellen?|Datenquelle|Herausgeber(?:in)?|Stand|Ansprechpartner\S*)\s*:\s"
)
_FIELD = re.compile(
    r"\A(?:Ort|Datum|Uhrzeit|Zeit|Beginn|Ende|Dauer|Anwesend|Anwesende|Entschuldigt|Protokoll\w*|"
    r"Schriftführ\w*|Sitzungsleitung|Verfasser\w*|Autor\w*|Aktenzeichen|Az\.|Drucksache\w*)\s*:\s"
)
_LABEL_ONLY = re.compile(
    r"(?:Ansprechpartner(?:(?:\*|/-?|:)?in(?:nen)?)?|Ansprechperson(?:en)?|Kontaktdaten)\W*$"
)
_DELIMITER_ROW = re.compile(r"\A\|?(?:\s*:?-{2,}:?\s*\|)+\s*+(?::?-{2,}:?\s*+\|?)?\s*$")


def kind_of_line(line: str) -> BlockKind | None:
    """Return what a line is by its own signs, None for plain text.

    >>> kind_of_line("- Radwege bauen wir zuerst.")
    <BlockKind.ITEM: 'item'>
    """
    stripped = line.strip()
    if is_boilerplate(stripped) and not _DELIMITER_ROW.match(stripped):
        return BlockKind.BOILERPLATE
    if is_caption(stripped):
        return BlockKind.CAPTION
    if is_meta(stripped):
        return BlockKind.META
    if is_row(line):
        return BlockKind.TABLE_ROW
    return BlockKind.ITEM if marker_length(stripped) else None


def marker_length(line: str) -> int:
    """Return how many letters the list marker takes, 0 if there is none.

    >>> marker_length("1. Wohnen"), marker_length("7. Mai 2025"), marker_length("Text")
    (3, 0, 0)
    """
    if line.startswith("**"):
        return 0
    found = _MARKER.match(line)
    return found.end() if found else 0


def is_caption(line: str) -> bool:
    """Whether a line describes an image or a chart's legend."""
    if _LEGEND.match(line) or _CREDIT.search(line[-140:]) or _FIGURE.match(line):
        return True
    if line.startswith(("...", "…")) and line.endswith(("...", "…")):
        return True
    return is_english_description(line)


def is_english_description(line: str) -> bool:
    """Whether a line is an English image description as exported slides carry it.

    >>> is_english_description("A wooden bridge over a river with people and bicycles on it.")
    True
    """
    if not _ENGLISH_START.match(line):
        return False
    words = re.findall(r"[^\W\d_]+", line[:600].lower())
    english = sum(word in _ENGLISH for word in words)
    return len(words) >= 6 and english >= 2 and not any(word in _GERMAN for word in words)


def is_meta(line: str) -> bool:
    """Whether a line speaks about the document: source, date, contact, empty table frame."""
    if is_contact(line) or _SOURCE.match(line) or _LABEL_ONLY.match(line):
        return True
    if _DELIMITER_ROW.match(line):
        return True
    if line.endswith("|") and sum(bool(cell.strip()) for cell in line.split("|")) < 2:
        return True
    return len(line) < 120 and any(pattern.match(line) for pattern in (_DATED, _FIELD))


def is_row(line: str) -> bool:
    """Whether a line is a table row: cells parted by tabs or by upright strokes."""
    if "\t" in line.strip():
        return True
    stripped = line.strip()
    if stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 2:
        return True
    return stripped.count(" | ") >= 2


def cells_of(line: str) -> list[str]:
    """Return the cells of a table row without the frame."""
    if "|" in line:
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    return [cell.strip() for cell in line.rstrip("\n").split("\t")]
