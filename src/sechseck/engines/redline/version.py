# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A version: the blocks of a text at one time, and where each of its elements came from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from sechseck.engines.redline.block import Block
from sechseck.engines.redline.element import Element
from sechseck.engines.redline.errors import RedlineRefused


@dataclass(frozen=True, slots=True)
class OriginSpan:
    """A range of a merged version's stream and who it comes from.

    ``amendments`` is empty for what stood in the base; then ``base_start`` is the place of
    the first element in the stream of the base, otherwise None.
    """

    start: int
    end: int
    amendments: tuple[str, ...]
    base_start: int | None


class Edit(NamedTuple):
    """A range of the base's stream and the range of the new stream that took its place."""

    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(frozen=True)
class Version:
    """The blocks of a text at one time; immutable, known by its hash.

    Parameters
    ----------
    blocks
        In reading order; each id once.
    origins
        Of a merged version: spans that cover every element of ``stream`` exactly once.
    base
        Of a merged version: the hash of the version it was merged from.
    edits
        Of a merged version: what was changed in the base, by places.

    Raises
    ------
    RedlineRefused
        If two blocks have the same id.
    """

    blocks: tuple[Block, ...]
    origins: tuple[OriginSpan, ...] = field(default=(), compare=False)
    base: str = field(default="", compare=False)
    edits: tuple[Edit, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if len(set(self.ids)) < len(self.blocks):
            raise RedlineRefused("Zwei Absätze haben dieselbe Kennung.")

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the blocks with their ids, as 64 hexadecimal digits."""
        rows = [
            (one.id, one.type, one.level, one.value, [(run.text, run.marks) for run in one.runs])
            for one in self.blocks
        ]
        packed = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the blocks in their order."""
        return tuple(block.id for block in self.blocks)

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """Where each block opens in the stream; the last entry is the stream's length."""
        return tuple(accumulate((block.size for block in self.blocks), initial=0))

    @cached_property
    def stream(self) -> tuple[Element, ...]:
        """All elements of all blocks."""
        return tuple(chain.from_iterable(block.elements for block in self.blocks))
