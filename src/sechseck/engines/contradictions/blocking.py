# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which claims are worth comparing: every pair that ``same_thing`` accepts shares a key.

Two texts that share half of their words share at least one of the rarer words of each; so only
these are looked up (prefix filtering, Chaudhuri, Ganti and Kaushik 2006, "A Primitive Operator
for Similarity Joins in Data Cleaning").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.contradictions.events import RELATED as RELATED_EVENT
from sechseck.engines.contradictions.events import event_keys
from sechseck.engines.contradictions.likeness import telling_keys
from sechseck.engines.contradictions.same_thing import (
    ALIKE,
    FEWEST_WORDS,
    NEARLY_EQUAL,
    shared_weight,
)
from sechseck.engines.contradictions.totals import RELATED, population_keys, total_keys
from sechseck.engines.contradictions.wholes import whole_keys
from sechseck.engines.facts.fact import FactType

Key = tuple[Hashable, ...]
WORD = "word"
LEAST = ALIKE / (1 + ALIKE)  # of the words of both, if half of them all are common
ROUNDING = 1e-9  # a share that is exactly the needed one must not be lost


def pairs_to_compare(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield the places of claims that may be about the same thing, each pair once.

    Parameters
    ----------
    claims
        Claims of one type, unit and attribute.
    """
    frequency = Counter(term for one in claims for term in one.about)
    names = sorted({one.subject.called for one in claims if one.subject.called})
    seen: defaultdict[Key, list[int]] = defaultdict(list)
    masses = [sum(one.about.values()) for one in claims]
    for place, one in enumerate(claims):
        keys = {*_keys(one, frequency), *_called_keys(one, names)}
        near = {e for key in keys if key[0] != WORD for e in seen.get(key, ())}
        alike = {e for key in keys if key[0] == WORD for e in seen.get(key, ())} - near
        fits = (e for e in alike if _may_be_alike(claims[e], one, masses[e] + masses[place]))
        for other in sorted(near.union(fits)):
            yield other, place
        for key in keys:
            seen[key].append(place)


def _may_be_alike(first: Claim, second: Claim, mass: float) -> bool:
    """Tell whether two claims that have nothing but words in common have enough of them."""
    return shared_weight(first.about, second.about) >= max(FEWEST_WORDS, mass * LEAST) - ROUNDING


def _keys(claim: Claim, frequency: Mapping[str, int]) -> Iterator[Key]:
    """Yield under what a claim is looked up."""
    fact = claim.fact
    if claim.gist:
        yield "gist", *claim.gist
    if fact.type is FactType.LIST:
        members = fact.value if isinstance(fact.value, tuple) else ()
        yield from (("member", member) for member in members)
    elif fact.type is FactType.PERCENT:
        yield from _words(claim, frequency, NEARLY_EQUAL, FEWEST_WORDS)
    elif claim.attribute == "einwohner" and fact.type is not FactType.DATE:
        yield from population_keys(claim)
    else:
        yield from _words(claim, frequency, ALIKE, FEWEST_WORDS)
        yield from _others(claim, frequency)


def _called_keys(claim: Claim, names: Sequence[tuple[str, ...]]) -> Iterator[Key]:
    """Yield the names of events that a claim tells or goes on about."""
    for name in names if claim.events else ():
        if claim.subject.called == name or claim.about.keys() >= set(name):
            yield "called", *name


def _others(claim: Claim, frequency: Mapping[str, int]) -> Iterator[Key]:
    """Yield keys of claims that may be about the same thing in quite different words."""
    if claim.fact.type is FactType.DATE:
        telling, alone = event_keys(claim.events), RELATED_EVENT
    else:
        telling, alone = total_keys(claim), RELATED
    yield from telling_keys(claim)
    if claim.fact.type is FactType.QUANTITY:
        yield from whole_keys(claim)
    related = tuple(_words(claim, frequency, alone, 0.0))
    for key, needs_words in telling:
        if needs_words:
            yield from ((*key, *word) for word in related)
        else:
            yield key


def _words(
    claim: Claim, frequency: Mapping[str, int], share: float, fewest: float
) -> Iterator[Key]:
    """Yield the rarer words of a claim, one of which all claims alike to it share."""
    needed = max(share * sum(claim.about.values()), fewest) - ROUNDING
    left = 0.0
    for term in sorted(claim.about, key=lambda one: (-frequency[one], one)):
        left += claim.about[term]
        if left >= needed:
            yield WORD, term
