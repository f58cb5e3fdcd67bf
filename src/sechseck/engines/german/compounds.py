# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Split German compounds into parts that keep their linking element."""

from __future__ import annotations

from functools import lru_cache

from sechseck.engines.german.lists import PARTICLES, WHOLE
from sechseck.engines.german.vocabulary import vocabulary

MINIMUM_LENGTH = 7
_PART_COST = 3.0
_ENDINGS = ("", "s", "es", "e", "en", "n", "er", "ern", "nen", "innen", "in")
_UNFOLDED = str.maketrans("äöü", "aou")


def is_whole(word: str) -> bool:
    """Return whether a lower-case word stays whole by our list, in any of its endings."""
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)] if ending else word
            if stem in WHOLE or stem + "e" in WHOLE or stem.translate(_UNFOLDED) in WHOLE:
                return True
    return False


def _is_nominalised_verb(word: str) -> bool:
    """Return whether the word is a particle with a nominalised verb: "Bereitstellung"."""
    if not word.endswith(("ung", "ungen", "ungs", "igkeit", "igkeiten")):
        return False
    return any(word.startswith(p) and len(word) > len(p) + 5 for p in PARTICLES)


def _cheapest(word: str) -> tuple[str, ...]:
    """Return the cheapest way through the word in two or more parts, or ()."""
    forms = vocabulary()
    best: list[tuple[float, tuple[str, ...]] | None] = [None] * (len(word) + 1)
    best[0] = (0.0, ())
    for start in range(len(word) - 1):
        here = best[start]
        if here is None:
            continue
        for end in range(start + 2, len(word) - 1):
            cost = forms.openers.get(word[start:end])
            if cost is not None:
                total = here[0] + cost + _PART_COST
                there = best[end]
                if there is None or total < there[0]:
                    best[end] = (total, (*here[1], word[start:end]))
    found: tuple[float, tuple[str, ...]] | None = None
    for start in range(2, len(word) - 1):
        here, cost = best[start], forms.closers.get(word[start:])
        if here is not None and cost is not None and (found is None or here[0] + cost < found[0]):
            found = (here[0] + cost, (*here[1], word[start:]))
    return found[1] if found else ()


def _feminine_ending(word: str) -> str:
    """Return "in" or "innen" if the word is a known noun with it, else ""."""
    nouns = vocabulary().nouns
    for ending in ("innen", "in"):
        if word.endswith(ending) and word[: -len(ending)] in nouns:
            return ending
    return ""


@lru_cache(maxsize=65536)
def _split_lower(word: str) -> tuple[str, ...]:
    ending = _feminine_ending(word)
    if ending:
        parts = _split_lower(word[: -len(ending)])
        return (*parts[:-1], parts[-1] + ending) if parts else ()
    if len(word) < MINIMUM_LENGTH or is_whole(word) or _is_nominalised_verb(word):
        return ()
    parts = _cheapest(word)
    return tuple(inner for part in parts for inner in _split_lower(part) or (part,))


def split_compound(word: str) -> tuple[str, ...]:
    """Return the parts of a compound in lower case, () if the word is none.

    Parameters
    ----------
    word
        A German noun as written; hyphens always part.

    Returns
    -------
    tuple of str
        Parts with their linking element; joined they give the word.

    Examples
    --------
    >>> split_compound("Frauenberatungsstellen")
    ('frauen', 'beratungs', 'stellen')
    >>> split_compound("Teilhabe")
    ()
    """
    pieces = [piece for piece in word.lower().split("-") if piece]
    if len(pieces) == 1:
        return _split_lower(pieces[0])
    return tuple(part for piece in pieces for part in _split_lower(piece) or (piece,))
