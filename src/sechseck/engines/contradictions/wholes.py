# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small numbers that cannot both be right: more of something than there is, other themes."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.contradictions.totals import is_specific
from sechseck.engines.german.wordlist import word_set

GROUPS = word_set("gremium fachausschuss partner säule handlungsfeld leitprojekt werkstatt")
THEMES = word_set("thema themenfeld kernthema")
MOST_TIMES = 2.0  # more than twice as many are others, not too many
_ALL = re.compile(r"\b(?:die|der|den|alle|aller|allen|unsere[rn]?) $", re.IGNORECASE)
_SOME = re.compile(
    r"\A\s*(?:,|des\b|der\b|in\b|im\b|aus\b|von\b|für\b|zum\b|zur\b|am\b|an\b|mit\b)"
)
_THERE_ARE = re.compile(
    r"\b(?:beschäftig|gibt|hat\b|haben\b|verfüg|zähl|betreib|besitz)\w*"
    r"(?: (?:es|über|insgesamt|derzeit|heute|rund|bis (?:\w+ )?\d{4}))* $"
)
_COMPOSED = re.compile(
    r"\b(?:umfass|beschreib|ordne|glieder|besteh|enthält|enthalten|zähl)\w*\b", re.IGNORECASE
)
_IN_THE_REGION = re.compile(r"\bRegion\b|^(?:Es|Sie|Er)\b")


def too_many(first: Claim, second: Claim) -> bool:
    """Tell whether one claim counts more of something than there is according to the other."""
    if first.modifiers != second.modifiers or first.moments != second.moments:
        return False
    if first.attribute in THEMES:
        return _names_themes(first) and _names_themes(second)
    few, many = sorted((first, second), key=_number)
    if not _number(few) < _number(many) <= MOST_TIMES * _number(few):
        return False
    if first.attribute in GROUPS:
        return _is_all(few) and (few.document == many.document or _shares_word(few, many))
    listed = is_specific(few.attribute) and few.places == many.places
    return listed and _there_are(few) and many.fact.start == 0


def whole_keys(claim: Claim) -> Iterator[tuple[Hashable, ...]]:
    """Yield a key that two claims share if ``too_many`` accepts them."""
    if claim.attribute in THEMES:
        if _names_themes(claim):
            yield ("themes",)
    elif claim.attribute in GROUPS:
        yield "whole", claim.modifiers
    elif is_specific(claim.attribute) and (_there_are(claim) or claim.fact.start == 0):
        yield "whole", claim.modifiers, claim.places


def standing(claim: Claim) -> Hashable:
    """Return all that ``too_many`` looks at apart from what all claims are compared by."""
    telling = claim.attribute in GROUPS | THEMES or is_specific(claim.attribute)
    if not telling:
        return None
    placed = _is_all(claim), _there_are(claim), claim.fact.start == 0, _names_themes(claim)
    return (*placed, claim.fact.value)


def _number(claim: Claim) -> float:
    return claim.fact.value if isinstance(claim.fact.value, float) else 0.0


def _is_all(claim: Claim) -> bool:
    """Tell whether a number counts all there are, restricted by nothing: "die drei Gremien"."""
    fact, text = claim.fact, claim.text
    return _ALL.search(text[: fact.start]) is not None and _SOME.match(text[fact.end :]) is None


def _there_are(claim: Claim) -> bool:
    """Tell whether a sentence says how many there are: "beschäftigt neun Pflegelotsen"."""
    return _THERE_ARE.search(claim.text[: claim.fact.start]) is not None


def _names_themes(claim: Claim) -> bool:
    """Tell whether a sentence says how many themes the region's common work has."""
    near = claim.text[max(0, claim.fact.start - 60) : claim.fact.end + 30]
    spoken = _IN_THE_REGION.search(claim.text) is not None
    return spoken and _COMPOSED.search(near) is not None


def _shares_word(first: Claim, second: Claim) -> bool:
    """Tell whether two claims share a word that not every text uses."""
    return any(
        weight == 1.0 and second.about.get(term) == 1.0 for term, weight in first.about.items()
    )
