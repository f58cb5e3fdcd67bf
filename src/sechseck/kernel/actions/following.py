# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Follow and stop following; read what happened; choose how soon mail comes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.subjects import keep_subject
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Follow, Message, Pace, Preference, User
from sechseck.kernel.permissions import require
from sechseck.kernel.rules.kinds import kinds
from sechseck.kernel.rules.limits import limits


@transaction.atomic
def follow(*, path: str = "", query: str = "", by: User) -> Follow:
    """Want to hear of a page or of new hits of a search; asked twice it is one wish."""
    require(by, "kernel.follow_node")
    query = " ".join(query.split())
    if bool(path) == bool(query) or len(query) > 200:
        raise Invalid(_("Folgen können Sie einer Seite oder einer Suche."))
    User.objects.select_for_update(no_key=True).get(pk=by.pk)
    subject = keep_subject(path, by=by) if path else None
    known = Follow.objects.filter(owner=by, subject=subject, query=query).first()
    if known is not None:
        return known
    if Follow.objects.filter(owner=by).count() >= limits()["follows"]["most"]:
        raise Conflict(_("Sie folgen schon sehr vielem. Beenden Sie zuerst etwas davon."))
    return Follow.objects.create(owner=by, subject=subject, query=query)


@transaction.atomic
def unfollow(wish: Follow, *, by: User) -> None:
    """Hear no more of it; already ended is as good."""
    require(by, "kernel.unfollow_node", wish)
    Follow.objects.filter(pk=wish.pk, owner=by).delete()


@transaction.atomic
def read_messages(*, number: int | None = None, at: datetime | None = None, by: User) -> int:
    """Mark one message as read, or all."""
    require(by, "kernel.read_messages")
    rows = Message.objects.filter(person=by, read_at__isnull=True)
    if number is not None:
        rows = rows.filter(pk=number)
    return rows.update(read_at=at or now())


@transaction.atomic
def choose_paces(chosen: Mapping[str, str], *, by: User) -> None:
    """Keep how soon the person wants mail of each kind."""
    require(by, "kernel.read_messages")
    if not set(chosen) <= set(kinds()) or not set(chosen.values()) <= set(Pace.values):
        raise Invalid(_("Diese Auswahl gibt es nicht."))
    for kind, pace in sorted(chosen.items()):
        Preference.objects.update_or_create(owner=by, kind=kind, defaults={"pace": pace})
