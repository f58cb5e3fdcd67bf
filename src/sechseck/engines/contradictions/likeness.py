# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two documents tell the same thing in different words: they share what is telling in it.

A short sentence and a long one have few words in common with respect to all their words, so
only the longest words of each are compared: in German they are the telling ones.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import combinations

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.contradictions.surroundings import PLANS
from sechseck.engines.contradictions.totals import is_specific
from sechseck.engines.facts.fact import FactType
from sechseck.engines.german.wordlist import word_set
from sechseck.engines.labels.label import StatementKind

DURATION = "dauer"  # ages and terms of office are told everywhere
LONG = 9  # letters of a goal's word: "klimaneutral"
ENOUGH = 2  # telling words in common, the counted noun among them
SHARED = 0.6  # of the telling words of the claim that has fewer
SHARED_AT_PLACE = 0.5  # the same if both name the same place
SHARED_GOAL = 0.8  # of a deadline's words, of which there are few
_PARTS_OF_MONEY = word_set(
    """
    anteil zuschuss beitrag beteiligen fehlen förderung eigenanteil rest davon jährlich monat
    mehrkosten kürzen zusätzlich sparen einsparen
    """
)


def told_elsewhere(first: Claim, second: Claim) -> bool:
    """Tell whether two documents speak of the same thing in different words."""
    if first.document == second.document or not _same_moment(first, second):
        return False
    if first.fact.type is FactType.DATE:
        return _same_deadline(first, second)
    if first.attribute == DURATION or first.places != second.places:
        return False
    if first.modifiers != second.modifiers:
        return False
    if _plan_key(first) and _plan_key(first) == _plan_key(second):
        return True
    if first.fact.type is FactType.MONEY and not (_is_whole(first) and _is_whole(second)):
        return False
    return _share_telling(first, second) and not may_grow(first, second)


def telling_keys(claim: Claim) -> Iterator[tuple[Hashable, ...]]:
    """Yield keys, one of which two claims share if ``told_elsewhere`` accepts them."""
    words = sorted(claim.core)
    if claim.fact.type is FactType.DATE:
        if claim.attribute == "ende":
            goal = claim.places, claim.amounts
            yield from (("goal", word, *goal) for word in words if len(word) >= LONG)
        return
    if claim.attribute == DURATION:
        return
    apart = claim.places, claim.modifiers
    if claim.fact.type is FactType.QUANTITY and is_specific(claim.attribute):
        yield from (("telling", word, *apart) for word in words)
    else:
        yield from (("both", *pair, *apart) for pair in combinations(words, 2))
    if plan := _plan_key(claim):
        yield plan


def _share_telling(first: Claim, second: Claim) -> bool:
    """Tell whether enough of the telling words are the same."""
    shared = len(first.core & second.core)
    fewest = min(len(first.core), len(second.core))
    needed = SHARED_AT_PLACE if first.places else SHARED
    noun = first.fact.type is FactType.QUANTITY and is_specific(first.attribute)
    enough = shared + noun >= ENOUGH and shared + noun >= needed * (fewest + noun)
    return shared > 0 and enough


def _same_moment(first: Claim, second: Claim) -> bool:
    """Tell whether nothing says that the values are those of different years."""
    if first.moments == second.moments or (first.years and first.years == second.years):
        return True
    return bool(first.places) and not (first.moments and second.moments)


def _plan_key(claim: Claim) -> tuple[Hashable, ...]:
    """Return what "400 bezahlbare Wohnungen bis 2031" promises, () for anything else."""
    if claim.fact.type is not FactType.QUANTITY or not (claim.modifiers and claim.years):
        return ()
    if claim.moments or claim.kind not in (*PLANS, StatementKind.FINDING):
        return ()
    return "plan", claim.modifiers, claim.years, claim.places


def _same_deadline(first: Claim, second: Claim) -> bool:
    """Tell whether two deadlines are set for the same goal."""
    if "max" not in (first.fact.bound, second.fact.bound) or first.places != second.places:
        return False
    if first.attribute != "ende" or first.amounts != second.amounts:
        return False
    shared = sum(weight for term, weight in first.about.items() if term in second.about)
    fewest = min(sum(first.about.values()), sum(second.about.values()))
    long = any(len(term) >= LONG for term in first.core & second.core)
    return long and shared >= SHARED_GOAL * fewest


def may_grow(first: Claim, second: Claim) -> bool:
    """Tell whether one number is where things stand and the other a plan: more, or a limit."""
    if first.fact.type is not FactType.QUANTITY or first.kind == second.kind:
        return False
    found, planned = (second, first) if first.kind in PLANS else (first, second)
    if planned.kind not in PLANS or found.kind in PLANS:
        return False
    if planned.fact.bound:
        return True
    stands, wanted = found.fact.value, planned.fact.value
    return isinstance(stands, float) and isinstance(wanted, float) and stands < wanted


def _is_whole(claim: Claim) -> bool:
    """Tell whether a sum is not called a part of another one."""
    return not claim.about.keys() & _PARTS_OF_MONEY
