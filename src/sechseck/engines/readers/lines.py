# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Physical lines of a text with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PIECE = re.compile(r"[^\n\f]+|\n|\f")


@dataclass(frozen=True, slots=True)
class Line:
    """One physical line; a form feed inside a line splits it, the number stays."""

    text: str
    start: int
    number: int
    page: int | None

    @property
    def content(self) -> str:
        """The line without white space around it."""
        return self.text.strip()

    @property
    def content_start(self) -> int:
        """Where the first visible letter stands."""
        return self.start + len(self.text) - len(self.text.lstrip())

    @property
    def content_end(self) -> int:
        """Where the last visible letter ends."""
        return self.start + len(self.text.rstrip())


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the non-blank lines of a text.

    Parameters
    ----------
    text : text whose lines end with ``\\n``; form feeds separate pages.

    Returns
    -------
    Lines in order; ``page`` counts from 1 if the text has form feeds, else it is None.

    >>> [(line.number, line.content) for line in split_lines("eins\\n\\n zwei")]
    [(1, 'eins'), (3, 'zwei')]
    """
    number = 1
    page = 1 if "\f" in text else None
    lines = []
    for piece in _PIECE.finditer(text):
        if piece[0] == "\n":
            number += 1
        elif piece[0] == "\f":
            page = (page or 1) + 1
        elif piece[0].strip():
            lines.append(Line(piece[0], piece.start(), number, page))
    return tuple(lines)


def follows_directly(line: Line, following: Line) -> bool:
    """Whether no blank line and no page break lies between two lines."""
    return following.number == line.number + 1 and following.page == line.page
