# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The queries behind the gaps of the thread.

Only a confirmed link closes a gap; the engine's ``find_gaps`` follows the same rules for
documents that are read without a database.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Q, QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Document, Statement, StatementLink, StatementTheme, Theme
from sechseck.thread.queries.statements import visible_statements

CARRYING = ("finding", "goal", "measure")
Statements = Callable[[Viewer], "QuerySet[Statement]"]


def of_kind(*kinds: str) -> Statements:
    """Return the query for visible statements of some kinds."""
    return lambda viewer: visible_statements(viewer).filter(kind__in=kinds)


def without_slot(kind: str, slot: str) -> Statements:
    """Return the query for statements of a kind that leave a slot empty."""
    return lambda viewer: visible_statements(viewer).filter(kind=kind).exclude(slots__has_key=slot)


def without_link(kind: str, condition: Q, end: str) -> Statements:
    """Return the query for statements of a kind at no such end of a confirmed link."""

    def find(viewer: Viewer) -> QuerySet[Statement]:
        links = StatementLink.objects.filter(condition, state="confirmed").order_by()
        rows = visible_statements(viewer).filter(kind=kind)
        return rows.exclude(pk__in=links.values(end))

    return find


def without_theme(viewer: Viewer) -> QuerySet[Statement]:
    """Return findings, goals and measures that touch no theme."""
    themed = StatementTheme.objects.filter(theme__kind=Theme.Kind.THEME).order_by()
    return of_kind(*CARRYING)(viewer).exclude(pk__in=themed.values("statement"))


def vague(viewer: Viewer) -> QuerySet[Statement]:
    """Return promises of which hardly any slot is filled."""
    return promising(viewer).filter(bindingness__lte=1)


def promising(viewer: Viewer) -> QuerySet[Statement]:
    """Return goals and measures that announce or commit."""
    return of_kind("goal", "measure")(viewer).exclude(commits="none")


def orphans(viewer: Viewer) -> QuerySet[Statement]:
    """Return statements without any confirmed link."""
    links = StatementLink.objects.filter(state="confirmed").order_by()
    rows = of_kind(*CARRYING)(viewer).exclude(pk__in=links.values("source"))
    return rows.exclude(pk__in=links.values("target"))


def documents(viewer: Viewer) -> QuerySet[Document]:
    """Return the documents the viewer may see."""
    return Document.objects.filter(seen_by(viewer)).order_by("slug")


def expired_documents(viewer: Viewer) -> QuerySet[Document]:
    """Return documents whose horizon has passed."""
    return documents(viewer).filter(standing=Document.Standing.EXPIRED)


def themes(viewer: Viewer) -> QuerySet[Theme]:
    """Return the corners of the figure."""
    return Theme.objects.filter(kind=Theme.Kind.THEME).order_by("order")


def themes_without(kind: str) -> Callable[[Viewer], QuerySet[Theme]]:
    """Return the query for themes to which no statement of a kind belongs."""

    def find(viewer: Viewer) -> QuerySet[Theme]:
        rows = StatementTheme.objects.filter(
            seen_by(viewer, "statement__node__"), statement__kind=kind
        ).order_by()
        return themes(viewer).exclude(pk__in=rows.values("theme"))

    return find
