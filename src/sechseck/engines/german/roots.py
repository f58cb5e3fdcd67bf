# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Roots: what "fördern" and "Förderung", "sicher" and "Sicherheit" have in common.

Coarser than a lemma: for finding related statements, never for showing to people.
"""

from __future__ import annotations

from functools import lru_cache

from sechseck.engines.german.hanta import stems
from sechseck.engines.german.parts import part_lemma
from sechseck.engines.german.terms import word_terms
from sechseck.engines.german.vocabulary import nouns, opener_cost
from sechseck.engines.german.word import Word
from sechseck.engines.german.wordlist import word_set

# Ending of a derivation and how many of its letters are cut, the longest first.
_ENDINGS = (
    *(("ierung", 6), ("igkeit", 6), ("ieren", 5), ("keit", 4), ("heit", 4), ("lich", 4)),
    *(("isch", 4), ("ung", 3), ("ern", 1), ("en", 2), ("ig", 2)),
)
_SHORTEST_ROOT = 4
_SHORTEST_FIRST, _SHORTEST_LAST = 5, 3
_NO_ADJECTIVES = word_set("logisch grafisch graphisch metrisch nomisch")
_MORE_ADJECTIVES = word_set(
    "gerecht sparend fördernd schonend nah weit los arm reich frei gemäß orientiert bezogen"
)
_CACHE_SIZE = 1 << 16


@lru_cache(maxsize=_CACHE_SIZE)
def root(term: str) -> str:
    """Return a term without the ending of its derivation.

    Examples
    --------
    >>> root("förderung") == root("fördern"), root("sicherheit"), root("haus")
    (True, 'sicher', 'haus')
    """
    if term.endswith("eln"):
        return term[:-3] + "l"  # "entwickeln" as "Entwicklung"
    for ending, cut in _ENDINGS:
        if term.endswith(ending) and len(term) - cut >= _SHORTEST_ROOT:
            return term[:-cut]
    return term


@lru_cache(maxsize=_CACHE_SIZE)
def adjective_parts(lemma: str) -> tuple[str, ...]:
    """Return noun and adjective that a compound adjective is made of, () if it is none.

    Examples
    --------
    >>> adjective_parts("barrierefrei"), adjective_parts("kommunal")
    (('barriere', 'frei'), ())
    """
    for cut in range(len(lemma) - _SHORTEST_LAST, _SHORTEST_FIRST - 1, -1):
        first, last = lemma[:cut], lemma[cut:]
        if last in _NO_ADJECTIVES or not _is_adjective(last) or opener_cost(first) is None:
            continue
        noun = part_lemma(first)
        if noun in nouns():
            return (noun, last)
    return ()


def _is_adjective(form: str) -> bool:
    return form in stems("ADJ") or form in _MORE_ADJECTIVES


@lru_cache(maxsize=_CACHE_SIZE)
def word_roots(word: Word) -> tuple[str, ...]:
    """Return the roots of a word's index terms and of the parts of a compound adjective.

    Parameters
    ----------
    word
        As ``tokens.words`` gives it.

    Returns
    -------
    tuple of str
        Empty for function words.
    """
    found = word_terms(word)
    if found and word.pos == "ADJ":
        found = (*found, *adjective_parts(word.lemma))
    return tuple(root(term) for term in found)
