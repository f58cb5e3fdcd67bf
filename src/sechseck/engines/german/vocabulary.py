# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which forms may open and which may close a compound, each with its cost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sechseck.engines.german import lists
from sechseck.engines.german.hanta import stems
from sechseck.engines.german.linking_elements import PERSONS, linked_forms, variant_forms

_OWN_COST = 7.0  # of a form in our own lists: that of a common noun
_WHOLE_COST = 5.0  # lower, so that a fused word wins over its parts
_LINK_COST = 1.5
_OTHER_COST = 4.0  # of a verb stem or adjective in first place
_ENDING_COST = 0.2
_DERIVED_COST = 11.0  # of a noun that is not in the model but made by rule
_SHORTEST_STEM = 4  # shorter ones only from our own list
_SHORT = lists.SHORT_NOUNS | lists.SHORT_VARIANTS
_NOUN_ENDINGS = ("", "e", "n", "en", "s", "es", "er", "ern", "sen", "nen", "se")
_VARIANT_ENDINGS = ("", "e", "en", "er", "ern", "n", "es")
_DERIVED = re.compile(
    r"(?:be|ver|ent|er|zer|über|unter|ab|an|auf|aus|ein|um|zu|vor|nach|durch|bei|mit|fort|nieder"
    r"|weiter|wieder|zurück|zusammen)"
    r"(\w{3,}?)(?:er|el)?ung(?:s|en)?\Z"
)

Forms = dict[str, float]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Forms of compound parts; the lower the cost the more common the form."""

    openers: Forms
    closers: Forms
    nouns: Forms


def _stems(*tags: str) -> Forms:
    """Return the usable stems of the model with their cost."""
    return {
        stem: -probability
        for tag in tags
        for stem, probability in stems(tag).items()
        if stem.isalpha() and stem not in lists.NEVER_PARTS
        if len(stem) >= _SHORTEST_STEM or stem in _SHORT
    }


def _nouns() -> Forms:
    own = dict.fromkeys(lists.MORE_NOUNS | lists.SHORT_NOUNS, _OWN_COST)
    return {**own, **_stems("NN"), **dict.fromkeys(lists.WHOLE, _WHOLE_COST)}


def _offer(forms: Forms, candidates: Iterable[str], cost: float) -> None:
    for form in candidates:
        if form not in lists.NEVER_PARTS and cost < forms.get(form, float("inf")):
            forms[form] = cost


def _openers(nouns: Forms, variants: Forms) -> Forms:
    forms: Forms = dict.fromkeys(lists.BOUND_FIRST, _OWN_COST)
    for stem, cost in nouns.items():
        linked, bare = linked_forms(stem)
        _offer(forms, linked, cost + _LINK_COST)
        _offer(forms, bare, cost)
    for stem, cost in variants.items():
        _offer(forms, variant_forms(stem), cost + _LINK_COST)
    for stem, cost in _stems("VV", "VVnp", "ADJ").items():
        _offer(forms, (stem,), cost + _OTHER_COST)
    _offer(forms, _stems("NN_VAR_EL", "NN_VAR_ELIS"), _OWN_COST)
    _offer(forms, (noun + "s" for noun in _qualities()), _DERIVED_COST)
    return forms


def _closers(nouns: Forms, variants: Forms) -> Forms:
    forms: Forms = dict(nouns)
    for stem, cost in nouns.items():
        endings = (*_NOUN_ENDINGS, "in", "innen") if stem.endswith(PERSONS) else _NOUN_ENDINGS
        _offer(forms, (stem + ending for ending in endings), cost + _ENDING_COST)
    for stem, cost in variants.items():
        _offer(forms, (stem + ending for ending in _VARIANT_ENDINGS), cost + _ENDING_COST)
    for stem in lists.CLOSERS:
        _offer(forms, (stem + ending for ending in ("", "n", "r", "s")), _OWN_COST)
    for noun in _qualities():
        _offer(forms, (noun, noun + "en"), _DERIVED_COST)
    return forms


def _qualities() -> list[str]:
    """Return the nouns made of adjectives: "Verträglichkeit", "Sicherheit"."""
    endings = ("ig", "lich", "sam", "bar")
    return [
        stem + ("keit" if stem.endswith(endings) else "heit")
        for stem in _stems("ADJ")
        if len(stem) > _SHORTEST_STEM
    ]


@cache
def verb_bases() -> frozenset[str]:
    """Return the stems that a prefix and -ung can make a noun of: "grün" in "Begrünung"."""
    return frozenset(_stems("VV", "VVnp", "ADJ", "NN"))


def derived_cost(form: str) -> float | None:
    """Return the cost of a noun in -ung that the model does not know, None if it is none.

    Examples
    --------
    >>> derived_cost("begrünung"), derived_cost("begrümung")
    (11.0, None)
    """
    found = _DERIVED.match(form)
    return _DERIVED_COST if found and found[1] in verb_bases() else None


@cache
def vocabulary() -> Vocabulary:
    """Return the forms of this process, built once from the model and our own lists."""
    nouns, variants = _nouns(), _stems("NN_VAR")
    return Vocabulary(_openers(nouns, variants), _closers(nouns, variants), nouns)
