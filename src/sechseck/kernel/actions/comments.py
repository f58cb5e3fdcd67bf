# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write a comment, change it while that is fair, take it back."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.mentions import keep_mentions
from sechseck.kernel.actions.messages import tell, tell_followers
from sechseck.kernel.actions.subjects import keep_subject
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Comment, Subject, User
from sechseck.kernel.permissions import require
from sechseck.kernel.prose import plain
from sechseck.kernel.queries.comments import (
    comment_counts,
    is_editable,
    names_in,
    suspended_until,
)
from sechseck.kernel.queries.mentions import with_numbers
from sechseck.kernel.queries.subjects import first_node
from sechseck.kernel.rules.limits import limits, most_comments
from sechseck.kernel.wording import day

SAME = timedelta(minutes=10)


@transaction.atomic
def add_comment(
    path: str, *, text: str, answers: Comment | None = None, at: datetime | None = None, by: User
) -> Comment:
    """Say something about a page; the same words again within minutes are the same comment."""
    require(by, "kernel.write_comment")
    at = at or now()
    words = _checked(text)
    User.objects.select_for_update(no_key=True).get(pk=by.pk)  # one after another per person
    subject = keep_subject(path, by=by)
    thread = _answered(answers, subject) if answers else None
    numbered, people = with_numbers(words, subject)
    same = Comment.objects.filter(subject=subject, answers=thread, owner=by, text=numbered)
    known = same.filter(at__gt=at - SAME, withdrawn_at__isnull=True).first()
    if known is not None:
        return known
    _check_pace(by, at)
    comment = Comment.objects.create(
        subject=subject, answers=thread, owner=by, text=numbered, at=at
    )
    named = keep_mentions(comment, people, by=by)
    record("comment-added", first_node(subject), comment=comment.pk, by=by)
    _tell(comment, named, by)
    return comment


@transaction.atomic
def edit_comment(
    comment: Comment, *, text: str, version: int, at: datetime | None = None, by: User
) -> Comment:
    """Change one's own words, shortly after writing and before anybody has answered."""
    found = _own(comment, "kernel.edit_comment", by)
    words = _checked(text)
    if found.version != version:
        typed = plain(found.text, names_in([found]).get(found.pk))
        raise Outdated(
            _("Sie haben diesen Kommentar inzwischen an anderer Stelle geändert."),
            [Difference(_("Kommentar"), words, typed)],
            version=found.version,
        )
    at = at or now()
    if not is_editable(found, found.replies.exists(), at):
        raise Conflict(_("Dieser Kommentar lässt sich nicht mehr ändern, nur noch zurückziehen."))
    found.text, people = with_numbers(words, found.subject)
    found.version, found.edited_at = found.version + 1, at
    found.save(update_fields=["text", "version", "edited_at"])
    named = keep_mentions(found, people, by=by)
    record("comment-edited", first_node(found.subject), comment=found.pk, by=by)
    tell("mention", named, key=f"comment:{found.pk}", about=found, by=by)
    return found


@transaction.atomic
def withdraw_comment(comment: Comment, *, at: datetime | None = None, by: User) -> Comment:
    """Take one's own words back. The text is kept only if there is a notice about it."""
    found = _own(comment, "kernel.withdraw_comment", by)
    if found.withdrawn_at is not None:
        raise Conflict(_("Dieser Kommentar ist schon zurückgezogen."))
    found.withdrawn_at = at or now()
    if not found.notices.exists():
        found.text = ""
        found.mentions.all().delete()
    found.save(update_fields=["withdrawn_at", "text"])
    record("comment-withdrawn", first_node(found.subject), comment=found.pk, by=by)
    return found


def _own(comment: Comment, name: str, by: User) -> Comment:
    found = Comment.objects.select_for_update(of=("self",)).select_related("subject")
    locked = found.get(pk=comment.pk)
    require(by, name, locked)
    return locked


def _checked(text: str) -> str:
    words = text.replace("\r\n", "\n").strip()
    longest = limits()["comments"]["longest"]
    if not words:
        raise Invalid(_("Bitte schreiben Sie etwas."))
    if len(words) > longest:
        raise Invalid(_("Das sind mehr als %(most)s Zeichen.") % {"most": longest})
    return words


def _answered(answers: Comment, subject: Subject) -> Comment:
    """Return the comment under which an answer stands: answers go one level deep."""
    found = Comment.objects.select_for_update().get(pk=answers.answers_id or answers.pk)
    if found.subject_id != subject.pk:
        raise Invalid(_("Diese Antwort gehört zu einer anderen Seite."))
    if not found.is_shown:
        raise Conflict(_("Dieser Kommentar ist nicht mehr da."))
    return found


def _check_pace(by: User, at: datetime) -> None:
    until = suspended_until(by, at)
    if until is not None:
        raise NotAllowed(_("Sie dürfen bis zum %s nicht kommentieren.") % day(until))
    most = most_comments()
    counts = comment_counts(by, [minutes for minutes, _count in most], at)
    if any(count >= limit for count, (_minutes, limit) in zip(counts, most, strict=True)):
        raise Conflict(_("So schnell geht es nicht. Bitte warten Sie ein wenig."))


def _tell(comment: Comment, named: list[int], by: User) -> None:
    key = f"comment:{comment.pk}"
    tell("mention", named, key=key, about=comment, by=by)
    if comment.answers is not None:
        asked = comment.answers.replies.values_list("owner_id", flat=True)
        people = {comment.answers.owner_id, *asked} - {None}
        tell("reply", [pk for pk in people if pk is not None], key=key, about=comment, by=by)
    tell_followers("comment", comment.subject, key=key, comment=comment, by=by)
