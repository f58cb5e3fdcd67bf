# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements as rows of a list: few queries, ready strings, nothing per row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from sechseck.thread.models import Statement, StatementLink, StatementTheme, Theme

COLUMNS = (
    "id",
    "ref",
    "text",
    "kind",
    "commits",
    "line_start",
    "page",
    "document__slug",
    "document__title",
)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement in a list."""

    id: int
    url: str
    text: str
    kind: str
    kind_label: str
    themes: str
    document_title: str
    document_url: str
    place: str
    commits: str
    links: int


def kind_labels() -> dict[str, str]:
    """Return the name of each kind in the visitor's language."""
    return {value: str(label) for value, label in Statement.Kind.choices}


def place_of(line: int, page: int | None) -> str:
    """Return where in the document a statement stands."""
    if page:
        return _("Seite %d") % page
    return _("Zeile %d") % line


def listed(statements: QuerySet[Statement] | Sequence[Statement]) -> list[StatementRow]:
    """Return the rows of a list page; three queries whatever its length."""
    if isinstance(statements, QuerySet):
        found = list(statements.values(*COLUMNS))
    else:
        found = list(
            Statement.objects.filter(pk__in=[one.pk for one in statements]).values(*COLUMNS)
        )
        order = {one.pk: place for place, one in enumerate(statements)}
        found.sort(key=lambda row: order[row["id"]])
    ids = [row["id"] for row in found]
    themes, links, kinds = theme_titles(ids), link_counts(ids), kind_labels()
    return [
        StatementRow(
            id=row["id"],
            url=f"/aussage/{row['ref']}/",
            text=row["text"],
            kind=row["kind"],
            kind_label=kinds[row["kind"]],
            themes=" · ".join(themes[row["id"]]),
            document_title=row["document__title"],
            document_url=f"/dokument/{row['document__slug']}/",
            place=place_of(row["line_start"], row["page"]),
            commits=row["commits"],
            links=links[row["id"]],
        )
        for row in found
    ]


def theme_titles(ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the titles of the themes and foundations of each statement."""
    titles = {theme.pk: theme.label for theme in Theme.objects.all()}
    found: dict[int, list[str]] = defaultdict(list)
    rows = StatementTheme.objects.filter(statement__in=ids).order_by("theme__order")
    for statement, theme in rows.values_list("statement_id", "theme_id"):
        found[statement].append(titles[theme])
    return found


def link_counts(ids: Sequence[int]) -> Counter[int]:
    """Return the number of confirmed links at each statement."""
    count: Counter[int] = Counter()
    confirmed = StatementLink.objects.filter(state=StatementLink.State.CONFIRMED).order_by()
    for end in ("source", "target"):
        rows = confirmed.filter(**{f"{end}__in": ids}).values(end).annotate(number=Count("id"))
        for row in rows:
            count[row[end]] += row["number"]
    return count
