# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks become HTML: escaped, with nothing in it but our own elements."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sechseck.engines.redline.block import Block, BlockType, Run
from sechseck.engines.redline.sanitising import safe_address

_LISTS = (BlockType.BULLET, BlockType.NUMBERED)
_LOOKS = ("em", "s", "strong", "sub", "sup", "u")


def html_of(blocks: Iterable[Block], *, with_ids: bool = False) -> str:
    """Return blocks as HTML.

    Parameters
    ----------
    blocks
        In reading order.
    with_ids
        Write each id as ``data-block``, so that an edited copy comes back with them.

    Returns
    -------
    str
        Headings, paragraphs, lists inside lists, quotations; all letters escaped.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> html_of([block_of("a", "Rad & Bus"), block_of("b", "x", BlockType.BULLET)])
    '<p>Rad &amp; Bus</p><ul><li>x</li></ul>'
    """
    writer = _Writer(with_ids=with_ids)
    for block in blocks:
        writer.add(block)
    writer.close(0)
    return "".join(writer.parts)


class _Writer:
    """Writes blocks; knows which lists and quotations are open."""

    def __init__(self, *, with_ids: bool) -> None:
        self.parts: list[str] = []
        self._open: list[BlockType] = []
        self._with_ids = with_ids

    def add(self, block: Block) -> None:
        """Write one block."""
        name = f' data-block="{escape(block.id)}"' if self._with_ids else ""
        inside = "".join(run_html(run) for run in block.runs)
        if block.type in _LISTS:
            self._turn_to(block.type, block.level)
            value = f' value="{block.value}"' if block.value is not None else ""
            self.parts.append(f"<li{value}{name}>{inside}")
            return
        if block.type is BlockType.QUOTE:
            self._turn_to(block.type, block.level)
            self.parts.append(f"<p{name}>{inside}</p>")
            return
        self.close(0)
        self.parts.append(f"<{block.type}{name}>{inside}</{block.type}>")

    def _turn_to(self, type_: BlockType, level: int) -> None:
        """Open and close lists or quotations until one of the type is open at the level."""
        level = max(level, 1)
        keeps = [one for one in self._open if (one in _LISTS) == (type_ in _LISTS)]
        self.close(level if len(keeps) == len(self._open) else 0)
        if len(self._open) == level and self._open[-1] is not type_:
            self.close(level - 1)
        elif len(self._open) == level and type_ in _LISTS:
            self.parts.append("</li>")
        while len(self._open) < level:
            between = "<li>" if self._open and self._is_closed() and type_ in _LISTS else ""
            self.parts.append(f"{between}<{type_}>")
            self._open.append(type_)

    def _is_closed(self) -> bool:
        """Whether no item is open that a deeper list could stand in."""
        return self.parts[-1] in ("</li>", *(f"<{one}>" for one in _LISTS))

    def close(self, level: int) -> None:
        """Close what is open deeper than a level."""
        while len(self._open) > level:
            type_ = self._open.pop()
            self.parts.append(f"</li></{type_}>" if type_ in _LISTS else f"</{type_}>")


def run_html(run: Run) -> str:
    """Return letters of one look as HTML; a mark nobody knows shows nothing."""
    inside = escape(run.text).replace("\n", "<br>")
    for mark in run.marks:
        if mark in _LOOKS:
            inside = f"<{mark}>{inside}</{mark}>"
        elif mark.startswith("a:") and safe_address(mark[2:]):
            inside = (
                f'<a href="{escape(safe_address(mark[2:]))}" rel="nofollow noopener">{inside}</a>'
            )
    return inside
