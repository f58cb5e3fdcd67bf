# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What other people wrote about a document's statements, wherever they work on the thread."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.erasers import BLANK, Hanging
from sechseck.kernel.models import Node
from sechseck.kernel.queries.hanging import talk_about
from sechseck.thread.models import (
    Contradiction,
    Document,
    Impulse,
    ImpulseDecision,
    Settlement,
    SettlementEvent,
    Statement,
    Task,
    TaskEvent,
    Waiver,
)


def words_about(node: Node) -> list[Hanging]:
    """Return the rows with words of others; those that hold none any more are not among them."""
    document = Document.objects.get(node=node)
    statements = Statement.objects.filter(document=document)
    nodes = [node.pk, *statements.values_list("node_id", flat=True)]
    contradictions = Contradiction.objects.filter(sides__statement__in=statements).values("key")
    impulses = list(
        Impulse.objects.filter(voices__statement__in=statements).values_list("key", flat=True)
    )
    settled = Settlement.objects.filter(
        Q(sides__statement__in=statements)
        | Q(holds__in=statements)
        | Q(contradiction__in=contradictions)
    )
    about = Q(node__in=nodes) | Q(contradiction__in=contradictions)
    tasks = Task.objects.filter(about | Q(impulse_key__in=impulses))
    told = tasks.exclude(title__in=["", BLANK], text__in=["", BLANK], result__in=["", BLANK])
    return [
        *talk_about(nodes, document.slug),
        Hanging(
            _("Klärungen von Widersprüchen"),
            Settlement.objects.filter(pk__in=settled.values("pk")).exclude(reason=BLANK),
            ("reason", "source"),
        ),
        Hanging(
            _("Schritte von Klärungen"),
            SettlementEvent.objects.filter(settlement__in=settled.values("pk")).exclude(
                reason__in=["", BLANK]
            ),
            ("reason",),
        ),
        Hanging(
            _("Bewusst offene Lücken"),
            Waiver.objects.filter(about).exclude(reason=BLANK),
            ("reason",),
        ),
        Hanging(_("Aufgaben"), told, ("title", "text", "result")),
        Hanging(
            _("Schritte von Aufgaben"),
            TaskEvent.objects.filter(task__in=tasks.values("pk")).exclude(note__in=["", BLANK]),
            ("note",),
        ),
        Hanging(
            _("Entscheidungen über Impulse"),
            ImpulseDecision.objects.filter(key__in=impulses).exclude(reason__in=["", BLANK]),
            ("reason",),
        ),
    ]
