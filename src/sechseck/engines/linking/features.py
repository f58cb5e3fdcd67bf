# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What of a statement is compared: its words, its letters, the concepts it touches.

Words are compared by their roots ("fördern", "Förderung"), which are never shown to people.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from zlib import crc32

from sechseck.engines.german.roots import root, word_roots
from sechseck.engines.german.stopwords import STOP_WORDS
from sechseck.engines.german.terms import word_terms
from sechseck.engines.german.tokens import words
from sechseck.engines.german.word import Word
from sechseck.engines.linking.concepts.lexicon import concepts_of
from sechseck.engines.linking.light import (
    HOME_WEIGHT,
    LIGHT_WEIGHT,
    LIGHT_WORDS,
    SILENT_WORDS,
)

LIGHT_ROOTS = frozenset(root(word) for word in LIGHT_WORDS)
NUMERAL = "CARD"
SHORTEST_GRAM, LONGEST_GRAM = 3, 5


@dataclass(frozen=True, slots=True)
class Features:
    """Keys (hashes) of each kind with their weight in the statement."""

    words: dict[int, float]
    letters: dict[int, float]
    concepts: dict[int, float]
    marks: dict[int, float]


def key(text: str) -> int:
    """Return the key under which a feature is stored, the same on every machine."""
    return crc32(text.encode())


@lru_cache(maxsize=1 << 16)
def gram_keys(surface: str) -> tuple[int, ...]:
    """Return the keys of the 3-to-5-letter pieces of a word and its edges."""
    edged = f" {surface.lower()} "
    if edged.isascii():
        letters = edged.encode()  # once; each piece of the bytes is the piece of the letters
        return tuple(
            crc32(letters[start : start + length])
            for length in range(SHORTEST_GRAM, LONGEST_GRAM + 1)
            for start in range(len(letters) - length + 1)
        )
    return tuple(
        key(edged[start : start + length])
        for length in range(SHORTEST_GRAM, LONGEST_GRAM + 1)
        for start in range(len(edged) - length + 1)
    )


@lru_cache(maxsize=1 << 12)
def content_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text that say something about its subject; numbers do not."""
    return tuple(word for word in words(text) if _is_telling(word))


def _is_telling(word: Word) -> bool:
    """Tell whether a word is neither a function word nor a number nor a time."""
    if word.pos == NUMERAL or word.surface[0].isdigit() or word.lemma in SILENT_WORDS:
        return False
    return bool(word_terms(word)) and word.lemma not in STOP_WORDS


def word_weight(term: str, home: frozenset[str]) -> float:
    """Return how much a shared root counts before its rarity is considered."""
    if term in home:
        return HOME_WEIGHT
    return LIGHT_WEIGHT if term in LIGHT_ROOTS else 1.0


def features(
    text: str, marks: tuple[str, ...] = (), home: frozenset[str] = frozenset()
) -> Features:
    """Return what is compared of a text.

    Parameters
    ----------
    text
        The statement as people read it.
    marks
        What else is known of it: themes, names, values ("theme:wohnen", "name:…").
    home
        Terms of the region's own name, which its documents repeat everywhere.

    Returns
    -------
    Features
        Word and concept counts, letter pieces without stop words, marks.
    """
    kept = content_words(text)
    roots = Counter(chain.from_iterable(map(word_roots, kept)))
    home_roots = frozenset(root(term) for term in home)
    carried = map(concepts_of, chain.from_iterable(map(word_terms, kept)))
    concepts = set(chain.from_iterable(carried))
    telling = (gram_keys(word.surface) for word in kept if word.lemma not in home)
    grams = set(chain.from_iterable(telling))
    return Features(
        words={key(one): count * word_weight(one, home_roots) for one, count in roots.items()},
        letters=dict.fromkeys(grams, 1.0),
        concepts={key(concept): 1.0 for concept in concepts},
        marks={key(mark): 1.0 for mark in marks},
    )
