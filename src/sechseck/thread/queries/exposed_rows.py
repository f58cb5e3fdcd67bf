# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents, versions, links, contradictions and gaps as programs get them: plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, F, Q, QuerySet, TextField
from django.db.models.functions import Cast

from sechseck.kernel.gap_kinds import GapKind, Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Contradiction, Document, Statement, StatementLink, Version
from sechseck.thread.queries.links import explained, shown
from sechseck.thread.queries.seen import seen_links, seen_statement

Row = dict[str, Any]
DOCUMENT = (
    "slug",
    "title",
    "author",
    "author_kind",
    "standing",
    "dated",
    "horizon_end",
    "retrieved",
    "url",
    "licence",
    "note",
)
VERSION = (
    "number",
    "sha256",
    "size",
    "retrieved_at",
    "licence",
    "reader",
    "reader_version",
    "segmenter_version",
    "warnings",
)
LINK = ("id", "type", "state", "score", "band", "reasons", "generator", "decided_on", "decision")
SUBJECTS = {"statement": "ref", "document": "slug", "theme": "slug", "contradiction": "key"}
STANDING = (StatementLink.State.CONFIRMED, StatementLink.State.SUGGESTED)


def document_values(viewer: Viewer) -> QuerySet[Document, Row]:
    """Return the documents the viewer may see, the newest first."""
    rows = Document.objects.filter(seen_by(viewer)).order_by("-dated", "slug")
    values: QuerySet[Document, Row] = rows.values("id", *DOCUMENT)
    return values


def with_numbers(rows: Iterable[Row], viewer: Viewer) -> list[Row]:
    """Add to documents how many statements and versions each has."""
    found = list(rows)
    ids = [one["id"] for one in found]
    said = Statement.objects.filter(seen_statement(viewer), document__in=ids)
    counts = {
        "statements": _counted(said),
        "versions": _counted(Version.objects.filter(document__in=ids)),
    }
    return [
        {name: one[name] for name in DOCUMENT}
        | {name: numbers.get(one["id"], 0) for name, numbers in counts.items()}
        for one in found
    ]


def _counted(rows: QuerySet[Any]) -> dict[int, int]:
    return dict(rows.order_by().values_list("document").annotate(number=Count("pk")))


def version_values(document: Document) -> list[Row]:
    """Return the versions of a document without their text, the newest first."""
    return [
        {"document": document.slug, **row, "retrieved_at": row["retrieved_at"].isoformat()}
        for row in document.versions.order_by("-number").values(*VERSION)
    ]


class LinkValues:
    """Links by their numbers from one on; slices give ready values."""

    def __init__(self, rows: QuerySet[StatementLink, Row]) -> None:
        self._rows = rows

    def __getitem__(self, part: slice) -> list[Row]:
        return [
            {
                "id": row["id"],
                "source": row["source_ref"],
                "target": row["target_ref"],
                **{name: row[name] for name in LINK[1:]},
                "decided_on": row["decided_on"].isoformat() if row["decided_on"] else None,
            }
            for row in self._rows[part]
        ]


def link_values(viewer: Viewer, *, after: int, filters: Mapping[str, str]) -> LinkValues:
    """Return what is confirmed and suggested, as far as both ends are seen."""
    rows = seen_links(viewer).filter(state__in=STANDING, pk__gt=after)
    for name in ("state", "type", "band"):
        if filters[name]:
            rows = rows.filter(**{name: filters[name]})
    if ref := filters["statement"]:
        rows = rows.filter(Q(source__ref=ref) | Q(target__ref=ref))
    if slug := filters["document"]:
        rows = rows.filter(Q(source__document__slug=slug) | Q(target__document__slug=slug))
    ends = {"source_ref": F("source__ref"), "target_ref": F("target__ref")}
    return LinkValues(rows.order_by("id").values(*LINK, **ends))


def contradiction_rows(rows: Iterable[Contradiction]) -> list[Row]:
    """Return contradictions with their sides; expects prefetched sides."""
    return [
        {
            "key": one.key,
            "topic": one.topic,
            "attribute": one.attribute,
            "explanation": explained(one.topic, shown(one).sides),
            "sides": [
                {"statement": side.statement.ref, "value": side.value} for side in one.sides.all()
            ],
        }
        for one in rows
    ]


def gap_items(kind: GapKind, viewer: Viewer) -> QuerySet[Any, str]:
    """Return the names of what misses something, each once."""
    name = SUBJECTS.get(kind.subject)
    if name is None:  # of a room above: known by its number
        rows = kind.find(viewer).order_by("pk")
        named: QuerySet[Any, str] = rows.annotate(name=Cast("pk", TextField())).values_list(
            "name", flat=True
        )
        return named
    return kind.find(viewer).order_by(name).values_list(name, flat=True)
