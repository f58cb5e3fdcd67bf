# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The gist of a claim: what it says once its wording is taken away.

"Bis 2035 wird die Stadt klimaneutral" and "Die Klimaneutralität soll spätestens 2040 erreicht
werden" share hardly a word. They have one gist, and claims with equal gists are found by it.
Only sentences that say one thing have a gist: whatever else they name is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.tokens import words as all_words
from sechseck.engines.german.word import Word
from sechseck.engines.german.wordlist import word_set
from sechseck.engines.linking.features import content_words
from sechseck.engines.linking.light import LIGHT_WORDS

Gist = tuple[Hashable, ...]
STATE = "state"

WHOLE = word_set(
    """
    stadt region kommune gemeinde kreis landkreis stadtgebiet landeshauptstadt ort stadtrat rat
    ziel jahr klimaziel insgesamt fall haushalt mensch bürger stadtwerk gesamtkosten kosten
    """
)
_IGNORED = WHOLE | LIGHT_WORDS
_STATE = re.compile(
    r"\A(?P<of>\w{3,}-?)(?P<how>neutral|frei|autark|freundlich)(?:ität|heit|keit)?\Z"
)
_CLIMATE = word_set("klima treibhausgas co2 co2- kohlendioxid emissions")
_CREATED = word_set(
    """
    bauen neubauen schaffen entstehen errichten einrichten pflanzen stellen einstellen kaufen
    anschaffen beschaffen aufstellen installieren fertigstellen neu richten
    """
)
_EXISTING = word_set(
    """
    geben haben verfügen zählen bestehen existieren betreiben umfassen stehen enthalten sein
    beinhalten gehören umfasst
    """
)
_OPENED = word_set("eröffnen eröffnung")
_COSTING = word_set("kosten veranschlagen gesamtkosten baukosten investitionskosten")
_BUILDING = word_set("bau neubau errichtung baukosten investitionskosten investition")
_EMISSIONS = word_set(
    "emission ausstoß co2-emission co2-ausstoß treibhausgas treibhausgasemission"
)
_YEARLY = re.compile(r"\b(?:jährlich|jedes jahr|pro jahr|im jahr(?! \d)|je jahr)\b", re.IGNORECASE)
_PARTLY = re.compile(
    r"\b(?:davon|weitere|zunächst|zuschuss|anteil|eigenanteil|förderung|monat|jährlich|je|pro"
    r"|jedes|rest|allein|darunter|fehl\w+|mehrkosten|zusätzlich\w*|planung\w*)\b",
    re.IGNORECASE,
)
_PARTLY_COUNTED = re.compile(
    r"\b(?:davon|weitere\w*|zunächst|allein|darunter|fehl\w+|zusätzlich\w*|je|nur|noch|von den)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(um|auf)(?: (?:rund|etwa|mindestens|bis zu|ca\.|über|knapp))? $", re.IGNORECASE
)
_SHORTEST_NOUN = 6
_FULL_DAY = 10
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What the gist of a claim is made of."""

    text: str
    fact: Fact
    attribute: str
    modifiers: tuple[str, ...]
    places: frozenset[str]
    years: frozenset[str]
    amounts: frozenset[str]
    names: frozenset[str]  # words of the places and areas that are named


def nouns_in(words: Sequence[Word], *, but: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the telling nouns of a statement, without those that all statements use."""
    return frozenset(
        word.lemma
        for word in words
        if word.pos in ("NN", "NE") and word.lemma not in _IGNORED
        if word.lemma not in but and word.surface not in but
    )


def gist_of(told: Told) -> Gist:
    """Return the gist of a claim, () if it says too much or too little to have one."""
    words = content_words(told.text[: told.fact.start] + " " + told.text[told.fact.end :])
    makers = {
        FactType.DATE: _dated,
        FactType.QUANTITY: _counted,
        FactType.MONEY: _costs,
        FactType.PERCENT: _changed,
    }
    made = makers[told.fact.type](told, words) if told.fact.type in makers else ()
    return (*made, told.places) if made else ()


def state_in(words: Sequence[Word]) -> tuple[str, frozenset[str]]:
    """Return the state that a sentence names, "klimaneutral", and the words that name it."""
    for word in words:
        found = _STATE.match(word.lemma)
        if found and word.pos in ("ADJ", "NN", "NE"):
            of = "klima" if found["of"] in _CLIMATE else found["of"]
            return of + found["how"], frozenset((word.lemma,))
    return "", frozenset()


def _dated(told: Told, words: Sequence[Word]) -> Gist:
    """Return the gist of a deadline of a state, or of the day of an opening."""
    value = str(told.fact.value)
    state, named = state_in(words)
    if state and len(value) == _YEAR and told.fact.bound != "min" and not told.amounts:
        return STATE, state, nouns_in(words, but=told.names) - named
    if len(value) == _FULL_DAY and _lemmas(words) & _OPENED:
        opened = nouns_in(words, but=told.names) - _OPENED
        return ("opening", opened, value[:_YEAR]) if len(opened) == 1 else ()
    return ()


def _counted(told: Told, words: Sequence[Word]) -> Gist:
    """Return the gist of "Jährlich werden 500 Bäume gepflanzt": made or there, of what, when."""
    verbs = {word.lemma for word in words if word.pos == "VV" and word.surface.islower()}
    says_more = told.amounts or told.fact.bound or _PARTLY_COUNTED.search(told.text)
    if says_more or not told.attribute or told.fact.unit:
        return ()
    made, there = bool(verbs & _CREATED), bool(_stems(told.text) & _EXISTING)
    if not verbs <= _CREATED | _EXISTING or not (made or there):
        return ()
    yearly = _YEARLY.search(told.text) is not None
    if made and not (yearly or told.years):
        return ()
    rest = nouns_in(words, but=told.names | {told.attribute})
    return "count", made, yearly, told.modifiers, rest, told.years


def _costs(told: Told, words: Sequence[Word]) -> Gist:
    """Return the gist of "Das Hallenbad kostet 24 Millionen Euro"."""
    if not _lemmas(words) & _COSTING or _PARTLY.search(told.text) or told.amounts:
        return ()
    things = nouns_in(words, but=told.names) - _BUILDING
    long = len(things) == 1 and all(len(noun) >= _SHORTEST_NOUN for noun in things)
    return ("cost", things) if long else ()


def _changed(told: Told, words: Sequence[Word]) -> Gist:
    """Return the gist of "Die Emissionen sinken bis 2030 um 55 Prozent"."""
    how = _CHANGE.search(told.text[: told.fact.start])
    if how is None or not told.years or told.amounts:
        return ()
    nouns = frozenset(
        "emission" if noun in _EMISSIONS else noun for noun in nouns_in(words, but=told.names)
    )
    return ("percent", how.group(1).lower(), nouns, told.years) if len(nouns) == 1 else ()


def _lemmas(words: Sequence[Word]) -> set[str]:
    return {word.lemma for word in words}


def _stems(text: str) -> set[str]:
    """Return all verbs of a text, auxiliaries too."""
    return {word.lemma for word in all_words(text) if word.pos in ("VV", "VA")}
