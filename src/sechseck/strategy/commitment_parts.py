# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame knows of commitments: panels, desk, personal data, histories, gaps."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry, register_desk
from sechseck.kernel.erasers import Erasing, register_along
from sechseck.kernel.gap_kinds import GapKind, Viewer, register_gap
from sechseck.kernel.impact import register_impact
from sechseck.kernel.models import Node, User
from sechseck.kernel.panels import Outcome, Panel, register_outcome, register_panel
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.tracing import listeners
from sechseck.kernel.trails import Rows, name_tables, register_trail
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.queries.commitment_impact import commitments_on
from sechseck.strategy.queries.commitment_work import disputed
from sechseck.strategy.queries.commitments import commitments_seen_by
from sechseck.strategy.queries.seen import measures_seen_by
from sechseck.thread.models import Statement
from sechseck.thread.queries.gap_conditions import statements

COMMITMENTS = Holding(
    "commitments",
    _("Zusagen, die Sie aufgenommen oder veröffentlicht haben"),
    frozenset({"strategy.Commitment.proposed_by", "strategy.Commitment.published_by"}),
    lambda person: [
        Commitment.objects.filter(proposed_by=person),
        Commitment.objects.filter(published_by=person),
    ],
)
UPDATES = Holding(
    "commitment_updates",
    _("Berichte darüber, was aus Zusagen wurde"),
    frozenset(
        {"strategy.CommitmentUpdate.proposed_by", "strategy.CommitmentUpdate.second_editor"}
    ),
    lambda person: [
        CommitmentUpdate.objects.filter(proposed_by=person),
        CommitmentUpdate.objects.filter(second_editor=person),
    ],
)


def register_commitments() -> None:
    """Tell the frame all of it."""
    register_outcome(Node.Kind.STATEMENT, FROM_LINE)
    register_panel(Node.Kind.DOCUMENT, _of_document)
    register_impact("commitments", _("Zusagen und Ankündigungen"), commitments_on)
    register_desk(PUBLISHING)
    register_desk(SETTLING)
    for holding in (COMMITMENTS, UPDATES):
        register_holding(holding)
    register_trail(Node.Kind.COMMITMENT, _trail)
    name_tables(
        {
            "strategy_commitment": _("Zusage"),
            "strategy_commitmentupdate": _("Bericht zu einer Zusage"),
        }
    )
    register_along(Node.Kind.DOCUMENT, ALONG)
    register_gap(WITHOUT_MEASURE)
    path = "sechseck.strategy.actions.commitment_publishing.follow_document"
    listeners.append(import_string(path))


def _take_up(viewer: Actor, node: Node) -> list[Panel]:
    """Lead the office to the button that takes a promise up."""
    row = node.statement
    is_open = not row.is_gone and row.commits != Statement.Commits.NONE
    if not is_open or not may(viewer, "strategy.propose_commitment"):
        return []
    words = str(_("Aufnehmen und verfolgen, was daraus wird"))
    return [Panel(PROMISE, words, f"/zusagen/{row.document.slug}/aufnehmen/?ab={row.pk}")]


PROMISE = _("Versprechen")
FROM_LINE = Outcome(
    {Node.Kind.COMMITMENT: PROMISE},
    lambda node: [Commitment.objects.filter(statement__node=node).order_by().values("node")],
    _take_up,
)


def _of_document(_viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a document to what became of its promises, or to what is missing there."""
    slug = node.path.removeprefix("/dokument/")
    return [Panel(PROMISE, str(_("Was daraus wurde")), f"/zusagen/{slug}")]


def _to_publish(user: User) -> QuerySet[Commitment]:
    rows = commitments_seen_by(user).filter(published_at__isnull=True, merged_into__isnull=True)
    return rows.exclude(proposed_by=user)


def _to_settle(user: User) -> QuerySet[CommitmentUpdate]:
    return disputed(user).exclude(proposed_by=user)


PUBLISHING = DeskEntry(
    _("Zusagen veröffentlichen"),
    _("Prüfen Sie als zweite Person, was andere aus Texten aufgenommen haben."),
    "/zusagen-pruefen/",
    "strategy.publish_commitment",
    _to_publish,
)
SETTLING = DeskEntry(
    _("Strittige Stände von Zusagen"),
    _("Entscheiden Sie als zweite Person, ob etwas gehalten, gebrochen oder aufgegeben ist."),
    "/zusagen-strittig/",
    "strategy.settle_commitment",
    _to_settle,
)


def _trail(node: Node) -> Rows:
    updates = CommitmentUpdate.objects.filter(commitment__node=node)
    rows = Commitment.objects.filter(node=node)
    return {
        "strategy_commitment": list(rows.values_list("pk", flat=True)),
        "strategy_commitmentupdate": list(updates.values_list("pk", flat=True)),
    }


ALONG = Erasing(
    "strategy.erase_commitment",
    "sechseck.strategy.actions.commitment_erasure.erase_along",
    "sechseck.strategy.queries.others_words.words_about",
)


def _without_measure(viewer: Viewer) -> Q:
    seen = measures_seen_by(viewer).order_by().values("pk")
    led = Commitment.objects.filter(measures__in=seen).order_by()
    return ~Q(pk__in=led.values("statement"))


WITHOUT_MEASURE = GapKind(
    "commitment-without-measure",
    _("Zusagen ohne Maßnahme"),
    _("Zu diesen veröffentlichten Zusagen und Ankündigungen gehört keine Maßnahme."),
    "statement",
    statements,
    Q(commitment__published_at__isnull=False),
    _without_measure,
)
