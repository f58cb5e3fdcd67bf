# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The places of a text about which a merge decides, each with what is wanted there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sechseck.drafting.models import HunkDecision
from sechseck.engines.redline import (
    Block,
    BlockType,
    Collision,
    Component,
    Decision,
    Element,
    Hunk,
    Proposal,
    RedlineRefused,
    Verdict,
    Version,
    components,
    hunk_to_json,
    merge,
    runs_of,
)

Choice = HunkDecision.Choice


@dataclass(frozen=True, slots=True)
class Place:
    """Proposals that collide, or a single one; its name says exactly which."""

    name: str
    component: Component
    proposals: Mapping[str, Hunk]  # by digest

    @property
    def collision(self) -> Collision | None:
        """Why not all can be made."""
        return self.component.collision


def digest(hunk: Hunk) -> str:
    """Return the name of a proposal."""
    return sha256(json.dumps(hunk_to_json(hunk), sort_keys=True).encode()).hexdigest()


def number_of(proposal: Proposal) -> tuple[int, ...]:
    """Return by which number of an amendment a proposal stands in a list: Ä2 before Ä10."""
    return min(tuple(map(int, re.findall("[0-9]+", label))) for label in proposal.amendments)


def places(hunks_by_amendment: Mapping[str, Sequence[Hunk]]) -> list[Place]:
    """Return the places in the order of the text."""
    found = []
    for component in components(hunks_by_amendment):
        named = {digest(one.hunk): one.hunk for one in component.proposals}
        name = sha256("".join(sorted(named)).encode()).hexdigest()
        found.append(Place(name, component, named))
    return found


def merged(base: Version, at: Sequence[Place], decided: Mapping[str, HunkDecision]) -> Version:
    """Return the version that the decisions so far make; what is undecided stays as it was.

    Raises
    ------
    RedlineRefused
        If they do not fit together.
    """
    found: list[Decision] = []
    for place in at:
        decision = decided.get(place.name)
        if decision is not None:
            found += _decisions(base, place, decision)
    return merge(base, found)


def replaced(base: Version, label: str, hunks: Sequence[Hunk]) -> Version:
    """Return the version that an alternative to the whole text makes."""
    return merge(base, [Decision(hunk, (label,)) for hunk in hunks])


def _decisions(base: Version, place: Place, decision: HunkDecision) -> list[Decision]:
    proposals = sorted(place.component.proposals, key=number_of)
    if decision.choice == Choice.REPLACE:
        everybody = tuple(sorted({name for one in proposals for name in one.amendments}))
        typed = instead(base, place, decision.words)
        return [Decision(proposals[0].hunk, everybody, Verdict.REPLACE, (typed,))]
    is_all = decision.choice == Choice.ALL
    taken = [
        one for one in proposals if is_all or
        (decision.choice == Choice.TAKE and digest(one.hunk) == decision.taken)
    ]  # fmt: skip
    return [Decision(one.hunk, one.amendments, order=number) for number, one in enumerate(taken)]


def instead(base: Version, place: Place, words: str) -> Hunk:
    """Return the hunk of words that somebody typed for a place.

    Raises
    ------
    RedlineRefused
        If the place begins in one block and ends in another.
    """
    start, end = place.component.start, place.component.end
    block = place.component.proposals[0].hunk.block
    inside = [
        at for at in range(len(base.blocks))
        if base.offsets[at] < start and end < base.offsets[at + 1]
    ]  # fmt: skip
    if inside:
        typed = Block("", BlockType.PARAGRAPH, runs_of(" ".join(words.split("\n"))))
        return Hunk(block, start, end, tuple(typed.tokens), base.sha256)
    if start not in base.offsets or end not in base.offsets:
        raise RedlineRefused("An dieser Stelle lässt sich nur ein Vorschlag übernehmen.")
    old = base.blocks[base.offsets.index(start) : base.offsets.index(end)]
    elements: list[Element] = []
    for number, line in enumerate(line for line in words.split("\n") if line.strip()):
        name = old[number].id if number < len(old) else f"m{place.name[:10]}{number}"
        kind = old[number].type if number < len(old) else BlockType.PARAGRAPH
        level = old[number].level if number < len(old) else 0
        elements += Block(name, kind, runs_of(line.strip()), level).elements
    return Hunk(block, start, end, tuple(elements), base.sha256)
