# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Split German compounds into parts that keep their linking element."""

from __future__ import annotations

from functools import lru_cache

from sechseck.engines.german.derivation import is_verbal_noun
from sechseck.engines.german.hanta import stems
from sechseck.engines.german.lists import PARTICLE_VERBS, PARTICLES, WEAK_PARTICLES, WHOLE
from sechseck.engines.german.vocabulary import closer_cost, nouns, opener_cost

MINIMUM_LENGTH = 6
MAXIMUM_LENGTH = 60  # the search is quadratic; no word in use is longer
_PART_COST = 3.0
_ENDINGS = ("", "s", "es", "e", "en", "n", "er", "ern", "nen", "innen", "in")
_AGENTS = ("ator", "atoren")  # "Operator" is no "-tor"
_SHORT_FIRST = 4  # longer first parts are words of their own: "Umwelt-verträglichkeit"
_UNFOLDED = str.maketrans("äöü", "aou")


def is_whole(word: str) -> bool:
    """Return whether a lower-case word stays whole by our list, in any of its endings."""
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)] if ending else word
            if stem in WHOLE or stem + "e" in WHOLE or stem.translate(_UNFOLDED) in WHOLE:
                return True
    return False


def _is_nominalised_verb(particle: str, noun: str) -> bool:
    """Return whether two parts are one nominalised verb: "Bereit-stellung"."""
    stem = noun.removesuffix("en").removesuffix("s")
    if particle in PARTICLES:
        return stem.endswith(("ung", "keit"))
    return particle in WEAK_PARTICLES and stem in PARTICLE_VERBS


def _joined(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts with nominalised verbs put together again."""
    joined: list[str] = []
    for part in parts:
        if joined and _is_nominalised_verb(joined[-1], part):
            joined[-1] += part
        else:
            joined.append(part)
    return tuple(joined) if len(joined) > 1 else ()


def _cheapest(word: str) -> tuple[str, ...]:
    """Return the cheapest way through the word in two or more parts, or ()."""
    ways: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    best: tuple[float, tuple[str, ...]] | None = None
    for start in range(len(word) - 1):
        if start not in ways:
            continue
        spent, parts = ways[start]
        for end in range(start + 2, len(word) - 1):
            cost = opener_cost(word[start:end])
            if cost is not None:
                total = spent + cost + _PART_COST
                if end not in ways or total < ways[end][0]:
                    ways[end] = (total, (*parts, word[start:end]))
        cost = closer_cost(word[start:]) if start else None
        if cost is not None and (best is None or spent + cost < best[0]):
            best = (spent + cost, (*parts, word[start:]))
    return best[1] if best else ()


def _is_whole_quality(word: str, parts: tuple[str, ...]) -> bool:
    """Return whether the word is a noun made of a whole adjective: "Freiwilligkeit"."""
    stem = word.removesuffix("en").removesuffix("s")
    if not stem.endswith(("keit", "heit")) or parts[-1] in nouns():
        return False
    return len(parts[0]) <= _SHORT_FIRST and stem[:-4] in stems("ADJ")


def _is_name(word: str) -> bool:
    return word in stems("NE") and word not in nouns()


def _feminine_ending(word: str) -> str:
    """Return "in" or "innen" if the word is a known noun with it, else ""."""
    known = nouns()
    for ending in ("innen", "in"):
        if word.endswith(ending) and word[: -len(ending)] in known:
            return ending
    return ""


@lru_cache(maxsize=65536)
def _split_lower(word: str) -> tuple[str, ...]:
    ending = _feminine_ending(word)
    if ending:
        parts = _split_lower(word[: -len(ending)])
        return (*parts[:-1], parts[-1] + ending) if parts else ()
    if not MINIMUM_LENGTH <= len(word) <= MAXIMUM_LENGTH or is_whole(word) or _is_name(word):
        return ()
    if word.endswith(_AGENTS) or is_verbal_noun(word):
        return ()
    parts = _joined(_cheapest(word))
    if parts and _is_whole_quality(word, parts):
        return ()
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
