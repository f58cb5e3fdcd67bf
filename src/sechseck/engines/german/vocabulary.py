# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which forms may open and which may close a compound: the lower the cost, the more common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from sechseck.engines.german import lists
from sechseck.engines.german.derivation import is_quality, is_verbal_noun
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
_LINKS = ("", "s", "es", "en", "e", "n", "ens", "ns", "er", "innen")
_VARIANT_LINKS = ("", "e", "er", "en")
_PERSON_ENDINGS = ("in", "innen")
_PARTICIPLE_ENDINGS = ("", "n", "r", "s")
_FORMS_KEPT = 1 << 16

Forms = dict[str, float]


def _stems(*tags: str) -> Forms:
    """Return the usable stems of the model with their cost."""
    return {
        stem: -probability
        for tag in tags
        for stem, probability in stems(tag).items()
        if (len(stem) >= _SHORTEST_STEM or stem in _SHORT)
        if stem not in lists.NEVER_PARTS and stem.isalpha()
    }


@cache
def nouns() -> Forms:
    """Return the noun stems with their cost."""
    own = dict.fromkeys(lists.MORE_NOUNS | lists.SHORT_NOUNS, _OWN_COST)
    return {**own, **_stems("NN"), **dict.fromkeys(lists.WHOLE, _WHOLE_COST)}


@cache
def _variants() -> Forms:
    return _stems("NN_VAR")


@cache
def _verbs_and_adjectives() -> Forms:
    return _stems("VV", "VVnp", "ADJ")


@cache
def _verbs() -> Forms:
    return _stems("VV")


@cache
def _changed_names() -> frozenset[str]:
    return frozenset(_stems("NN_VAR_EL", "NN_VAR_ELIS"))


def _opener_costs(form: str) -> Iterator[float]:
    """Yield what a form costs in first place, for each way in which it can be made."""
    if form in lists.BOUND_FIRST or form in _changed_names():
        yield _OWN_COST
    if form in _verbs_and_adjectives():
        yield _verbs_and_adjectives()[form] + _OTHER_COST
    if form.endswith("e") and form[:-1] in _verbs():
        yield _verbs()[form[:-1]] + _OTHER_COST + _LINK_COST  # "Warteraum"
    yield from _noun_opener_costs(form)
    for stem in _without(form, _VARIANT_LINKS):
        if stem in _variants() and form in variant_forms(stem):
            yield _variants()[stem] + _LINK_COST


def _noun_opener_costs(form: str) -> Iterator[float]:
    known = nouns()
    for stem in (*_without(form, _LINKS), form[:-1] + "e"):
        if stem in known:
            linked, bare = linked_forms(stem)
            if form in linked:
                yield known[stem] + _LINK_COST
            if form in bare:
                yield known[stem]


def _derived_cost(form: str) -> float | None:
    """Return the cost of a noun made by rule, None if the form is none."""
    if form.endswith(("ung", "ungs", "ungen")):
        return _DERIVED_COST if is_verbal_noun(form) else None
    if form.endswith(("eit", "eits", "eiten")):
        return _DERIVED_COST if is_quality(form) else None
    return None


@lru_cache(maxsize=_FORMS_KEPT)
def opener_cost(form: str) -> float | None:
    """Return the cost of a form as a part before the last, None if it cannot be one."""
    found = None if form in lists.NEVER_PARTS else min(_opener_costs(form), default=None)
    return _derived_cost(form) if found is None else found


@lru_cache(maxsize=_FORMS_KEPT)
def closer_cost(form: str) -> float | None:
    """Return the cost of a form as the last part, None if it cannot be one.

    Examples
    --------
    >>> closer_cost("stelle") is not None, closer_cost("schaft") is not None
    (True, False)
    """
    if form in lists.NEVER_PARTS:
        return None
    found = min(_closer_costs(form), default=None)
    return _derived_cost(form) if found is None else found


def _closer_costs(form: str) -> Iterator[float]:
    known = nouns()
    for stem in _without(form, _NOUN_ENDINGS):
        if stem in known:
            yield known[stem] + (0.0 if stem == form else _ENDING_COST)
    for stem in _without(form, _PERSON_ENDINGS):
        if stem in known and stem.endswith(PERSONS):
            yield known[stem] + _ENDING_COST
    for stem in _without(form, _VARIANT_ENDINGS):
        if stem in _variants():
            yield _variants()[stem] + _ENDING_COST
    if not lists.CLOSERS.isdisjoint(_without(form, _PARTICIPLE_ENDINGS)):
        yield _OWN_COST


def _without(form: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield what is left of a form without each ending that it has."""
    for ending in endings:
        if form.endswith(ending):
            yield form[: len(form) - len(ending)]
