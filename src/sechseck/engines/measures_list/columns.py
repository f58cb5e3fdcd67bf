# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the columns of a list of measures mean, guessed from their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

MEANINGS: dict[str, tuple[str, ...]] = {  # in the order in which they are looked for
    "identifier": ("kennung", "nr", "nr.", "nummer", "kürzel", "id", "massnahmennummer", "code"),
    "title": ("titel", "maßnahme", "massnahme", "bezeichnung", "name", "title"),
    "official_title": ("beschlossener titel", "titel laut beschluss"),
    "description": ("beschreibung", "was geschieht", "inhalt", "erläuterung", "description"),
    "unit": ("zuständig", "zuständigkeit", "federführung", "verantwortlich", "fachbereich", "amt",
             "unit"),
    "contact": ("kontakt", "contact"),
    "state": ("stand", "umsetzungsstand", "status", "state"),
    "starts": ("beginn", "start", "anfang", "von"),
    "ends": ("ende", "abschluss", "frist", "bis", "end"),
    "continuous": ("dauerhaft", "laufend", "daueraufgabe"),
    "theme": ("thema", "handlungsfeld", "theme"),
    "goals": ("ziele", "ziel", "goals"),
    "milestones": ("meilensteine", "meilenstein", "milestones"),
    "areas": ("kommunen", "kommune", "gemeinden", "orte", "areas"),
}  # fmt: skip
YEARLY = {"starts": "starts_year", "ends": "ends_year"}
COMPUTED = "berechnet"  # columns of our own tables that only tell
_YEAR = re.compile(r"(?<!\d)((?:19|20|21)\d\d)(?!\d)")
_MONEY = re.compile(r"€|eur|kosten|budget|mittel|geplant|plan|ausgegeben|ist\b|förder|betrag")
_ACTUAL = re.compile(r"\bist\b|ausgegeben|verausgabt|abfluss|actual")
_GRANT = re.compile(r"förder|zuschuss|zuwendung|grant")
_THIRD = re.compile(r"dritt|spende|sponsor|third")
LOOKED_AT = 200


def guessed(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return the meaning of each column that has one; a person looks at it before it counts.

    >>> guessed(["Nr.", "Maßnahme", "Beginn", "Plan 2026"], [["1", "Bauen", "2026", "5"]])
    {0: 'identifier', 1: 'title', 2: 'starts_year', 3: 'money:2026:plan:own'}
    """
    heads = [" ".join(head.lower().split()) for head in headings]
    found: dict[int, str] = {}
    for meaning, names in MEANINGS.items():
        place = _place(heads, names, found)
        if place is not None:
            found[place] = _yearly(meaning, place, rows)
    taken = set(found.values())
    for place, head in enumerate(headings):
        money = heading_of_money(head)
        if place not in found and money and money not in taken:
            found[place] = money
            taken.add(money)
    return dict(sorted(found.items()))


def _place(heads: Sequence[str], names: Sequence[str], taken: dict[int, str]) -> int | None:
    for name in names:
        for place, head in enumerate(heads):
            is_meant = head == name or head.startswith((f"{name} ", f"{name}:", f"{name}/"))
            is_money = _YEAR.search(head) and _MONEY.search(head)
            if is_meant and place not in taken and COMPUTED not in head and not is_money:
                return place
    return None


def _yearly(meaning: str, place: int, rows: Sequence[Sequence[str]]) -> str:
    """Return the meaning of whole years where a column of days holds nothing else."""
    if meaning not in YEARLY:
        return meaning
    cells = [row[place].strip() for row in rows[:LOOKED_AT] if place < len(row)]
    told = [cell for cell in cells if cell]
    return YEARLY[meaning] if told and all(_YEAR.fullmatch(cell) for cell in told) else meaning


def heading_of_money(head: str) -> str:
    """Return which money a heading means: year, planned or spent, whose.

    >>> heading_of_money("Ist 2025 (Förderung)"), heading_of_money("Titel")
    ('money:2025:actual:grant', '')
    """
    words = head.lower()
    year = _YEAR.search(words)
    if year is None or not _MONEY.search(words):
        return ""
    kind = "actual" if _ACTUAL.search(words) else "plan"
    source = "grant" if _GRANT.search(words) else "third" if _THIRD.search(words) else "own"
    return f"money:{year[1]}:{kind}:{source}"


def years_in(head: str) -> list[str]:
    """Return the years a heading names.

    >>> years_in("Mittel 2026/2027")
    ['2026', '2027']
    """
    return list(dict.fromkeys(_YEAR.findall(head)))
