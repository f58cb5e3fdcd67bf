# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places of a text carried along, and whose words stand in which line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from sechseck.engines.redline.carrying import edits_between
from sechseck.engines.redline.errors import RedlineRefused
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.lines import Line, lines_by_block
from sechseck.engines.redline.version import Edit, Version
from sechseck.engines.redline.wording import Place, lines_at, places_of


@dataclass(frozen=True, slots=True)
class CarriedPlace:
    """A place in the next version: None if nothing of it is left."""

    place: Place | None
    is_changed: bool


def carry_place(place: Place, old: Version, new: Version) -> CarriedPlace:
    """Return where a place of a text stands in the next version, for comments on a range.

    Parameters
    ----------
    place
        Letters of a block of the old version; a block it knows.
    old, new
        Both versions.

    Returns
    -------
    CarriedPlace
        Changed if a word of the place changed; then the place is what stands there now.

    Raises
    ------
    RedlineRefused
        If the old version has no such block.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> old = Version((block_of("a", "Wir bauen Wege."),))
    >>> new = Version((block_of("a", "Alle hier bauen Wege."),))
    >>> carry_place(Place("a", 4, 9), old, new)
    CarriedPlace(place=Place(block='a', start=10, end=15), is_changed=False)
    """
    start, end = _elements(place, old)
    edits = edits_between(old, new)
    new_start, new_end = _moved(start, edits, ahead=False), _moved(end, edits, ahead=True)
    found = _letters(new, new_start, new_end)
    if found is None:
        return CarriedPlace(None, is_changed=True)
    was = _letters(old, start, end)
    is_changed = old.stream[start:end] != new.stream[new_start:new_end]
    if is_changed or was is None:
        return CarriedPlace(found, is_changed=True)
    begin = found.start + place.start - was.start
    return CarriedPlace(Place(found.block, begin, begin + place.end - place.start), False)


def blame(version: Version, lines: Sequence[Line]) -> dict[int, tuple[str, ...]]:
    """Return the amendments whose words stand in each line of a merged version.

    Parameters
    ----------
    version
        A merged version.
    lines
        Its numbered lines.

    Returns
    -------
    dict
        Amendments by the number of the line; lines of the base alone are left out.
    """
    by_block = lines_by_block(lines)
    found: dict[int, set[str]] = {}
    for span in version.origins:
        if not span.amendments:
            continue
        for place in places_of(version, Hunk("", span.start, span.end, (), "")):
            for line in lines_at(by_block.get(place.block, []), place):
                found.setdefault(line.number, set()).update(span.amendments)
    return {number: tuple(sorted(names)) for number, names in sorted(found.items())}


def _elements(place: Place, version: Version) -> tuple[int, int]:
    """Return the range of elements that holds a place's letters."""
    if place.block not in version.ids:
        raise RedlineRefused("Den Absatz gibt es in dieser Fassung nicht.")
    at = version.ids.index(place.block)
    starts = list(accumulate((len(one.text) for one in version.blocks[at].tokens), initial=0))
    first = max(bisect_right(starts, place.start) - 1, 0)
    last = max(bisect_right(starts, max(place.end - 1, place.start)), first + 1)
    offset = version.offsets[at] + 1
    return offset + first, offset + min(last, len(starts) - 1)


def _moved(place: int, edits: Sequence[Edit], *, ahead: bool) -> int:
    """Return a boundary of a range in the new stream.

    New words at a boundary stay outside; inside an edit the boundary goes to its edge.
    """
    shift = 0
    for edit in edits:
        if edit.start > place or (edit.start == place and (ahead or edit.end > place)):
            break
        if edit.end > place:
            return edit.new_end if ahead else edit.new_start
        shift = edit.new_end - edit.end
    return place + shift


def _letters(version: Version, start: int, end: int) -> Place | None:
    """Return the letters of a range in the block it begins in, None if there are none."""
    if start >= end:
        return None
    at = bisect_right(version.offsets, start) - 1
    if at >= len(version.blocks):
        return None
    block = version.blocks[at]
    offset = version.offsets[at] + 1
    starts = list(accumulate((len(one.text) for one in block.tokens), initial=0))
    first = min(max(start - offset, 0), len(starts) - 1)
    last = min(max(end - offset, first), len(starts) - 1)
    return Place(block.id, starts[first], starts[last]) if first < last else None
