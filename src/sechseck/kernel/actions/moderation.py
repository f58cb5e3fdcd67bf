# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take a notice, decide about it with reasons, and undo what was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.letters import write_letter
from sechseck.kernel.actions.messages import tell
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Comment, Decision, Notice, User
from sechseck.kernel.moderated import moderation_of
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.moderation import author_of, decided_standing, locked_notice, place_of
from sechseck.kernel.rules.limits import limits

Measure, Ground = Decision.Measure, Decision.Ground


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a moderator decides, and the statement of reasons (Article 17)."""

    measure: str
    ground: str
    facts: str
    provision: str = ""
    label: str = ""
    days: int = 0


@transaction.atomic
def decide_notice(
    notice: Notice, ruling: Ruling, *, at: datetime | None = None, by: User
) -> Decision:
    """Decide about a notice; author and notifier get the reasons."""
    require(by, "kernel.moderate_content", notice)
    at = at or now()
    found = locked_notice(notice)
    if found.state != Notice.State.OPEN:
        raise Conflict(_("Darüber hat schon jemand entschieden."))
    _check_impartial(found, by)
    _check(ruling, found)
    until = at + timedelta(days=ruling.days) if ruling.measure == Measure.SUSPEND else None
    decision = Decision.objects.create(
        notice=found,
        comment=found.comment,
        node=found.node,
        measure=ruling.measure,
        ground=ruling.ground,
        provision=ruling.provision.strip(),
        facts=ruling.facts.strip(),
        label=ruling.label.strip(),
        suspended_until=until,
        decided_by=by,
        at=at,
    )
    found.state, found.decided_at = Notice.State.DECIDED, at
    found.save(update_fields=["state", "decided_at"])
    settle_target(found, by=by)
    record("notice-decided", place_of(found), notice=found.pk, measure=decision.measure, by=by)
    tell_parties(decision, by=by)
    return decision


@transaction.atomic
def settle_target(notice: Notice, *, by: User) -> None:
    """Bring what was reported in step with the decisions that count."""
    settle_standing(notice.comment, by=by)
    if notice.node is not None:
        moderation_of(notice.node).bring(notice.node, by=by)


@transaction.atomic
def settle_standing(comment: Comment | None, *, by: User) -> None:
    """Bring a comment in step with the decisions that count: what was undone leaves no mark."""
    if comment is None:
        return
    found = Comment.objects.select_for_update().get(pk=comment.pk)
    found.standing, found.label = decided_standing(found.decisions)
    found.save(update_fields=["standing", "label"])


@transaction.atomic
def tell_parties(decision: Decision, *, by: User) -> None:
    """Send the statement of reasons to the author, if there is a measure, and to the notifier."""
    notice = decision.notice
    author = author_of(decision)
    parties = {"notifier": notice.owner}
    if decision.measure != Measure.NONE and author is not None:
        parties["author"] = author
    for side, person in parties.items():
        write_letter("decision", side, person=person, about=decision, by=by)
    people = {one.pk for one in parties.values() if one is not None}
    tell("moderation", people, key=f"decision:{decision.pk}", about=decision, by=by)


def _check_impartial(notice: Notice, by: User) -> None:
    """Nobody judges in their own case, nor anew about what they decided before."""
    if by in (notice.owner, author_of(notice)):
        raise NotAllowed(_("In eigener Sache entscheidet jemand anderes."))
    if notice.decisions.filter(decided_by=by).exists():
        raise NotAllowed(_("Nach einer Beschwerde entscheidet jemand anderes."))


def _check_target(ruling: Ruling, notice: Notice) -> None:
    if ruling.measure != Measure.NONE and notice.comment is None and notice.node is None:
        raise Invalid(_("Zu dieser Stelle gibt es keinen Kommentar; geben Sie sie weiter."))
    if ruling.measure == Measure.SUSPEND and notice.comment is None:
        raise Invalid(_("Aussetzen lässt sich nur das Kommentieren."))


def _check(ruling: Ruling, notice: Notice) -> None:
    if ruling.measure not in Measure.values or ruling.ground not in Ground.values:
        raise Invalid(_("Diese Auswahl gibt es nicht."))
    if not ruling.facts.strip():
        raise Invalid(_("Bitte nennen Sie die Tatsachen, auf denen die Entscheidung beruht."))
    acts = ruling.measure != Measure.NONE
    _check_target(ruling, notice)
    if acts != (ruling.ground != Ground.NONE):
        raise Invalid(_("Eine Maßnahme braucht Gesetz oder Hausregel als Grund, sonst keinen."))
    if acts != bool(ruling.provision.strip()):
        raise Invalid(_("Nennen Sie das Gesetz oder die Hausregel, und nur bei einer Maßnahme."))
    if (ruling.measure == Measure.LABEL) != bool(ruling.label.strip()):
        raise Invalid(_("Der Hinweis braucht Worte, und nur er."))
    longest = limits()["moderation"]["suspend_days"]
    if ruling.measure == Measure.SUSPEND and not 1 <= ruling.days <= longest:
        raise Invalid(_("Aussetzen lässt sich für 1 bis %s Tage.") % longest)
