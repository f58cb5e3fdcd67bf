# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people work on evidence, for their desk."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Derivation, Finding
from sechseck.evidence.queries.changes import changes_for, unpublished_for
from sechseck.evidence.queries.seen import derivations_seen_by, findings_seen_by
from sechseck.kernel.desk import DeskEntry, Waiting, register_desk
from sechseck.kernel.models import Node, User


def _to_publish(user: User) -> QuerySet[Finding]:
    waiting = findings_seen_by(user).filter(node__visibility=Node.Visibility.INTERNAL)
    return waiting.exclude(proposed_by=user)


def _to_adopt(user: User) -> QuerySet[Derivation]:
    return derivations_seen_by(user).filter(adopted_at=None).exclude(proposed_by=user)


def _to_check(user: User) -> Waiting:
    return Waiting((changes_for(user), unpublished_for(user)))


ENTRIES = (
    DeskEntry(
        _("Kennzahlen pflegen"),
        _("Bringen Sie neue Werte, berichtigen Sie alte und tragen Sie Brüche ein."),
        "/kennzahlen/",
        "evidence.record_values",
    ),
    DeskEntry(
        _("Kennzahlen als zweite Person prüfen"),
        _("Stimmen Sie zu, wenn andere eine Kennzahl anlegen oder ändern, oder lehnen Sie ab."),
        "/kennzahlen/#wartet",
        "evidence.publish_indicator",
        _to_check,
    ),
    DeskEntry(
        _("Befunde schreiben und veröffentlichen"),
        _("Sagen Sie, was so ist, und prüfen Sie als zweite Person, was andere schreiben."),
        "/befunde/",
        "evidence.publish_finding",
        _to_publish,
    ),
    DeskEntry(
        _("Ableitungen annehmen"),
        _("Prüfen Sie als zweite Person, was aus Befunden folgen soll."),
        "/ableitungen/",
        "evidence.adopt_derivation",
        _to_adopt,
    ),
)


def register_entries() -> None:
    """Put the entries on the desk."""
    for entry in ENTRIES:
        register_desk(entry)
