# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From text to words: gender signs folded, coordinated compounds completed."""

from __future__ import annotations

import re
from functools import lru_cache

from sechseck.engines.german.compounds import split_compound
from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.morphology import analyse
from sechseck.engines.german.word import Word
from sechseck.engines.german.wordlist import word_set

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|-?[^\W_]+(?:-[^\W_]+)*-?")
_TEXTS_KEPT = 1 << 9  # a statement is asked for again and again while its document is read
_JOINERS = word_set("und oder sowie bzw beziehungsweise als auch aber wie noch")


def _complete_from_right(tokens: list[str], position: int) -> str:
    """Return "Sportangebote" for "Sport-" in "Sport- und Musikangebote"."""
    stem = tokens[position].rstrip("-")
    for token in tokens[position + 1 : position + 10]:
        if token.endswith("-") or token.lower() in _JOINERS:
            continue
        parts = split_compound(token)
        return stem + parts[-1] if parts else stem
    return stem


def _complete_from_left(tokens: list[str], position: int) -> str:
    """Return "Frauenberatung" for "-beratung" in "Frauenhäuser und -beratung"."""
    stem = tokens[position].lstrip("-")
    for token in reversed(tokens[max(0, position - 3) : position]):
        if token.lower() in _JOINERS:
            continue
        parts = split_compound(token)
        return "".join(parts[:-1]).capitalize() + stem if parts else stem.capitalize()
    return stem.capitalize()


def surfaces(text: str) -> list[str]:
    """Return the words of a text as strings, folded and completed."""
    tokens = _TOKEN.findall(fold_gender(text))
    for position, token in enumerate(tokens):
        if token.endswith("-"):
            tokens[position] = _complete_from_right(tokens, position)
        elif token.startswith("-"):
            tokens[position] = _complete_from_left(tokens, position)
    return tokens


@lru_cache(maxsize=_TEXTS_KEPT)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order, function words and numbers included.

    Parameters
    ----------
    text
        Running German text.

    Returns
    -------
    tuple of Word
        One entry for each word; coordinated compounds are completed from their neighbour.

    Examples
    --------
    >>> [word.lemma for word in words("Sport- und Musikangebote")]
    ['sportangebot', 'und', 'musikangebot']
    """
    return tuple(analyse(surface) for surface in surfaces(text))
