# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The peers on the same copies: how fast they compare, and which collisions lines show."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib import metadata
from itertools import combinations
from typing import Any

from benchmarks.redline_made import Shape, made
from benchmarks.redline_ours import cpu_seconds
from sechseck.engines.redline import (
    AG80,
    Token,
    Version,
    collision_of,
    diff,
    number_lines,
    tokens_of,
)
from sechseck.engines.redline.diffing import changed_tokens

Texts = Sequence[tuple[str, str]]  # a paragraph before and after
Words = Sequence[tuple[list[str], list[str]]]


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer's processor time for all changed paragraphs, and how many changes it reports."""

    name: str
    version: str
    seconds: float
    changes: int


@dataclass(frozen=True, slots=True)
class LineCollisions:
    """Pairs that collide by words (ours), by lines (merge3), and where both differ."""

    pairs: int
    by_words: int
    by_lines: int
    false: int
    missed: int
    ours_milliseconds: float  # for each pair
    peer_milliseconds: float


def peers(shape: Shape) -> tuple[list[Peer], list[str]]:
    """Return the peers that are installed, and a note for each that is not.

    All are handed the changed paragraphs, most of them in words; finding those, and the
    collisions, is left to our engine.
    """
    base, copies = made(shape)
    texts = list(_changed(base, copies))
    words = [(tokens_of(old), tokens_of(new)) for old, new in texts]
    tokens = [([Token(one) for one in old], [Token(one) for one in new]) for old, new in words]
    found = [
        Peer("Sechseck", "nur diese Absätze", *_timed(lambda: sum(map(_ours, tokens)))),
        Peer("difflib", "Python", *_timed(lambda: sum(map(_difflib, words)))),
    ]
    notes: list[str] = []
    for name, module, method in _INSTALLABLE:
        try:
            loaded = importlib.import_module(module)
        except ImportError:
            notes.append(f"{name} ist nicht installiert.")
            continue
        count = _count(method, loaded, texts, words)
        found.append(Peer(name, metadata.version(name), *_timed(count)))
    return found, notes


def _changed(base: Version, copies: Iterable[Version]) -> Iterator[tuple[str, str]]:
    known = {block.id: block for block in base.blocks}
    for copy in copies:
        for block in copy.blocks:
            old = known.get(block.id)
            if old is not block:
                yield (old.text if old else "", block.text)


def _timed(count: Callable[[], int]) -> tuple[float, int]:
    return cpu_seconds(count, 2), count()


def _count(
    method: Callable[[Any, Texts, Words], int], module: Any, texts: Texts, words: Words
) -> Callable[[], int]:
    return lambda: method(module, texts, words)


def _ours(pair: tuple[list[Token], list[Token]]) -> int:
    return len(changed_tokens(*pair))


def _difflib(pair: tuple[list[str], list[str]]) -> int:
    matcher = SequenceMatcher(None, *pair, autojunk=False)
    return sum(tag != "equal" for tag, *_ in matcher.get_opcodes())


def _diff_match_patch(module: Any, texts: Texts, _: Words) -> int:
    engine = module.diff_match_patch()
    count = 0
    for old, new in texts:
        found = engine.diff_main(old, new)
        engine.diff_cleanupSemantic(found)
        count += sum(kind != 0 for kind, _text in found)
    return count


def _rapidfuzz(module: Any, _: Texts, words: Words) -> int:
    return sum(
        code.tag != "equal" for old, new in words for code in module.Indel.opcodes(old, new)
    )


def _patiencediff(module: Any, _: Texts, words: Words) -> int:
    count = 0
    for old, new in words:
        matcher = module.PatienceSequenceMatcher(None, old, new)
        count += sum(tag != "equal" for tag, *_ in matcher.get_opcodes())
    return count


_INSTALLABLE = (
    ("diff-match-patch", "diff_match_patch", _diff_match_patch),
    ("rapidfuzz", "rapidfuzz.distance", _rapidfuzz),
    ("patiencediff", "patiencediff", _patiencediff),
)


def line_collisions(shape: Shape) -> LineCollisions | None:
    """Return how collisions by lines differ from ours; None where merge3 is not installed."""
    try:
        merge3 = importlib.import_module("merge3")
    except ImportError:
        return None
    base, changed = made(shape)
    copies = list(changed)
    pairs = list(combinations(range(len(copies)), 2))
    hunks = [diff(base, copy) for copy in copies]
    lines = [_lines(base), *map(_lines, copies)]

    def by_words(one: int, other: int) -> bool:
        return any(collision_of(a, b) for a in hunks[one] for b in hunks[other])

    def by_lines(one: int, other: int) -> bool:
        found = merge3.Merge3(lines[0], lines[one + 1], lines[other + 1])
        return any(region[0] == "conflict" for region in found.merge_regions())

    ours = {pair for pair in pairs if by_words(*pair)}
    theirs = {pair for pair in pairs if by_lines(*pair)}
    our_time = cpu_seconds(lambda: [by_words(*pair) for pair in pairs], 1)
    their_time = cpu_seconds(lambda: [by_lines(*pair) for pair in pairs], 1)
    return LineCollisions(
        len(pairs), len(ours), len(theirs), len(theirs - ours), len(ours - theirs),
        1000 * our_time / len(pairs), 1000 * their_time / len(pairs),
    )  # fmt: skip


def _lines(version: Version) -> list[str]:
    return [line.text for line in number_lines(version.blocks, AG80)]
