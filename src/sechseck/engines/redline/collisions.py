# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which changes cannot both be made: by ranges of tokens, never by lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from sechseck.engines.redline.errors import WrongBase
from sechseck.engines.redline.hunk import Hunk


class Collision(StrEnum):
    """Why two changes cannot simply both be made."""

    CONTRADICTION = "contradiction"  # they change the same words
    ORDER = "order"  # both insert at one point: which comes first?


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change and all who want exactly it."""

    hunk: Hunk
    amendments: tuple[str, ...]  # sorted


@dataclass(frozen=True, slots=True)
class Component:
    """Proposals that are tied to each other by collisions; start and end of what they touch."""

    proposals: tuple[Proposal, ...]
    start: int
    end: int

    @property
    def collision(self) -> Collision | None:
        """None if there is nothing to choose."""
        if len(self.proposals) == 1:
            return None
        return Collision.ORDER if self.start == self.end else Collision.CONTRADICTION

    def pairs(self) -> Iterator[tuple[Proposal, Proposal, Collision]]:
        """Yield each two proposals that collide; there may be many of them."""
        for at, one in enumerate(self.proposals):
            for other in self.proposals[at + 1 :]:
                if other.hunk.start > one.hunk.end:
                    break
                found = collision_of(one.hunk, other.hunk)
                if found is not None:
                    yield one, other, found


def collision_of(one: Hunk, other: Hunk) -> Collision | None:
    """Return how two hunks of one base collide, None if both can be made.

    Two equal hunks are one proposal of two sponsors; to take a block away and to move it are
    two wishes. Otherwise they collide if their ranges
    overlap, if one inserts strictly inside the other, or if both insert at one point.

    Raises
    ------
    WrongBase
        If the hunks were made for different versions.
    """
    if one.base != other.base:
        raise WrongBase("Die Änderungen gehören zu verschiedenen Fassungen.")
    if one == other:
        return None
    if one.is_insertion and other.is_insertion:
        return Collision.ORDER if one.start == other.start else None
    is_hit = one.start < other.end and other.start < one.end
    return Collision.CONTRADICTION if is_hit else None


def components(hunks_by_amendment: Mapping[str, Sequence[Hunk]]) -> tuple[Component, ...]:
    """Return all proposals, those that collide together, in the order of the text.

    A sweep over the ranges, O(h log h) for h hunks; independent of the order of amendments.

    Parameters
    ----------
    hunks_by_amendment
        The hunks of each amendment by its name; all of one base.

    Raises
    ------
    WrongBase
        If the hunks were made for different versions.
    """
    proposals = _proposals(hunks_by_amendment)
    found: list[Component] = []
    group: list[Proposal] = []
    reached = -1  # where the ranges of the group end
    for proposal in proposals:
        hunk = proposal.hunk
        is_tied = hunk.start < reached or (
            bool(group) and hunk.is_insertion and _same_point(group[-1].hunk, hunk)
        )
        if group and not is_tied:
            found.append(_component(group))
            group = []
        group.append(proposal)
        reached = max(reached, hunk.end if not hunk.is_insertion else -1)
    return tuple([*found, _component(group)] if group else found)


def conflicts(hunks_by_amendment: Mapping[str, Sequence[Hunk]]) -> tuple[Component, ...]:
    """Return the components in which there is something to choose.

    Examples
    --------
    >>> one = Hunk("b1", 3, 5, (), "0" * 64)
    >>> other = Hunk("b1", 4, 6, (), "0" * 64)
    >>> found = conflicts({"Ä1": [one], "Ä2": [other]})
    >>> [proposal.amendments for proposal in found[0].proposals]
    [('Ä1',), ('Ä2',)]
    """
    return tuple(one for one in components(hunks_by_amendment) if one.collision is not None)


def _proposals(hunks_by_amendment: Mapping[str, Sequence[Hunk]]) -> list[Proposal]:
    """Return different changes in the order of the text, with all who want them."""
    sponsors: dict[Hunk, set[str]] = {}
    for name, hunks in hunks_by_amendment.items():
        for hunk in hunks:
            sponsors.setdefault(hunk, set()).add(name)
    if len({hunk.base for hunk in sponsors}) > 1:
        raise WrongBase("Die Änderungen gehören zu verschiedenen Fassungen.")
    ordered = sorted(sponsors, key=_place)
    found: list[Hunk] = []
    for _, same in groupby(ordered, key=_place):
        found += sorted(same, key=_wish)
    return [Proposal(hunk, tuple(sorted(sponsors[hunk]))) for hunk in found]


def _place(hunk: Hunk) -> tuple[int, int]:
    return hunk.start, hunk.end


def _wish(hunk: Hunk) -> str:
    """Return what tells changes of one place apart, in an order that never depends on names."""
    return repr((hunk.replacement, hunk.moved))


def _same_point(one: Hunk, other: Hunk) -> bool:
    return one.is_insertion and one.start == other.start


def _component(group: Sequence[Proposal]) -> Component:
    end = max(proposal.hunk.end for proposal in group)
    return Component(tuple(group), group[0].hunk.start, end)
