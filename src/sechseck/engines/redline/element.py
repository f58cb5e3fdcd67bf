# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Elements: a text as one stream in which each block is opened, filled with tokens and closed.

One stream makes everything else plain arithmetic: a hunk is a range of it, to apply is to
splice, two hunks collide if their ranges do.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import regex

_TOKEN = regex.compile(r"\w[\w\p{M}\u00ad\u200d]*+|\n|[^\S\n]++|\X")
# The same, twice as fast, for signs that are graphemes of their own and equal words to both.
_PLAIN = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u00b1\u00b4-\u00b8\u00ba\u00bb\u00bf-\u02ff\u2010-\u2027"
    "\u2030-\u203e\u2041-\u2053\u2055-\u205e\u20ac]*"
)
_PLAIN_TOKEN = re.compile(r"\w+|\n|[^\S\n]+|.")


class Token(NamedTuple):
    """A word, white space, a line break or one other sign, in one look."""

    text: str
    marks: tuple[str, ...] = ()


class Opening(NamedTuple):
    """The beginning of a block."""

    id: str
    type: str
    level: int
    value: int | None


class Closing(NamedTuple):
    """The end of a block."""

    closes: bool


Element = Token | Opening | Closing
CLOSING: Final = Closing(True)


def tokens_of(text: str) -> list[str]:
    """Return the tokens of letters of one look; together they are the text.

    Examples
    --------
    >>> tokens_of("15-Minuten-Region, bald")
    ['15', '-', 'Minuten', '-', 'Region', ',', ' ', 'bald']
    """
    pattern = _PLAIN_TOKEN if _PLAIN.fullmatch(text) else _TOKEN
    found: list[str] = pattern.findall(text)
    return found
