# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people may work on the thread, for their desk."""

from __future__ import annotations

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry, Waiting, register_desk
from sechseck.kernel.models import User
from sechseck.kernel.wording import number
from sechseck.thread.queries.review import proposed_for, worth_and_weaker
from sechseck.thread.queries.settlements import settlements_for
from sechseck.thread.queries.suspects import suspect_links
from sechseck.thread.queries.task_list import open_tasks_of
from sechseck.thread.queries.uploads import publications_for, uploads_to_finish


def _suggestions(user: User) -> Waiting:
    worth, weaker = worth_and_weaker(user, localdate())
    return Waiting((worth,), weaker, _told)


def _told(weaker: int) -> str:
    return str(_("Dazu %(number)s schwächere Vorschläge.") % {"number": number(weaker)})


ENTRIES = (
    DeskEntry(
        _("Dokumente hochladen"),
        _("Bringen Sie Dateien oder Texte in den roten Faden und lesen Sie, was daraus wurde."),
        "/hochladen/",
        "thread.upload_document",
        uploads_to_finish,
    ),
    DeskEntry(
        _("Veröffentlichen"),
        _("Stimmen Sie zu, dass ein internes Dokument für alle sichtbar wird."),
        "/veroeffentlichen/",
        "thread.publish_document",
        publications_for,
    ),
    DeskEntry(
        _("Aufgaben"),
        _("Lücken, Impulse und alles andere, worum sich jemand kümmert, mit Frist und Ergebnis."),
        "/aufgaben/",
        "thread.see_tasks",
        open_tasks_of,
    ),
    DeskEntry(
        _("Widersprüche klären"),
        _("Sagen Sie, was gilt, oder stimmen Sie einem Vorschlag zu."),
        "/widersprueche/",
        "thread.settle_contradiction",
        settlements_for,
    ),
    DeskEntry(
        _("Wortliste"),
        _("Bestimmen Sie, an welchen Wörtern das Programm ein Thema erkennt."),
        "/lexikon/",
        "thread.edit_lexicon",
    ),
    DeskEntry(
        _("Vorschläge prüfen"),
        _("Entscheiden Sie, was zusammengehört. Oben steht, was eine Lücke schließt."),
        "/pruefen/",
        "thread.review_link",
        _suggestions,
    ),
    DeskEntry(
        _("Als zweite Person entscheiden"),
        _("Stimmen Sie Verknüpfungen zu, die jemand anderes vorgeschlagen hat."),
        "/pruefen/zweite/",
        "thread.confirm_link",
        proposed_for,
    ),
    DeskEntry(
        _("Nach Änderungen prüfen"),
        _("Ein Text hat sich geändert: Stimmen die Verknüpfungen noch?"),
        "/verdaechtig/",
        "thread.review_link",
        suspect_links,
    ),
)


def register_entries() -> None:
    """Put the entries on the desk."""
    for entry in ENTRIES:
        register_desk(entry)
