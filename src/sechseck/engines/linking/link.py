# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Links between statements, as suggested."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LinkType(StrEnum):
    """How two statements belong together; only ``supports`` and ``implements`` are directed."""

    SAME_TOPIC = "same_topic"
    SAME_AS = "same_as"
    SUPPORTS = "supports"
    IMPLEMENTS = "implements"
    CONTRADICTS = "contradicts"


class Band(StrEnum):
    """How sure a suggestion is."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class SuggestedLink:
    """A suggestion: ``source`` and ``target`` are statement ids."""

    source: str
    target: str
    type: LinkType
    score: float
    band: Band
    reasons: tuple[str, ...]  # German: shared words, shared themes, shared facts


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two or more statements that give different values for the same thing."""

    statements: tuple[str, ...]
    topic: str
    attribute: str
    values: tuple[str, ...]  # as people read them, in the order of ``statements``
    explanation: str  # one German sentence
