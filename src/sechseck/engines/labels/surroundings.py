# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around a statement: its block, the titles above it, the manner of its document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sechseck.engines.labels.label import StatementKind
from sechseck.engines.once import once
from sechseck.engines.readers.reading import BlockKind

_HEADINGS: dict[StatementKind, tuple[str, ...]] = {
    StatementKind.ACTOR: (
        "zusammensetzung", "mitglied", "besetzung", "akteur", "ansprechp", "beteiligte", "beirat",
        "lenkungskreis", "gremien", "partner", "wer wir sind",
    ),
    StatementKind.MEASURE: (
        "maßnahm", "massnahm", "umsetzung", "das tun wir", "was wir tun", "projekt", "aktionen",
        "was wir vorhaben", "beschlussvorschlag", "handlungsschritt", "packen wir an",
        "wir werden",
    ),
    StatementKind.GOAL: (
        "ziel", "vision", "leitbild", "leitlinie", "es braucht", "wir brauchen", "wir fordern",
        " forderung", "kernforderung", "anspruch", "zukunftsbild", "dafür stehen wir",
    ),
    StatementKind.FINDING: (
        "ausgangslage", "analyse", "bestand", "befund", "ergebnis", "ausgangssituation", " lage",
        "bilanz", "zahlen", "herausforderung", "status quo", "stärken und schwächen", "sachlage",
        "problemlage", "schon erreicht", "bisher erreicht", "wo stehen wir", "haben wir erreicht",
    ),
    StatementKind.PROCESS: (
        "arbeitsweise", "verfahren", "prozess", "vorgehen", "methodik", "ablauf", "zeitplan",
        "monitoring", "controlling", "steuerung", "organisation",
    ),
    StatementKind.EVENT: ("veranstaltung", "termin", "rückblick"),
}  # fmt: skip


_SHORT_TITLE = 5  # "Was bisher erreicht wurde"; longer ones name a matter, not a kind


@dataclass(frozen=True)
class Surroundings:
    """The context of one statement; the empty value is a statement on its own."""

    block: BlockKind = BlockKind.PARAGRAPH
    titles: tuple[str, ...] = ()  # headings above it, outermost first
    lead_in: str = ""  # a line before a list that ends with a colon
    is_programme: bool = False  # the document speaks as "wir": its present tense promises

    @once
    def near_title(self) -> str:
        """The nearest title or lead-in that tells; the name of the document tells of no part."""
        own = self.titles[1:] if len(self.titles) > 1 else self.titles
        short = (t for t in (self.lead_in, *reversed(own)) if len(t.split()) <= _SHORT_TITLE)
        return next((title for title in short if kind_of_title(title) is not None), "")

    @once
    def near_kind(self) -> StatementKind | None:
        """The kind that this title announces."""
        return kind_of_title(self.near_title)

    @once
    def kind(self) -> StatementKind | None:
        """The kind that the nearest telling title announces."""
        for title in (self.lead_in, *reversed(self.titles)):
            found = kind_of_title(title)
            if found is not None:
                return found
        return None


@lru_cache(maxsize=1 << 12)
def kind_of_title(title: str) -> StatementKind | None:
    """Return the kind of statements that a title announces, if it is telling.

    Examples
    --------
    >>> kind_of_title("Teilziele der Strategie")
    <StatementKind.GOAL: 'goal'>
    """
    folded = f" {title.lower()}"
    for kind, stems in _HEADINGS.items():
        if any(stem in folded for stem in stems):
            return kind
    return None
