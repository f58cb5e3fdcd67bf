# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The title of a text, which amendments may change as they change its words.

It has no line, so it stands beside the stream of the words, as a place of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from sechseck.drafting.models import Amendment, HunkDecision, TextVersion
from sechseck.drafting.queries.outcomes import Outcome
from sechseck.drafting.queries.redlined import RedBlock, changed_blocks
from sechseck.engines.redline import Block, BlockType, Run, Version, diff

Choice = HunkDecision.Choice
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class TitlePlace:
    """What is wanted instead of a title; its name says exactly which titles."""

    name: str
    proposals: Mapping[str, str]  # titles by digest
    labels: Mapping[str, tuple[str, ...]]  # who wants each, by digest

    @property
    def everybody(self) -> tuple[str, ...]:
        """Return all who want another title."""
        return tuple(sorted({label for one in self.labels.values() for label in one}))


def title_place(amendments: Iterable[Amendment]) -> TitlePlace | None:
    """Return what is wanted of the title, if anybody wants another."""
    titles: dict[str, str] = {}
    labels: dict[str, tuple[str, ...]] = {}
    for one in amendments:
        if one.title:
            name = sha256(f"title {one.title}".encode()).hexdigest()
            titles[name] = one.title
            labels[name] = (*labels.get(name, ()), one.label)
    if not titles:
        return None
    return TitlePlace(sha256("".join(sorted(titles)).encode()).hexdigest(), titles, labels)


def decided_title(
    base: TextVersion, place: TitlePlace | None, decided: Mapping[str, HunkDecision]
) -> tuple[str, tuple[str, ...]]:
    """Return the title that is decided, and whose it is; nobody's: it stays."""
    decision = decided.get(place.name) if place else None
    if place is None or decision is None or decision.choice == Choice.REJECT:
        return base.title, ()
    if decision.choice == Choice.REPLACE:
        return " ".join(decision.words.split()), place.everybody
    return place.proposals[decision.taken], place.labels[decision.taken]


def count_title(
    fates: dict[str, Outcome], place: TitlePlace | None, decided: Mapping[str, HunkDecision]
) -> None:
    """Count for each amendment how the title that it wants fared."""
    if place is None:
        return
    decision = decided.get(place.name)
    for name, labels in place.labels.items():
        for label in labels:
            fate = fates.setdefault(label, Outcome())
            if decision is None:
                fate.is_title_open = True
            elif decision.choice == Choice.REPLACE:
                fate.replaced += 1
            elif decision.taken == name:
                fate.taken += 1
            else:
                fate.rejected += 1


def redlined_title(old: str, new: str) -> list[RedBlock]:
    """Return a title with what comes and goes; nothing where it stays."""
    if not new or new == old:
        return []
    before, after = (
        Version((Block("title", BlockType.H2, (Run(words),)),)) for words in (old, new)
    )
    return changed_blocks(before, diff(before, after))
