# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet: everything that a file of a text shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from sechseck.engines.redline import (
    Block,
    BlockType,
    Hunk,
    Line,
    Run,
    ShownBlock,
    Version,
    diff,
    redlined,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words around a text, in the reader's language."""

    inserted: str = "eingefügt"
    deleted: str = "gestrichen"
    note: str = "Verbindlich sind die Zeilennummern der Fassung als PDF."


@dataclass(frozen=True)
class Sheet:
    """A version, or an amendment if there are hunks, with what stands around it.

    Parameters
    ----------
    title
        The name of the text.
    base
        The version with its words.
    lines
        Its numbered lines.
    hunks
        What an amendment changes in it.
    only_changes
        Print only the blocks that change; office files hold the whole text always.
    kicker
        What kind of text this is.
    facts
        Names and values that stand before the text.
    wordings
        Which lines are touched, as people announce it.
    after
        Headings and letters that follow the text, such as the reason.
    named
        The title of the text as it is and as an amendment wants it, if that differs.
    author, at
        Who wrote it and when; tracked changes bear both.
    """

    title: str
    base: Version
    lines: tuple[Line, ...]
    author: str
    at: datetime
    hunks: tuple[Hunk, ...] = ()
    only_changes: bool = False
    kicker: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    wordings: tuple[str, ...] = ()
    after: tuple[tuple[str, str], ...] = ()
    named: tuple[str, str] = ("", "")
    words: Words = field(default=Words())

    @cached_property
    def blocks(self) -> list[ShownBlock]:
        """The blocks with their changes."""
        return redlined(self.base, self.hunks)

    @cached_property
    def name(self) -> list[ShownBlock]:
        """The title with its changes, as a block without lines; none where it stays."""
        old, new = (
            Version((Block("·title", BlockType.H2, (Run(words),)),)) for words in self.named
        )
        return redlined(old, diff(old, new)) if old != new else []

    @cached_property
    def before(self) -> dict[str, Block]:
        """The blocks of the base by their ids."""
        return {block.id: block for block in self.base.blocks}

    @property
    def moment(self) -> str:
        """When, as office files write it."""
        return self.at.strftime("%Y-%m-%dT%H:%M:%SZ")
