# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people may work on texts, for their desk."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models import Amendment, Motion, Status
from sechseck.kernel.desk import DeskEntry, register_desk
from sechseck.kernel.models import Comment, User


def _to_screen(user: User) -> QuerySet[Motion]:
    waiting = Motion.objects.filter(status=Status.UNSCREENED)
    return waiting.exclude(proposed_by=user)


def _amendments_to_screen(user: User) -> QuerySet[Amendment]:
    waiting = Amendment.objects.filter(status=Status.UNSCREENED, standing=Comment.Standing.SHOWN)
    return waiting.exclude(proposed_by=user)


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
