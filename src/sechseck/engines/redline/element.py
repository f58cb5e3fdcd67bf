# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Elements: a text as one stream in which each block is opened, filled with tokens and closed.

One stream makes everything else plain arithmetic: a hunk is a range of it, to apply is to
splice, two hunks collide if their ranges do.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

_TOKEN = regex.compile(r"\w[\w\p{M}\u00ad\u200d]*+|\n|[^\S\n]++|\X")


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
    found: list[str] = _TOKEN.findall(text)
    return found
