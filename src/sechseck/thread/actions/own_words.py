# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the statements that a pack tells in our own words in step with it.

Only a pack tells in our own words; what it no longer tells is gone, and keeps its page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction

from sechseck.engines.anchors import Severity
from sechseck.engines.anchors.comparing import compare
from sechseck.engines.labels.label import Commits, Labels, StatementKind, ThemeHit
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.statement_rows import (
    SHARE_OF_AN_EDITOR,
    NewStatement,
    Relabelled,
)
from sechseck.thread.actions.statements import add_statements, relabel
from sechseck.thread.actions.suspect import doubt_links
from sechseck.thread.models import Document, Statement
from sechseck.thread.queries.documents import latest_version, source_document
from sechseck.thread.queries.themes import knowledge

Row = Mapping[str, Any]


@transaction.atomic
def load_own_words(rows: Iterable[Row], *, by: User) -> int:
    """Bring statements in step with the rows of a pack; return how many are new or changed.

    Kind, themes and standing are the editors' decision; facts and slots are found in the text.
    """
    require(by, "kernel.load_pack")
    wanted = {row["id"]: row for row in rows}
    said = Statement.objects.filter(ref__in=wanted).select_related("node", "document", "anchor")
    known = {one.ref: one for one in said.prefetch_related("themes__theme")}
    differing = [
        (one, changes) for one in known.values() if (changes := _changes(one, wanted[one.ref]))
    ]
    new = [row for ref, row in wanted.items() if ref not in known]
    if new or differing:
        labeller = Labeller(knowledge())
        _change(differing, wanted, labeller, by)
        _add(new, labeller, by)
    return len(new) + len(differing)


@transaction.atomic
def drop_own_words(kept: Collection[str], *, by: User) -> int:
    """Note what the pack no longer tells; return how much that is."""
    require(by, "kernel.load_pack")
    told = Statement.objects.filter(own_words=True, is_gone=False).select_related("node")
    dropped = [one for one in told if one.ref not in kept]
    for one in dropped:
        one.is_gone = True
        one.save(update_fields=["is_gone"])
        record("statement-dropped", one.node, by=by)
    doubt_links({one.pk: Severity.GONE for one in dropped}, by=by)
    return len(dropped)


def _add(new: list[Row], labeller: Labeller, by: User) -> None:
    documents = Document.objects.select_related("node").in_bulk(field_name="slug")
    for slug in dict.fromkeys(row["document"] for row in new):
        document = documents[slug]
        source = source_document(document)
        own = [_own_words(row, labeller, source) for row in new if row["document"] == slug]
        add_statements(document, own, {}, by=by)


def _change(
    differing: Iterable[tuple[Statement, list[str]]],
    wanted: Mapping[str, Row],
    labeller: Labeller,
    by: User,
) -> None:
    """Tell statements anew; the trace keeps which text it was, not the text."""
    changed = []
    severities = {}
    for one, changes in differing:
        row = wanted[one.ref]
        severities[one.pk] = compare(one.text, row["text"])
        record("statement-changed", one.node, by=by, changes=changes, was=one.canonical_hash)
        one.own_words, one.is_gone = True, _is_dropped_by_its_document(one)
        if one.anchor is None:  # else its lines are those of the original
            one.line_start, one.line_end = row["line_start"], row["line_end"]
        told = _own_words(row, labeller, source_document(one.document))
        changed.append(Relabelled(one, told.text, told.labels, told.hits))
    relabel(changed, by=by)
    doubt_links(severities, by=by)


def _changes(one: Statement, row: Row) -> list[str]:
    """Return the names of what a row says differently."""
    themes = {hit.theme.slug for hit in one.themes.all()}
    differs = {
        "own_words": not one.own_words,
        "is_gone": one.is_gone and not _is_dropped_by_its_document(one),
        "lines": one.anchor is None
        and (one.line_start, one.line_end) != (row["line_start"], row["line_end"]),
        "text": one.text != row["text"],
        "themes": themes != {*row["themes"], *row["foundation"]},
        **{name: getattr(one, name) != row[name] for name in ("kind", "commits")},
    }
    if one.label_source == Statement.LabelSource.PERSON:  # what people decided stays
        differs |= dict.fromkeys(("themes", "kind", "commits"), False)
    return [name for name, is_different in differs.items() if is_different]


def _is_dropped_by_its_document(one: Statement) -> bool:
    """Tell whether a newer version of the original no longer says this."""
    if one.anchor is None or not one.is_gone:
        return False
    latest = latest_version(one.document)
    return latest is not None and one.anchor.version_id != latest.pk


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
        for slug in dict.fromkeys((*row["themes"], *row["foundation"]))
    )
