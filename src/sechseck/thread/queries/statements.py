# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about statements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import Lower, StrIndex

from sechseck.kernel.models import User
from sechseck.thread.models import Mention, Statement, StatementTheme, Theme
from sechseck.thread.queries.seen import seen_statement, visible_statement

Viewer = User | AnonymousUser


def visible_statements(viewer: Viewer) -> QuerySet[Statement]:
    """Return the statements that the viewer may see and that are still said."""
    return Statement.objects.filter(seen_statement(viewer))


def statement_seen_by(viewer: Viewer, ref: str) -> Statement | None:
    """Return one statement with its document, or nothing; one that is gone keeps its page."""
    return statements_with_document(viewer).filter(ref=ref).first()


def statements_with_document(viewer: Viewer) -> QuerySet[Statement]:
    """Return the statements that the viewer may see, gone or not, and what they stand in."""
    seen = Statement.objects.filter(visible_statement(viewer))
    return seen.select_related("document__node", "anchor__version", "node")


def statements_like(
    viewer: Viewer,
    *,
    kind: str = "",
    theme: str = "",
    document: str = "",
    municipality: str = "",
    text: str = "",
) -> QuerySet[Statement]:
    """Return the statements that pass a filter; empty values do not filter."""
    rows = visible_statements(viewer)
    if kind:
        rows = rows.filter(kind=kind)
    if theme:
        rows = rows.filter(_theme_condition(theme))
    if document:
        rows = rows.filter(document__slug=document)
    if municipality:
        rows = rows.filter(pk__in=naming(municipality))
    if text:
        place = StrIndex(Lower("text"), Lower(Value(text)))  # as the list asks it
        rows = rows.alias(place=place).filter(place__gt=0)
    return rows.order_by("document__slug", "line_start", "ref")


def statements_on(viewer: Viewer, theme: Theme) -> QuerySet[Statement]:
    """Return the statements on a theme, in the order of their documents."""
    rows = visible_statements(viewer).filter(touching(theme))
    return rows.order_by("document__slug", "line_start", "ref")


def touching(theme: Theme) -> Q:
    """Return the condition for statements on a theme."""
    return _condition_of(theme.slug, theme.kind)


def hidden_spans(viewer: Viewer, condition: Q) -> list[tuple[int, int]]:
    """Return the spans of statements whose text the viewer may not read."""
    rows = Statement.objects.filter(condition).exclude(visible_statement(viewer))
    return list(rows.values_list("anchor__start", "anchor__end"))


def naming(ags: str) -> Any:
    """Return the ids of the statements that name a municipality."""
    return Mention.objects.filter(node__area__ags=ags).order_by().values("statement_id")


def _theme_condition(slug: str) -> Q:
    kind = Theme.objects.filter(slug=slug).values_list("kind", flat=True).first()
    return _condition_of(slug, kind or "")


def _condition_of(slug: str, kind: str) -> Q:
    if kind == Theme.Kind.CROSS_CUTTING:
        themed = StatementTheme.objects.filter(theme__kind=Theme.Kind.THEME)
        return ~Q(pk__in=themed.values("statement_id"))
    named = StatementTheme.objects.filter(theme__slug=slug)
    return Q(pk__in=named.values("statement_id"))


@dataclass(frozen=True, slots=True)
class Counted:
    """How many statements there are of each kind, and in each document by its number."""

    kinds: Counter[str]
    documents: Counter[int]


def counted(rows: QuerySet[Statement]) -> Counted:
    """Count statements in both ways with one question."""
    groups = rows.order_by().values_list("kind", "document")
    found = Counted(Counter(), Counter())
    for kind, document, number in groups.annotate(number=Count("pk", distinct=True)):
        found.kinds[kind] += number
        found.documents[document] += number
    return found
