# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What changed copies of a motion change, and where they collide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from sechseck.engines.redline import (
    Affected,
    Block,
    Collision,
    Component,
    Hunk,
    Line,
    LineRule,
    Version,
    affected_lines,
    components,
    diff,
    keep_ids,
    number_lines,
)

End = tuple[str, Hunk]  # an amendment and one of its changes


@dataclass(frozen=True)
class Change:
    """One hunk with the lines it touches."""

    hunk: Hunk
    affected: Affected
    old: str
    new: str


@dataclass(frozen=True)
class Amendment:
    """A changed copy: its number, its file and its changes."""

    name: str
    file: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Pair:
    """Two amendments at one place: they collide, or want the same (collision is None)."""

    amendments: tuple[str, str]
    collision: Collision | None
    changes: tuple[Change, Change]


@dataclass(frozen=True)
class Comparison:
    """A base, what each copy changes, which two collide and which agree."""

    base: Version
    lines: tuple[Line, ...]
    amendments: tuple[Amendment, ...]
    pairs: tuple[Pair, ...]


def compare(
    blocks: Sequence[Block], copies: Sequence[tuple[str, Sequence[Block]]], rule: LineRule
) -> Comparison:
    """Return the comparison of a motion with changed copies of it.

    Parameters
    ----------
    blocks
        The motion.
    copies
        File name and blocks of each changed copy.
    rule
        How lines are counted.
    """
    base = Version(tuple(blocks))
    lines = number_lines(base.blocks, rule)
    amendments = [
        _amendment(f"Ä{number}", file, base, keep_ids(base, _unnamed(copy)), lines)
        for number, (file, copy) in enumerate(copies, start=1)
    ]
    return Comparison(base, tuple(lines), tuple(amendments), tuple(_pairs(amendments)))


def _unnamed(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a copy without ids: those of a file only count its blocks."""
    return [replace(block, id="") for block in blocks]


def _amendment(
    name: str, file: str, base: Version, copy: Version, lines: Sequence[Line]
) -> Amendment:
    hunks = diff(base, copy)
    changes = [
        Change(hunk, affected, _old(base, hunk), hunk.text)
        for hunk, affected in zip(hunks, affected_lines(base, hunks, lines), strict=True)
    ]
    return Amendment(name, file, tuple(changes))


def _old(base: Version, hunk: Hunk) -> str:
    """Return the letters that a hunk takes away."""
    gone = Hunk(hunk.block, hunk.start, hunk.start, base.stream[hunk.start : hunk.end], hunk.base)
    return gone.text


def _pairs(amendments: Sequence[Amendment]) -> list[Pair]:
    """Return each two amendments at one place, in the order of the text."""
    known: Mapping[End, Change] = {
        (one.name, change.hunk): change for one in amendments for change in one.changes
    }
    rank = {one.name: number for number, one in enumerate(amendments)}
    hunks = {one.name: [change.hunk for change in one.changes] for one in amendments}
    pairs: list[Pair] = []
    for component in components(hunks):
        for ends, collision in _ends(component):
            one, other = sorted(ends, key=lambda end: rank[end[0]])
            pairs.append(Pair((one[0], other[0]), collision, (known[one], known[other])))
    return pairs


def _ends(component: Component) -> Iterator[tuple[tuple[End, End], Collision | None]]:
    """Yield each two amendments that want the same or collide, with what they want."""
    for one in component.proposals:
        for name, second in combinations(one.amendments, 2):
            yield ((name, one.hunk), (second, one.hunk)), None
    for one, other, collision in component.pairs():
        for name, second in product(one.amendments, other.amendments):
            if name != second:
                yield ((name, one.hunk), (second, other.hunk)), collision
