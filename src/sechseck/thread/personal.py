# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the thread holds about a person, and how a document is forgotten.

Decisions about links and documents concern everybody and stay, under an account without name.
"""

from __future__ import annotations

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.erasers import Erasing, register_eraser
from sechseck.kernel.models import Node
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.trails import Rows, name_tables, register_trail
from sechseck.thread.models import (
    Decision,
    Document,
    FirstStatement,
    LabelDecision,
    Publication,
    ResolutionRecord,
    Statement,
    StatementLink,
    Upload,
    Version,
)
from sechseck.thread.work_holdings import WORK

DECISIONS = Holding(
    "link_decisions",
    _("Entscheidungen über Verknüpfungen"),
    frozenset(
        {
            "thread.StatementLink.decided_by",
            "thread.StatementLink.proposed_by",
            "thread.Decision.by",
            "thread.LabelDecision.by",
            "thread.FirstStatement.chosen_by",
        }
    ),
    lambda person: [
        StatementLink.objects.filter(decided_by=person),
        StatementLink.objects.filter(proposed_by=person),
        Decision.objects.filter(by=person),
        LabelDecision.objects.filter(by=person),
        FirstStatement.objects.filter(chosen_by=person),
    ],
)
UPLOADS = Holding(
    "uploads",
    _("Hochgeladene Dokumente"),
    frozenset({"thread.Upload.owner"}),
    lambda person: [Upload.objects.filter(owner=person)],
)
RESOLUTIONS = Holding(
    "resolutions",
    _("Beschlüsse, die Sie eingetragen oder bestätigt haben"),
    frozenset({"thread.ResolutionRecord.proposed_by", "thread.ResolutionRecord.confirmed_by"}),
    lambda person: [
        ResolutionRecord.objects.filter(proposed_by=person),
        ResolutionRecord.objects.filter(confirmed_by=person),
    ],
)
TABLES: dict[str, str | Promise] = {
    "thread_document": _("Dokument"),
    "thread_version": _("Fassung"),
    "thread_statement": _("Aussage"),
    "thread_statementlink": _("Verknüpfung"),
    "thread_resolutionrecord": _("Beschluss"),
}
PUBLICATIONS = Holding(
    "publications",
    _("Vorschläge und Entscheidungen, etwas zu veröffentlichen"),
    frozenset({"thread.Publication.proposed_by", "thread.Publication.decided_by"}),
    lambda person: [
        Publication.objects.filter(proposed_by=person),
        Publication.objects.filter(decided_by=person),
    ],
)


def _document(node: Node) -> Rows:
    rows = Document.objects.filter(node=node)
    versions = Version.objects.filter(document__node=node)
    return {
        "thread_document": list(rows.values_list("pk", flat=True)),
        "thread_version": list(versions.values_list("pk", flat=True)),
    }


def _statement(node: Node) -> Rows:
    statements = list(Statement.objects.filter(node=node).values_list("pk", flat=True))
    ends = Q(source__in=statements) | Q(target__in=statements)
    links = StatementLink.objects.filter(ends).exclude(state=StatementLink.State.SUGGESTED)
    return {
        "thread_statement": statements,
        "thread_statementlink": list(links.values_list("pk", flat=True)),
    }


def _resolution(node: Node) -> Rows:
    rows = ResolutionRecord.objects.filter(node=node)
    return {"thread_resolutionrecord": list(rows.values_list("pk", flat=True))}


def register_personal() -> None:
    """Say what the thread holds about people, what is erased how, and what tells a history."""
    register_trail(Node.Kind.DOCUMENT, _document)
    register_trail(Node.Kind.STATEMENT, _statement)
    register_trail(Node.Kind.RESOLUTION, _resolution)
    name_tables(TABLES)
    for holding in (DECISIONS, UPLOADS, PUBLICATIONS, RESOLUTIONS, *WORK):
        register_holding(holding)
    register_eraser(
        Node.Kind.DOCUMENT,
        Erasing(
            "thread.erase_document",
            "sechseck.thread.actions.erasure.erase_document",
            "sechseck.thread.queries.others_words.words_about",
        ),
    )
