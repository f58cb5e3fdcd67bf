# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""HanTa's search for the morphemes of a word, with the same results in less time.

HanTa asks for the probability of every stretch of the word under every tag in a call of its
own, and finds out which tags lead where by scanning all pairs; a process that has just
started spends most of its time there. These functions take the place of its methods.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Protocol

from numpy import logaddexp

State = tuple[int, int]  # the tag before and the tag itself
Steps = list[tuple[int, float]]  # tags that may follow, with their log probability
StepTo = dict[int, float]  # the same, to look up a tag
Row = dict[State, float]
Origins = dict[State, tuple[State, int]]

_EMPTY, _START, _UNKNOWN, _END_UNKNOWN = 0, 1, 3, -3  # HanTa's numbers
_LOWEST = -1e6
_BEAM = 3
_LONGEST_COUNTED = 24
_LONGEST_ENDING = 4
_GUESSES_KEPT = 1 << 13
_SHORT_WORD, _SHORTEST = 4, 3  # in longer words an unknown morpheme has three letters
_WHOLE_PENALTY = 4.6  # for a whole word that is one unknown morpheme


@dataclass
class Lookup:
    """What is looked up once for all words."""

    morphemes: dict[str, dict[int, float]]  # log probability under each tag
    guessable: frozenset[int]  # tags that unknown morphemes may have
    costs: list[Steps]  # what each of them costs, by length
    endings: dict[str, dict[int, float]]  # log probability of each tag that knows the ending
    steps: dict[int, dict[State, tuple[StepTo, StepTo]]] = field(default_factory=dict)
    guesses: dict[tuple[int, str], dict[int, float]] = field(default_factory=dict)
    ending_costs: dict[str, dict[int, float]] = field(default_factory=dict)


class Model(Protocol):
    """The part of HanTa's tagger that the search reads; the names are HanTa's."""

    LP_m_t: Mapping[int, Mapping[str, float]]
    LP_s_t: Mapping[int, Mapping[str, float]]
    LP_len_t: Mapping[int, list[float]]
    LP_hapax_t: Mapping[int, float]
    LP_trans: Mapping[State, Mapping[int, float]]
    LP_trans_nonfinal: Mapping[State, Steps]
    LP_trans_final: Mapping[State, Steps]
    Int_t: float
    int2tag: Mapping[int, str]
    reachability: dict[int, frozenset[int]]
    lookup: Lookup


def reachable(model: Model) -> None:
    """Note for each final tag from which tags it can be reached, and look up the rest."""
    before: defaultdict[int, set[int]] = defaultdict(set)
    for (_, tag), followers in model.LP_trans.items():
        for follower in followers:
            before[follower].add(tag)
    model.reachability = {
        final: _all_before(final, before) for final in model.int2tag if final < 0
    }
    rare = [(tag, model.Int_t + cost) for tag, cost in model.LP_hapax_t.items()]
    rare = [(tag, cost) for tag, cost in rare if tag in model.LP_s_t]
    lengths = range(_LONGEST_COUNTED + 1)
    costs = [[(tag, cost + model.LP_len_t[tag][n]) for tag, cost in rare] for n in lengths]
    endings = {tag: model.LP_s_t[tag] for tag, _ in rare}
    model.lookup = Lookup(_by_text(model.LP_m_t), frozenset(endings), costs, _by_text(endings))


def _by_text(known: Mapping[int, Mapping[str, float]]) -> dict[str, dict[int, float]]:
    """Return for each text its log probability under every tag that knows it."""
    found: dict[str, dict[int, float]] = {}
    for tag, texts in known.items():
        for text, probability in texts.items():
            if text in found:
                found[text][tag] = probability
            else:
                found[text] = {tag: probability}
    return found


def _all_before(final: int, before: Mapping[int, set[int]]) -> frozenset[int]:
    found: set[int] = set()
    waiting = [final]
    while waiting:
        new = before.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found)


def analyze_forward(model: Model, word: str) -> Steps:
    """Return the parts of speech of a word with their log probability, the best first."""
    rows, _ = _table(model, word, 0, guessing=True)
    last: dict[State, float] = {}
    for state, spent in rows[-1].items():
        for final, step in model.LP_trans_final.get(state, ()):
            total, end = spent + step, (state[1], final)
            if total > _LOWEST and total > last.get(end, -math.inf):
                last[end] = total
    results: dict[int, float] = {}
    for (_, final), total in last.items():
        summed = -final in results
        results[-final] = logaddexp(results[-final], total) if summed else total
    return sorted(results.items(), key=itemgetter(1), reverse=True) or [(_UNKNOWN, 0)]


def analyze_viterbi(model: Model, word: str, targetpos: int) -> list[tuple[int, int]]:
    """Return the morphemes of a word whose final tag is known: tags with their ends."""
    for guessing in (False, True):
        rows, origins = _table(model, word, targetpos, guessing=guessing)
        state = _last_state(model, rows[-1], targetpos)
        if state is not None:
            return _path(state, origins, targetpos)
    return [(_UNKNOWN, len(word)), (_END_UNKNOWN, len(word) + 1)]


def _path(state: State, origins: list[Origins], final: int) -> list[tuple[int, int]]:
    end = len(origins) - 1
    path = [(final, end + 1)]
    while end > 0:
        path.append((state[1], end))
        state, end = origins[end][state]
    return path[::-1]


def _last_state(model: Model, row: Row, final: int) -> State | None:
    """Return the best state before the final tag; among equals the first of each last tag."""
    best: dict[int, tuple[float, State]] = {}
    for state, spent in row.items():
        for tag, step in model.LP_trans_final.get(state, ()):
            total = spent + step
            if tag == final and total > best.get(state[1], (_LOWEST, state))[0]:
                best[state[1]] = (total, state)
    return max(best.values(), key=itemgetter(0))[1] if best else None


def _table(
    model: Model, word: str, final: int, *, guessing: bool
) -> tuple[list[Row], list[Origins]]:
    """Return the best log probability of every state after every letter, and its origin."""
    rows: list[Row] = [{(_EMPTY, _START): 0}, *({} for _ in word)]
    origins: list[Origins] = [{} for _ in rows]
    followers = model.lookup.steps.setdefault(final, {})
    for start, row in enumerate(rows[:-1]):
        bound = sorted(row.values(), reverse=True)[_BEAM] - 1 if len(row) > _BEAM else _LOWEST
        kept = [(state, spent) for state, spent in row.items() if spent >= bound]
        stretches = _stretches(model, word, start, guessing=guessing) if kept else []
        for state, spent in kept:
            last, origin = state[1], (state, start)
            steps = followers.get(state) or _steps(model, state, final)
            for end, probabilities, is_known in stretches:
                reached, came = rows[end], origins[end]
                step_to = steps[is_known]
                for tag in _in_order(step_to, probabilities):
                    if tag in step_to:
                        total = spent + step_to[tag] + probabilities[tag]
                        after = (last, tag)
                        if total > reached.get(after, _LOWEST):
                            reached[after] = total
                            came[after] = origin
    return rows, origins


def _in_order(steps: StepTo, probabilities: Mapping[int, float]) -> Iterable[int]:
    """Return the tags that both may hold in the order of the steps, which decides among equals."""
    if len(probabilities) == 1:
        return probabilities
    return [tag for tag in steps if tag in probabilities]


def _steps(model: Model, state: State, final: int) -> tuple[StepTo, StepTo]:
    """Return the tags that may follow on the way to a final tag: of unknown stretches, of all."""
    way = model.reachability.get(final, frozenset()) if final else None
    all_steps = model.LP_trans_nonfinal.get(state, [])
    steps = {tag: step for tag, step in all_steps if way is None or tag in way}
    unknown = {tag: step for tag, step in steps.items() if tag in model.lookup.guessable}
    found = model.lookup.steps[final][state] = (unknown, steps)
    return found


def _stretches(
    model: Model, word: str, start: int, *, guessing: bool
) -> list[tuple[int, Mapping[int, float], bool]]:
    """Return the stretches from a letter on: their ends, probabilities, whether they are known."""
    found: list[tuple[int, Mapping[int, float], bool]] = []
    morphemes = model.lookup.morphemes
    whole = len(word)
    for end in range(start + 1, whole + 1):
        stretch = word[start:end]
        known = morphemes.get(stretch)
        if guessing and (whole < _SHORT_WORD or end - start >= _SHORTEST):
            guessed = _guesses(model, stretch)
            if end - start == whole:
                guessed = {tag: cost - _WHOLE_PENALTY for tag, cost in guessed.items()}
            found.append((end, {**guessed, **known} if known else guessed, known is not None))
        elif known is not None:
            found.append((end, known, True))
    return found


def _guesses(model: Model, stretch: str) -> Mapping[int, float]:
    """Return how probable an unknown morpheme is under each tag, by its length and ending."""
    length = min(len(stretch), _LONGEST_COUNTED)
    ending = stretch[1:][-_LONGEST_ENDING:]  # never the whole
    while ending not in model.lookup.endings:
        ending = ending[1:]
    guesses = model.lookup.guesses
    found = guesses.get((length, ending))
    if found is None:
        if len(guesses) >= _GUESSES_KEPT:
            guesses.clear()
        endings = _ending_costs(model, ending)
        found = {tag: cost + endings[tag] for tag, cost in model.lookup.costs[length]}
        guesses[length, ending] = found
    return found


def _ending_costs(model: Model, ending: str) -> Mapping[int, float]:
    """Return the log probability of the longest ending that each tag knows."""
    costs = model.lookup.ending_costs.get(ending)
    if costs is None:
        shorter = _ending_costs(model, ending[1:]) if ending else {}
        costs = {**shorter, **model.lookup.endings.get(ending, {})}
        model.lookup.ending_costs[ending] = costs
    return costs
