# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From a key or name in a table to an area: the keys of a time, and the offices' short names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

_KIND = re.compile(
    r"(?:^|,\s*|\s)(?:landeshauptstadt|hansestadt|kreisfreie stadt|kreisstadt|stadt|gemeinde|"
    r"flecken|samtgemeinde|landkreis|lkr\.?|st\.)(?=$|,|\s)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[^\w.]+")


class NoPlace(ValueError):
    """A cell that names no area of the region; the message is a German sentence."""


class Elsewhere(NoPlace):
    """A key that is well formed and belongs to another region; such rows are merely left out."""


@dataclass(frozen=True, slots=True)
class Known:
    """An area: its keys, its names, and the keys it had before some day."""

    number: int
    keys: tuple[str, ...]
    names: tuple[str, ...]
    former: Mapping[str, date] = field(default_factory=dict)


class Crosswalk:
    """All areas of a region, to be found by what a table calls them."""

    def __init__(self, areas: Iterable[Known]) -> None:
        self._keys: dict[str, int] = {}
        self._former: dict[str, tuple[int, date, str]] = {}
        self._names: dict[tuple[str, ...], set[int]] = {}
        for area in areas:
            self._keys.update(dict.fromkeys(area.keys, area.number))
            for key, day in area.former.items():
                self._former[key] = (area.number, day, area.keys[0])
            for name in area.names:
                self._names.setdefault(words_of(name), set()).add(area.number)

    def find(self, cell: str, day: date) -> int:
        """Return the number of the area that a cell means on a day.

        Raises
        ------
        NoPlace
            With a German sentence; `Elsewhere` for a key of another region.
        """
        told = cell.strip()
        if re.fullmatch(r"[0-9]+", told):
            return self._by_key(told, day)
        if re.fullmatch(r"(?<!\d)[0-9]++(?:(?:[.,][0-9]++)?[eE]\+?[0-9]+|[.,]0*+)", told):
            raise NoPlace(f"Die Tabellenkalkulation hat aus dem Schlüssel „{told}“ gemacht.")
        return self._by_name(told)

    def _by_key(self, key: str, day: date) -> int:
        if key in self._keys:
            return self._keys[key]
        if key in self._former:
            number, ended, today = self._former[key]
            if day < ended:
                return number
            raise NoPlace(
                f"Den Schlüssel {key} gibt es seit {ended:%d.%m.%Y} nicht mehr, heute ist es "
                f"{today}; der Wert ist von später."
            )
        if f"0{key}" in self._keys or f"0{key}" in self._former:
            raise NoPlace(f"Dem Schlüssel „{key}“ fehlt wahrscheinlich die führende Null.")
        if len(key) in (2, 3, 5, 8, 9, 12):
            raise Elsewhere(f"Der Schlüssel {key} gehört nicht zu dieser Region.")
        raise NoPlace(f"„{key}“ ist kein Schlüssel: Er braucht 5, 8 oder 12 Ziffern.")

    def _by_name(self, name: str) -> int:
        words = words_of(name)
        if not words:
            raise NoPlace("Es ist kein Ort genannt.")
        found = self._names.get(words, set())
        if not found and any(word.endswith(".") for word in words):
            found = {
                number
                for known, numbers in self._names.items()
                if _is_short_for(words, known)
                for number in numbers
            }
        if len(found) == 1:
            return next(iter(found))
        if found:
            raise NoPlace(f"„{name[:60]}“ kann mehrere Kommunen meinen. Bitte den Schlüssel.")
        raise NoPlace(f"„{name[:60]}“ ist keine Kommune dieser Region.")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name without what kind of place it is.

    >>> words_of("Neustadt am Rbge.,Stadt"), words_of("Hannover, Landeshauptstadt")
    (('neustadt', 'am', 'rbge.'), ('hannover',))
    """
    plain = _KIND.sub(" ", name) if _KIND.sub("", name).strip(" ,") else name
    return tuple(word for word in _SIGNS.sub(" ", plain.lower()).split() if word.strip("."))


def _is_short_for(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    if len(short) != len(name):
        return False
    return all(_abbreviates(one, other) for one, other in zip(short, name, strict=True))


def _abbreviates(short: str, word: str) -> bool:
    """Say whether the letters stand in the word in their order, the first one first.

    >>> _abbreviates("rbge.", "rübenberge"), _abbreviates("rb.", "bremen")
    (True, False)
    """
    if not short.endswith("."):
        return short == word
    letters = iter(word)
    rest = short.rstrip(".")
    return word[:1] == rest[:1] and all(letter in letters for letter in rest)
