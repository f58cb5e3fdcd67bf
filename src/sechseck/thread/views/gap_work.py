# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which the office says who closes a gap, or leaves it open on purpose."""

from __future__ import annotations

from typing import Any, cast

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import gap_kind
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.thread.actions.gap_work import assign_gap, count_gap_again, waive_gap
from sechseck.thread.models import Task
from sechseck.thread.queries.gap_items import GapItem, gap_item, is_missing
from sechseck.thread.queries.task_list import gap_tasks, shown_task
from sechseck.thread.queries.waivers import numbers_of, waivers_of
from sechseck.thread.work_forms import AssignForm, ReasonForm, WaiverForm


@permission("thread.assign_gap", methods=SENDING)
def item(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """Show one gap with who closes it; say who does."""
    found = _seen(request, code, name)
    if request.method == "POST":
        form = AssignForm(request.POST)
        if form.is_valid():
            words = form.cleaned_data
            task = assign_gap(
                found,
                told=form.told(),
                note=words["note"],
                version=words["version"],
                by=cast(User, request.user),
            )
            return redirect("thread:task", task.pk)
        return _page(request, found, assign=form)
    return _page(request, found)


@permission("thread.waive_gap", methods=ONLY_SENDING)
def waive(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """Leave a gap open until a day."""
    found, form = _seen(request, code, name), WaiverForm(request.POST)
    if not form.is_valid():
        return _page(request, found, waiver=form)
    waive_gap(found, **form.cleaned_data, by=cast(User, request.user))
    return redirect("thread:gap", code)


@permission("thread.waive_gap", methods=ONLY_SENDING)
def count_again(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """Let a gap count again."""
    found, form = _seen(request, code, name), ReasonForm(request.POST)
    if not form.is_valid():
        return _page(request, found, again=form)
    count_gap_again(found, **form.cleaned_data, by=cast(User, request.user))
    return redirect("thread:gap", code)


def _seen(request: HttpRequest, code: str, name: str) -> GapItem:
    kind = gap_kind(code)
    found = gap_item(kind, name, request.user) if kind else None
    if found is None:
        raise Http404(_("Diese Lücke gibt es nicht."))
    return found


def _page(request: HttpRequest, found: GapItem, **forms: Form) -> HttpResponse:
    user, waivers = cast(User, request.user), waivers_of(found)
    task = gap_tasks(found.kind.code, user).get(found.node or found.contradiction)
    number, latest = numbers_of(waivers), waivers[0] if waivers else None
    is_waived = latest is not None and latest.until is not None and latest.until >= localdate()
    context = {
        "item": found,
        "is_open": is_missing(found, user),
        "is_waived": is_waived,
        "task": shown_task(task) if task else None,
        "waivers": waivers,
        "assign": AssignForm(initial=_initial(task)),
        "waiver": WaiverForm(initial={"version": number}, auto_id="waiver_%s"),
        "again": ReasonForm(initial={"version": number}, auto_id="again_%s"),
        **forms,
    }
    return render(request, "thread/gap_item.html", context, status=422 if forms else 200)


def _initial(task: Task | None) -> dict[str, Any]:
    if task is None:
        return {"version": 0}
    owner = task.owner.username if task.owner else None
    unit = task.unit.slug if task.unit else None
    return {"version": task.version, "owner": owner, "unit": unit, "due": task.due}
