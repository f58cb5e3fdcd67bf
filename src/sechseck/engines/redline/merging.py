# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A new version from decisions, with the origin of every word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from sechseck.engines.redline.applying import blocks_of, check_hunks, distinct, reaches, spliced
from sechseck.engines.redline.block import Block
from sechseck.engines.redline.errors import Overlapping, RedlineRefused
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.origins import Stretch, Taken, origins_and_edits
from sechseck.engines.redline.version import Version


class Verdict(StrEnum):
    """What becomes of a proposal."""

    TAKE = "take"
    REJECT = "reject"
    REPLACE = "replace"  # by words that somebody typed instead


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one proposal.

    Parameters
    ----------
    hunk
        The change proposed.
    amendments
        Names of those who want it: the origin of its words, also of words typed instead.
    verdict
        Take, reject or replace.
    instead
        With REPLACE: the hunks of the words typed instead, over the same base.
    order
        Which of several insertions at one point comes first: the lower number.
    """

    hunk: Hunk
    amendments: tuple[str, ...]
    verdict: Verdict = Verdict.TAKE
    instead: tuple[Hunk, ...] = ()
    order: int = 0


def merge(base: Version, decisions: Iterable[Decision]) -> Version:
    """Return the new version that decisions make of a base.

    Parameters
    ----------
    base
        The version the proposals were made for.
    decisions
        In any order: the same decisions make the same version.

    Returns
    -------
    Version
        With ``origins`` that name for every element of its stream the amendments it comes
        from, none for what stood in the base; and with ``edits``, by which open amendments
        are carried on.

    Raises
    ------
    WrongBase
        If a hunk was made for another version.
    Overlapping
        If more than one change of the same words is taken, or if insertions at one point
        have no order.
    RedlineRefused
        If only one half of a move is taken.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> from sechseck.engines.redline.diffing import diff
    >>> old = Version((block_of("a", "Wir bauen Wege."),))
    >>> new = Version((block_of("a", "Wir bauen sichere Wege."),))
    >>> merged = merge(old, [Decision(hunk, ("Ä1",)) for hunk in diff(old, new)])
    >>> [(span.start, span.end, span.amendments) for span in merged.origins]
    [(0, 5, ()), (5, 7, ('Ä1',)), (7, 10, ())]
    """
    taken = _in_order(base, _taken(decisions))
    _refuse_half_moves(taken)
    blocks: list[Block] = []
    stretches: list[Stretch] = []
    done = 0
    hunks = [one.hunk for one in taken]
    for first, last, start, end in reaches(base, hunks):
        new = blocks_of(spliced(base, first, last, hunks[start:end]))
        blocks += [*base.blocks[done:first], *new]
        stretches.append(Stretch(first, last, len(new), taken[start:end]))
        done = last
    merged = Version(distinct([*blocks, *base.blocks[done:]]))
    origins, edits = origins_and_edits(base, merged, stretches)
    return replace(merged, origins=origins, base=base.sha256, edits=edits)


def _taken(decisions: Iterable[Decision]) -> list[Taken]:
    """Return the changes to be made; equal ones are one with all their sponsors."""
    found: dict[Hunk, Taken] = {}
    for one in decisions:
        if one.verdict is Verdict.REJECT:
            continue
        for hunk in one.instead if one.verdict is Verdict.REPLACE else (one.hunk,):
            known = found.get(hunk, Taken(hunk, (), one.order))
            names = tuple(sorted({*known.amendments, *one.amendments}))
            found[hunk] = Taken(known.hunk, names, min(known.order, one.order))
    return list(found.values())


def _in_order(base: Version, taken: Sequence[Taken]) -> list[Taken]:
    """Return changes in the order of the text; refuse what cannot be made together."""
    ordered = sorted(taken, key=lambda one: (one.hunk.start, one.hunk.end, one.order))
    check_hunks(base, [one.hunk for one in ordered])
    for one, other in pairwise(ordered):
        is_tie = one.hunk.is_insertion and other.hunk.is_insertion and one.order == other.order
        if is_tie and one.hunk.start == other.hunk.start:
            raise Overlapping("Zwei Einfügungen stehen an derselben Stelle. Welche kommt zuerst?")
    return ordered


def _refuse_half_moves(taken: Sequence[Taken]) -> None:
    """Refuse to take a block away, or to bring it, without the other half of its move."""
    gone = {id for one in taken if one.hunk.is_deletion for id in one.hunk.moved}
    come = {id for one in taken if one.hunk.is_insertion for id in one.hunk.moved}
    if gone != come:
        raise RedlineRefused(
            "Ein Absatz wird verschoben: Beide Hälften gelten zusammen oder gar nicht."
        )
