# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What drafting holds about a person, and which rows tell the history of a text.

Who proposed, decided or supported what everybody reads stays, under an account without name;
support alone goes with the account.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models import (
    Amendment,
    HunkDecision,
    MergeDraft,
    Motion,
    ProposedProcedure,
    Sponsorship,
    Text,
    TextSponsorship,
    TextVersion,
)
from sechseck.drafting.queries.named import documents_in_the_name_of, proposed_in_the_name_of
from sechseck.kernel.erasers import Erasing, register_along, register_eraser
from sechseck.kernel.models import Node
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.trails import Rows, name_tables, register_trail

PROPOSED = Holding(
    "drafted_texts",
    _("Anträge und Änderungsanträge"),
    frozenset({"drafting.Motion.proposed_by", "drafting.Amendment.proposed_by"}),
    lambda person: [
        Motion.objects.filter(proposed_by=person),
        Amendment.objects.filter(proposed_by=person),
    ],
)
DECIDED = Holding(
    "drafting_decisions",
    _("Verfahrensvorschläge, Antworten und Zusammenführungen"),
    frozenset(
        {
            "drafting.ProposedProcedure.proposed_by",
            "drafting.ProposedProcedure.answered_by",
            "drafting.MergeDraft.started_by",
            "drafting.HunkDecision.decided_by",
        }
    ),
    lambda person: [
        ProposedProcedure.objects.filter(proposed_by=person),
        ProposedProcedure.objects.filter(answered_by=person),
        MergeDraft.objects.filter(started_by=person),
        HunkDecision.objects.filter(decided_by=person),
    ],
)
SUPPORT = Holding(
    "sponsorships",
    _("Unterstützung für Texte und Änderungsanträge"),
    frozenset({"drafting.Sponsorship.person", "drafting.TextSponsorship.person"}),
    lambda person: [
        Sponsorship.objects.filter(person=person),
        TextSponsorship.objects.filter(person=person),
    ],
    goes=True,
)

NAMED = Holding(
    "proposer_names",
    _("Ihr Name als Antragsteller"),
    frozenset(),
    lambda person: [*proposed_in_the_name_of(person), documents_in_the_name_of(person)],
    eraser="sechseck.drafting.actions.naming.take_names",
)

ACTIONS, WORDS = "sechseck.drafting.actions.erasure", "sechseck.drafting.queries.others_words"
RIGHT = "drafting.erase_text"
ERASERS = {
    Node.Kind.TEXT: Erasing(RIGHT, f"{ACTIONS}.erase_text", f"{WORDS}.words_about_text"),
    Node.Kind.AMENDMENT: Erasing(
        RIGHT, f"{ACTIONS}.erase_amendment", f"{WORDS}.words_about_amendment"
    ),
}
ALONG = Erasing(RIGHT, f"{ACTIONS}.erase_along", f"{WORDS}.words_along")


TABLES: dict[str, str | Promise] = {
    "drafting_text": _("Text"),
    "drafting_motion": _("Angaben zum Text"),
    "drafting_textversion": _("Fassung"),
    "drafting_mergedraft": _("Zusammenführung"),
    "drafting_hunkdecision": _("Entscheidung über eine Stelle"),
    "drafting_amendment": _("Änderungsantrag"),
    "drafting_sponsorship": _("Unterstützung"),
    "drafting_textsponsorship": _("Unterstützung des Textes"),
    "drafting_carriedfrom": _("Worte in der Fassung davor"),
    "drafting_proposedprocedure": _("Verfahrensvorschlag"),
    "drafting_rangeanchor": _("Stelle eines Kommentars"),
}


def _text(node: Node) -> Rows:
    texts = Text.objects.filter(node=node)
    return {
        "drafting_text": list(texts.values_list("pk", flat=True)),
        "drafting_motion": list(texts.values_list("motion__pk", flat=True)),
        "drafting_textversion": list(
            TextVersion.objects.filter(text__node=node).values_list("pk", flat=True)
        ),
        "drafting_textsponsorship": list(
            TextSponsorship.objects.filter(text__node=node).values_list("pk", flat=True)
        ),
        "drafting_mergedraft": list(
            MergeDraft.objects.filter(base__text__node=node).values_list("pk", flat=True)
        ),
        "drafting_hunkdecision": list(
            HunkDecision.objects.filter(merge__base__text__node=node).values_list("pk", flat=True)
        ),
    }


def _amendment(node: Node) -> Rows:
    rows = Amendment.objects.filter(node=node)
    procedures = ProposedProcedure.objects.filter(amendment__node=node)
    return {
        "drafting_amendment": list(rows.values_list("pk", flat=True)),
        "drafting_proposedprocedure": list(procedures.values_list("pk", flat=True)),
        "drafting_sponsorship": list(
            Sponsorship.objects.filter(amendment__node=node).values_list("pk", flat=True)
        ),
    }


def register_personal() -> None:
    """Say what drafting holds about people, and what tells a history."""
    for holding in (PROPOSED, DECIDED, SUPPORT, NAMED):
        register_holding(holding)
    for kind, erasing in ERASERS.items():
        register_eraser(kind, erasing)
    register_along(Node.Kind.DOCUMENT, ALONG)
    name_tables(TABLES)
    register_trail(Node.Kind.TEXT, _text)
    register_trail(Node.Kind.AMENDMENT, _amendment)
