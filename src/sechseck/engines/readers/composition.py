# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a file that has no lines of its own, written down block by block."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.engines.readers.decode import clean
from sechseck.engines.readers.draft import Draft, make_reading
from sechseck.engines.readers.reading import BlockKind, Reading

_CLOSE = (BlockKind.ITEM, BlockKind.TABLE_ROW, BlockKind.META)
Box = tuple[float, float, float, float]


class Composition:
    """Collects blocks in reading order; rows and items follow directly, others after a gap."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._drafts: list[Draft] = []
        self._length = 0
        self._line = 1

    @property
    def is_empty(self) -> bool:
        """Whether nothing readable has been added."""
        return not self._drafts

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        page: int | None = None,
        level: int = 1,
        bbox: Box | None = None,
        row: int | None = None,
    ) -> None:
        """Write one block; blank text writes nothing."""
        text = clean(text).replace("\f", "\n").strip()
        if not text:
            return
        if self._drafts:
            last = self._drafts[-1]
            is_same = last.kind is kind or kind is BlockKind.TABLE_ROW
            is_close = kind in _CLOSE and last.kind in _CLOSE and is_same and last.page == page
            self._write("\n" if is_close else "\n\n")
        start, line = self._length, self._line
        self._write(text)
        place = (start, self._length, line, self._line)
        self._drafts.append(Draft(kind, *place, page, level, bbox, row))

    def reading(
        self,
        *,
        reader: str,
        version: str,
        metadata: dict[str, str] | None = None,
        warnings: Iterable[str] = (),
    ) -> Reading:
        """Return what was written as a reading."""
        return make_reading(
            "".join(self._parts),
            self._drafts,
            reader=reader,
            version=version,
            metadata={key: clean(value).strip() for key, value in (metadata or {}).items()},
            warnings=warnings,
        )

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._line += text.count("\n")
