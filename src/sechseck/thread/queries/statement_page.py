# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One statement as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Anchor, Document, Statement
from sechseck.thread.queries.document_rows import DocumentRow, document_row
from sechseck.thread.queries.listing import kind_labels, place_of
from sechseck.thread.queries.statements import visible_statements


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


def shown_statement(statement: Statement, previous: str, following: str) -> ShownStatement:
    """Return the statement as its page shows it."""
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
        place=place_of(statement.line_start, statement.page),
        own_words=statement.own_words,
        is_unfound=anchor is None and statement.document.versions.exists(),
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


def neighbours_in_text(statement: Statement, viewer: Viewer) -> tuple[str, str]:
    """Return the statements before and after in the same document, or nothing."""
    rows = visible_statements(viewer).filter(document=statement.document)
    here, name = statement.line_start, statement.ref
    before = rows.filter(Q(line_start__lt=here) | Q(line_start=here, ref__lt=name))
    after = rows.filter(Q(line_start__gt=here) | Q(line_start=here, ref__gt=name))
    previous = before.order_by("-line_start", "-ref").values_list("ref", flat=True).first()
    following = after.order_by("line_start", "ref").values_list("ref", flat=True).first()
    return previous or "", following or ""


def shown_document(document: Document, viewer: Viewer) -> DocumentRow:
    """Return the statement's document as a row."""
    said = visible_statements(viewer).filter(document=document).count()
    return document_row(document, said, not document.versions.exists())


def themes_of(statement: Statement, viewer: Viewer) -> list[tuple[str, str, str]]:
    """Return title, address and the words that speak for each theme."""
    seen = statement.themes.filter(seen_by(viewer, "theme__node__"))
    rows = seen.select_related("theme").order_by("theme__kind", "-score")
    return [(row.theme.label, f"/thema/{row.theme.slug}/", ", ".join(row.words)) for row in rows]


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


def mentions_of(statement: Statement, viewer: Viewer) -> list[tuple[str, str, str]]:
    """Return the register entries a statement names: name, address, kind."""
    rows = statement.mentions.filter(seen_by(viewer)).select_related("node")
    nodes = {row.node_id: row.node for row in rows}
    return [(node.title, node.path, node.get_kind_display()) for node in nodes.values()]


def history_of(statement: Statement) -> list[tuple[object, str]]:
    """Return what happened to a statement, the newest first."""
    rows: list[tuple[object, str]] = []
    anchor = statement.anchor
    while anchor is not None and anchor.previous_id:
        when = anchor.version.retrieved_at.date()
        sentence = _("Fassung %(number)d: %(severity)s") % {
            "number": anchor.version.number,
            "severity": anchor.get_severity_display(),
        }
        rows.append((when, sentence))
        anchor = Anchor.objects.select_related("version").get(pk=anchor.previous_id)
    made = _("In eigenen Worten aufgenommen.") if statement.own_words else _("Im Text gefunden.")
    return [*rows, (statement.node.created_at.date(), made)]
