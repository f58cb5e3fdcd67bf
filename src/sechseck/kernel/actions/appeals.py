# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Disagree with a decision; somebody else decides (Digital Services Act, Article 20)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.letters import write_letter
from sechseck.kernel.actions.messages import tell
from sechseck.kernel.actions.moderation import settle_target
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Appeal, Decision, Notice, User
from sechseck.kernel.permissions import Actor, require
from sechseck.kernel.queries.moderation import (
    appeal_ends,
    author_of,
    locked_notice,
    place_of,
    side_of,
)
from sechseck.kernel.rules.limits import limits
from sechseck.kernel.rules.notices import due

State = Appeal.State


@transaction.atomic
def appeal(
    decision: Decision,
    *,
    text: str,
    reference: str = "",
    at: datetime | None = None,
    by: Actor,
) -> Appeal:
    """Ask that somebody else decides; each side once, within six months."""
    require(by, "kernel.appeal_decision")
    at = at or now()
    found = Decision.objects.select_for_update(of=("self",)).select_related(
        "comment__owner", "node", "notice"
    )
    decision = found.get(pk=decision.pk)
    side = side_of(decision, by, reference)
    if not side:
        raise NotAllowed(_("Beschweren können sich, wer schrieb und wer meldete."))
    if not text.strip():
        raise Invalid(_("Bitte schreiben Sie, warum die Entscheidung falsch ist."))
    if decision.overturned_at is not None or at > appeal_ends(decision):
        raise Conflict(_("Gegen diese Entscheidung ist keine Beschwerde mehr möglich."))
    owner = by if isinstance(by, User) else None
    try:
        with transaction.atomic():
            row = Appeal.objects.create(
                decision=decision,
                side=side,
                owner=owner,
                text=text.strip(),
                at=at,
                due_at=at + timedelta(days=limits()["moderation"]["appeal_days"]),
                proposed_by_id=decision.decided_by_id,
            )
    except IntegrityError as error:
        raise Conflict(_("Ihre Beschwerde liegt schon vor.")) from error
    who = owner or enlist_program("meldestelle")
    record("appeal-received", place_of(decision.notice), appeal=row.pk, by=who)
    return row


@transaction.atomic
def decide_appeal(
    row: Appeal, *, overturn: bool, reason: str, at: datetime | None = None, by: User
) -> Appeal:
    """Let a decision stand or undo it; what it changed is then as if it had not been."""
    require(by, "kernel.decide_appeal", row)
    at = at or now()
    found = Appeal.objects.select_for_update(of=("self",)).select_related("decision__notice")
    row = found.get(pk=row.pk)
    if row.state != State.OPEN:
        raise Conflict(_("Darüber hat schon jemand entschieden."))
    notice = locked_notice(row.decision.notice)
    author = author_of(notice)
    if by in (notice.owner, author):
        raise NotAllowed(_("In eigener Sache entscheidet jemand anderes."))
    if not reason.strip():
        raise Invalid(_("Bitte begründen Sie Ihre Entscheidung."))
    row.state = State.OVERTURNED if overturn else State.UPHELD
    row.decided_by, row.decided_at, row.reason = by, at, reason.strip()
    row.save()
    if overturn:
        _undo(row, notice, at, by)
    record("appeal-decided", place_of(notice), appeal=row.pk, overturned=overturn, by=by)
    people = {"author": author, "notifier": notice.owner}
    for side, person in people.items():
        write_letter("appeal", side, person=person, about=row, by=by)
    told = {one.pk for one in people.values() if one is not None}
    tell("moderation", told, key=f"appeal:{row.pk}", about=row.decision, by=by)
    return row


def _undo(row: Appeal, notice: Notice, at: datetime, by: User) -> None:
    """Undo the decision; if too little was done, the notice is open again."""
    decision = row.decision
    if decision.overturned_at is not None:  # the other side's appeal came first
        return
    decision.overturned_at = at
    decision.save(update_fields=["overturned_at"])
    settle_target(notice, by=by)
    if row.side == Appeal.Side.NOTIFIER:
        notice.state, notice.decided_at = Notice.State.OPEN, None
        notice.due_at = due(notice.category, at)
        notice.save(update_fields=["state", "decided_at", "due_at"])
