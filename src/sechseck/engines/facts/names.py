# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places and offices of the register, found in inflected text; the longest name wins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.wordlist import word_set
from sechseck.engines.knowledge import RegisterEntry

_TOKEN = re.compile(r"\d[\d.,]*\+?|[^\W\d_]+(?:[*:_]innen)?")
_ENDINGS = ("innen", "ns", "en", "es", "er", "em", "e", "s", "n")
_SHORTEST = 4
# A place name behind one of these is part of a longer name: "Metropolregion Hannover".
_FRONT = word_set(
    """
    region metropolregion wirtschaftsraum universität hochschule stadtwerke klinikum
    flughafen messe zukunftsregion regionsversammlung volkshochschule sparkasse raum
    hauptbahnhof handwerkskammer zoo oper
    """
)


@dataclass
class NameIndex:
    """The register filed by the first word of each name and variant."""

    names: dict[str, list[tuple[tuple[str, ...], RegisterEntry]]] = field(default_factory=dict)

    @classmethod
    def build(cls, register: Sequence[RegisterEntry]) -> NameIndex:
        """Return the index; longer names come first under each word."""
        index = cls()
        for entry in register:
            for name in (entry.name, *entry.variants):
                key = tuple(_normal(token) for token in _TOKEN.findall(name))
                if key:
                    index.names.setdefault(key[0], []).append((key, entry))
        for found in index.names.values():
            found.sort(key=lambda pair: (-len(pair[0]), pair[1].slug))
        return index

    def find(self, text: str) -> list[Fact]:
        """Return the names of the register that stand in a text."""
        spans = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
        keys = [_normal(token) for token, _, _ in spans]
        facts, position = [], 0
        while position < len(spans):
            match = self._at(keys, position)
            if match is None or not _begins_name(spans, position, match):
                position += 1
                continue
            key, entry = match
            last = position + len(key) - 1
            facts.append(_named(entry, text, spans[position][1], spans[last][2]))
            position = last + 1
        return facts

    def _at(self, keys: list[str], position: int) -> tuple[tuple[str, ...], RegisterEntry] | None:
        for key, entry in self.names.get(keys[position], ()):
            if tuple(keys[position : position + len(key)]) == key:
                return key, entry
        return None


def _normal(token: str) -> str:
    """Return the token without its inflection; the same for every form of a name."""
    low = fold_gender(token).lower()
    while len(low) > _SHORTEST:
        ending = next((end for end in _ENDINGS if low.endswith(end)), "")
        if not ending or len(low) - len(ending) < _SHORTEST:
            break
        low = low[: -len(ending)]
    return low


def _begins_name(
    spans: list[tuple[str, int, int]], position: int, match: tuple[tuple[str, ...], RegisterEntry]
) -> bool:
    """Return whether the match is written as a name and is not the rest of a longer one."""
    surface, start, _ = spans[position]
    if not (surface[0].isupper() or surface[0].isdigit()):
        return False
    if match[1].kind != "place" or position == 0:
        return True
    before, _, end = spans[position - 1]
    return not (end + 1 == start and before.lower() in _FRONT)


def _named(entry: RegisterEntry, text: str, start: int, end: int) -> Fact:
    kind = FactType.PLACE if entry.kind == "place" else FactType.OFFICE
    return Fact(kind, entry.name, "", entry.kind, text[start:end], start, end)
