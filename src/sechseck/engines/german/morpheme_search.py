# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The two searches of HanTa over the morphemes of a word, with the same results but faster.

HanTa asks, for each stretch of a word and each tag that may follow, whether the model knows
the pair. Here a stretch is looked up once and gives the few tags that it can have.
"""

from __future__ import annotations

import numpy as np

from sechseck.engines.german.morpheme_tables import Emissions, MorphemeTables, State

EMPTY, START, UNKNOWN, END_UNKNOWN = 0, 1, 3, -3  # HanTa's numbers
_STARTED: State = (EMPTY, START)
_WORST = -1e6
_STATES_KEPT = 3  # HanTa goes on from this many of the best states, and near ones
_NEAR = 1.0

Rows = list[dict[State, float]]
Back = list[dict[State, tuple[State, int]]]


def possible_tags(tables: MorphemeTables, word: str) -> list[tuple[int, float]]:
    """Return the tags of a word with log probabilities, the likeliest first.

    The same as HanTa's ``analyze_forward``.
    """
    rows, _ = _search(tables, word, None, is_strict=False)
    final: dict[State, float] = {}
    for state, spent in rows[-1].items():
        for tag, step in tables.final(state):
            if spent + step > final.get((state[1], tag), _WORST):
                final[(state[1], tag)] = spent + step
    found: dict[int, float] = {}
    for (_, end), spent in final.items():
        found[-end] = float(np.logaddexp(found[-end], spent)) if -end in found else spent
    return sorted(found.items(), key=lambda pair: -pair[1]) or [(UNKNOWN, 0.0)]


def best_morphemes(tables: MorphemeTables, word: str, target: int) -> list[tuple[int, int]]:
    """Return tags and ends of the best morphemes that lead to a final tag.

    The same as HanTa's ``analyze_viterbi``: first with known morphemes only.
    """
    allowed = tables.reachability.get(target, frozenset())
    for is_strict in (True, False):
        rows, back = _search(tables, word, allowed, is_strict=is_strict)
        last = _best_final(tables, rows[-1], target)
        if last is not None:
            return [*_path(back, last, len(word)), (target, len(word) + 1)]
    return [(UNKNOWN, len(word)), (END_UNKNOWN, len(word) + 1)]


def _best_final(tables: MorphemeTables, row: dict[State, float], target: int) -> State | None:
    best: tuple[float, State] | None = None
    for state, spent in row.items():
        step = dict(tables.final(state)).get(target)
        if step is not None and spent + step > (best[0] if best else _WORST):
            best = (spent + step, state)
    return best[1] if best else None


def _path(back: Back, state: State, end: int) -> list[tuple[int, int]]:
    steps: list[tuple[int, int]] = []
    while end > 0:
        steps.append((state[1], end))
        state, end = back[end][state]
    return steps[::-1]


def _search(
    tables: MorphemeTables, word: str, allowed: frozenset[int] | None, *, is_strict: bool
) -> tuple[Rows, Back]:
    """Fill for each place of the word the states that can end there."""
    length = len(word)
    rows: Rows = [{_STARTED: 0.0}, *({} for _ in range(length))]
    back: Back = [{} for _ in range(length + 1)]
    for start in range(length):
        states = _promising(tables, rows[start])
        if not states:
            continue
        for end in range(start + 1, length + 1):
            found = tables.emissions(word[start:end], length, is_strict=is_strict)
            if found:
                _extend(states, found, allowed, (start, rows[end], back[end]))
    return rows, back


def _promising(
    tables: MorphemeTables, row: dict[State, float]
) -> list[tuple[State, float, dict[int, float]]]:
    """Return the best states of a place with what may follow them."""
    bound = _WORST
    if len(row) > _STATES_KEPT:
        bound = sorted(row.values(), reverse=True)[_STATES_KEPT] - _NEAR
    return [
        (state, spent, tables.following(state)) for state, spent in row.items() if spent >= bound
    ]


def _extend(
    states: list[tuple[State, float, dict[int, float]]],
    found: Emissions,
    allowed: frozenset[int] | None,
    target: tuple[int, dict[State, float], dict[State, tuple[State, int]]],
) -> None:
    start, row, back = target
    for state, spent, following in states:
        for tag, probability in found:
            step = following.get(tag)
            if step is None or (allowed is not None and tag not in allowed):
                continue
            total = spent + step + probability
            reached = (state[1], tag)
            if total > row.get(reached, _WORST):
                row[reached] = total
                back[reached] = (state, start)
