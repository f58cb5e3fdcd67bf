# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""HanTa's tables turned around: which tags a stretch of a word can have."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

State = tuple[int, int]
Emissions = tuple[tuple[int, float], ...]  # tag and log probability of a stretch
_WHOLE_UNKNOWN_COST = 4.6  # HanTa's, for taking a whole word for one unknown morpheme
_LONGEST_COUNTED = 24
_LONGEST_SUFFIX = 4
_SHORT_WORD, _SHORT_STRETCH = 4, 2
_STRETCHES_KEPT = 1 << 16


class HantaTables(Protocol):
    """The tables of log probabilities in HanTa's model."""

    LP_m_t: Mapping[int, Mapping[str, float]]
    LP_s_t: Mapping[int, Mapping[str, float]]
    LP_len_t: Mapping[int, list[float]]
    LP_hapax_t: Mapping[int, float]
    Int_t: float
    LP_trans: Mapping[State, Mapping[int, float]]
    LP_trans_final: Mapping[State, list[tuple[int, float]]]
    reachability: Mapping[int, frozenset[int]]


class MorphemeTables:
    """Looks up stretches of words and steps between tags."""

    def __init__(self, tables: HantaTables) -> None:
        self._tables = tables
        self.reachability = tables.reachability
        self._guessable = [tag for tag in tables.LP_hapax_t if tag in tables.LP_s_t]
        known: dict[str, list[tuple[int, float]]] = {}
        for tag, morphemes in tables.LP_m_t.items():
            for morpheme, probability in morphemes.items():
                known.setdefault(morpheme, []).append((tag, probability))
        self._known = {morpheme: tuple(pairs) for morpheme, pairs in known.items()}
        self._following = {
            state: {tag: step for tag, step in steps.items() if tag > 0}
            for state, steps in tables.LP_trans.items()
        }
        self._by_length = [
            {
                tag: tables.Int_t + tables.LP_hapax_t[tag] + tables.LP_len_t[tag][length]
                for tag in self._guessable
            }
            for length in range(_LONGEST_COUNTED + 1)
        ]
        self._by_suffix = lru_cache(maxsize=_STRETCHES_KEPT)(self._suffixes)
        self._guessed = lru_cache(maxsize=_STRETCHES_KEPT)(self._guess)

    def following(self, state: State) -> dict[int, float]:
        """Return the tags that may follow a state, with their log probability."""
        return self._following.get(state, {})

    def final(self, state: State) -> list[tuple[int, float]]:
        """Return the tags that may end a word after a state."""
        return self._tables.LP_trans_final.get(state, [])

    def emissions(self, stretch: str, length: int, *, is_strict: bool) -> Emissions:
        """Return the tags that a stretch of a word can have.

        Parameters
        ----------
        stretch
            A part of the word in lower case.
        length
            Letters of the whole word.
        is_strict
            Whether only morphemes count that the model knows.
        """
        known = self._known.get(stretch, ())
        if is_strict or (length >= _SHORT_WORD and len(stretch) <= _SHORT_STRETCH):
            return known
        return self._guessed(stretch, length == len(stretch))

    def _guess(self, stretch: str, is_whole: bool) -> Emissions:
        """Return known tags and, for the others, a guess from length and last letters."""
        known = self._known.get(stretch, ())
        size = min(len(stretch) - 1, _LONGEST_SUFFIX)
        by_length = self._by_length[min(len(stretch), _LONGEST_COUNTED)]
        cost = _WHOLE_UNKNOWN_COST if is_whole else 0.0
        guesses = [
            (tag, by_length[tag] + suffix - cost)
            for tag, suffix in self._by_suffix(stretch[-size:] if size else "")
        ]
        if known:
            tags = {tag for tag, _ in known}
            guesses = [guess for guess in guesses if guess[0] not in tags]
        return (*known, *guesses)

    def _suffixes(self, letters: str) -> Emissions:
        """Return for each tag that can be guessed how likely its words end in these letters."""
        found: list[tuple[int, float]] = []
        for tag in self._guessable:
            suffixes = self._tables.LP_s_t[tag]
            endings = (letters[place:] for place in range(len(letters) + 1))
            longest = next((ending for ending in endings if ending in suffixes), None)
            if longest is not None and suffixes[longest] > -math.inf:
                found.append((tag, suffixes[longest]))
        return tuple(found)
