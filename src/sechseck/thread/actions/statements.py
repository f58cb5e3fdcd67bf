# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write statements with all that hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from sechseck.engines.german.terms import terms
from sechseck.engines.labels.label import Labels, ThemeHit
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.models import Node, User
from sechseck.thread.actions.decided_labels import kept_as_decided
from sechseck.thread.actions.statement_rows import (
    NewStatement,
    Relabelled,
    fact_rows,
    label_fields,
    mention_rows,
    node_of,
    statement_of,
    theme_rows,
)
from sechseck.thread.models import (
    Anchor,
    Document,
    Mention,
    Statement,
    StatementFact,
    StatementTheme,
    Theme,
)
from sechseck.thread.queries.themes import register_nodes


@transaction.atomic
def add_statements(
    document: Document, rows: list[NewStatement], anchors: Mapping[str, Anchor], *, by: User
) -> list[Statement]:
    """Write statements with their themes, facts and mentions; one statement per table."""
    nodes = Node.objects.bulk_create([node_of(row, document.node.visibility) for row in rows])
    statements = [statement_of(row, document, node) for row, node in zip(rows, nodes, strict=True)]
    for statement in statements:
        statement.anchor = anchors.get(statement.ref)
    Statement.objects.bulk_create(statements)
    _hang_on((one, row.labels, row.hits) for one, row in zip(statements, rows, strict=True))
    learn_words([row.text for row in rows], by=by)
    return statements


@transaction.atomic
def relabel(changes: Sequence[Relabelled], *, by: User) -> None:
    """Give statements a new text with its labels, themes, facts and mentions.

    Kind, themes and commitment that a person decided stay theirs.
    """
    changes = [kept_as_decided(one) for one in changes]
    for one in changes:
        for name, value in {"text": one.text, **label_fields(one.text, one.labels)}.items():
            setattr(one.statement, name, value)
        one.statement.save()
        node = one.statement.node
        node.title, node.terms = one.text[:500], " ".join(terms(one.text))
        node.save(update_fields=["title", "terms", "changed_at"])
    statements = [one.statement for one in changes]
    for model in (StatementTheme, StatementFact, Mention):
        model._default_manager.filter(statement__in=statements).delete()
    _hang_on((one.statement, one.labels, one.hits) for one in changes)
    learn_words([one.text for one in changes], by=by)


def _hang_on(rows: Iterable[tuple[Statement, Labels, tuple[ThemeHit, ...]]]) -> None:
    """Write what hangs on statements: themes, facts and mentions."""
    rows = list(rows)
    themes = dict(Theme.objects.values_list("slug", "id"))
    register = register_nodes()
    StatementTheme.objects.bulk_create(
        [item for one, _labels, hits in rows for item in theme_rows(one, hits, themes)]
    )
    StatementFact.objects.bulk_create(
        [item for one, labels, _hits in rows for item in fact_rows(one, labels.facts)]
    )
    Mention.objects.bulk_create(
        [
            item
            for one, labels, _hits in rows
            for item in mention_rows(one, labels.facts, register)
        ],
        ignore_conflicts=True,
    )
