# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where each element of a merged version comes from, and what was changed where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from sechseck.engines.redline.element import Element, Token
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.version import Edit, OriginSpan, Version


@dataclass(frozen=True, slots=True)
class Taken:
    """A change that is made, who wants it, and its rank among insertions at one point."""

    hunk: Hunk
    amendments: tuple[str, ...]
    order: int


class Stretch(NamedTuple):
    """Blocks of the base that changes touch, how many come instead, and the changes."""

    first: int
    last: int
    come: int
    taken: list[Taken]


class _Piece(NamedTuple):
    """A part of the new letters: how long, which element of the base is reached, from whom."""

    width: int
    base: int
    is_kept: bool
    amendments: tuple[str, ...]


def origins_and_edits(
    base: Version, merged: Version, stretches: Sequence[Stretch]
) -> tuple[tuple[OriginSpan, ...], tuple[Edit, ...]]:
    """Return the origins of every element of a merged version, and its edits.

    Letters that two changes bring together can form one word: it then comes from both.

    Parameters
    ----------
    base, merged
        Both versions.
    stretches
        What was changed, in the order of the text.
    """
    spans: list[OriginSpan] = []
    edits: list[Edit] = []
    block = new_block = 0
    for stretch in stretches:
        _add_kept(spans, base.offsets[block], base.offsets[stretch.first])
        new_block += stretch.first - block
        start = merged.offsets[new_block]
        end = merged.offsets[new_block + stretch.come]
        pieces, ranges = _pieces(base, stretch)
        starts = _starts(merged.stream[start:end], start)
        _add_changed(spans, pieces, starts)
        edits += _edits(pieces, ranges, starts)
        block, new_block = stretch.last, new_block + stretch.come
    _add_kept(spans, base.offsets[block], base.offsets[-1])
    return tuple(spans), tuple(_disjoint(edits))


def _add_kept(spans: list[OriginSpan], start: int, end: int) -> None:
    """Add elements that stood in the base."""
    if start == end:
        return
    here = spans[-1].end if spans else 0
    _add(spans, OriginSpan(here, here + end - start, (), start))


def _add(spans: list[OriginSpan], span: OriginSpan) -> None:
    """Add a span, or make the last one longer."""
    last = spans[-1] if spans else None
    if last is not None and last.amendments == span.amendments and _goes_on(last, span):
        spans[-1] = OriginSpan(last.start, span.end, last.amendments, last.base_start)
    else:
        spans.append(span)


def _goes_on(last: OriginSpan, span: OriginSpan) -> bool:
    if last.base_start is None or span.base_start is None:
        return last.base_start is span.base_start
    return last.base_start + last.end - last.start == span.base_start


def _pieces(base: Version, stretch: Stretch) -> tuple[list[_Piece], list[tuple[int, int]]]:
    """Return the parts of a stretch in their order, and which of them each change brings."""
    pieces: list[_Piece] = []
    ranges: list[tuple[int, int]] = []
    at = base.offsets[stretch.first]
    for taken in stretch.taken:
        hunk = taken.hunk
        pieces += _kept(base, at, hunk.start)
        before = len(pieces)
        for number, one in enumerate(hunk.replacement):
            reached = hunk.end if number else hunk.start
            pieces.append(_Piece(_width(one), reached, False, taken.amendments))
        if hunk.is_deletion:
            pieces.append(_Piece(0, hunk.start, False, taken.amendments))
        ranges.append((before, len(pieces)))
        at = hunk.end
    pieces += _kept(base, at, base.offsets[stretch.last])
    pieces.append(_Piece(0, base.offsets[stretch.last], False, ()))
    return pieces, ranges


def _kept(base: Version, start: int, end: int) -> Iterator[_Piece]:
    for at in range(start, end):
        yield _Piece(_width(base.stream[at]), at, True, ())


def _width(element: Element) -> int:
    return len(element.text) if isinstance(element, Token) else 1


def _starts(elements: Sequence[Element], first: int) -> dict[int, int]:
    """Return which element of the new stream begins at which letter of a stretch."""
    places = accumulate(map(_width, elements), initial=0)
    return {place: first + number for number, place in enumerate(places)}


def _add_changed(
    spans: list[OriginSpan], pieces: Sequence[_Piece], starts: dict[int, int]
) -> None:
    """Add the elements of a stretch, each from all pieces it is made of."""
    place = 0
    parts: list[_Piece] = []
    everybody = tuple(sorted({name for piece in pieces for name in piece.amendments}))
    for piece in pieces[:-1]:
        if piece.width or place not in starts:
            parts.append(piece)
        for end in range(place + 1, place + piece.width + 1):
            if end in starts:
                _add(spans, _span(starts[end] - 1, parts, everybody))
                parts = [piece] if end < place + piece.width else []
        place += piece.width


def _span(at: int, parts: Sequence[_Piece], everybody: tuple[str, ...]) -> OriginSpan:
    """Return the origin of one element."""
    if len(parts) == 1 and parts[0].is_kept:
        return OriginSpan(at, at + 1, (), parts[0].base)
    names = tuple(sorted({name for part in parts for name in part.amendments}))
    return OriginSpan(at, at + 1, names or everybody, None)


def _edits(
    pieces: Sequence[_Piece], ranges: Sequence[tuple[int, int]], starts: dict[int, int]
) -> Iterator[Edit]:
    """Yield the changes of a stretch; one that is glued to a word takes the whole word."""
    places = list(accumulate((piece.width for piece in pieces), initial=0))
    for start, end in ranges:
        while places[start] not in starts:
            start -= 1
        while places[end] not in starts:
            end += 1
        yield Edit(
            pieces[start].base, pieces[end].base, starts[places[start]], starts[places[end]]
        )


def _disjoint(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield edits of which no two share new words."""
    last: Edit | None = None
    for edit in edits:
        if last is not None and edit.new_start < last.new_end:
            end, new_end = max(last.end, edit.end), max(last.new_end, edit.new_end)
            last = Edit(min(last.start, edit.start), end, last.new_start, new_end)
            continue
        if last is not None:
            yield last
        last = edit
    if last is not None:
        yield last
