# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shares in words: "ein Fünftel", "die Hälfte", "jede dritte Familie"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.facts.numerals import word_value
from sechseck.engines.facts.topics import lemma_of, share_of

_PARTS = {
    "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9,
    "zehnt": 10, "zwanzigst": 20, "hundertst": 100,
}  # fmt: skip
_EACH_PARTS = {"zweit": 2} | _PARTS
_NAMES = "|".join(_PARTS)
_HEDGED = r"(?:rund|etwa|knapp|gut|fast|ungefähr|nahezu|über|mehr als|mindestens|höchstens|um)"
_FRACTION = re.compile(
    rf"(?<![\w-])(eine?[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun)"
    rf" ({_NAMES})eln?(?![\w-])",
    re.IGNORECASE,
)
# "ein Viertel" is also a part of a town
_OF_A_WHOLE = re.compile(r" (?:der|des|aller|davon|ihrer|unserer|weniger|mehr|seiner)\b")
_BY = re.compile(rf"\b{_HEDGED} $", re.IGNORECASE)
_HALF = re.compile(
    r"(?<![\w-])(?:die|der|eine|zur) Hälfte"
    r"(?:(?<=um die Hälfte)|(?= (?:der|des|aller|davon|ihrer|unserer|weniger|mehr)\b))",
    re.IGNORECASE,
)
_EACH = re.compile(
    rf"(?<![\w-])jede[nmrs]? ({'|'.join(_EACH_PARTS)})e[nmrs]?"
    r"(?: (?!(?:Jahr|Monat|Woche|Tag|Mal|Stunde|Minute|Sitzung|Quartal)\w{0,2}\b)"
    r"([A-ZÄÖÜ][\wäöüß*:-]{1,60})| (?=von\b))",
    re.IGNORECASE,
)


def find_fractions(text: str, taken: list[tuple[int, int]]) -> list[Fact]:
    """Return shares in words as percentages, and take their spans.

    Examples
    --------
    >>> [fact.value for fact in find_fractions("Jede vierte Familie, die Hälfte der Kinder", [])]
    [25.0, 50.0]
    """
    found = []
    for value, attribute, start, end in sorted(_shares(text), key=lambda share: share[2]):
        if all(end <= first or start >= last for first, last in taken):
            taken.append((start, end))
            said = text[start:end]
            found.append(Fact(FactType.PERCENT, value, "%", attribute, said, start, end, True))
    return found


def _shares(text: str) -> Iterator[tuple[float, str, int, int]]:
    """Yield value, whose share it is, start and end."""
    for match in _FRACTION.finditer(text) if "tel" in text.lower() else ():
        start, end = match.span()
        if match.group(2).lower() != "viert" or _is_share(text, start, end):
            count = word_value(match.group(1)) or 1
            part = _PARTS[match.group(2).lower()]
            yield round(100 * count / part, 1), share_of(text, end) or "anteil", start, end
    for match in _HALF.finditer(text) if "hälfte" in text.lower() else ():
        yield 50.0, share_of(text, match.end()) or "anteil", *match.span()
    for match in _EACH.finditer(text) if "jede" in text.lower() else ():
        noun = match.group(2)
        value = round(100 / _EACH_PARTS[match.group(1).lower()], 1)
        yield value, lemma_of(noun) if noun else "anteil", *match.span()


def _is_share(text: str, start: int, end: int) -> bool:
    """Tell whether "ein Viertel" is a share and no neighbourhood."""
    return bool(_OF_A_WHOLE.match(text, end) or _BY.search(text[max(0, start - 16) : start]))
