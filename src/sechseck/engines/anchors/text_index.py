# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a text with their places, so that rare words lead to a passage at once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from sechseck.engines.canonical import canonical
from sechseck.engines.german.line_ends import WORD_BREAK

_TOKEN = re.compile(
    rf"[^\W_]+(?:(?:\u00ad\s*+|{WORD_BREAK}|[*:_·](?=in|r\b|n\b)|/-?(?=in))[^\W_]+)*"
)
_TEXTS_KEPT = 2  # the index of a text of 1 MB takes some 40 MB


@dataclass(frozen=True, slots=True)
class TextIndex:
    """Canonical words of a text, where each starts and ends, and where each word occurs."""

    text: str
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    places: dict[str, list[int]]

    def runs(self, sequence: tuple[str, ...], limit: int) -> list[int]:
        """Return the first places where the words of a sequence follow each other.

        Parameters
        ----------
        sequence
            Canonical words, at least one.
        limit
            How many places are enough.
        """
        rarest = min(range(len(sequence)), key=lambda at: len(self.places.get(sequence[at], ())))
        found: list[int] = []
        for place in self.places.get(sequence[rarest], ()):
            first = place - rarest
            if first >= 0 and self.tokens[first : first + len(sequence)] == sequence:
                found.append(first)
                if len(found) == limit:
                    break
        return found


@lru_cache(maxsize=_TEXTS_KEPT)
def index_of(text: str) -> TextIndex:
    """Return the index of a text; those of the last texts are kept."""
    matches = list(_TOKEN.finditer(text))
    tokens = tuple(_canonical_token(match[0]) for match in matches)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, token in enumerate(tokens):
        places[token].append(place)
    starts = tuple(match.start() for match in matches)
    ends = tuple(match.end() for match in matches)
    return TextIndex(text, tokens, starts, ends, dict(places))


def tokens_of(text: str) -> tuple[str, ...]:
    """Return the canonical words of a short text.

    Examples
    --------
    >>> tokens_of("Bürger*innen der Wohn-\\ngebiete")
    ('Bürgerinnen', 'der', 'Wohngebiete')
    """
    return tuple(_canonical_token(match[0]) for match in _TOKEN.finditer(text))


@lru_cache(maxsize=1 << 16)
def _canonical_token(raw: str) -> str:
    return canonical(raw)
