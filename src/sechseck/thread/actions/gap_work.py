# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work on a gap: say who closes it until when, or leave it open on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.accounts import PACK
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.wording import day as said_day
from sechseck.thread.actions.task_steps import add_task, change_fields, end_task
from sechseck.thread.models import Task, TaskEvent, Waiver
from sechseck.thread.models.gap_work import LONGEST
from sechseck.thread.queries.gap_items import GapItem, is_missing
from sechseck.thread.queries.waivers import waivers_of


@transaction.atomic
def assign_gap(
    item: GapItem, *, told: Mapping[str, Any], note: str = "", version: int, by: User
) -> Task:
    """Say who closes a gap until when; somebody else may take it over later.

    ``version`` is that of the task the page showed, 0 if it showed none.
    """
    require(by, "thread.assign_gap")
    if told["due"] is None:
        raise Invalid(_("Eine Lücke braucht eine Frist."))
    if not is_missing(item, by):
        raise Conflict(_("Diese Lücke ist schon geschlossen."))
    known = Task.objects.filter(item.about, state=Task.State.OPEN).first()
    if known is not None:
        return change_fields(known, told, version=version, note=note, by=by)
    about: dict[str, Any] = {"code": item.kind.code, "contradiction_id": item.contradiction}
    about |= {"node": Node.objects.get(pk=item.node) if item.node else None}
    fields = {**told, **about, "kind": Task.Kind.GAP, "created_on": localdate()}
    return add_task(fields, note=note, by=by)


@transaction.atomic
def waive_gap(item: GapItem, *, reason: str, until: date, version: int, by: User) -> Waiver:
    """Leave a gap open on purpose until a day, and say why; its task ends."""
    require(by, "thread.waive_gap")
    today = localdate()
    if item.is_whole:
        raise Invalid(_("Offen lassen lässt sich eine einzelne Lücke, nicht die ganze Liste."))
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum die Lücke offen bleibt."))
    if not today <= until <= today + LONGEST:
        raise Invalid(_("Das Datum liegt zwischen heute und zwei Jahren."))
    if not is_missing(item, by):
        raise Conflict(_("Diese Lücke ist schon geschlossen."))
    waiver = _add(item, version, reason=reason.strip(), until=until, on=today, by=by)
    for task in Task.objects.select_for_update().filter(item.about, state=Task.State.OPEN):
        result = _("Die Lücke bleibt mit Absicht offen.")
        end_task(task, Task.State.DONE, TaskEvent.Verb.CLOSED, result=result, by=by)
    return waiver


@transaction.atomic
def count_gap_again(item: GapItem, *, reason: str, version: int, by: User) -> Waiver:
    """Take back that a gap is left open, and say why."""
    require(by, "thread.waive_gap")
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum die Lücke wieder zählt."))
    known = waivers_of(item)
    if not known or known[0].until is None:
        raise Conflict(_("Diese Lücke zählt schon."))
    return _add(item, version, reason=reason.strip(), until=None, on=localdate(), by=by)


@transaction.atomic
def load_waiver(
    item: GapItem, *, reason: str, until: date, on: date, first: User, by: User
) -> bool:
    """Bring in what a region's pack leaves open; what people decided since is left alone."""
    require(by, "kernel.load_pack")
    known = waivers_of(item)
    if known:
        latest = known[0]
        is_same = (latest.reason, latest.until, latest.decided_on) == (reason, until, on)
        if is_same or not latest.by.username.startswith(PACK):
            return False
    version = known[0].number if known else 0
    _add(item, version, reason=reason, until=until, on=on, by=first)
    return True


@transaction.atomic
def withdraw_waivers(kept: set[tuple[str, object]], *, by: User) -> int:
    """Let the gaps count again that a pack no longer leaves open."""
    require(by, "kernel.load_pack")
    latest = Waiver.objects.order_by("code", "node_id", "contradiction_id", "-number")
    rows = latest.distinct("code", "node_id", "contradiction_id").select_related("by")
    gone = [
        one
        for one in rows
        if one.until is not None
        and one.by.username.startswith(PACK)
        and (one.code, one.node_id or one.contradiction_id) not in kept
    ]
    for one in gone:
        Waiver.objects.create(
            code=one.code,
            node_id=one.node_id,
            contradiction_id=one.contradiction_id,
            number=one.number + 1,
            reason="Das Regionspaket enthält die Entscheidung nicht mehr.",
            until=None,
            decided_on=one.decided_on,
            by=one.by,
        )
    return len(gone)


def _add(
    item: GapItem, version: int, *, reason: str, until: date | None, on: date, by: User
) -> Waiver:
    known = waivers_of(item)
    latest = known[0] if known else None
    if version != (latest.number if latest else 0):
        raise _outdated(latest, reason, until)
    row = Waiver(
        code=item.kind.code,
        node_id=item.node,
        contradiction_id=item.contradiction,
        number=version + 1,
        reason=reason[:500],
        until=until,
        decided_on=on,
        by=by,
    )
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise _outdated(waivers_of(item)[0], reason, until) from error
    verb = "gap-waived" if until else "gap-counts-again"
    record(verb, row.node, by=by, code=row.code, until=str(until or ""))
    return row


def _outdated(latest: Waiver | None, reason: str, until: date | None) -> Outdated:
    """Return the error that shows both decisions."""
    there = (latest.reason, latest.until, latest.number) if latest else ("", None, 0)
    differences = [
        Difference(_("Grund"), reason, there[0]),
        Difference(_("Bis"), said_day(until), said_day(there[1])),
    ]
    sentence = _("Über diese Lücke hat inzwischen jemand anderes entschieden.")
    return Outdated(sentence, differences, version=there[2])
