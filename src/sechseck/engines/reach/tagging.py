# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which need a thing of OpenStreetMap serves, by its tags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from sechseck.engines.reach.taxonomy import categories

CLOSED = {"private", "no"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Tags a thing must have and must not have; values may hold ``*``."""

    wanted: tuple[tuple[str, str], ...]
    unwanted: tuple[tuple[str, str], ...]

    def fits(self, tags: Mapping[str, str]) -> bool:
        """Return whether all wanted tags are there and no unwanted one is."""
        return all(_has(tags, *one) for one in self.wanted) and not any(
            _has(tags, *one) for one in self.unwanted
        )


def read_pattern(words: str) -> Pattern:
    """Return the pattern that words of the taxonomy describe.

    >>> read_pattern("amenity=school&name=*Grund*!disused").fits(
    ...     {"amenity": "school", "name": "Grundschule Ost"})
    True
    """
    wanted, *unwanted = words.split("!")
    return Pattern(
        tuple(_pair(one) for one in wanted.split("&")), tuple(_pair(one) for one in unwanted)
    )


def kinds_of(tags: Mapping[str, str]) -> tuple[str, ...]:
    """Return the needs a thing serves, in the order of the taxonomy.

    >>> kinds_of({"amenity": "pharmacy"}), kinds_of({"shop": "bakery", "access": "private"})
    (('pharmacy',), ())
    """
    if tags.get("access") in CLOSED:
        return ()
    asked = _by_first_tag()
    found: set[str] = set()
    for key, value in tags.items():
        for part in ("*", *value.split(";")):
            for slug, pattern in asked.get((key, part.strip()), ()):
                if slug not in found and pattern.fits(tags):
                    found.add(slug)
    return tuple(slug for slug in _patterns() if slug in found) if found else ()


@cache
def _by_first_tag() -> dict[tuple[str, str], list[tuple[str, Pattern]]]:
    """Return the patterns by what they ask first: most things of a map are asked for nothing."""
    found: dict[tuple[str, str], list[tuple[str, Pattern]]] = {}
    for slug, patterns in _patterns().items():
        for one in patterns:
            key, value = one.wanted[0]
            asked = (key, "*" if "*" in value else value)
            found.setdefault(asked, []).append((slug, one))
    return found


@cache
def keys() -> tuple[str, ...]:
    """Return all keys that some pattern asks for first."""
    return tuple(
        sorted({one.wanted[0][0] for patterns in _patterns().values() for one in patterns})
    )


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    return {
        slug: tuple(read_pattern(words) for words in one.tags)
        for slug, one in categories().items()
        if one.tags and not one.is_confidential
    }


def _pair(words: str) -> tuple[str, str]:
    key, _, value = words.partition("=")
    return key, value or "*"


def _has(tags: Mapping[str, str], key: str, value: str) -> bool:
    found = tags.get(key)
    return found is not None and any(fnmatchcase(part.strip(), value) for part in found.split(";"))
