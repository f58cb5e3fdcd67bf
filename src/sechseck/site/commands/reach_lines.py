# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One line of progress on the terminal, which is written over; nothing where nobody looks."""

from __future__ import annotations

import sys
from types import TracebackType

CLEAR = "\r\x1b[K"


class Lines:
    """Says what is being done, on the standard error stream."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._last = ""

    def __enter__(self) -> Lines:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def say(self, words: str) -> None:
        """Replace the line; where it is no terminal, print each beginning once."""
        if self._is_seen:
            print(f"{CLEAR}{words}", end="", file=sys.stderr, flush=True)
        elif words.split("…")[0] != self._last:
            print(words, file=sys.stderr, flush=True)
        self._last = words.split("…")[0]

    def end(self) -> None:
        """Clear the line."""
        if self._is_seen and self._last:
            print(CLEAR, end="", file=sys.stderr, flush=True)
        self._last = ""


def counted(number: int) -> str:
    """Return a whole number as people write it in German.

    >>> counted(1234567)
    '1.234.567'
    """
    return f"{number:,}".replace(",", ".")


def number_of(number: int, one: str, many: str) -> str:
    """Return a number with the word for one or for many.

    >>> number_of(1, "Ort", "Orte"), number_of(1200, "Ort", "Orte")
    ('1 Ort', '1.200 Orte')
    """
    return f"{counted(number)} {one if number == 1 else many}"


def decimal(number: float) -> str:
    """Return a number with one digit behind the comma.

    >>> decimal(14.84)
    '14,8'
    """
    return f"{number:.1f}".replace(".", ",")
