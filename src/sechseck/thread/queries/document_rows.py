# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Document, Statement, Version
from sechseck.thread.queries.listing import kind_labels
from sechseck.thread.queries.seen import seen_statement


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document in a list."""

    slug: str
    url: str
    title: str
    author: str
    author_kind_label: str
    standing: str
    standing_label: str
    dated: str
    horizon_end: str
    statements: int
    own_words: bool


def document_rows(viewer: Viewer, limit: int | None = None) -> list[DocumentRow]:
    """Return the documents the viewer may see, the newest first."""
    said = Statement.objects.filter(seen_statement(viewer), document=OuterRef("pk")).order_by()
    number = said.values("document").annotate(number=Count("*")).values("number")
    rows = (
        Document.objects.filter(seen_by(viewer))
        .annotate(
            count=Coalesce(Subquery(number), 0),
            is_read=Exists(Version.objects.filter(document=OuterRef("pk"))),
        )
        .order_by("-dated", "slug")
    )
    return [document_row(row, row.count, not row.is_read) for row in rows[:limit]]


def document_row(document: Document, statements: int, own_words: bool) -> DocumentRow:
    """Return one document as a row."""
    return DocumentRow(
        slug=document.slug,
        url=f"/dokument/{document.slug}/",
        title=document.title,
        author=document.author,
        author_kind_label=document.get_author_kind_display(),
        standing=document.standing,
        standing_label=document.get_standing_display(),
        dated=document.dated,
        horizon_end=document.horizon_end,
        statements=statements,
        own_words=own_words,
    )


@dataclass(frozen=True, slots=True)
class KindCount:
    """One chip of the filter by kind."""

    slug: str
    label: str
    count: int
    url: str
    current: bool


def kind_filter(request: HttpRequest, counts: Mapping[str, int]) -> list[KindCount]:
    """Return the chips that filter statements by kind; the first one shows all."""
    chosen = request.GET.get("art", "")
    query = request.GET.copy()
    query.pop("seite", None)

    def chip(slug: str, label: str, count: int) -> KindCount:
        query["art"] = slug
        return KindCount(slug, label, count, f"?{query.urlencode()}", slug == chosen)

    chips = [chip("", _("alle"), sum(counts.values()))]
    labels = kind_labels()
    return chips + [chip(kind, labels[kind], counts[kind]) for kind in labels if kind in counts]


def chosen_count(chips: Iterable[KindCount]) -> int:
    """Return how many statements the chosen chip shows; a kind that is not there shows none."""
    return next((chip.count for chip in chips if chip.current), 0)


def metadata(
    document: Document, version: Version | None, *, told_before: bool
) -> list[tuple[str, str, str]]:
    """Return what is known about a document: label, value, address.

    ``told_before``: the pack told it in words of its own, and the original came later.
    """
    rows = [
        (_("Von"), document.author, ""),
        (_("Art"), document.get_author_kind_display(), ""),
        (_("Stand"), document.get_standing_display(), ""),
        (_("Datum"), document.dated, ""),
        (_("Gilt bis"), document.horizon_end, ""),
        (_("Abgerufen"), document.retrieved, ""),
        (_("Lizenz"), _licence(document, version, told_before), ""),
        (_("Quelle"), document.url, document.url),
    ]
    if version:
        rows.append((_("Prüfsumme der Datei"), version.sha256[:16] + "…", ""))
    return [row for row in rows if row[1]]


def _licence(document: Document, version: Version | None, told_before: bool) -> str:
    """Return the licence; what the pack says of an original it lacks ends when one is here."""
    if version and told_before:
        return _("Der Betreiber hat das Original geladen; es gehört nicht zum Regionspaket.")
    return document.licence


def notes(document: Document, version: Version | None) -> list[str]:
    """Return what a reader must know before trusting the text."""
    found = [document.note] if document.note else []
    if document.standing in (Document.Standing.DRAFT, Document.Standing.SUBMITTED):
        found.append(_("Dieser Text kündigt nur an. Erst ein beschlossener Text bindet."))
    if document.standing == Document.Standing.EXPIRED:
        found.append(_("Der Zeitraum, für den dieser Text gilt, ist vorbei."))
    if version is None:
        found.append(
            _(
                "Das Original liegt hier nicht. Die Aussagen stehen in eigenen Worten mit "
                "der Zeile, auf die sie sich stützen."
            )
        )
    return found + (list(version.warnings) if version else [])
