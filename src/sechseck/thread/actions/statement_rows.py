# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Turn the engine's labels into rows, without touching the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sechseck.engines.canonical import canonical_hash
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.gaps.measures import open_ends
from sechseck.engines.german.terms import terms
from sechseck.engines.labels.label import Labels, ThemeHit
from sechseck.kernel.models import Node
from sechseck.thread.models import Document, Mention, Statement, StatementFact, StatementTheme

SHARE_OF_AN_EDITOR = 1.0


@dataclass(frozen=True, slots=True)
class NewStatement:
    """A statement that is to be written, with everything that hangs on it."""

    ref: str
    text: str
    own_words: bool
    line_start: int
    line_end: int
    page: int | None
    block: str
    heading: tuple[str, ...]
    labels: Labels
    hits: tuple[ThemeHit, ...] = field(default=())
    row: int | None = None  # of a sheet


@dataclass(frozen=True, slots=True)
class Relabelled:
    """A statement that is there, with the text and the labels that it is to have."""

    statement: Statement
    text: str
    labels: Labels
    hits: tuple[ThemeHit, ...]


def node_of(row: NewStatement, visibility: str) -> Node:
    """Return the node of a new statement."""
    return Node(
        kind=Node.Kind.STATEMENT,
        title=row.text[:500],
        path=f"/aussage/{row.ref}/",
        visibility=visibility,
        terms=" ".join(terms(row.text)),
    )


def label_fields(text: str, labels: Labels) -> dict[str, object]:
    """Return the columns of a statement that come from its labels."""
    kind, share = labels.kind_top2[0]
    second, second_share = labels.kind_top2[1] if len(labels.kind_top2) > 1 else ("", 0.0)
    return {
        "kind": str(kind),
        "kind_share": share,
        "second_kind": str(second),
        "second_share": second_share,
        "kind_reason": labels.kind_reason[:200],
        "bindingness": labels.bindingness,
        "slots": labels.slots,
        "open_ends": list(open_ends(text, labels)),
        "commits": str(labels.commits),
        "canonical_hash": canonical_hash(text),
    }


def statement_of(row: NewStatement, document: Document, node: Node) -> Statement:
    """Return the statement itself."""
    return Statement(
        node=node,
        document=document,
        ref=row.ref,
        text=row.text,
        own_words=row.own_words,
        line_start=row.line_start,
        line_end=row.line_end,
        page=row.page,
        row=row.row,
        block=row.block,
        heading=[title[:300] for title in row.heading],
        label_source=Statement.LabelSource.PACK if row.own_words else Statement.LabelSource.ENGINE,
        **label_fields(row.text, row.labels),
    )


def theme_rows(
    statement: Statement, hits: tuple[ThemeHit, ...], themes: Mapping[str, int]
) -> list[StatementTheme]:
    """Return the themes and foundations of a statement."""
    return [
        StatementTheme(
            statement=statement,
            theme_id=themes[hit.theme],
            score=hit.score,
            words=[word[:100] for word in hit.words],
        )
        for hit in hits
        if hit.theme in themes
    ]


def fact_rows(statement: Statement, facts: tuple[Fact, ...]) -> list[StatementFact]:
    """Return the typed facts of a statement."""
    return [
        StatementFact(
            statement=statement,
            type=str(fact.type),
            value=list(fact.value) if isinstance(fact.value, tuple) else fact.value,
            unit=fact.unit[:40],
            attribute=fact.attribute[:100],
            topic=fact.topic[:200],
            text=fact.text[:300],
            start=fact.start,
            end=fact.end,
            approx=fact.approx,
            bound=fact.bound,
        )
        for fact in facts
    ]


def mention_rows(
    statement: Statement, facts: tuple[Fact, ...], nodes: Mapping[str, int]
) -> list[Mention]:
    """Return which register entries a statement names."""
    return [
        Mention(
            statement=statement,
            node_id=nodes[fact.value],
            text=fact.text[:200],
            start=fact.start,
            end=fact.end,
        )
        for fact in facts
        if fact.type in (FactType.PLACE, FactType.OFFICE)
        and isinstance(fact.value, str)
        and fact.value in nodes
    ]
