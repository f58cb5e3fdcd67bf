# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody reports a text (Digital Services Act, Article 16)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.letters import write_letter
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Comment, Node, Notice, User
from sechseck.kernel.moderated import moderated_at
from sechseck.kernel.permissions import Actor, require
from sechseck.kernel.queries.comments import comments_seen_by
from sechseck.kernel.queries.moderation import place_of
from sechseck.kernel.rules.notices import due, needs_name, new_reference

AT_COMMENT = re.compile(r"#kommentar-(\d{1,12})$")


@dataclass(frozen=True, slots=True)
class Told:
    """What a notice says (Article 16 (2))."""

    place: str
    category: str
    explanation: str
    name: str = ""
    address: str = ""
    good_faith: bool = False


@transaction.atomic
def send_notice(told: Told, *, at: datetime | None = None, by: Actor) -> Notice:
    """Keep a notice and confirm it; the same told again is the same notice."""
    require(by, "kernel.report_content")
    at = at or now()
    owner = by if isinstance(by, User) else None
    _check(told, owner)
    comment = _meant(told.place, by)
    node = None if comment else _meant_node(told.place, by)
    fields = {
        "comment": comment,
        "node": node,
        "category": told.category,
        "address": told.address.strip(),
    }
    fields |= {"place": told.place.strip(), "explanation": told.explanation.strip()}
    known = Notice.objects.filter(owner=owner, state=Notice.State.OPEN, **fields).first()
    if known is not None:
        return known
    notice = Notice.objects.create(
        reference=new_reference(),
        name=told.name.strip(),
        owner=owner,
        good_faith=True,
        at=at,
        due_at=due(told.category, at),
        **fields,
    )
    who = owner or enlist_program("meldestelle")
    record("notice-received", place_of(notice), notice=notice.pk, by=who)
    write_letter("notice", "notifier", person=owner, about=notice, by=who)
    return notice


def _meant(place: str, by: Actor) -> Comment | None:
    """Return the comment that is meant, locked; none: another place."""
    found = AT_COMMENT.search(place.strip())
    if found is None:
        return None
    seen = comments_seen_by(by).filter(pk=int(found[1]), withdrawn_at__isnull=True).first()
    if seen is None:
        raise Invalid(_("Diesen Kommentar gibt es nicht (mehr)."))
    comment = Comment.objects.select_for_update().get(pk=seen.pk)
    if not comment.is_shown:
        raise Conflict(_("Dieser Kommentar ist nicht mehr zu sehen."))
    return comment


def _meant_node(place: str, by: Actor) -> Node | None:
    """Return the node that is meant; none: a page whose words nobody moderates."""
    path = place.strip().partition("#")[0]
    kind = moderated_at(path)
    if kind is None:
        return None
    found = kind.find(path.removeprefix(kind.prefix).strip("/"), by)
    if found is None:
        raise Invalid(_("Diesen Text gibt es nicht (mehr)."))
    return found


def _check(told: Told, owner: User | None) -> None:
    if told.category not in Notice.Category.values:
        raise Invalid(_("Diese Auswahl gibt es nicht."))
    if not told.good_faith:
        raise Invalid(_("Bitte bestätigen Sie, dass Ihre Angaben nach bestem Wissen stimmen."))
    if not told.explanation.strip() or not told.place.strip().startswith("/"):
        raise Invalid(_("Bitte nennen Sie die genaue Stelle und begründen Sie Ihre Meldung."))
    if needs_name(told.category) and owner is None and not (told.name and told.address):
        raise Invalid(_("Für diese Meldung verlangt das Gesetz Name und E-Mail-Adresse."))
