# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that count one known whole: all residents, the 21 municipalities, a fund's money."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.wordlist import word_set

LARGE_POPULATION = 1000.0
LARGE_TOTAL = 10.0
FEWEST_PARTS = 5.0
RELATED = 0.25  # share of common words where attribute and determiner already agree
TELLING_COMPLEMENT = 2  # words after the counted noun: "Plätze in der stationären Pflege"
MEMBERS = word_set("mitglied sitz abgeordneter abgeordnete ratsmitglied ratsfrau ratsherr")
AREA_PARTS = word_set(
    """
    kommune gemeinde mitgliedskommune mitgliedsgemeinde stadtteil ortsteil stadtbezirk ortschaft
    umlandkommune
    """
)
TELLING_NOUN = 9  # letters
_SEVERAL = word_set("maßnahme projekt vorhaben platz stelle stimme uhr prozent einwohner")
FUNDS = "mittel"
PURSES = ("fonds", "budget", "topf", "etat", "rücklage")
SPECIFIC = 4  # letters before the purse: "Bodenfonds", not "Fonds"


def same_population(first: Claim, second: Claim) -> bool:
    """Tell whether both give the number of all residents of one area."""
    same_place = first.names == second.names and first.fact.topic == second.fact.topic
    return (
        _both_definite(first, second) and same_place and _least(first, second) >= LARGE_POPULATION
    )


def same_total(first: Claim, second: Claim, alike: float) -> bool:
    """Tell whether two claims with the same attribute count the same whole."""
    if not first.attribute or first.modifiers != second.modifiers:
        return False
    if first.fact.type is FactType.MONEY:
        return _is_purse(first.attribute) or _same_funds(first, second)
    if first.attribute in MEMBERS:
        return bool(first.fact.topic) and first.fact.topic == second.fact.topic
    least = _least(first, second)
    if least >= LARGE_TOTAL and _same_complement(first, second):
        return True
    if not _both_definite(first, second):
        return False
    if first.attribute in AREA_PARTS:
        return least >= FEWEST_PARTS
    if least < LARGE_TOTAL:
        return False
    return is_specific(first.attribute) or _same_whole(first, second, alike)


def _same_whole(first: Claim, second: Claim, alike: float) -> bool:
    """Tell whether both wholes have the same name, "Plan" and "Aktionsplan", or similar words."""
    shorter, longer = sorted((first.fact.topic, second.fact.topic), key=len)
    if not shorter:
        return alike >= RELATED
    return shorter == longer or (len(shorter) >= SPECIFIC and longer.endswith(shorter))


def is_specific(attribute: str) -> bool:
    """Tell whether a counted noun says by itself what is meant: "Elektrobus", not "Haus"."""
    return len(attribute) >= TELLING_NOUN and attribute not in _SEVERAL


def size_class(fact: Fact) -> int:
    """Return which of the sizes that matter here a number reaches."""
    value = fact.value if isinstance(fact.value, float) else 0.0
    return sum(value >= size for size in (FEWEST_PARTS, LARGE_TOTAL, LARGE_POPULATION))


def population_keys(claim: Claim) -> Iterator[tuple[Hashable, ...]]:
    """Yield a key that two claims share if ``same_population`` accepts them."""
    if claim.is_definite:
        yield "population", claim.names, claim.fact.topic


def total_keys(claim: Claim) -> Iterator[tuple[tuple[Hashable, ...], bool]]:
    """Yield keys, and whether similar words must come to them.

    Two claims that ``same_total`` accepts share such a key, or key and word.
    """
    if claim.fact.type is FactType.MONEY:
        yield from _purse_keys(claim)
    elif claim.attribute in MEMBERS:
        yield ("members", claim.modifiers, claim.fact.topic), False
    elif size_class(claim.fact):
        if len(claim.complement) >= TELLING_COMPLEMENT:
            yield ("complement", claim.modifiers, claim.complement), False
        if claim.is_definite:
            yield from _whole_keys(claim)


def _purse_keys(claim: Claim) -> Iterator[tuple[tuple[Hashable, ...], bool]]:
    """Yield the keys of money that one named fund or programme gives."""
    if _is_purse(claim.attribute):
        yield ("purse", claim.modifiers), False
    elif claim.attribute.endswith(FUNDS):
        for word in sorted({claim.subject.noun, *claim.about}):
            yield ("funds", word), False


def _whole_keys(claim: Claim) -> Iterator[tuple[tuple[Hashable, ...], bool]]:
    """Yield the keys of a number that counts a whole."""
    if claim.attribute in AREA_PARTS:
        yield ("parts", claim.modifiers), False
        return
    if is_specific(claim.attribute):
        yield ("noun", claim.modifiers), False
    topic = claim.fact.topic
    if topic:
        yield ("topic", claim.modifiers, topic[-SPECIFIC:]), False
    yield ("related", claim.modifiers), True


def _both_definite(first: Claim, second: Claim) -> bool:
    return first.is_definite and second.is_definite


def _least(first: Claim, second: Claim) -> float:
    """Return the smaller of two numbers."""
    values = [one.fact.value for one in (first, second)]
    return min(value if isinstance(value, float) else 0.0 for value in values)


def _is_purse(attribute: str) -> bool:
    """Tell whether money is that of one named fund."""
    return any(
        attribute.endswith(purse) and len(attribute) >= len(purse) + SPECIFIC for purse in PURSES
    )


def _same_funds(first: Claim, second: Claim) -> bool:
    """Tell whether both name the funds, "EU-Mittel", of the same subject."""
    if not first.attribute.endswith(FUNDS) or first.attribute in FUNDS:
        return False
    ours, theirs = first.subject.noun, second.subject.noun
    if first.attribute in (ours, theirs):  # the funds themselves are no subject
        return False
    return bool(ours) and (ours == theirs or ours in second.about or theirs in first.about)


def _same_complement(first: Claim, second: Claim) -> bool:
    """Tell whether the counted nouns are described in the same words."""
    return len(first.complement) >= TELLING_COMPLEMENT and first.complement == second.complement
