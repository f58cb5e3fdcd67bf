# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places and offices of the register, found in inflected text; the longest name wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sechseck.engines.facts.committees import is_common, is_part_of_longer
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


@dataclass(frozen=True, slots=True)
class _Name:
    """One name or variant of an entry."""

    key: tuple[str, ...]
    entry: RegisterEntry
    is_short: bool  # a common noun that stands for a longer name: "Beirat"


@dataclass
class NameIndex:
    """The register filed by the first word of each name and variant."""

    names: dict[str, list[_Name]] = field(default_factory=dict)
    owners: dict[str, tuple[str, ...]] = field(default_factory=dict)  # slug: the name's own part

    @classmethod
    def build(cls, register: Sequence[RegisterEntry]) -> NameIndex:
        """Return the index; longer names come first under each word."""
        index = cls()
        for entry in register:
            for name in (entry.name, *entry.variants):
                key = _key(name)
                if key:
                    index.names.setdefault(key[0], []).append(_Name(key, entry, is_common(name)))
            own = entry.name.split(" ", 2)
            if is_common(own[0]) and len(own) > 2:
                index.owners[entry.slug] = _key(own[2])
        for found in index.names.values():
            found.sort(key=lambda name: (-len(name.key), name.entry.slug))
        return index

    def named_in(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the actors whose short name is clear: the texts name them or their owner."""
        if not self.owners:
            return frozenset()
        said = " ".join(word for text in texts for word in ("", *_key(text), ""))
        return frozenset(
            slug for slug, own in self.owners.items() if f" {' '.join(own)} " in f" {said} "
        )

    def find(self, text: str, clear: frozenset[str] | None = None) -> list[Fact]:
        """Return the names of the register that stand in a text.

        Parameters
        ----------
        text
            The statement.
        clear
            Slugs of the actors that a common noun may stand for; without it, the text decides.
        """
        clear = self.named_in((text,)) if clear is None else clear
        spans = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
        keys = [_normal(token) for token, _, _ in spans]
        facts, position = [], 0
        while position < len(spans):
            name = self._at(keys, position)
            if name is None or not (
                _begins_name(spans, position, name.entry)
                and _is_meant(text, spans[position], name, clear)
            ):
                position += 1
                continue
            last = position + len(name.key) - 1
            facts.append(_named(name.entry, text, spans[position][1], spans[last][2]))
            position = last + 1
        return facts

    def _at(self, keys: list[str], position: int) -> _Name | None:
        for name in self.names.get(keys[position], ()):
            if tuple(keys[position : position + len(name.key)]) == name.key:
                return name
        return None


def _is_meant(text: str, span: tuple[str, int, int], name: _Name, clear: frozenset[str]) -> bool:
    """Return whether a common noun means the actor; other names always do."""
    if not name.is_short:
        return True
    if is_part_of_longer(text, span[1], span[2]):
        return False
    return is_common(name.entry.name) or name.entry.slug in clear


def _key(name: str) -> tuple[str, ...]:
    return tuple(_normal(token) for token in _TOKEN.findall(name))


@lru_cache(maxsize=1 << 16)
def _normal(token: str) -> str:
    """Return the token without its inflection; the same for every form of a name."""
    low = fold_gender(token).lower()
    while len(low) > _SHORTEST:
        ending = next((end for end in _ENDINGS if low.endswith(end)), "")
        if not ending or len(low) - len(ending) < _SHORTEST:
            break
        low = low[: -len(ending)]
    return low


def _begins_name(spans: list[tuple[str, int, int]], position: int, entry: RegisterEntry) -> bool:
    """Return whether the match is written as a name and is not the rest of a longer one."""
    surface, start, _ = spans[position]
    if not (surface[0].isupper() or surface[0].isdigit()):
        return False
    if entry.kind != "place" or position == 0:
        return True
    before, _, end = spans[position - 1]
    return not (end + 1 == start and before.lower() in _FRONT)


def _named(entry: RegisterEntry, text: str, start: int, end: int) -> Fact:
    kind = FactType.PLACE if entry.kind == "place" else FactType.OFFICE
    return Fact(kind, entry.name, "", entry.kind, text[start:end], start, end)
