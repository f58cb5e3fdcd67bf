# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine says about one statement, with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sechseck.engines.facts.fact import Fact


class StatementKind(StrEnum):
    """What a statement does."""

    FINDING = "finding"
    GOAL = "goal"  # a state that shall be
    MEASURE = "measure"  # an act
    ACTOR = "actor"
    PROCESS = "process"
    EVENT = "event"
    OTHER = "other"


class Commits(StrEnum):
    """How far a goal or measure binds its author."""

    NONE = "none"
    ANNOUNCEMENT = "announcement"
    COMMITMENT = "commitment"


class Standing(StrEnum):
    """The standing of the document a statement comes from."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ADOPTED = "adopted"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """A theme with the words that speak for it."""

    theme: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """Kind, themes, bindingness and facts of one statement."""

    kind_top2: tuple[tuple[StatementKind, float], ...]  # best first, shares that sum to <= 1
    kind_reason: str  # one German sentence part: the cue that decided
    themes: tuple[ThemeHit, ...]  # of kind theme
    foundation: tuple[ThemeHit, ...]
    bindingness: int  # 0..7 filled slots
    slots: dict[
        str, str
    ]  # filled slot -> surface: act, object, lead, date, amount, indicator, place
    commits: Commits
    facts: tuple[Fact, ...]

    @property
    def kind(self) -> StatementKind:
        """The best kind."""
        return self.kind_top2[0][0]
