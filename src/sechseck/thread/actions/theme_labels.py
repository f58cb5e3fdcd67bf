# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Give statements the themes of a changed lexicon, and take those it no longer gives."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.statement_rows import theme_rows
from sechseck.thread.models import Statement, StatementTheme, Theme
from sechseck.thread.queries.lexicon import Hits, Lexicon, changed_themes, theme_hits


@transaction.atomic
def relabel_themes(before: Lexicon, after: Lexicon, *, by: User) -> int:
    """Change what differs between two lexicons; doing it again changes nothing.

    Only labels that the program gave change; return how many statements gained or lost a theme.
    """
    require(by, "thread.relabel_statements")
    themes = changed_themes(before, after)
    old, new = theme_hits((before, after), themes)
    numbers = dict(Theme.objects.filter(slug__in=themes).values_list("slug", "pk"))
    touched = {pk for pk in new if old[pk] != new[pk]}
    rows = StatementTheme.objects.filter(statement__in=touched, theme__in=numbers.values())
    had = set(rows.values_list("statement", "theme__slug"))
    rows.filter(pk__in=_no_longer(rows, old, new)).delete()
    statements = Statement.objects.in_bulk(touched)
    fresh = [
        row
        for pk in sorted(touched)
        for row in theme_rows(statements[pk], tuple(new[pk].values()), numbers)
    ]
    StatementTheme.objects.bulk_create(
        fresh,
        update_conflicts=True,
        unique_fields=["statement", "theme"],
        update_fields=["score", "words"],
    )
    has = {(pk, theme) for pk in touched for theme in new[pk]}
    return len({pk for pk, _theme in had ^ has})


def _no_longer(rows: QuerySet[StatementTheme], old: Hits, new: Hits) -> list[int]:
    """Return the rows that the old lexicon gave and the new one does not."""
    return [
        row
        for row, statement, theme in rows.values_list("pk", "statement", "theme__slug")
        if theme in old[statement] and theme not in new[statement]
    ]
