# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why two statements are suggested, in German."""

from __future__ import annotations

from collections.abc import Mapping

from sechseck.engines.linking.light import LIGHT_WORDS
from sechseck.engines.linking.profile import Profile
from sechseck.engines.phrases import phrase

MOST_WORDS = 4
MOST_CONCEPTS = 2
MOST_MARKS = 3
SAME_BEGINNING = 5
LEADS = {
    "name": phrase("beide nennen"),
    "value": phrase("gleiche Angabe"),
    "theme": phrase("gleiches Thema"),
}
SHARED_WORDS = phrase("gemeinsame Wörter")
SAME_CONCEPT = phrase("gleicher Begriff")
ALIKE = phrase("ähnliche Wortteile")


def reasons(first: Profile, second: Profile, frequency: Mapping[str, int]) -> tuple[str, ...]:
    """Return the reasons for a suggestion, the strongest kind first.

    Parameters
    ----------
    first, second
        The two statements.
    frequency
        How many statements hold a term; rare words are shown first.

    Returns
    -------
    tuple of str
        Such as "gemeinsame Wörter: Beirat, Lenkungskreis".
    """
    found = []
    words = _shared_words(first, second, frequency)
    if words:
        found.append(f"{SHARED_WORDS}: " + ", ".join(words))
    found += [
        f"{SAME_CONCEPT}: {ours} ~ {theirs}"
        for ours, theirs in _shared_concepts(first, second, frequency)
    ]
    found += _shared_marks(first, second)
    return tuple(found) or (ALIKE,)


def _shared_marks(first: Profile, second: Profile) -> list[str]:
    """Return what both have in common besides words, each kind with its lead."""
    shared: dict[str, list[str]] = {}
    for mark in first.marks.keys() & second.marks.keys():
        shared.setdefault(mark.partition(":")[0], []).append(first.marks[mark])
    return [
        f"{lead}: " + ", ".join(sorted(shared[kind])[:MOST_MARKS])
        for kind, lead in LEADS.items()
        if kind in shared
    ]


def _shared_words(first: Profile, second: Profile, frequency: Mapping[str, int]) -> list[str]:
    """Return the rarest shared words; where they are parts of words, both words."""
    shared = (first.terms.keys() & second.terms.keys()) - LIGHT_WORDS
    if not shared:
        return []
    shown: dict[str, None] = {}
    for term in sorted(shared, key=lambda term: (frequency.get(term, 0), term)):
        ours, theirs = first.terms[term], second.terms[term]
        shown[f"{ours} ~ {theirs}" if _differ(ours, theirs) else ours] = None
        if len(shown) == MOST_WORDS:
            break
    return list(shown)


def _shared_concepts(
    first: Profile, second: Profile, frequency: Mapping[str, int]
) -> list[tuple[str, str]]:
    """Return pairs of different words that carry the same, rarest concept."""
    shared = first.concepts.keys() & second.concepts.keys()
    if not shared:
        return []
    ranked = sorted(shared, key=lambda concept: (frequency.get(concept, 0), concept))
    pairs = dict.fromkeys(
        (first.concepts[concept], second.concepts[concept]) for concept in ranked
    )
    differing = [pair for pair in pairs if _differ(*pair)]
    if not differing:
        return []
    common = {first.terms[term] for term in first.terms.keys() & second.terms.keys()}
    return [pair for pair in differing if common.isdisjoint(pair)][:MOST_CONCEPTS]


def _differ(ours: str, theirs: str) -> bool:
    """Tell whether two words are not just forms of one word."""
    if ours == theirs:
        return False
    return ours.lower()[:SAME_BEGINNING] != theirs.lower()[:SAME_BEGINNING]
