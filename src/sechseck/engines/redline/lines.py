# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Numbered lines: where each line of a block begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import regex

from sechseck.engines.redline.block import Block
from sechseck.engines.redline.rule import LineRule, rule_of

_BLANK = " \t\n"  # a protected space is a sign like any other
Cut = tuple[int, int, bool]  # start, end, whether a hyphen is added
_GRAPHEME = regex.compile(r"\X")
# Signs that are always a grapheme of their own: then places and graphemes are the same.
_PLAIN = re.compile("[\n -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*")


@dataclass(frozen=True, slots=True)
class Line:
    """One numbered line.

    ``block.text[start:end]`` is what the line shows, with the space or line break that ends
    it; ``text`` is what is printed: without those, with the hyphen of a word cut hard.
    """

    number: int
    text: str
    block: str
    start: int
    end: int
    is_hyphenated: bool = False


def number_lines(
    blocks: Iterable[Block], rule: str | LineRule = "ag80", *, first: int = 1
) -> list[Line]:
    """Return the numbered lines of blocks.

    The unit is the grapheme cluster. A line may be cut after its latest space or hyphen; a
    space that would be one too many stays at the end of its line; a word without such a place
    is cut hard and gets a hyphen that is not in the text. A line break ends a line; blank
    rests make none. Headings and nested blocks have narrower lines. Linear in the letters.

    Parameters
    ----------
    blocks
        The blocks of a section, or of several.
    rule
        Name of a line rule, or a rule.
    first
        The number of the first line: one more than the last line of what stands before.

    Returns
    -------
    list of Line
        Numbered without holes.

    Raises
    ------
    RedlineRefused
        If there is no such rule.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> from sechseck.engines.redline.rule import LineRule
    >>> block = block_of("b1", "Wir bauen Rad- und Fußwege.")
    >>> [line.text for line in number_lines([block], LineRule(width=14))]
    ['Wir bauen Rad-', 'und Fußwege.']
    """
    known = rule_of(rule)
    lines: list[Line] = []
    number = first
    for block in blocks:
        text = block.text
        for start, end, is_cut in _cuts(text, known.width_of(block), known):
            shown = text[start:end].rstrip(_BLANK) + "-" * is_cut
            lines.append(Line(number, shown, block.id, start, end, is_cut))
            number += 1
    return lines


def _cuts(text: str, width: int, rule: LineRule) -> Iterator[Cut]:
    """Yield the lines of a block as places of its text."""
    if _PLAIN.fullmatch(text):
        yield from _lines(text, width, rule)
        return
    clusters: list[str] = _GRAPHEME.findall(text)
    places = list(accumulate(map(len, clusters), initial=0))
    shadow = "".join(one if len(one) == 1 else "x" for one in clusters)
    for start, end, is_cut in _lines(shadow, width, rule):
        yield places[start], places[end], is_cut


def _lines(text: str, width: int, rule: LineRule) -> Iterator[Cut]:
    """Yield the lines of a text of which each letter is one grapheme."""
    start = 0
    stale = -1
    while start < len(text):
        stop = text.find("\n", start)
        end = stop if stop >= 0 else len(text)
        floor = start
        for cut in _full_lines(text, (start, end), width, rule, stale):
            yield cut
            floor = cut[0] + width + 1 if rule.forget_carried else cut[1]
            start, stale = cut[1], -1
        if stop >= 0 or text[start:end].strip(_BLANK):
            yield start, end + (stop >= 0), False
        if rule.br_stale:
            found = _latest(text, floor, end)
            stale = found - start if found >= 0 else stale
        start = end + 1


def _full_lines(
    text: str, span: tuple[int, int], width: int, rule: LineRule, stale: int
) -> Iterator[Cut]:
    """Yield the lines that are full before a span ends."""
    start, stop = span
    floor = start
    while stop - start > width:
        limit = start + width
        found = _latest(text, floor, limit)
        if found < 0 and stale >= 0:
            found = start + stale
        if found >= 0 and not rule.forget_carried and not text[start : found + 1].strip(_BLANK):
            found = -1  # a line of nothing but its indent is none
        if found < 0:
            yield start, limit, True
            start = limit
        else:
            end = limit if text[limit] == " " else found
            yield start, end + 1, False
            start = end + 1
        stale = -1
        floor = limit + 1 if rule.forget_carried else start


def _latest(text: str, start: int, stop: int) -> int:
    """Return the place of the latest space or hyphen, -1 if there is none."""
    return max(text.rfind(" ", start, stop), text.rfind("-", start, stop))


def lines_by_block(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """Return the lines of each block."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.block, []).append(line)
    return found
