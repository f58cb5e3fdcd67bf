# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What every change of a task shares: its lock, its version, its event, its trace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.frame import office_name
from sechseck.kernel.models import User
from sechseck.kernel.wording import day as said_day
from sechseck.thread.models import Task, TaskEvent
from sechseck.thread.queries.gap_items import is_seen_by
from sechseck.thread.queries.task_list import owner_of

Verb = TaskEvent.Verb
LABELS = {"title": gettext_lazy("Titel"), "text": gettext_lazy("Worum es geht")}


@transaction.atomic
def add_task(fields: Mapping[str, Any], *, note: str = "", by: User) -> Task:
    """Write a new task with its first event; the second of two at once is refused."""
    task = Task(created_by=by, **fields)
    _check_owner(task)
    try:
        with transaction.atomic():
            task.save()
    except IntegrityError as error:
        raise Conflict(_("Dafür hat gerade jemand anderes eine Aufgabe angelegt.")) from error
    return note_step(task, Verb.CREATED, note=note, by=by)


@transaction.atomic
def change_fields(
    task: Task, fields: Mapping[str, Any], *, version: int, note: str = "", by: User
) -> Task:
    """Change an open task unless somebody else did meanwhile."""
    found = locked(task, version=version, fields=fields, by=by)
    for name, value in fields.items():
        setattr(found, name, value)
    _check_owner(found)
    found.version += 1
    found.save()
    return note_step(found, Verb.CHANGED, note=note, by=by)


@transaction.atomic
def end_task(task: Task, state: Task.State, verb: Verb, *, result: str, by: User) -> Task:
    """Close a task that was locked."""
    task.state, task.result = state, result[:1000]
    task.version += 1
    task.save()
    return note_step(task, verb, note=result, by=by)


@transaction.atomic
def note_step(task: Task, verb: Verb, *, note: str, by: User) -> Task:
    """Note what happened to a task."""
    TaskEvent.objects.create(task=task, verb=verb, note=note.strip()[:1000], by=by)
    record(f"task-{verb}", task.node, by=by, task=task.pk)
    return task


@transaction.atomic
def locked(task: Task, *, version: int, fields: Mapping[str, Any], by: User) -> Task:
    """Return the task as it stands, if it is still open and as it was when the page was drawn."""
    rows = Task.objects.select_for_update(of=("self",)).select_related("node", "owner", "unit")
    found = rows.get(pk=task.pk)
    if found.state != Task.State.OPEN:
        raise Conflict(_("Diese Aufgabe ist schon zu Ende."))
    if found.version != version:
        raise Outdated(
            _("Diese Aufgabe hat inzwischen jemand anderes geändert."),
            _differences(found, fields),
            version=found.version,
        )
    return found


def _differences(found: Task, fields: Mapping[str, Any]) -> list[Difference]:
    """Return what was typed beside what stands there now."""
    wanted = Task(**fields)
    rows = [
        Difference(_("Zuständig"), owner_of(wanted), owner_of(found)),
        Difference(_("Frist"), said_day(wanted.due), said_day(found.due)),
    ]
    for name, label in LABELS.items():
        if name in fields:
            rows.append(Difference(label, fields[name], getattr(found, name)))
    return [one for one in rows if one.yours != one.theirs]


def _check_owner(task: Task) -> None:
    """Refuse an owner who does not exist, may not work on tasks or may not see the thing."""
    if (task.owner is None) == (task.unit is None):
        raise Invalid(_("Bitte wählen Sie einen Zugang oder eine Stelle, nicht beides."))
    if task.owner is None:
        return
    if task.owner.role not in (User.Role.OFFICE, User.Role.UNIT):
        raise Invalid(
            _("Aufgaben übernehmen: %(office)s und Fachbereiche.") % {"office": office_name()}
        )
    if not is_seen_by(task.owner, task.node_id, task.contradiction_id):
        raise Invalid(_("Wer die Aufgabe bekommt, darf nicht sehen, worum es geht."))
