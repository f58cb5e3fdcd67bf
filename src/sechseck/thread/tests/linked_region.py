# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small region with statements of each kind, and links between them as a test wants them."""

from __future__ import annotations

from sechseck.kernel.models import Node, User
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.tests.small_region import document, read_text, small_region

PLAN = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Alle Menschen sollen eine bezahlbare Wohnung finden.\n\n"
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n"
)
REPORT = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Am alten Hafen bauen wir 250 Wohnungen.\n\n"
    "Wir bauen einen Radweg nach Aue.\n"
)
FINDING, GOAL, MEASURE = "Mieten steigen", "bezahlbare Wohnung", "300 neue"


def linked_region(by: User, visibility: str = Node.Visibility.PUBLIC) -> None:
    """Load two documents; the second one is as visible as the test wants."""
    small_region(by)
    read_text(document("plan", by), PLAN, by, "plan.txt")
    target = document("bericht", by)
    target.node.visibility = visibility
    target.node.save()
    read_text(target, REPORT, by, "bericht.txt")


def of_plan(part: str) -> Statement:
    """Return a statement of the first document."""
    return Statement.objects.get(document__slug="plan", text__contains=part)


def of_report(part: str) -> Statement:
    """Return a statement of the second document."""
    return Statement.objects.get(document__slug="bericht", text__contains=part)


def suggest(
    source: Statement, type_: str, target: Statement, score: float = 0.5, band: str = "medium"
) -> StatementLink:
    """Write a suggestion as the engine does."""
    if type_ not in ("supports", "implements") and source.pk > target.pk:
        source, target = target, source
    return StatementLink.objects.create(
        source=source,
        target=target,
        type=type_,
        source_kind=source.kind,
        target_kind=target.kind,
        score=score,
        band=band,
        reasons=["gemeinsame Wörter: Hafen"],
    )
