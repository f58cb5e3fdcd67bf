# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One statement as its page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import Node
from sechseck.kernel.queries.nodes import seen_as, seen_by
from sechseck.kernel.standing_questions import rows_of
from sechseck.thread.models import Anchor, Document, Mention, Statement, Theme, Version
from sechseck.thread.queries.listing import kind_labels, place_of
from sechseck.thread.queries.seen import seen_themes
from sechseck.thread.queries.statements import statements_with_document, visible_statements


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """The statement itself with its labels."""

    id: str
    text: str
    kind: str
    kind_label: str
    kind_share: int | None
    kind2_label: str
    kind2_share: int | None
    kind_reason: str
    commits: str
    commits_label: str
    bindingness: int
    place: str
    own_words: bool
    is_unfound: bool  # told in our own words, and the original does not say where
    quote: str
    severity_label: str
    previous_url: str
    next_url: str


def statement_on_page(viewer: Viewer, ref: str) -> Statement | None:
    """Return one statement with what stands around it in its document and what it names."""
    found = rows_of(
        ("statement", seen_as(viewer)), lambda ref: _with_surroundings(viewer, ref), ref=ref
    )
    return found[0] if found else None


def _with_surroundings(viewer: Viewer, ref: str) -> QuerySet[Statement]:
    rows = visible_statements(viewer).filter(document=OuterRef("document"))
    line, name = OuterRef("line_start"), OuterRef("ref")
    before = rows.filter(Q(line_start__lt=line) | Q(line_start=line, ref__lt=name))
    after = rows.filter(Q(line_start__gt=line) | Q(line_start=line, ref__gt=name))
    named = Mention.objects.filter(statement=OuterRef("pk")).order_by("pk")
    named = named.annotate(is_seen=ExpressionWrapper(seen_by(viewer), BooleanField()))
    entry = JSONObject(title="node__title", path="node__path", kind="node__kind", seen="is_seen")
    return (
        statements_with_document(viewer)
        .annotate(
            previous_ref=Subquery(before.order_by("-line_start", "-ref").values("ref")[:1]),
            following_ref=Subquery(after.order_by("line_start", "ref").values("ref")[:1]),
            is_read=Exists(Version.objects.filter(document=OuterRef("document"))),
            named=ArraySubquery(named.values(entry=entry)),
        )
        .filter(ref=ref)
    )


def shown_statement(statement: Any) -> ShownStatement:
    """Return the statement as its page shows it."""
    previous, following = statement.previous_ref, statement.following_ref
    labels = kind_labels()
    anchor = statement.anchor
    quote = anchor.exact if anchor and statement.own_words else ""
    return ShownStatement(
        id=statement.ref,
        text=statement.text,
        kind=statement.kind,
        kind_label=labels[statement.kind],
        kind_share=round(100 * statement.kind_share),
        kind2_label=labels.get(statement.second_kind, ""),
        kind2_share=round(100 * statement.second_share) if statement.second_kind else None,
        kind_reason=statement.kind_reason,
        commits=statement.commits,
        commits_label=statement.get_commits_display(),
        bindingness=statement.bindingness,
        place=place_of(statement.line_start, statement.page, statement.row),
        own_words=statement.own_words,
        is_unfound=anchor is None and statement.is_read,
        quote=quote,
        severity_label=_severity_label(statement, anchor),
        previous_url=f"/aussage/{previous}/" if previous else "",
        next_url=f"/aussage/{following}/" if following else "",
    )


def _severity_label(statement: Statement, anchor: Anchor | None) -> str:
    """Return what a new version changed; a change of form alone is not worth a word."""
    if statement.is_gone:
        return str(Anchor.Severity.GONE.label)
    if anchor is None or anchor.severity in ("", Anchor.Severity.COSMETIC):
        return ""
    return anchor.get_severity_display()


@dataclass(frozen=True, slots=True)
class Origin:
    """The document a statement stands in."""

    title: str
    url: str
    dated: str
    author: str
    standing_label: str


def origin_of(document: Document) -> Origin:
    """Return the statement's document as its page names it."""
    return Origin(
        title=document.title,
        url=f"/dokument/{document.slug}/",
        dated=document.dated,
        author=document.author,
        standing_label=document.get_standing_display(),
    )


def themes_beside(statement: Statement, viewer: Viewer) -> list[Theme]:
    """Return every theme with the words of a statement that speak for it, the best first.

    A theme that the statement does not touch has no score.
    """

    def scored(number: int) -> QuerySet[Theme]:
        own = FilteredRelation("statements", condition=Q(statements__statement=number))
        rows = seen_themes(viewer).annotate(own=own)
        rows = rows.annotate(score=F("own__score"), words=F("own__words"))
        return rows.order_by("kind", "-score")

    return rows_of(("themes beside", seen_as(viewer)), scored, number=statement.pk)


def touched(themes: Iterable[Any]) -> list[tuple[str, str, str]]:
    """Return title, address and the words that speak for each theme of a statement."""
    return [
        (one.label, f"/thema/{one.slug}/", ", ".join(one.words))
        for one in themes
        if one.score is not None
    ]


def slots_of(statement: Statement) -> list[tuple[str, str]]:
    """Return the seven slots that make a promise checkable, empty ones too."""
    labels = {
        "act": _("Was geschieht"),
        "object": _("Womit oder woran"),
        "lead": _("Wer"),
        "date": _("Bis wann"),
        "amount": _("Für wie viel Geld"),
        "indicator": _("Woran gemessen"),
        "place": _("Wo"),
    }
    return [(label, statement.slots.get(slot, "")) for slot, label in labels.items()]


def mentions_of(statement: Any) -> list[tuple[str, str, str]]:
    """Return the register entries a statement names: name, address, kind."""
    seen = {one["path"]: one for one in statement.named if one["seen"]}
    return [(one["title"], path, str(Node.Kind(one["kind"]).label)) for path, one in seen.items()]


def hidden_names(statement: Any) -> set[str]:
    """Return what a statement names that the viewer may not see."""
    return {one["title"] for one in statement.named if not one["seen"]}


# From version to version back to the first, all in one question.
CHANGES = """
WITH RECURSIVE chain AS (
  SELECT a.previous_id, a.version_id, a.severity, 0 AS step FROM thread_anchor a WHERE a.id = %s
  UNION ALL
  SELECT a.previous_id, a.version_id, a.severity, c.step + 1
  FROM chain c JOIN thread_anchor a ON a.id = c.previous_id)
SELECT v.retrieved_at, v.number, c.severity
FROM chain c JOIN thread_version v ON v.id = c.version_id
WHERE c.previous_id IS NOT NULL ORDER BY c.step
"""


def history_of(statement: Statement) -> list[tuple[object, str]]:
    """Return what happened to a statement, the newest first."""
    rows: list[tuple[object, str]] = []
    if statement.anchor is not None and statement.anchor.previous_id:
        with connection.cursor() as cursor:
            cursor.execute(CHANGES, [statement.anchor_id])
            rows = [(at.date(), _changed(*told)) for at, *told in cursor.fetchall()]
    made = _("In eigenen Worten aufgenommen.") if statement.own_words else _("Im Text gefunden.")
    return [*rows, (statement.node.created_at.date(), made)]


def _changed(number: int, severity: str) -> str:
    label = Anchor.Severity(severity).label if severity else ""
    return _("Fassung %(number)d: %(severity)s") % {"number": number, "severity": label}
