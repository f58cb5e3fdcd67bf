# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whose value a fact is: normal forms that stay the same from text to text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.morphology import CACHE_SIZE, analyse
from sechseck.engines.german.word import Word
from sechseck.engines.german.wordlist import word_set

REGION = "region"
_NOUN = r"[A-ZÄÖÜ][\wäöüß*:-]{1,60}"
_SHARE_OF = re.compile(
    rf" (?:der|des|aller|von|unserer|ihrer) (?:[a-zäöüß]+(?:en|er|es|em) ){{0,2}}({_NOUN})"
)
_SUM_FOR = re.compile(
    rf"({_NOUN}) (?:von|in Höhe von|über|beträgt|betragen|um|auf|mit|ist)"
    r"(?: [a-zäöüß]{2,14}){0,2} $"
)
_SUM_FROM = re.compile(rf" aus (?:de[mnr] )?({_NOUN}(?:[Mm]ittel|fonds|topf|budget)\w{{0,2}})\b")
_TOTAL_OF = re.compile(
    rf"(?:[Aa]nzahl|[Zz]ahl) (?:der|an|von) (?:[a-zäöüß]+(?:en|er) )?({_NOUN})[^.;:]{{0,40}}$"
)
_NAMED = re.compile(r"[A-ZÄÖÜ][\wäöüß-]{1,60} 20\d\d\+|[„\"]([^“”\"]{3,60})[“”\"]")
_NAMED_WHOLE = re.compile(
    r"(?:Stadt|Gemeinde|Landkreis|Kreis|Samtgemeinde|Region|Landeshauptstadt)"
    r" ([A-ZÄÖÜ][\wäöüß-]{2,40})"
)
_LARGER = re.compile(r"\b(?:Metropolregion|Bundesland|Niedersachsen|Deutschland|Europa)\b")
_PLAIN_CITY = re.compile(
    r"\b(?:[Dd]ie|der|[Uu]nserer?|in der|im) (?:Landeshauptstadt|Stadtgebiet|Stadt)\b(?! [A-ZÄÖÜ])"
)
_NOUNS = re.compile(rf"(?<![\w-]){_NOUN}(?:(?:[*:_]|/-?)innen\b)?")
_TIME_NOUNS = word_set(
    """
    jahr ende anfang mitte januar februar märz april mai juni juli august september oktober
    november dezember quartal uhr frühjahr sommer herbst winter monat woche tag prozent euro
    million milliarde mio mrd rund ziel stadt region kommune gemeinde verwaltung
    stadtverwaltung land von in im an auf mit für bei nach unter über seit etwa knapp insgesamt
    bund anteil zahl anzahl
    """
)
_START = word_set(
    """
    start beginn auftakt eröffnung inkrafttreten baubeginn
    """
)
_END = frozenset(["abschluss", "fertigstellung", "ende", "ablauf", "frist"])


def lemma_of(surface: str) -> str:
    """Return the lemma of a noun, whatever its gender form."""
    return _word(surface).lemma


@lru_cache(maxsize=CACHE_SIZE)
def _word(surface: str) -> Word:
    return analyse(fold_gender(surface).rstrip("-*:"))


def share_of(text: str, end: int) -> str:
    """Return the lemma of what a percentage is a share of: "65 Prozent der Haushalte"."""
    found = _SHARE_OF.match(text, end)
    return lemma_of(found.group(1)) if found else ""


def sum_for(text: str, start: int) -> str:
    """Return the lemma of the noun a sum belongs to: "EU-Mittel von 4,8 Millionen Euro"."""
    found = _SUM_FOR.search(text[max(0, start - 60) : start])
    return lemma_of(found.group(1)) if found else ""


def sum_from(text: str, end: int) -> str:
    """Return the lemma of what a sum is taken from: "4,8 Millionen Euro aus EU-Mitteln"."""
    found = _SUM_FROM.match(text, end)
    return lemma_of(found.group(1)) if found else ""


def total_of(text: str, start: int) -> str:
    """Return what is counted in "Die Zahl der Mitglieder beträgt 12", else ""."""
    found = _TOTAL_OF.search(text[max(0, start - 90) : start])
    return lemma_of(found.group(1)) if found else ""


def nouns_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words that begin with a capital as lemmas with their spans."""
    found = []
    for match in _NOUNS.finditer(text):
        word = _word(match.group())
        if word.pos in ("NN", "NE"):
            found.append((word.lemma, match.start(), match.end()))
    return found


def population_topic(text: str) -> str:
    """Return whose residents are counted: a named town, "stadt", else the whole region."""
    larger = _LARGER.search(text)
    if larger:
        return larger.group().lower()
    named = _NAMED_WHOLE.search(text)
    if named and not named.group().startswith("Region"):
        return named.group(1).lower()
    return "stadt" if _PLAIN_CITY.search(text) else REGION


def with_topics(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts with topic, and dates with their role, filled in.

    Parameters
    ----------
    text
        The statement.
    facts
        Its facts; lists bring their topic along.
    """
    if not any(_needs_topic(fact) for fact in facts):
        return list(facts)
    named = _NAMED.search(text)
    name = (named.group(1) or named.group()).lower() if named else ""
    nouns = [noun for noun in nouns_of(text) if noun[0] not in _TIME_NOUNS]
    return [_with_topic(text, fact, name, nouns) for fact in facts]


def _needs_topic(fact: Fact) -> bool:
    return not fact.topic and fact.type not in (FactType.PLACE, FactType.OFFICE)


def _with_topic(text: str, fact: Fact, name: str, nouns: list[tuple[str, int, int]]) -> Fact:
    if not _needs_topic(fact):
        return fact
    if fact.type is FactType.QUANTITY and fact.attribute == "einwohner":
        return replace(fact, topic=population_topic(text))
    outside = [
        n for n in nouns if (n[2] <= fact.start or n[1] >= fact.end) and n[0] != fact.attribute
    ]
    if fact.type in (FactType.DATE, FactType.PERIOD):
        return _dated(fact, name, [lemma for lemma, _, _ in outside])
    first = next((lemma for lemma, _, end in outside if end <= fact.start), "")
    after = next((lemma for lemma, start, _ in outside if start >= fact.end), "")
    return replace(fact, topic=name or first or after)


def _dated(fact: Fact, name: str, lemmas: list[str]) -> Fact:
    role = "termin"
    if fact.bound == "max" or any(lemma in _END for lemma in lemmas[:1]):
        role = "ende"
    elif fact.bound == "min" or any(lemma in _START for lemma in lemmas[:1]):
        role = "beginn"
    topic = next((lemma for lemma in lemmas if lemma not in _START | _END), "")
    return replace(
        fact, topic=name or topic, attribute="zeitraum" if fact.type is FactType.PERIOD else role
    )
