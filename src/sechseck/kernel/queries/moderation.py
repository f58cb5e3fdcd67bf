# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Notices, decisions, appeals: what waits, who is a party, what the public may count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Manager, QuerySet
from django.utils.crypto import constant_time_compare
from django.utils.timezone import localtime

from sechseck.kernel.models import Appeal, Comment, Decision, Node, Notice, User
from sechseck.kernel.moderated import moderation_of
from sechseck.kernel.permissions import may
from sechseck.kernel.prose import plain
from sechseck.kernel.queries.comments import names_in
from sechseck.kernel.queries.subjects import Viewer, first_node
from sechseck.kernel.rules.limits import limits

EFFECT = {
    Decision.Measure.HIDE.value: Comment.Standing.HIDDEN.value,
    Decision.Measure.SUSPEND.value: Comment.Standing.HIDDEN.value,
    Decision.Measure.REMOVE.value: Comment.Standing.REMOVED.value,
}


def open_notices() -> QuerySet[Notice]:
    """Return what waits for a decision, the most urgent first."""
    rows = Notice.objects.filter(state=Notice.State.OPEN)
    return rows.select_related("comment__owner", "comment__subject", "node").order_by(
        "due_at", "pk"
    )


def open_appeals() -> QuerySet[Appeal]:
    """Return the appeals that wait for a second moderator."""
    rows = Appeal.objects.filter(state=Appeal.State.OPEN)
    return rows.select_related("decision__notice", "proposed_by").order_by("due_at", "pk")


def appeals_for(person: User) -> QuerySet[Appeal]:
    """Return the appeals that the moderator could decide, being the second one."""
    return open_appeals().exclude(proposed_by=person)


def decision_seen_by(viewer: Viewer, number: int) -> Decision | None:
    """Return a decision to its parties and to moderators; to nobody else."""
    rows = Decision.objects.select_related(
        "notice__owner", "comment__owner", "comment__subject", "node"
    )
    found = rows.filter(pk=number).first()
    if found is None or not isinstance(viewer, User):
        return None
    is_party = bool(side_of(found, viewer, ""))
    return found if is_party or may(viewer, "kernel.moderate_content") else None


def notice_named(reference: str) -> Notice | None:
    """Return the notice whose number somebody knows."""
    rows = Notice.objects.select_related("comment__subject", "node", "owner")
    return rows.filter(reference=reference).first()


def side_of(decision: Decision, actor: Viewer, reference: str) -> str:
    """Return which side of a decision somebody is on; whoever knows the number is the notifier."""
    notice = decision.notice
    if isinstance(actor, User):
        if author_of(decision) == actor and decision.measure != Decision.Measure.NONE:
            return Appeal.Side.AUTHOR
        if notice.owner_id == actor.pk:
            return Appeal.Side.NOTIFIER
    is_known = bool(reference) and constant_time_compare(reference, notice.reference)
    return Appeal.Side.NOTIFIER if is_known and notice.owner_id is None else ""


def author_of(target: Notice | Decision) -> User | None:
    """Return who wrote what is reported."""
    if target.node is not None:
        return moderation_of(target.node).author(target.node)
    return target.comment.owner if target.comment is not None else None


def decided_standing(decisions: Manager[Decision]) -> tuple[str, str]:
    """Return what the decisions that count leave of a text, and the words they put above it."""
    standing, label = Comment.Standing.SHOWN.value, ""
    for one in decisions.filter(overturned_at__isnull=True).order_by("pk"):
        standing, label = EFFECT.get(one.measure, standing), one.label or label
    return standing, label


def words_of(target: Notice | Decision) -> str:
    """Return what is reported, as moderators and its author read it."""
    if target.node is not None:
        return moderation_of(target.node).words(target.node)
    return _typed([target.comment])[target.comment.pk] if target.comment is not None else ""


def typed_in(notices: Iterable[Notice]) -> dict[int, str]:
    """Return the words of reported comments as they were typed, by number of the comment."""
    return _typed([one.comment for one in notices if one.comment is not None])


def _typed(comments: Sequence[Comment]) -> dict[int, str]:
    names = names_in(comments)
    return {one.pk: plain(one.text, names.get(one.pk)) for one in comments}


def appeal_ends(decision: Decision) -> datetime:
    """Return until when one may appeal: so many months on, at the end of the month at most."""
    months = decision.at.month - 1 + limits()["moderation"]["appeal_months"]
    first = decision.at.replace(day=1, year=decision.at.year + months // 12, month=months % 12 + 1)
    following = (first + timedelta(days=32)).replace(day=1)
    return min(first + timedelta(days=decision.at.day - 1), following - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Account:
    """What the public may know of moderation: counts and times, nobody's name."""

    notices: int
    open: int
    decided: int
    appeals: int
    overturned: int
    automated: int
    median_hours: float | None
    by_category: list[tuple[str, int]]
    by_measure: list[tuple[str, int]]


def public_account() -> Account:
    """Count notices, decisions and appeals."""
    notices = list(Notice.objects.values_list("category", "state"))
    decisions = list(Decision.objects.values_list("measure", "is_automated"))
    appeals = Counter(Appeal.objects.values_list("state", flat=True).order_by())
    hours = [row.hours for row in decided_rows()]
    categories = Counter(category for category, _state in notices)
    measures = Counter(measure for measure, _automated in decisions)
    return Account(
        notices=len(notices),
        open=sum(state == Notice.State.OPEN for _category, state in notices),
        decided=len(decisions),
        appeals=appeals.total(),
        overturned=appeals[Appeal.State.OVERTURNED],
        automated=sum(is_automated for _measure, is_automated in decisions),
        median_hours=round(median(hours), 1) if hours else None,
        by_category=[(str(label), categories[key]) for key, label in Notice.Category.choices],
        by_measure=[(str(label), measures[key]) for key, label in Decision.Measure.choices],
    )


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """One decision for the table everybody may download."""

    month: str
    category: str
    measure: str
    ground: str
    is_automated: bool
    is_overturned: bool
    hours: float


def decided_rows() -> Iterator[DecidedRow]:
    """Yield all decisions, the newest first."""
    for one in Decision.objects.select_related("notice").order_by("-pk"):
        yield DecidedRow(
            month=localtime(one.at).strftime("%Y-%m"),
            category=one.notice.get_category_display(),
            measure=one.get_measure_display(),
            ground=one.get_ground_display(),
            is_automated=one.is_automated,
            is_overturned=one.overturned_at is not None,
            hours=round((one.at - one.notice.at).total_seconds() / 3600, 1),
        )


def place_of(notice: Notice) -> Node | None:
    """Return the node under which the trace keeps a notice."""
    return first_node(notice.comment.subject) if notice.comment is not None else notice.node


def locked_notice(notice: Notice) -> Notice:
    """Return the notice, locked against a second moderator."""
    rows = Notice.objects.select_for_update(of=("self",))
    return rows.select_related("comment__subject", "comment__owner", "node", "owner").get(
        pk=notice.pk
    )
