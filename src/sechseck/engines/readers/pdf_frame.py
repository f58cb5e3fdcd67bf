# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around the text of PDF pages: heads, feet, page and line numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sechseck.engines.readers.pdf_lines import PrintedLine

_EDGE_LINES = 3
_EDGE_SHARE = 0.09  # of the page, at its top and at its foot
_FEWEST_PAGES = 3
_PAGE_NUMBER = re.compile(
    r"\A[-–|\s]*+(?:(?:Seite|S\.|Page)\s*+)?\d{1,4}(?:\s*+(?:von|/|of)\s*+\d{1,4})?[-–|\s]*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(\d{1,4})(?:\s+|$)(?![.)])")
_FEWEST_NUMBERS = 5
Pages = Sequence[Sequence[PrintedLine]]


def running_lines(pages: Pages, body: float) -> set[tuple[int, int]]:
    """Return (page index, line index) of heads, feet and page numbers.

    A line near the edge is running if its text, digits aside, stands near the edge of at
    least half of the pages in letters no larger than a title's; page numbers are running
    wherever they stand at the edge.
    """
    edges = [_edge_places(lines) for lines in pages]
    counts: Counter[str] = Counter()
    for lines, places in zip(pages, edges, strict=True):
        counts.update({_shape(lines[place].text) for place in places})
    needed = max(_FEWEST_PAGES, (len(pages) + 1) // 2)
    running = set()
    for number, (lines, places) in enumerate(zip(pages, edges, strict=True)):
        for place in places:
            line = lines[place]
            is_repeated = counts[_shape(line.text)] >= needed and line.size < 1.15 * body
            if is_repeated or (len(lines) > 1 and _PAGE_NUMBER.match(line.text)):
                running.add((number, place))
    return running


def _edge_places(lines: Sequence[PrintedLine]) -> list[int]:
    """The lines that stand highest and lowest on the page, whatever their order."""
    by_height = sorted(range(len(lines)), key=lambda place: lines[place].place)
    high = [place for place in by_height[:_EDGE_LINES] if lines[place].place < _EDGE_SHARE]
    low = [place for place in by_height[-_EDGE_LINES:] if lines[place].place > 1 - _EDGE_SHARE]
    return sorted({*high, *low})


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def without_line_numbers(
    lines: Sequence[PrintedLine],
) -> tuple[list[PrintedLine], tuple[int, int] | None]:
    """Return lines without the numbers printed in the margin, and the first and last number.

    Numbers count as line numbers if at least five lines carry them, each one or five
    higher than the one before.
    """
    numbered = [(place, _number(line.text)) for place, line in enumerate(lines)]
    chain = [(place, number) for place, number in numbered if number is not None]
    steps = [later[1] - early[1] for early, later in pairwise(chain)]
    regular = sum(step in (1, 5) for step in steps)
    if len(chain) < _FEWEST_NUMBERS or regular < 0.9 * len(steps) or 4 * len(chain) < len(lines):
        return list(lines), None
    numbers = dict(chain)
    kept = [
        replace(line, text=_NUMBERED.sub("", line.text, count=1)) if place in numbers else line
        for place, line in enumerate(lines)
    ]
    return [line for line in kept if line.text.strip()], (chain[0][1], chain[-1][1])


def _number(text: str) -> int | None:
    found = _NUMBERED.match(text)
    return int(found[1]) if found else None
