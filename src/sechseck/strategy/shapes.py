# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people tell about each kind of thing, and by which words search finds it."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.kernel.models import Node


@dataclass(frozen=True, slots=True)
class Shape:
    """Fields, fields with several values, and the words that search knows."""

    kind: str
    fields: tuple[str, ...]
    many: tuple[str, ...] = ()
    words: tuple[str, ...] = ("title",)


STRATEGY = Shape(
    Node.Kind.STRATEGY,
    ("kind", "title", "summary", "focus", "number", "supersedes", "text"),
    words=("title", "summary", "focus"),
)
PLAN = Shape(
    Node.Kind.PLAN,
    ("strategy", "title", "summary", "main_theme", "unit", "text", "valid", "supersedes"),
    ("themes",),
    ("title", "summary"),
)
GOAL = Shape(
    Node.Kind.GOAL,
    (
        "strategy",
        "plan",
        "parent",
        "title",
        "text",
        "theme",
        "horizon",
        "target_day",
        "unit",
        "success_criterion",
        "weight",
        "statement",
    ),
    words=("title", "text", "success_criterion"),
)
MEASURE = Shape(
    Node.Kind.MEASURE,
    (
        "plan",
        "identifier",
        "title",
        "official_title",
        "description",
        "theme",
        "unit",
        "contact",
        "starts",
        "ends",
        "is_continuous",
        "expected_gain",
        "gain_for",
        "acceptance",
        "statement",
    ),
    ("partners", "areas"),
    ("identifier", "title", "official_title", "description", "expected_gain"),
)
