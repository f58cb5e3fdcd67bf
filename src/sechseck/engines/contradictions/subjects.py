# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a sentence goes on about: the sentence before it in the paragraph has named it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sechseck.engines.facts.topics import nouns_of
from sechseck.engines.german.terms import word_terms
from sechseck.engines.linking.features import content_words
from sechseck.engines.linking.light import LIGHT_WORDS
from sechseck.engines.statement import ReadStatement

SHORTEST = 6  # letters of a subject
_QUOTED = re.compile(r"[„“\"»]([^„“”\"«»]{4,60})[“”\"«]")
_THIS = re.compile(
    r"\b(?:[Dd](?:er|ie|as|es)|[Dd]iese[rsm]?) "
    r"(?:Veranstaltung(?:sreihe)?s?|Reihe|Programms?|Projekte?s?|Vorhabens?|Initiative|Kampagne"
    r"|Konferenz|Workshops?|Forums?|Dialogs?)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The first noun of the paragraph, and the words of a quoted name just before."""

    noun: str = ""
    called: tuple[str, ...] = ()


def subjects_of(statements: Sequence[ReadStatement]) -> Mapping[str, Subject]:
    """Return the subject of each statement by its id."""
    texts = {one.id: one.passage.text for one in statements}
    return {
        one.id: Subject(_noun(texts[first]), _called(one, texts))
        for one in statements
        for first in (f"{one.id.rpartition('.')[0]}.1",)
        if first in texts
    }


def _noun(text: str) -> str:
    """Return the first noun of a text that not every text uses."""
    nouns = (lemma for lemma, _, _ in nouns_of(text[:200]) if len(lemma) >= SHORTEST)
    return next((noun for noun in nouns if noun not in LIGHT_WORDS), "")


def _called(one: ReadStatement, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the quoted name of what a statement calls "the event", as terms."""
    line, _, number = one.id.rpartition(".")
    text = one.passage.text
    if not number.isdigit() or _QUOTED.search(text) or not _THIS.search(text):
        return ()
    found = _QUOTED.findall(texts.get(f"{line}.{int(number) - 1}", ""))
    words = content_words(found[-1]) if found else ()
    return tuple(sorted({word_terms(word)[0] for word in words}))
