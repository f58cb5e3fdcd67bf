# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bindingness: how many of the seven slots of a promise a statement fills."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.wordlist import word_set
from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import AUTHORS, BODY_WORDS, Sentence, is_one_of

SLOTS = ("act", "object", "lead", "date", "amount", "indicator", "place")
_INDICATOR_UNITS = frozenset(("kg", "t", "kwh", "mwh", "kwp", "mw", "km", "m", "m²", "ha", "min"))

_OTHER_SLOTS = (FactType.OFFICE, FactType.PLACE, FactType.DATE, FactType.PERIOD, FactType.MONEY)
_ACTORS = (BODY_WORDS | AUTHORS | v.LEAD_WORDS) - {"land", "wir"}
_NEW = re.compile(
    r"\b(?:eine[nr]?|ein|zwei|drei|vier|weitere[nr]?|neue[nrs]?) (?:\w+[enrs] )?$", re.I
)
_TIMES = word_set(
    """
    jahr ende anfang mitte beginn monat woche tag quartal frühjahr frühling sommer herbst winter
    uhr dauer schritt januar februar märz april mai juni juli august september oktober november
    dezember haushaltsjahr schuljahr wahlperiode zeit zukunft
    """
)
_PHRASE = 3  # words between a preposition and its noun
_TIME_UNITS = frozenset(("jahr", "monat", "woche", "tag"))


def fill_slots(sentence: Sentence, facts: Sequence[Fact]) -> dict[str, str]:
    """Return the filled slots with their surfaces, in the order of ``SLOTS``.

    Parameters
    ----------
    sentence
        The statement with its words.
    facts
        Its typed facts.

    Examples
    --------
    >>> fill_slots(Sentence.of("Wir bauen die Radwege aus."), ())
    {'act': 'bauen', 'object': 'Radwege'}
    """
    act = _act(sentence)
    found = {
        "act": act,
        "object": _object(sentence, act, facts),
        "lead": _lead(sentence, facts),
        "date": _first(facts, FactType.DATE, FactType.PERIOD),
        "amount": _first(facts, FactType.MONEY),
        "indicator": _indicator(facts),
        "place": _first(facts, FactType.PLACE),
    }
    return {slot: surface for slot, surface in found.items() if surface}


def _act(sentence: Sentence) -> str:
    verb = next((w.surface for w in sentence.verbs if w.lemma in v.ACT_VERBS), "")
    if verb or sentence.finite:
        return verb
    return next((w.surface for w in sentence.nouns if is_one_of(w, v.ACT_NOUNS)), "")


def _object(sentence: Sentence, act: str, facts: Sequence[Fact]) -> str:
    """Return what the act is done with; who does it, when and where is another slot."""
    if not act:
        return ""
    others = [fact for fact in facts if fact.type in _OTHER_SLOTS]
    taken = {w for f in others if not _is_made(sentence, f) for w in f.text.split()}
    found = [
        (place, word.surface)
        for place, word in enumerate(sentence.words)
        if word.pos == "NN" and word.surface != act and word.surface not in taken
        if not is_one_of(word, _ACTORS) and word.lemma not in _TIMES
    ]
    done = next((p for p, w in enumerate(sentence.words) if w.surface == act), 0)
    active = sentence.finite and not sentence.is_wir and not sentence.auxiliaries
    active = active and not sentence.modals and sentence.words[done].tag != "VV(PP)"
    behind = [surface for place, surface in found if place > done]
    led = active and found and found[0][0] < done and not _is_governed(sentence, found[0][0])
    return behind[0] if led and behind else next((surface for _, surface in found), "")


def _is_governed(sentence: Sentence, place: int) -> bool:
    """Return whether a preposition stands before a noun: it is not who acts."""
    before = sentence.words[max(0, place - _PHRASE) : place]
    return any(word.pos in ("APPR", "APPRART") for word in before)


def _lead(sentence: Sentence, facts: Sequence[Fact]) -> str:
    offices = [f for f in facts if f.type is FactType.OFFICE and not _is_made(sentence, f)]
    return _first(offices, FactType.OFFICE) or sentence.has(v.LEAD_WORDS)


def _is_made(sentence: Sentence, fact: Fact) -> bool:
    """Return whether an office is only to be made: "richtet eine Beratungsstelle ein"."""
    return fact.type is FactType.OFFICE and bool(_NEW.search(sentence.text[: fact.start]))


def _indicator(facts: Sequence[Fact]) -> str:
    for fact in facts:
        counted = fact.type is FactType.QUANTITY and fact.attribute and not _is_time(fact)
        if fact.type is FactType.PERCENT or counted or fact.unit in _INDICATOR_UNITS:
            return fact.text
    return ""


def _is_time(fact: Fact) -> bool:
    """Tell whether a number of years or weeks says when, not how much."""
    return fact.unit in _TIME_UNITS


def _first(facts: Sequence[Fact], *types: FactType) -> str:
    return next((fact.text for fact in facts if fact.type in types), "")
