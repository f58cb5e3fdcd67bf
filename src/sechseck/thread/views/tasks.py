# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of tasks: one's own, those of all, one with its history."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.thread.actions.tasks_of_people import (
    change_task,
    drop_task,
    finish_task,
    write_task,
)
from sechseck.thread.models import Task
from sechseck.thread.queries.task_list import (
    gap_url,
    open_tasks_of,
    shown_task,
    shown_tasks,
    tasks_of,
    tasks_seen_by,
)
from sechseck.thread.work_forms import ChangeTaskForm, ResultForm, TaskForm

LISTS = ("meine", "alle", "beendet")


@permission("thread.see_tasks")
def tasks(request: HttpRequest) -> HttpResponse:
    """List one's own tasks, those of all, or those that have ended."""
    user, chosen = cast(User, request.user), request.GET.get("liste", "")
    is_office = may(user, "thread.write_task")
    chosen = chosen if chosen in LISTS else "meine"
    rows = tasks_of(user) if chosen == "meine" else tasks_seen_by(user)
    is_ended = chosen == "beendet"
    rows = rows.exclude(state="open") if is_ended else rows.filter(state="open")
    page = page_of(request, rows.order_by("-id") if is_ended else rows, show=shown_tasks)
    context = {
        "page_obj": page,
        "chosen": chosen,
        "is_office": is_office,
        "mine": open_tasks_of(user).count(),
    }
    return render(request, "thread/tasks.html", context)


@permission("thread.write_task", methods=SENDING)
def new_task(request: HttpRequest) -> HttpResponse:
    """Write a task."""
    form = TaskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        task = write_task(form.told(), by=cast(User, request.user))
        return redirect("thread:task", task.pk)
    status = 422 if form.errors else 200
    return render(request, "thread/task_form.html", {"form": form}, status=status)


@permission("thread.see_tasks")
def task(request: HttpRequest, number: int) -> HttpResponse:
    """Show one task with its history."""
    return _page(request, _seen(request, number))


@permission("thread.write_task", methods=SENDING)
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Change a task or hand it on."""
    found = _seen(request, number)
    form = ChangeTaskForm(request.POST or None, task=found, initial=_initial(found))
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        told = form.told() if found.kind != Task.Kind.GAP else form.told() | {"title": ""}
        change_task(
            found,
            told=told,
            note=words["note"],
            version=words["version"],
            by=cast(User, request.user),
        )
        return redirect("thread:task", number)
    context = {"form": form, "task": shown_task(found)}
    return render(request, "thread/task_form.html", context, status=422 if form.errors else 200)


@permission("thread.finish_task", methods=ONLY_SENDING)
def finish(request: HttpRequest, number: int) -> HttpResponse:
    """Say how a task ended."""
    found, form = _seen(request, number), ResultForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form)
    words, by = form.cleaned_data, cast(User, request.user)
    if words["ending"] == "done":
        finish_task(found, result=words["result"], version=words["version"], by=by)
    else:
        drop_task(found, reason=words["result"], version=words["version"], by=by)
    return redirect("thread:task", number)


def _seen(request: HttpRequest, number: int) -> Task:
    found = tasks_seen_by(cast(User, request.user)).filter(pk=number).first()
    if found is None:
        raise Http404(_("Diese Aufgabe gibt es nicht."))
    return found


def _page(request: HttpRequest, found: Task, form: ResultForm | None = None) -> HttpResponse:
    user = cast(User, request.user)
    context = {
        "task": shown_task(found),
        "row": found,
        "events": found.events.select_related("by"),
        "gap_url": gap_url(found) if may(user, "thread.assign_gap") else "",
        "may_finish": may(user, "thread.finish_task", found) and found.state == "open",
        "may_change": may(user, "thread.write_task") and found.state == "open",
        "form": form or ResultForm(initial={"version": found.version, "ending": "done"}),
    }
    return render(request, "thread/task.html", context, status=422 if form else 200)


def _initial(found: Task) -> dict[str, Any]:
    return {
        "title": found.title,
        "text": found.text,
        "owner": found.owner.username if found.owner else None,
        "unit": found.unit.slug if found.unit else None,
        "due": found.due,
        "version": found.version,
    }
