# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring comments, notices and appeals of an invented region in step with its pack."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import transaction
from django.utils.timezone import make_aware, now

from sechseck.kernel.actions.accounts import enlist_voice
from sechseck.kernel.actions.moderation import settle_standing
from sechseck.kernel.actions.subjects import keep_subject
from sechseck.kernel.models import Appeal, Comment, Decision, Notice, User
from sechseck.kernel.packs.table import Row
from sechseck.kernel.permissions import require
from sechseck.kernel.rules.notices import due

NOON = time(12)


@transaction.atomic
def load_comment(row: Row, path: str, *, by: User) -> bool:
    """Keep a comment of the pack; say whether anything changed. What moderation did stays."""
    require(by, "kernel.load_pack")
    owner = enlist_voice(row["author"], User.Role.RESIDENT, by=by)
    answers = Comment.objects.get(pack_key=row["answers"]) if row["answers"] else None
    wanted = {"owner": owner, "answers": answers, "text": row["text"]}
    wanted["subject"] = keep_subject(path, by=owner)
    found = Comment.objects.filter(pack_key=row["key"]).first()
    if found is None:
        Comment.objects.create(pack_key=row["key"], at=_moment(row["day"]), **wanted)
        return True
    changed = [name for name, value in wanted.items() if getattr(found, name) != value]
    for name in changed:
        setattr(found, name, wanted[name])
    if changed:
        found.save(update_fields=changed)
    return bool(changed)


@transaction.atomic
def load_notice(row: Row, *, by: User) -> bool:
    """Keep a notice of the pack with its decision; once there it is not touched again."""
    require(by, "kernel.load_pack")
    if Notice.objects.filter(reference=_reference(row["key"])).exists():
        return False
    comment = Comment.objects.select_related("subject").get(pack_key=row["comment"])
    at, decided = _moment(row["day"]), bool(row["measure"])
    decided_at = _moment(row["decided_on"]) if decided else None
    notice = Notice.objects.create(
        reference=_reference(row["key"]),
        comment=comment,
        place=f"{comment.subject.path}#kommentar-{comment.pk}",
        category=row["category"],
        explanation=row["explanation"],
        name=row["name"],
        good_faith=True,
        state=Notice.State.DECIDED if decided else Notice.State.OPEN,
        at=at,
        due_at=due(row["category"], at),
        decided_at=decided_at,
    )
    if decided_at is not None:
        Decision.objects.create(
            notice=notice,
            comment=comment,
            measure=row["measure"],
            ground=row["ground"],
            provision=row["provision"],
            facts=row["facts"],
            decided_by=enlist_voice(row["decided_by"], User.Role.MODERATOR, by=by),
            at=decided_at,
        )
        settle_standing(comment, by=by)
    return True


@transaction.atomic
def load_appeal(row: Row, *, by: User) -> bool:
    """Keep an appeal of the pack."""
    require(by, "kernel.load_pack")
    notice = Notice.objects.get(reference=_reference(row["notice"]))
    decision = notice.decisions.select_related("comment").order_by("pk")[0]
    at = _moment(row["day"])
    is_author = row["side"] == Appeal.Side.AUTHOR
    _appeal, is_new = Appeal.objects.get_or_create(
        decision=decision,
        side=row["side"],
        defaults={
            "owner_id": decision.comment.owner_id if is_author and decision.comment else None,
            "text": row["text"],
            "at": at,
            "due_at": due("unlawful", at),
            "proposed_by_id": decision.decided_by_id,
        },
    )
    return is_new


def _reference(key: str) -> str:
    return f"M-beispiel-{key}"


def _moment(day: date | None) -> datetime:
    """Return noon of the day; without one it is happening now."""
    return make_aware(datetime.combine(day, NOON)) if day else now()
