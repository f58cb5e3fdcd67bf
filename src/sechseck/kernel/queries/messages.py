# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What happened, for one person, as far as they may see it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from sechseck.kernel.models import Comment, Follow, Message, Preference, User
from sechseck.kernel.prose import plain
from sechseck.kernel.queries.comments import names_in, person_name
from sechseck.kernel.queries.subjects import subject_is_seen, titles_of
from sechseck.kernel.rules.kinds import kinds

READABLE = Q(comment__isnull=True) | Q(
    comment__standing=Comment.Standing.SHOWN, comment__withdrawn_at__isnull=True
)
EXCERPT = 200


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """A message as inbox and mail tell it."""

    id: int
    kind: str
    title: str  # what happened
    about: str  # where
    text: str  # an excerpt
    url: str
    at: datetime
    is_read: bool
    follow: int | None


def messages_of(person: User) -> QuerySet[Message]:
    """Return what the person may read now; what became hidden or was taken back is left out."""
    rows = Message.objects.filter(READABLE, subject_is_seen(person), person=person)
    return rows.select_related("subject", "comment__owner", "follow", "decision")


def unread_of(person: User) -> QuerySet[Message]:
    """Return the messages that wait to be read."""
    return messages_of(person).filter(read_at__isnull=True)


def shown_messages(rows: Sequence[Message]) -> list[ShownMessage]:
    """Return messages with the titles of what they are about: two questions for all."""
    found = list(rows)
    titles = titles_of(one.subject_id for one in found if one.subject_id is not None)
    names = names_in([one.comment for one in found if one.comment is not None])
    return [_shown(one, titles, names) for one in found]


def follows_of(person: User) -> QuerySet[Follow]:
    """Return what the person follows and still may see."""
    rows = Follow.objects.filter(subject_is_seen(person), owner=person)
    return rows.select_related("subject")


def follow_at(person: User, *, path: str = "", query: str = "") -> Follow | None:
    """Return the person's wish to follow a page or a search."""
    rows = Follow.objects.filter(owner=person)
    return rows.filter(subject__path=path).first() if path else rows.filter(query=query).first()


def paces_of(person: User) -> dict[str, str]:
    """Return how soon the person wants mail of each kind."""
    chosen = dict(Preference.objects.filter(owner=person).values_list("kind", "pace"))
    return {name: chosen.get(name, kind.pace) for name, kind in kinds().items()}


def _shown(one: Message, titles: dict[int, str], names: dict[int, dict[int, str]]) -> ShownMessage:
    text = ""
    if one.comment is not None:
        said = plain(one.comment.text, names.get(one.comment.pk))
        text = said if len(said) <= EXCERPT else f"{said[:EXCERPT].rstrip()} …"
    return ShownMessage(
        id=one.pk,
        kind=one.kind,
        title=_title(one),
        about=titles.get(one.subject_id or 0, ""),
        text=text,
        url=_url(one),
        at=one.at,
        is_read=one.read_at is not None,
        follow=one.follow_id,
    )


def _title(one: Message) -> str:
    if one.comment is not None:
        who = person_name(one.comment.owner)
        return {
            "mention": _("%s erwähnt Sie"),
            "reply": _("%s antwortet"),
        }.get(one.kind, _("%s schreibt einen Kommentar")) % who
    if one.kind == "search" and one.follow is not None:
        return _("Neuer Treffer Ihrer Suche „%s“") % one.follow.query
    return {
        "document-published": _("Jetzt öffentlich"),
        "version-read": _("Neue Fassung"),
        "document-described": _("Neue Angaben zu Titel, Stand oder Datum"),
        "statement-changed": _("Die Aussage lautet jetzt anders"),
        "statement-dropped": _("Die Aussage ist entfallen"),
        "anchor-gone": _("In der neuen Fassung steht die Aussage nicht mehr"),
        "link-confirmed": _("Eine Verknüpfung wurde bestätigt"),
        "contradiction-settled": _("Ein Widerspruch wurde geklärt"),
        "procedure-proposed": _("Zu Ihrem Änderungsantrag gibt es einen Verfahrensvorschlag"),
        "procedure-changed": _(
            "Der Verfahrensvorschlag zu Ihrem Änderungsantrag hat sich geändert"
        ),
        "procedure-answered": _("Auf Ihren Verfahrensvorschlag gibt es eine Antwort"),
        "commitment-reported": _("Über eine Zusage wurde berichtet"),
        "commitment-settled": _("Was aus einer Zusage wurde, steht fest"),
        "progress-reported": _("Die zuständige Stelle hat berichtet"),
        "status-set": _("Der Status wurde von Hand gesetzt"),
        "measure-evaluated": _("Die Maßnahme wurde ausgewertet"),
        "milestone-due": _("Ein Meilenstein ist bald fällig"),
        "override-ends": _("Ein von Hand gesetzter Status endet bald"),
        "report-missing": _("Lange kam kein Bericht"),
        "gap-waived": _("Eine Lücke wurde begründet zurückgestellt"),
    }.get(one.verb) or kinds()[one.kind].title


def _url(one: Message) -> str:
    if one.decision_id is not None:
        return f"/entscheidung/{one.decision_id}/"
    if one.subject is None:
        return "/nachrichten/"
    anchor = f"#kommentar-{one.comment_id}" if one.comment_id else ""
    return f"{one.subject.path}{anchor}"
