# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A hunk: one change of one place."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.redline.element import Closing, Element, Token


@dataclass(frozen=True, slots=True)
class Hunk:
    """One change of a version: a range of its stream and what stands there instead.

    Parameters
    ----------
    block
        Id of the block the change begins in; for new blocks the one before, "" at the top.
    start, end
        Elements of the base's stream, from 0, ``end`` not included; equal for an insertion.
    replacement
        The elements that take the place; empty for a deletion.
    base
        SHA-256 of the version the change was made for.
    moved
        Ids of whole blocks that this hunk takes away and another brings again, or brings
        while another takes them away.
    """

    block: str
    start: int
    end: int
    replacement: tuple[Element, ...]
    base: str
    moved: tuple[str, ...] = ()

    @property
    def is_insertion(self) -> bool:
        """Whether nothing of the base is taken away."""
        return self.start == self.end

    @property
    def is_deletion(self) -> bool:
        """Whether nothing new is said."""
        return not self.replacement

    @property
    def text(self) -> str:
        """The new letters; the end of a block is a newline."""
        words = [
            one.text if isinstance(one, Token) else "\n"
            for one in self.replacement
            if isinstance(one, Token | Closing)
        ]
        return "".join(words).strip("\n")
