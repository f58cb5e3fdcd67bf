# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The index terms of a text, the same for linking and for search."""

from __future__ import annotations

from functools import lru_cache

from sechseck.engines.german.stopwords import FUNCTION_TAGS, STOP_WORDS
from sechseck.engines.german.tokens import words
from sechseck.engines.german.word import Word

_SHORTEST = 2


@lru_cache(maxsize=1 << 16)
def word_terms(word: Word) -> tuple[str, ...]:
    """Return the index terms of one word: its lemma and the lemmas of its parts."""
    if word.pos in FUNCTION_TAGS or word.lemma in STOP_WORDS:
        return ()
    if word.surface.lower() in STOP_WORDS or len(word.lemma) < _SHORTEST:
        return ()
    parts = (part for part in word.part_lemmas if len(part) > _SHORTEST)
    return (word.lemma, *(part for part in parts if part not in STOP_WORDS))


def terms(text: str) -> tuple[str, ...]:
    """Return lemmas and compound part lemmas of a text, without stop words, in order.

    Parameters
    ----------
    text
        Running German text; what a person types into a search field works too.

    Returns
    -------
    tuple of str
        Lower-case terms; a term occurs as often as the text says it.

    Examples
    --------
    >>> terms("Die Frauenhäuser der Region")
    ('frauenhaus', 'frau', 'haus', 'region')
    """
    return tuple(term for word in words(text) for term in word_terms(word))
