# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people may work on texts, for their desk."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models import Amendment, Motion, Status
from sechseck.kernel.desk import DeskEntry, register_desk
from sechseck.kernel.models import Comment, User
from sechseck.kernel.queries.nodes import seen_by


def _to_screen(user: User) -> QuerySet[Motion]:
    waiting = Motion.objects.filter(seen_by(user, "text__node__"), status=Status.UNSCREENED)
    return waiting.exclude(proposed_by=user)


def _amendments_to_screen(user: User) -> QuerySet[Amendment]:
    rows = Amendment.objects.filter(seen_by(user), status=Status.UNSCREENED)
    return rows.filter(standing=Comment.Standing.SHOWN).exclude(proposed_by=user)


ENTRIES = (
    DeskEntry(
        _("Anträge schreiben"),
        _("Bringen Sie einen Text ein oder ändern Sie einen, an dem andere arbeiten."),
        "/texte/",
        "drafting.write_text",
    ),
    DeskEntry(
        _("Anträge veröffentlichen"),
        _("Prüfen Sie als zweite Person, was eingereicht ist."),
        "/texte/?liste=pruefen",
        "drafting.screen_text",
        _to_screen,
    ),
    DeskEntry(
        _("Änderungsanträge veröffentlichen"),
        _("Prüfen Sie als zweite Person, was andere an Texten ändern wollen."),
        "/texte/?liste=aenderungen",
        "drafting.screen_amendment",
        _amendments_to_screen,
    ),
)


def register_entries() -> None:
    """Put the entries on the desk."""
    for entry in ENTRIES:
        register_desk(entry)
