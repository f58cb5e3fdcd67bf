# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lemma, part of speech and compound parts of one word."""

from __future__ import annotations

import re
from functools import lru_cache

from sechseck.engines.german.compounds import split_compound
from sechseck.engines.german.hanta import lemma_and_tag
from sechseck.engines.german.parts import masculine, part_lemma
from sechseck.engines.german.word import Word

CACHE_SIZE = 1 << 16
_NOUN_TAGS = {"NNA": "NN", "NNI": "NN"}
_NOUNS = frozenset({"NN", "NE"})
_FITTING = re.compile(r"([a-zäöüß]{3,40}gerecht)(e[nmrs]?)?\Z")  # HanTa: a participle
_LONGEST = 48  # HanTa is quadratic in the length of a word; no German word in use is longer


@lru_cache(maxsize=CACHE_SIZE)
def _simple(word: str) -> tuple[str, str]:
    """Return lemma and fine tag as HanTa sees the word."""
    fitting = _FITTING.match(word)
    if fitting:
        return fitting[1], "ADJ(A)" if fitting[2] else "ADJ(D)"
    lemma, tag = lemma_and_tag(word[:_LONGEST])
    if tag == "NNA" and word.islower():  # the model takes unknown adjectives for nouns
        lemma, tag = lemma_and_tag(word[:_LONGEST], "ADJ(D)")
    lemma = lemma.lower()
    if "ß" in lemma and "ß" not in word:
        lemma = lemma.replace("ß", "ss")
    return (masculine(lemma) if tag == "NN" else lemma), tag


def _coarse(tag: str) -> str:
    pos = tag.split("(")[0]
    return _NOUN_TAGS.get(pos, pos)


@lru_cache(maxsize=CACHE_SIZE)
def analyse(word: str) -> Word:
    """Return lemma, part of speech and compound parts of a word.

    Parameters
    ----------
    word
        A word as written, without gender sign (see ``gender.fold_gender``).

    Returns
    -------
    Word
        The lemma is lower case, feminine forms share the lemma of the masculine.

    Notes
    -----
    Lemma and tag come from HanTa 1.2 (Wartena 2019, "A Probabilistic Morphology Model for
    German Lemmatization"); a compound takes both from its last part, which is cheaper and
    keeps the lemma of "Frauenhäusern" and "Häusern" in step.

    Examples
    --------
    >>> analyse("Frauenhäusern").part_lemmas
    ('frau', 'haus')
    """
    if not word[:1].isalpha() and "-" not in word:
        return Word(word, word.lower(), "CARD" if word[:1].isdigit() else "XY", "CARD")
    surface = word.capitalize() if word.isupper() and len(word) > 4 else word
    parts = split_compound(surface) if surface[0].isupper() or "-" in surface else ()
    if parts:
        return _compound(word, surface.lower().rstrip("-"), parts)
    lemma, tag = _simple(surface)
    if surface.islower() and _coarse(tag) in _NOUNS:  # typed into a search field
        parts = split_compound(surface)
    return _compound(word, surface, parts) if parts else Word(word, lemma, _coarse(tag), tag)


def _compound(word: str, lower: str, parts: tuple[str, ...]) -> Word:
    """Return the compound, with lemma and tag of its last part."""
    tail, tag = _simple(parts[-1].capitalize()) if parts[-1].isalpha() else (parts[-1], "NN")
    front = lower[: len(lower) - len(parts[-1])]
    lemmas = (*(part_lemma(part) for part in parts[:-1]), tail)
    return Word(word, front + tail, "NN", tag, parts, lemmas)
