# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""HTML becomes blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from sechseck.engines.redline.block import Block, BlockType, Run
from sechseck.engines.redline.sanitising import clean_html, safe_address

_SPACE = re.compile("[ \t\n\r\f]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TYPES = {
    "h1": BlockType.H2, "h2": BlockType.H2, "h3": BlockType.H3, "h4": BlockType.H4,
    "h5": BlockType.H4, "h6": BlockType.H4,
}  # fmt: skip
_LISTS = {"ul": BlockType.BULLET, "ol": BlockType.NUMBERED}
_QUOTES = ("blockquote", "pre")
_MARKS = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "u": "u", "ins": "u",
          "s": "s", "strike": "s", "del": "s", "sub": "sub", "sup": "sup"}  # fmt: skip
_PARTS = ("p", "div")  # of an item
_CELL = " | "  # between the cells of a table's row


def blocks_of_html(html: str) -> list[Block]:
    """Return the blocks of HTML that somebody wrote or that we wrote ourselves.

    White space counts as in a browser; ``<br>`` is a line break. Every paragraph, item,
    heading and row of a table is a block; lists and quotations keep how deep they are.

    Parameters
    ----------
    html
        Any HTML; it is cleaned first.

    Returns
    -------
    list of Block
        With the ids of their ``data-block``, "" where there is none (see ``keep_ids``).

    Examples
    --------
    >>> [(one.type.value, one.text) for one in blocks_of_html("<p>Rad &amp; Bus</p><ul><li>x")]
    [('p', 'Rad & Bus'), ('ul', 'x')]
    """
    parser = _Parser()
    parser.feed(clean_html(html))
    parser.close()
    parser.end_block()
    return parser.blocks


@dataclass
class _List:
    """A list that is open."""

    type: BlockType
    start: int | None
    item_id: str = ""
    value: int | None = None


@dataclass
class _Open:
    """The block that is being read."""

    type: BlockType | None = None
    id: str = ""
    runs: list[Run] = field(default_factory=list)


class _Parser(HTMLParser):
    """Walks through clean HTML once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open = _Open()
        self._lists: list[_List] = []
        self._quotes = 0
        self._is_pre = False
        self._marks: list[tuple[str, str]] = []
        self._last_list: BlockType | None = None  # the list that ended right here

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a list or a look."""
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._open.runs.append(Run("\n", self._look()))
        elif tag in _MARKS or tag == "a":
            address = safe_address(given.get("href", ""))
            self._marks.append((tag, _MARKS.get(tag) or (address and f"a:{address}")))
        elif tag in ("td", "th"):
            self._part(_CELL)
        elif self._lists and tag in _PARTS:
            self._part("\n")
        else:
            self.end_block()
            self._begin(tag, given)

    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        if tag in _MARKS or tag == "a":
            for at in range(len(self._marks) - 1, -1, -1):
                if self._marks[at][0] == tag:
                    del self._marks[at]
                    break
        elif tag not in ("td", "th", "br") and not (self._lists and tag in _PARTS):
            self.end_block()
            self._end(tag)

    def handle_data(self, data: str) -> None:
        """Take letters."""
        text = _CONTROL.sub("", data)
        self._open.runs.append(Run(text if self._is_pre else _SPACE.sub(" ", text), self._look()))

    def end_block(self) -> None:
        """Close the block that is being read; an empty one is none."""
        runs = _tidy(self._open.runs)
        if runs:
            self.blocks.append(self._block(runs))
            self._last_list = None
        self._open = _Open()

    def _block(self, runs: list[Run]) -> Block:
        depth = len(self._lists) + self._quotes
        if self._open.type is not None:
            return Block(self._open.id, self._open.type, tuple(runs))
        if self._lists:
            here = self._lists[-1]
            block = Block(self._open.id or here.item_id, here.type, tuple(runs), depth, here.value)
            here.item_id, here.value = "", None
            return block
        type_ = BlockType.QUOTE if self._quotes else BlockType.PARAGRAPH
        return Block(self._open.id, type_, tuple(runs), depth)

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        if tag in _LISTS:
            self._lists.append(self._list(_LISTS[tag], given))
        elif tag in _QUOTES:
            self._quotes += 1
            self._is_pre = tag == "pre"
        elif tag == "li":
            self._begin_item(given)
        else:
            self._open.type = None if self._lists else _TYPES.get(tag)
        if tag != "li":
            self._open.id = given.get("data-block", "")

    def _list(self, type_: BlockType, given: dict[str, str]) -> _List:
        start = _number(given.get("start"))
        if type_ is BlockType.NUMBERED and start is None and self._last_list is type_:
            start = 1  # a list right behind another counts anew
        return _List(type_, start if type_ is BlockType.NUMBERED else None)

    def _begin_item(self, given: dict[str, str]) -> None:
        if not self._lists:
            self._lists.append(_List(BlockType.BULLET, None))
        here = self._lists[-1]
        here.item_id = given.get("data-block", "")
        own = _number(given.get("value"))
        here.value = here.start if own is None else own
        if here.type is BlockType.BULLET:
            here.value = None
        here.start = None

    def _part(self, between: str) -> None:
        """Go on with the same block: a further cell of a row, a further paragraph of an item."""
        if _tidy(self._open.runs):
            self._open.runs.append(Run(between, self._look()))

    def _end(self, tag: str) -> None:
        if tag in _LISTS and self._lists:
            self._last_list = self._lists.pop().type
        elif tag in _QUOTES:
            self._quotes = max(self._quotes - 1, 0)
            self._is_pre = False

    def _look(self) -> tuple[str, ...]:
        return tuple(sorted({mark for _, mark in self._marks if mark}))


def _number(given: str | None) -> int | None:
    return int(given) if given and re.fullmatch(r"-?\d{1,6}", given.strip()) else None


def _tidy(runs: list[Run]) -> list[Run]:
    """Return runs without white space at the ends, around line breaks and twice in a row."""
    tidy: list[Run] = []
    ends_blank = True
    for run in runs:
        text = re.sub(" ?\n ?", "\n", run.text)
        if ends_blank:
            text = text.lstrip(" ")
        if text:
            if text.startswith("\n") and tidy:
                tidy[-1] = Run(tidy[-1].text.rstrip(" "), tidy[-1].marks)
            tidy.append(Run(text, run.marks))
            ends_blank = text.endswith((" ", "\n"))
    while tidy and not tidy[-1].text.rstrip(" \n"):
        tidy.pop()
    if tidy:
        tidy[-1] = Run(tidy[-1].text.rstrip(" \n"), tidy[-1].marks)
    return tidy
