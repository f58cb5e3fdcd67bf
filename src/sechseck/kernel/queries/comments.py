# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comments as a page shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils.safestring import SafeString
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.models import Comment, Decision, PersonMention, User
from sechseck.kernel.prose import prose
from sechseck.kernel.queries.nodes import seen_as
from sechseck.kernel.queries.subjects import Viewer, subject_is_seen
from sechseck.kernel.rules.limits import limits
from sechseck.kernel.standing_questions import rows_of

GONE = Q(withdrawn_at__isnull=False, replies__isnull=True)


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A comment as one viewer sees it; without ``html`` a sentence says why."""

    id: int
    url: str
    author: str
    html: SafeString
    missing: str
    label: str
    at: datetime
    edited_at: datetime | None
    is_own: bool
    may_edit: bool
    may_answer: bool
    replies: tuple[ShownComment, ...]


def person_name(person: User | None) -> str:
    """Return how a person is called beside what they wrote."""
    if person is None:
        return _("Gelöschtes Konto")
    return person.get_full_name() or person.get_username()


def comments_seen_by(viewer: Viewer) -> QuerySet[Comment]:
    """Return every comment about something the viewer may see."""
    rows = Comment.objects.select_related("subject", "owner")
    return rows.filter(subject_is_seen(viewer))


def threads_at(path: str, viewer: Viewer) -> QuerySet[Comment]:
    """Return the comments that answer none, oldest first; a withdrawn one only if answered."""
    rows = comments_seen_by(viewer).filter(subject__path=path, answers__isnull=True)
    return rows.exclude(GONE).order_by("at", "pk").distinct()


def shown_threads(rows: Iterable[Comment], viewer: Viewer) -> list[ShownComment]:
    """Return comments with their replies: two questions, however many there are."""
    threads = list(rows)
    below = Comment.objects.filter(answers__in=[one.pk for one in threads] or [0])
    replies = list(below.select_related("subject", "owner").order_by("at", "pk"))
    return _with_replies(threads, replies, names_in([*threads, *replies]), viewer)


def talk_at(path: str, viewer: Viewer, most: int) -> tuple[list[ShownComment], bool]:
    """Return the first comments of a page with their replies, and whether there are more.

    One question for all: the page itself already asked many.
    """
    found = rows_of(
        ("talk", most, seen_as(viewer)), lambda path: _talk(path, viewer, most), path=path
    )
    names = {
        one.pk: {person["id"]: person["name"] for person in one.people}  # type: ignore[attr-defined]
        for one in found
    }
    threads = [one for one in found if one.answers_id is None]
    replies = [one for one in found if one.answers_id is not None]
    return _with_replies(threads[:most], replies, names, viewer), len(threads) > most


def _talk(path: str, viewer: Viewer, most: int) -> QuerySet[Comment]:
    first = threads_at(path, viewer)[: most + 1].values("pk")
    rows = Comment.objects.filter(Q(pk__in=first) | Q(answers__in=first), subject__path=path)
    people = PersonMention.objects.filter(comment=OuterRef("pk")).values(
        json=JSONObject(id="person_id", name="person__username")
    )
    rows = rows.select_related("subject", "owner").annotate(people=ArraySubquery(people))
    return rows.order_by("at", "pk")


def _with_replies(
    threads: Sequence[Comment],
    replies: Iterable[Comment],
    names: dict[int, dict[int, str]],
    viewer: Viewer,
) -> list[ShownComment]:
    below = defaultdict[int, list[Comment]](list)
    for reply in replies:
        below[reply.answers_id or 0].append(reply)
    return [_shown(one, viewer, names, below[one.pk]) for one in threads]


def names_in(comments: Sequence[Comment]) -> dict[int, dict[int, str]]:
    """Return for each comment the people it names."""
    names = defaultdict[int, dict[int, str]](dict)
    marked = [one.pk for one in comments if "@[" in one.text]
    if marked:
        rows = PersonMention.objects.filter(comment__in=marked).select_related("person")
        for row in rows:
            names[row.comment_id][row.person_id] = row.person.get_username()
    return names


def is_editable(comment: Comment, has_replies: bool, at: datetime) -> bool:
    """Say whether its author may still change it."""
    minutes = limits()["comments"]["edit_minutes"]
    return comment.is_shown and not has_replies and at - comment.at <= timedelta(minutes=minutes)


def suspended_until(person: User, at: datetime) -> datetime | None:
    """Return until when the person may not comment, by decision of the moderators."""
    rows = Decision.objects.filter(
        comment__owner=person, overturned_at__isnull=True, suspended_until__gt=at
    )
    return rows.order_by("-suspended_until").values_list("suspended_until", flat=True).first()


def comment_counts(person: User, spans: Sequence[int], at: datetime) -> list[int]:
    """Return how many comments the person wrote in each of the last so many minutes."""
    counts = {
        f"m{minutes}": Count("pk", filter=Q(at__gt=at - timedelta(minutes=minutes)))
        for minutes in spans
    }
    since = at - timedelta(minutes=max(spans))
    found = Comment.objects.filter(owner=person, at__gt=since).aggregate(**counts)
    return [found[f"m{minutes}"] for minutes in spans]


def _shown(
    one: Comment,
    viewer: Viewer,
    names: dict[int, dict[int, str]],
    replies: Sequence[Comment] = (),
) -> ShownComment:
    is_own = isinstance(viewer, User) and one.owner_id == viewer.pk
    missing = _missing(one)
    is_read = not missing or (is_own and one.withdrawn_at is None)
    return ShownComment(
        id=one.pk,
        url=f"{one.subject.path}#kommentar-{one.pk}",
        author=person_name(one.owner),
        html=prose(one.text, names.get(one.pk)) if is_read else SafeString(),
        missing=missing,
        label=one.label,
        at=one.at,
        edited_at=one.edited_at,
        is_own=is_own,
        may_edit=is_own and is_editable(one, bool(replies), now()),
        may_answer=isinstance(viewer, User) and one.is_shown and one.answers_id is None,
        replies=tuple(
            _shown(reply, viewer, names) for reply in replies if reply.withdrawn_at is None
        ),
    )


def _missing(one: Comment) -> str:
    if one.withdrawn_at is not None:
        return _("Dieser Kommentar wurde zurückgezogen.")
    return {
        Comment.Standing.HIDDEN.value: _("Die Moderation hat diesen Kommentar ausgeblendet."),
        Comment.Standing.REMOVED.value: _("Die Moderation hat diesen Kommentar entfernt."),
    }.get(one.standing, "")
