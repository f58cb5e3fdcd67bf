# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements of the database as the engine takes them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.labels.label import Commits, Labels, StatementKind, ThemeHit
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.engines.statement import ReadStatement
from sechseck.thread.models import Statement, StatementFact, StatementTheme, Theme
from sechseck.thread.queries.documents import source_document


def engine_statements(rows: QuerySet[Statement]) -> list[ReadStatement]:
    """Return statements with their stored labels, corrections by people included."""
    found = rows.select_related("document").prefetch_related("facts", "themes__theme")
    documents: dict[int, SourceDocument] = {}
    result = []
    for row in found:
        source = documents.setdefault(row.document_id, source_document(row.document))
        result.append(ReadStatement(row.ref, source, _passage(row), _labels(row)))
    return result


def _passage(row: Statement) -> Passage:
    return Passage(
        text=row.text,
        exact=row.text,
        start=0,
        end=len(row.text),
        line_start=row.line_start,
        line_end=row.line_end,
        page=row.page,
        block=BlockKind(row.block),
        heading=tuple(row.heading),
        is_statement=True,
    )


def _labels(row: Statement) -> Labels:
    kinds = [(StatementKind(row.kind), row.kind_share)]
    if row.second_kind:
        kinds.append((StatementKind(row.second_kind), row.second_share))
    themes = list(row.themes.all())
    return Labels(
        kind_top2=tuple(kinds),
        kind_reason=row.kind_reason,
        themes=_hits(themes, Theme.Kind.THEME),
        foundation=_hits(themes, Theme.Kind.FOUNDATION),
        bindingness=row.bindingness,
        slots=row.slots,
        commits=Commits(row.commits),
        facts=tuple(_fact(fact) for fact in row.facts.all()),
    )


def _hits(rows: Iterable[StatementTheme], kind: str) -> tuple[ThemeHit, ...]:
    return tuple(
        ThemeHit(row.theme.slug, row.score, tuple(row.words))
        for row in rows
        if row.theme.kind == kind
    )


def _fact(row: StatementFact) -> Fact:
    return Fact(
        type=FactType(row.type),
        value=tuple(row.value) if isinstance(row.value, list) else row.value,
        unit=row.unit,
        attribute=row.attribute,
        text=row.text,
        start=row.start,
        end=row.end,
        approx=row.approx,
        bound=row.bound,
        topic=row.topic,
    )
