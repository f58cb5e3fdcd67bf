# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people do with tasks: write, change, hand on, finish, drop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.gap_kinds import gap_kind
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.task_steps import (
    add_task,
    change_fields,
    end_task,
    locked,
    note_step,
)
from sechseck.thread.models import Task, TaskEvent
from sechseck.thread.queries.gap_items import NAMES

State, Verb = Task.State, TaskEvent.Verb
PACKS = ("title", "text", "node", "unit", "due", "code", "kind", "state", "result")


@transaction.atomic
def write_task(told: Mapping[str, Any], *, by: User) -> Task:
    """Write a task for somebody; told are title, text, node, owner or unit, and due."""
    require(by, "thread.write_task")
    if not told["title"].strip():
        raise Invalid(_("Eine Aufgabe braucht einen Titel."))
    return add_task({**told, "created_on": localdate()}, by=by)


@transaction.atomic
def change_task(
    task: Task, *, told: Mapping[str, Any], note: str = "", version: int, by: User
) -> Task:
    """Change what a task says, whose it is or when it is due."""
    require(by, "thread.write_task")
    if "title" in told and not told["title"].strip() and task.kind != Task.Kind.GAP:
        raise Invalid(_("Eine Aufgabe braucht einen Titel."))
    return change_fields(task, told, version=version, note=note, by=by)


@transaction.atomic
def finish_task(task: Task, *, result: str, version: int, by: User) -> Task:
    """Say that a task is done, and what came of it."""
    require(by, "thread.finish_task", task)
    if not result.strip():
        raise Invalid(_("Bitte sagen Sie, was dabei herauskam."))
    found = locked(task, version=version, fields={}, by=by)
    return end_task(found, State.DONE, Verb.DONE, result=result.strip(), by=by)


@transaction.atomic
def drop_task(task: Task, *, reason: str, version: int, by: User) -> Task:
    """Say that a task is not done, and why."""
    require(by, "thread.finish_task", task)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum die Aufgabe wegfällt."))
    found = locked(task, version=version, fields={}, by=by)
    return end_task(found, State.DROPPED, Verb.DROPPED, result=reason.strip(), by=by)


@transaction.atomic
def close_gap_tasks(*, by: User) -> int:
    """Close the tasks whose gap has closed, as whoever gave them sees it; return how many."""
    require(by, "thread.close_tasks")
    rows = Task.objects.select_for_update(of=("self",), skip_locked=True)
    waiting = rows.filter(kind=Task.Kind.GAP, state=State.OPEN).select_related("created_by")
    by_gap: dict[tuple[str, int], list[Task]] = defaultdict(list)
    for task in waiting.order_by("pk"):
        by_gap[task.code, task.created_by_id].append(task)
    closed = [task for (code, _by), some in by_gap.items() for task in _closed(code, some)]
    for task in closed:
        end_task(task, State.DONE, Verb.CLOSED, result=_("Die Lücke ist geschlossen."), by=by)
    return len(closed)


def _closed(code: str, tasks: list[Task]) -> list[Task]:
    """Return the tasks of one gap that no longer stands in its list."""
    kind = gap_kind(code)
    if kind is None:
        return tasks
    open_rows = kind.find(tasks[0].created_by).order_by()
    name = "key" if NAMES.get(kind.subject) == "key" else "node"
    about = {one.contradiction_id or one.node_id for one in tasks} - {None}
    still: set[Any] = set(
        open_rows.filter(**{f"{name}__in": about}).values_list(name, flat=True) if about else ()
    )
    whole_is_open = any(
        one.node_id is None and one.contradiction_id is None for one in tasks
    ) and bool(open_rows.exists())
    if whole_is_open:
        still.add(None)
    return [one for one in tasks if (one.contradiction_id or one.node_id) not in still]


@transaction.atomic
def load_task(told: Mapping[str, Any], *, first: User, by: User) -> bool:
    """Bring in a task of a region's pack; what people did with it since is left alone."""
    require(by, "kernel.load_pack")
    known = Task.objects.filter(pack_key=told["pack_key"]).select_for_update().first()
    if known is None:
        task = add_task(told, by=first)
        if task.state != State.OPEN:
            note_step(task, Verb(task.state), note=task.result, by=first)
        return True
    is_packs = known.events.exclude(by__username__startswith="pack:").exists() is False
    differing = [name for name in PACKS if getattr(known, name) != told[name]]
    if not is_packs or not differing:
        return False
    for name in differing:
        setattr(known, name, told[name])
    known.version += 1
    known.save()
    note_step(known, Verb.CHANGED, note="", by=first)
    return True


@transaction.atomic
def withdraw_tasks(kept: set[str], *, by: User) -> int:
    """Drop the open tasks that a pack no longer holds."""
    require(by, "kernel.load_pack")
    rows = Task.objects.select_for_update().exclude(pack_key="").exclude(pack_key__in=kept)
    gone = list(rows.filter(state=State.OPEN))
    for task in gone:
        reason = _("Das Regionspaket enthält die Aufgabe nicht mehr.")
        end_task(task, State.DROPPED, Verb.DROPPED, result=reason, by=by)
    return len(gone)
