# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Open amendments carried to the next version of their text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sechseck.engines.redline.diffing import diff
from sechseck.engines.redline.element import Element, Opening
from sechseck.engines.redline.errors import WrongBase
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.version import Edit, Version


class Fate(StrEnum):
    """What became of an open change."""

    CARRIED = "carried"
    DONE = "done"  # the new version says exactly this
    CLASH = "clash"  # the place itself changed; people must look


@dataclass(frozen=True, slots=True)
class Carried:
    """An open change and what became of it in the new version.

    Parameters
    ----------
    old
        The hunk over the old version.
    fate
        Carried, done or clash.
    hunk
        The hunk over the new version; None unless carried.
    base, theirs, ours
        Of a clash the three texts of the place, as elements: the old version, the new
        version, and the old version as the open change wants it.
    new_start, new_end
        Of a clash: the place in the new version's stream.
    """

    old: Hunk
    fate: Fate
    hunk: Hunk | None = None
    base: tuple[Element, ...] = ()
    theirs: tuple[Element, ...] = ()
    ours: tuple[Element, ...] = ()
    new_start: int = 0
    new_end: int = 0


def carry(hunks: Iterable[Hunk], old: Version, new: Version) -> list[Carried]:
    """Return open hunks for the next version.

    A three-way merge by places: what does not collide with a change between the versions
    keeps its words and moves along.

    Parameters
    ----------
    hunks
        Hunks over the old version.
    old
        The version they were made for.
    new
        The next version. If it was merged from the old one the places are known exactly;
        otherwise they are found by comparing both.

    Returns
    -------
    list of Carried
        In the order given.

    Raises
    ------
    WrongBase
        If a hunk was made for another version.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> old = Version((block_of("a", "Wir bauen Wege."),))
    >>> new = Version((block_of("a", "Alle bauen Wege."),))
    >>> wish = diff(old, Version((block_of("a", "Wir bauen sichere Wege."),)))
    >>> [one.fate.value for one in carry(wish, old, new)]
    ['carried']
    """
    edits = edits_between(old, new)
    return [_carried(hunk, old, new, edits) for hunk in hunks]


def edits_between(old: Version, new: Version) -> tuple[Edit, ...]:
    """Return what changed from one version to the next, by places in both streams."""
    if new.base == old.sha256 and new.base:
        return new.edits
    edits: list[Edit] = []
    shift = 0
    for hunk in diff(old, new, minimal=True):
        length = len(hunk.replacement)
        edits.append(Edit(hunk.start, hunk.end, hunk.start + shift, hunk.start + shift + length))
        shift += length - (hunk.end - hunk.start)
    return tuple(edits)


def _carried(hunk: Hunk, old: Version, new: Version, edits: Sequence[Edit]) -> Carried:
    if hunk.base != old.sha256:
        raise WrongBase("Die Änderung gehört zu einer anderen Fassung.")
    first = bisect_left(edits, hunk.start, key=lambda edit: edit.end)
    near = []  # edits that touch the hunk or stand next to it
    for edit in edits[first:]:
        if edit.start > hunk.end:
            break
        near.append(edit)
    if any(_is_same(hunk, edit, new) for edit in near):
        return Carried(hunk, Fate.DONE)
    hit = [edit for edit in near if _collides(hunk, edit)]
    shift = edits[first - 1].new_end - edits[first - 1].end if first else 0
    if hit:
        return _clash(hunk, old, new, hit)
    for edit in near:
        if edit.end <= hunk.start:
            shift = edit.new_end - edit.end
    start = hunk.start + shift
    block = _block_at(new, start, is_between=hunk.is_insertion)
    end = start + hunk.end - hunk.start
    moved = Hunk(block, start, end, hunk.replacement, new.sha256, hunk.moved)
    return Carried(hunk, Fate.CARRIED, moved)


def _collides(hunk: Hunk, edit: Edit) -> bool:
    """Whether ranges overlap or one inserts strictly inside the other."""
    if hunk.is_insertion and edit.start == edit.end:
        return False
    return hunk.start < edit.end and edit.start < hunk.end


def _is_same(hunk: Hunk, edit: Edit, new: Version) -> bool:
    if (hunk.start, hunk.end) != (edit.start, edit.end):
        return False
    there = new.stream[edit.new_start : edit.new_end]
    return len(hunk.replacement) == len(there) and all(map(_says_same, hunk.replacement, there))


def _says_same(one: Element, other: Element) -> bool:
    """Whether two elements are equal; blocks of two authors may bear different ids."""
    if isinstance(one, Opening) and isinstance(other, Opening):
        return one[1:] == other[1:]
    return one == other


def _clash(hunk: Hunk, old: Version, new: Version, hit: Sequence[Edit]) -> Carried:
    """Return both sides of a place that changed."""
    start, end = min(hunk.start, hit[0].start), max(hunk.end, hit[-1].end)
    new_start = hit[0].new_start - (hit[0].start - start)
    new_end = hit[-1].new_end + (end - hit[-1].end)
    ours = (
        *old.stream[start : hunk.start],
        *hunk.replacement,
        *old.stream[hunk.end : end],
    )
    theirs = new.stream[new_start:new_end]
    return Carried(hunk, Fate.CLASH, None, old.stream[start:end], theirs, ours, new_start, new_end)


def _block_at(version: Version, place: int, *, is_between: bool) -> str:
    """Return the id of the block at a place; between two blocks, of the one before."""
    find = bisect_left if is_between else bisect_right
    at = find(version.offsets, place) - 1
    return version.blocks[at].id if at >= 0 else ""
