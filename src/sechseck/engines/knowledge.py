# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a region tells the engine: its themes, its lexicon and the names in its register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ThemeKind(StrEnum):
    """Where a theme stands in the figure."""

    THEME = "theme"  # a corner of the hexagon
    FOUNDATION = "foundation"
    CROSS_CUTTING = "cross_cutting"  # the bucket for what fits none


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the region."""

    slug: str
    kind: ThemeKind
    title: str


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """One pattern that speaks for (or, with a negative weight, against) a theme.

    ``pattern`` is lower case. ``match`` says how: ``stem`` (beginning of a lemma or of a
    compound part), ``word`` (a whole lemma or compound part), ``phrase`` (in the folded text),
    ``ending`` (end of a lemma). ``not_near`` lists words, separated by "|", that switch the
    entry off when they occur in the same statement.
    """

    theme: str
    pattern: str
    weight: float
    match: str = "stem"
    not_near: str = ""


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A name the region knows: a municipality, a committee, a department, a network."""

    slug: str
    name: str
    kind: str  # "place" or an actor kind: committee, department, office, network, institution …
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything region-specific that the engine is given."""

    themes: tuple[Theme, ...]
    lexicon: tuple[LexiconEntry, ...]
    register: tuple[RegisterEntry, ...] = ()
