# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How wide a German label is and how it breaks into lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Advance widths of Fira Sans SemiBold in em, rounded up; other signs count as wide as "o".
_WIDTHS = {
    " ,.:·": 0.24, "ij": 0.28, "I": 0.29, "l": 0.30, "J()": 0.32, "ft": 0.38, "r-": 0.41,
    "z*": 0.45, "17": 0.46, "csF": 0.49, "vxyL2": 0.51, "ET35": 0.53, "gkZaeä9–/": 0.55,
    "S46CVX8uü": 0.57, "bdpßqAPÄBR": 0.61, "KGDUÜ": 0.65, "HNOQÖ": 0.69, "w…": 0.74, "Mm": 0.85,
    "W": 0.84,
}  # fmt: skip
_WIDTH_OF = {sign: width for signs, width in _WIDTHS.items() for sign in signs}
_OTHER = 0.59
# A syllable may start with one consonant (or a group that counts as one) before a vowel.
_ONSET = re.compile(
    r"(?<=\w)(?=(?:sch|(?<!s)ch|ck|ph|th|qu|(?<![cpt])h|(?<!c)k|[bdfgjlmnpqrstvwxzß])[aeiouyäöü])",
    re.IGNORECASE,
)
_SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text broken into lines at a font size."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * line_height(self.size)

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return max(text_width(line, self.size) for line in self.lines)


def line_height(size: float) -> float:
    """Return the distance of two baselines."""
    return round(size * 1.2, 1)


def text_width(text: str, size: float) -> float:
    """Return the width of a text set in Fira Sans SemiBold, on the safe side.

    >>> text_width("Wohnen", 10) < text_width("Mobilität", 10)
    True
    """
    return size * sum(_WIDTH_OF.get(sign, _OTHER) for sign in text)


def hyphenate(word: str, size: float, width: float) -> tuple[str, ...]:
    """Break a word that is too wide; the later part is as long as fits.

    >>> hyphenate("Klimaneutralität", 10, 62)
    ('Klima-', 'neutralität')
    """
    if text_width(word, size) <= width:
        return (word,)
    breaks = [
        found.start()
        for found in _ONSET.finditer(word)
        if found.start() >= _SHORTEST_PART and len(word) - found.start() >= _SHORTEST_PART
    ]
    for place in breaks:
        left, right = word[:place] + "-", word[place:]
        if text_width(left, size) <= width and text_width(right, size) <= width:
            return left, right
    return (word,)


@lru_cache(maxsize=4096)
def wrap(text: str, size: float, width: float) -> tuple[str, ...]:
    """Break a text into lines no wider than ``width``, if that can be done.

    >>> wrap("Wirtschaft und Arbeit", 10, 80)
    ('Wirtschaft und', 'Arbeit')
    """
    lines: list[str] = []
    for word in text.split():
        for part in hyphenate(word, size, width):
            joined = f"{lines[-1]} {part}" if lines else part
            fits = bool(lines) and not lines[-1].endswith("-")
            if fits and text_width(joined, size) <= width:
                lines[-1] = joined
            else:
                lines.append(part)
    return tuple(lines)


def fit(text: str, size: float, width: float, *, hyphens: bool) -> Lettering | None:
    """Return the text set within a width, or None where it does not fit."""
    label = Lettering(wrap(text, size, width), size)
    broken = any(line.endswith("-") for line in label.lines)
    return None if label.width > width or (broken and not hyphens) else label
