# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which forms may open and which may close a compound, each with its cost."""

from __future__ import annotations

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
_SHORTEST_STEM = 4  # shorter ones only from our own list
_NOUN_ENDINGS = ("", "e", "n", "en", "s", "es", "er", "ern", "sen", "nen", "se")
_VARIANT_ENDINGS = ("", "e", "en", "er", "ern", "n", "es")

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
        if len(stem) >= _SHORTEST_STEM or stem in lists.SHORT_NOUNS
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
    return forms


@cache
def vocabulary() -> Vocabulary:
    """Return the forms of this process, built once from the model and our own lists."""
    nouns, variants = _nouns(), _stems("NN_VAR")
    return Vocabulary(_openers(nouns, variants), _closers(nouns, variants), nouns)
