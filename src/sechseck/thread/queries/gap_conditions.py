# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The conditions behind the gaps of the thread.

Only a confirmed link closes a gap; the engine's ``find_gaps`` follows the same rules for
documents that are read without a database.
"""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from sechseck.kernel.gap_kinds import Missing, Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Document, Statement, StatementLink, StatementTheme, Theme
from sechseck.thread.queries.seen import seen_links, seen_statement, seen_themes

CARRYING = ("finding", "goal", "measure")
EVERYTHING = Q()


def of_kind(*kinds: str) -> Q:
    """Return the condition for statements of some kinds."""
    return Q(kind__in=kinds)


def always(condition: Q) -> Missing:
    """Return a condition that is the same for every viewer."""
    return lambda _viewer: condition


def left_open(code: str) -> Missing:
    """Return the condition for statements of which the engine says that they leave this open."""
    return always(Q(open_ends__contains=[code]))


def _confirmed(condition: Q, viewer: Viewer) -> QuerySet[StatementLink]:
    return seen_links(viewer).filter(condition, state="confirmed").order_by()


def without_link(condition: Q, end: str) -> Missing:
    """Return the condition for statements at no such end of a confirmed link.

    A link that the viewer may not see closes no gap for them: it would tell of its other end.
    """
    return lambda viewer: ~Q(pk__in=_confirmed(condition, viewer).values(end))


def without_theme(viewer: Viewer) -> Q:
    """Return the condition for statements that touch no theme."""
    themed = StatementTheme.objects.filter(
        seen_by(viewer, "theme__node__"), theme__kind=Theme.Kind.THEME
    ).order_by()
    return ~Q(pk__in=themed.values("statement"))


def orphaned(viewer: Viewer) -> Q:
    """Return the condition for statements without any confirmed link."""
    links = _confirmed(EVERYTHING, viewer)
    return ~Q(pk__in=links.values("source")) & ~Q(pk__in=links.values("target"))


PROMISING = of_kind("goal", "measure") & ~Q(commits="none")
EXPIRED = Q(standing=Document.Standing.EXPIRED)


def statements(viewer: Viewer) -> QuerySet[Statement]:
    """Return the statements the viewer may see."""
    return Statement.objects.filter(seen_statement(viewer)).order_by(
        "document", "line_start", "ref"
    )


def documents(viewer: Viewer) -> QuerySet[Document]:
    """Return the documents the viewer may see."""
    return Document.objects.filter(seen_by(viewer)).order_by("slug")


def themes(viewer: Viewer) -> QuerySet[Theme]:
    """Return the corners of the figure."""
    return seen_themes(viewer).filter(kind=Theme.Kind.THEME).order_by("order")


def theme_without(kind: str) -> Missing:
    """Return the condition for themes to which no statement of a kind belongs."""

    def missing(viewer: Viewer) -> Q:
        rows = StatementTheme.objects.filter(
            seen_statement(viewer, "statement__"), statement__kind=kind, theme=OuterRef("pk")
        )
        return ~Q(Exists(rows))  # the first one found is enough

    return missing
