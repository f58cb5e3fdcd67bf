# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the thread holds about a person, and how a document is forgotten.

Decisions about links and documents concern everybody and stay, under an account without name.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.erasers import register_eraser
from sechseck.kernel.models import Node
from sechseck.kernel.personal import Holding, register_holding
from sechseck.thread.actions.erasure import erase_document
from sechseck.thread.models import Publication, StatementLink, Upload

DECISIONS = Holding(
    "link_decisions",
    _("Entscheidungen über Verknüpfungen"),
    frozenset({"thread.StatementLink.decided_by"}),
    lambda person: [StatementLink.objects.filter(decided_by=person)],
)
UPLOADS = Holding(
    "uploads",
    _("Hochgeladene Dokumente"),
    frozenset({"thread.Upload.owner"}),
    lambda person: [Upload.objects.filter(owner=person)],
)
PUBLICATIONS = Holding(
    "publications",
    _("Vorschläge und Entscheidungen, etwas zu veröffentlichen"),
    frozenset({"thread.Publication.proposed_by", "thread.Publication.decided_by"}),
    lambda person: [
        Publication.objects.filter(proposed_by=person),
        Publication.objects.filter(decided_by=person),
    ],
)


def register_personal() -> None:
    """Say what the thread holds about people, and that documents can be erased."""
    for holding in (DECISIONS, UPLOADS, PUBLICATIONS):
        register_holding(holding)
    register_eraser(
        Node.Kind.DOCUMENT,
        "thread.erase_document",
        lambda erasure, by: erase_document(erasure, by=by),
    )
