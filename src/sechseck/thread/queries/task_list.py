# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tasks as lists show them: whose they are, what they are about, what is overdue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import gap_kind
from sechseck.kernel.models import Node, User
from sechseck.people.memberships import committees_of
from sechseck.thread.models import Task
from sechseck.thread.queries.gap_items import WHOLE, work_url
from sechseck.thread.queries.links import visible_contradictions
from sechseck.thread.queries.seen import seen_nodes

State = Task.State


def tasks_seen_by(user: User) -> QuerySet[Task]:
    """Return the tasks about what somebody may see; the office sees those of all."""
    node = seen_nodes(user).filter(pk=OuterRef("node")).order_by()
    known = visible_contradictions(user).filter(key=OuterRef("contradiction")).order_by()
    rows = Task.objects.filter(
        Q(node__isnull=True) | Exists(node),
        Q(contradiction__isnull=True) | Exists(known) | ~Q(state=State.OPEN),
    )
    if user.role != User.Role.OFFICE:
        rows = rows.filter(_theirs(user))
    return rows.select_related("node", "owner", "unit").order_by("due", "id")


def tasks_of(user: User) -> QuerySet[Task]:
    """Return what one is to do oneself, or with a unit one belongs to."""
    return tasks_seen_by(user).filter(_theirs(user))


def _theirs(user: User) -> Q:
    return Q(owner=user) | Q(unit__node__in=committees_of(user))


def open_tasks_of(user: User) -> QuerySet[Task]:
    """Return the open tasks one has."""
    return tasks_of(user).filter(state=State.OPEN)


@dataclass(frozen=True, slots=True)
class ShownTask:
    """A task as pages show it."""

    id: int
    url: str
    kind_label: str
    title: str
    about: str  # the text of what it is about
    about_url: str
    is_quote: bool
    owner: str
    due: date | None
    is_overdue: bool
    state: str
    state_label: str


def shown_task(task: Task, day: date | None = None) -> ShownTask:
    """Return a task as pages show it; expects its node, owner and unit."""
    is_open = task.state == State.OPEN
    return ShownTask(
        id=task.pk,
        url=f"/aufgabe/{task.pk}/",
        kind_label=task.get_kind_display(),
        title=title_of(task),
        about=task.node.title if task.node else "",
        about_url=about_url(task),
        is_quote=task.node is not None and task.node.kind == Node.Kind.STATEMENT,
        owner=owner_of(task),
        due=task.due,
        is_overdue=is_open and task.due is not None and task.due < (day or localdate()),
        state=task.state,
        state_label=task.get_state_display(),
    )


def title_of(task: Task) -> str:
    """Return what a task is called: a gap's as its gap."""
    kind = gap_kind(task.code) if task.code else None
    if kind is None:
        return task.title
    return _("Lücke schließen: %s") % kind.title


def about_url(task: Task) -> str:
    """Return where one reads what the task is about."""
    if task.node:
        return task.node.path
    if task.contradiction_id:
        return f"/widerspruch/{task.contradiction_id}/"
    return f"/luecken/{task.code}/" if task.code else "/impulse/" if task.impulse_key else ""


def gap_url(task: Task) -> str:
    """Return the page on which the office works on the task's gap."""
    name = task.contradiction_id or (task.node.path.strip("/").split("/")[-1] if task.node else "")
    return work_url(task.code, name or WHOLE) if task.code else ""


def owner_of(task: Task) -> str:
    """Return who is to do it: an account or a unit."""
    return task.unit.name if task.unit else task.owner.get_username() if task.owner else ""


def gap_tasks(code: str, viewer: User) -> dict[object, Task]:
    """Return the open tasks of a gap by the node or contradiction they are about."""
    rows = tasks_seen_by(viewer).filter(code=code, state=State.OPEN)
    return {one.node_id or one.contradiction_id: one for one in rows}


def shown_tasks(tasks: Iterable[Task]) -> list[ShownTask]:
    """Return tasks as pages show them, today."""
    day = localdate()
    return [shown_task(one, day) for one in tasks]
