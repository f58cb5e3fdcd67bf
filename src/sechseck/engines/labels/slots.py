# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bindingness: how many of the seven slots of a promise a statement fills."""

from __future__ import annotations

from collections.abc import Sequence

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import Sentence, is_one_of

SLOTS = ("act", "object", "lead", "date", "amount", "indicator", "place")
_INDICATOR_UNITS = frozenset(("kg", "t", "kwh", "mwh", "kwp", "mw", "km", "m", "m²", "ha", "min"))

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
        "object": _object(sentence, act),
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


def _object(sentence: Sentence, act: str) -> str:
    if not act:
        return ""
    return next((w.surface for w in sentence.nouns if w.surface != act and w.pos == "NN"), "")


def _lead(sentence: Sentence, facts: Sequence[Fact]) -> str:
    return _first(facts, FactType.OFFICE) or sentence.has(v.LEAD_WORDS)


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
