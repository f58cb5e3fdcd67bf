# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write statements: read from an original, or told in our own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction

from sechseck.engines.german.terms import terms
from sechseck.engines.labels.label import Commits, Labels, StatementKind, ThemeHit
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.statement_rows import (
    SHARE_OF_AN_EDITOR,
    NewStatement,
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
from sechseck.thread.queries.documents import source_document
from sechseck.thread.queries.themes import knowledge, register_nodes

Row = Mapping[str, Any]


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
def relabel(changes: Sequence[tuple[Statement, str, Labels]], *, by: User) -> None:
    """Give statements a new text with its labels, themes, facts and mentions."""
    for statement, text, labels in changes:
        statement.text = text
        for name, value in label_fields(text, labels).items():
            setattr(statement, name, value)
        statement.save()
        node = statement.node
        node.title, node.terms = text[:500], " ".join(terms(text))
        node.save(update_fields=["title", "terms", "changed_at"])
    statements = [statement for statement, _text, _labels in changes]
    for model in (StatementTheme, StatementFact, Mention):
        model._default_manager.filter(statement__in=statements).delete()
    hits = [(one, labels, (*labels.themes, *labels.foundation)) for one, _text, labels in changes]
    _hang_on(hits)
    learn_words([text for _statement, text, _labels in changes], by=by)


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


@transaction.atomic
def load_own_words(rows: Iterable[Row], *, by: User) -> int:
    """Write the statements of a pack that are told in our own words; return how many are new.

    Kind, themes and standing are the editors' decision; facts and slots are found in the text.
    """
    require(by, "kernel.load_pack")
    known = set(Statement.objects.values_list("ref", flat=True))
    new = [row for row in rows if row["id"] not in known]
    labeller = Labeller(knowledge())
    documents = Document.objects.select_related("node").in_bulk(field_name="slug")
    for slug in dict.fromkeys(row["document"] for row in new):
        document = documents[slug]
        own = [row for row in new if row["document"] == slug]
        source = source_document(document)
        add_statements(document, [_own_words(row, labeller, source) for row in own], {}, by=by)
    return len(new)


def _own_words(row: Row, labeller: Labeller, document: SourceDocument) -> NewStatement:
    text = row["text"]
    passage = Passage(
        text=text,
        exact=text,
        start=0,
        end=len(text),
        line_start=row["line_start"],
        line_end=row["line_end"],
        page=None,
        block=BlockKind.PARAGRAPH,
        heading=(),
        is_statement=True,
    )
    labels = _decided(labeller.label(passage, document=document), row)
    return NewStatement(
        ref=row["id"],
        text=text,
        own_words=True,
        line_start=row["line_start"],
        line_end=row["line_end"],
        page=None,
        block=str(BlockKind.PARAGRAPH),
        heading=(),
        labels=labels,
        hits=_decided_hits(labels, row),
    )


def _decided(labels: Labels, row: Row) -> Labels:
    kind = StatementKind(row["kind"])
    return replace(
        labels,
        kind_top2=((kind, SHARE_OF_AN_EDITOR),),
        kind_reason="Entscheidung der Redaktion",
        commits=Commits(row["commits"]),
    )


def _decided_hits(labels: Labels, row: Row) -> tuple[ThemeHit, ...]:
    words = {hit.theme: hit.words for hit in (*labels.themes, *labels.foundation)}
    return tuple(
        ThemeHit(slug, SHARE_OF_AN_EDITOR, words.get(slug, ()))
        for slug in (*row["themes"], *row["foundation"])
    )
