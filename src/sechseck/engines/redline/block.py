# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks: the paragraphs, items and headings of which a text that people amend is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from sechseck.engines.redline.element import CLOSING, Element, Opening, Token, tokens_of


class BlockType(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "p"
    BULLET = "ul"  # item of a list with signs
    NUMBERED = "ol"  # item of a list with numbers
    H2 = "h2"
    H3 = "h3"
    H4 = "h4"
    QUOTE = "blockquote"


class Run(NamedTuple):
    """Letters of one look.

    ``marks`` are sorted names of looks: em, s, strong, sub, sup, u, and "a:" with an address.
    A line break inside a block is a newline.
    """

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """One block of a text; equal neighbours among its runs are one run.

    Parameters
    ----------
    id
        Stable from version to version and unique in each; never used for another block.
    type
        Paragraph, item, heading or quotation.
    runs
        Its letters. Carriage returns and empty runs are dropped.
    level
        How deep an item or a quotation is nested, from 1; 0 for all others.
    value
        The number an item shows, None where it counts on.

    Examples
    --------
    >>> block_of("b1", "Wir bauen Wege.").text
    'Wir bauen Wege.'
    """

    id: str
    type: BlockType
    runs: tuple[Run, ...]
    level: int = 0
    value: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "runs", joined_runs(self.runs))

    @cached_property
    def text(self) -> str:
        """The letters of all runs."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def content(self) -> tuple[object, ...]:
        """Everything but the id: equal contents are the same block under two names."""
        return (self.type, self.level, self.value, self.runs)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and signs, each in its look."""
        return tokens_in(self)

    @cached_property
    def size(self) -> int:
        """How many elements it has; counted without making them."""
        return 2 + sum(len(tokens_of(run.text)) for run in self.runs)

    @cached_property
    def opening(self) -> Opening:
        """Its first element."""
        return Opening(self.id, self.type.value, self.level, self.value)

    @property
    def elements(self) -> tuple[Element, ...]:
        """Its opening, its tokens and its closing: what a diff compares."""
        return (self.opening, *self.tokens, CLOSING)


def tokens_in(block: Block) -> tuple[Token, ...]:
    """Return the tokens of a block without keeping them, for one that is looked at once."""
    tokens: list[Token] = []
    for run in block.runs:
        words = tokens_of(run.text)
        known = {word: Token(word, run.marks) for word in set(words)}  # half of them are spaces
        tokens += [known[word] for word in words]
    return tuple(tokens)


def block_of(id: str, text: str, type: BlockType = BlockType.PARAGRAPH, level: int = 0) -> Block:
    """Return a block of plain letters; items and quotations stand on level 1 at least."""
    least = int(type in (BlockType.BULLET, BlockType.NUMBERED, BlockType.QUOTE))
    return Block(id, type, (Run(text),), max(level, least))


def joined_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs without carriage returns, empty runs and equal neighbours."""
    joined: list[Run] = []
    for run in runs:
        text = run.text.replace("\r", "")
        marks = tuple(sorted(set(run.marks)))
        if joined and joined[-1].marks == marks:
            joined[-1] = Run(joined[-1].text + text, marks)
        elif text:
            joined.append(Run(text, marks))
    return tuple(joined)
