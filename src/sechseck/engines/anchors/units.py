# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Spans of a text that can take an anchor: sentences and lines around matching words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sechseck.engines.anchors.text_index import TextIndex
from sechseck.engines.segmentation.sentences import sentence_spans

Span = tuple[int, int]
_REACH = 800  # characters around the matching words
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_BULLET = re.compile(r"(?:[-–•●▪*]|\d{1,2}[.)])[ \t]+")


def spans_around(index: TextIndex, first: int, last: int, *, is_one_line: bool) -> list[Span]:
    """Return spans worth comparing, the most natural first.

    Parameters
    ----------
    index
        The index of the new text.
    first, last
        Numbers of the matching words, the last excluded.
    is_one_line
        Whether the anchor stood on one line, so that single lines are worth comparing.
    """
    core = (index.starts[first], index.ends[last - 1])
    around = _paragraph(index.text, core)
    found = list(_runs(_sentences(index.text, around), core))
    if is_one_line:
        found.extend(_runs(_lines(index.text, around), core))
    return list(dict.fromkeys([*found, core]))


def _paragraph(text: str, core: Span) -> Span:
    lower, upper = max(0, core[0] - _REACH), min(len(text), core[1] + _REACH)
    before = list(_BLANK_LINE.finditer(text, lower, core[0]))
    after = _BLANK_LINE.search(text, core[1], upper)
    return (before[-1].end() if before else lower), (after.start() if after else upper)


def _sentences(text: str, around: Span) -> Iterator[Span]:
    for start, end in sentence_spans(text[around[0] : around[1]]):
        yield _without_bullet(text, around[0] + start, around[0] + end)


def _lines(text: str, around: Span) -> Iterator[Span]:
    start = around[0]
    for line in text[around[0] : around[1]].split("\n"):
        for first, last in sentence_spans(line):
            yield _without_bullet(text, start + first, start + last)
        start += len(line) + 1


def _without_bullet(text: str, start: int, end: int) -> Span:
    bullet = _BULLET.match(text, start, end)
    return (bullet.end() if bullet and bullet.end() < end else start), end


def _runs(units: Iterable[Span], core: Span) -> Iterator[Span]:
    """Yield the units that touch the core, joined, and the same without the outer ones."""
    touching = [unit for unit in units if unit[0] < core[1] and core[0] < unit[1]]
    for skipped in range(min(3, len(touching))):
        for tail in range(min(3, len(touching) - skipped)):
            yield touching[skipped][0], touching[len(touching) - 1 - tail][1]
