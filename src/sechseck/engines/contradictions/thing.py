# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Things that claims are about: settings that are the same, directly or through others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sechseck.engines.contradictions.blocking import pairs_to_compare
from sechseck.engines.contradictions.same_thing import same_thing
from sechseck.engines.contradictions.setting import Setting

Pair = tuple[Setting, Setting]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing: the settings that speak of it, and which of them do so side by side."""

    settings: Sequence[Setting]
    pairs: Sequence[Pair]


def things(settings: Sequence[Setting]) -> Iterator[Thing]:
    """Yield the things that more than one statement gives a value for."""
    pairs = [
        (first, second)
        for first, second in _pairs(len(settings), settings)
        if len(settings[first].statements | settings[second].statements) > 1
        and same_thing(settings[first].claim, settings[second].claim)
    ]
    joined = _joined(len(settings), pairs)
    members: defaultdict[int, list[Setting]] = defaultdict(list)
    for place, setting in enumerate(settings):
        members[joined[place]].append(setting)
    beside: defaultdict[int, list[Pair]] = defaultdict(list)
    for first, second in pairs:
        beside[joined[first]].append((settings[first], settings[second]))
    for number in sorted(beside):
        yield Thing(members[number], beside[number])


def _pairs(size: int, settings: Sequence[Setting]) -> Iterator[tuple[int, int]]:
    """Yield every setting with itself and with those that may be the same."""
    yield from ((place, place) for place in range(size))
    yield from pairs_to_compare([setting.claim for setting in settings])


def _joined(size: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each place the least place it is joined with (union-find)."""
    parent = list(range(size))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = place = parent[parent[place]]
        return place

    for pair in pairs:
        first, second = sorted(map(root, pair))
        parent[second] = first
    return [root(place) for place in range(size)]
