# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What hangs on a measure: milestones, goals, indicators, money and more, on one kind of page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.permissions import SENDING, permission
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by
from sechseck.strategy.views.answering import must, seen, user_of
from sechseck.strategy.views.goal_parts import GOAL_PARTS
from sechseck.strategy.views.measure_parts import MEASURE_PARTS
from sechseck.strategy.views.part_kinds import PartKind

PARTS = MEASURE_PARTS


@permission("strategy.write_measure", methods=SENDING)
def measure_part(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Show and change one kind of rows under a measure."""
    found = seen(measures_seen_by(request.user).select_related("unit__node"), pk=pk)
    must(request, "strategy.edit_measure", found)
    return _page(request, found, part, MEASURE_PARTS, (_("Maßnahmen"), "/massnahmen/"))


@permission("strategy.write_goal", methods=SENDING)
def goal_part(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Show and change one kind of rows under a goal."""
    found = seen(goals_seen_by(request.user).select_related("unit__node"), pk=pk)
    must(request, "strategy.edit_goal", found)
    return _page(request, found, part, GOAL_PARTS, (_("Ziele"), "/ziele/"))


def _page(
    request: HttpRequest,
    found: Any,
    name: str,
    kinds: Mapping[str, PartKind],
    way: tuple[str, str],
) -> HttpResponse:
    kind = kinds.get(name)
    if kind is None:
        raise Http404(_("Das gibt es hier nicht."))
    form = kind.form(viewer=request.user)
    if request.method == "POST":
        form, is_done = _sent(request, found, kind)
        if is_done:
            messages.success(request, _("Gespeichert."))
            return redirect(request.path)
    context = {
        "found": found,
        "kind": kind,
        "kinds": kinds,
        "may_remove": kind.remove is not None,
        "name": name,
        "way": way,
        "form": form,
        "rows": [_row(request, kind, row) for row in kind.rows(found)],
    }
    return render(request, "strategy/part.html", context, status=422 if form.errors else 200)


def _row(request: HttpRequest, kind: PartKind, row: Any) -> dict[str, Any]:
    form = None
    if kind.row_form is not None:
        initial = kind.initial(row) | {"version": getattr(row, "version", 0)}
        auto_id = f"zeile_{row.pk}_%s"
        form = kind.row_form(viewer=request.user, initial=initial, auto_id=auto_id)
    return {"row": row, "words": kind.words(row), "form": form}


def _sent(request: HttpRequest, found: Any, kind: PartKind) -> tuple[Any, bool]:
    """Do what was sent; return the form to show again, and whether it is done."""
    doing = request.POST.get("do", "add")
    form_type = kind.row_form if doing == "change" and kind.row_form else kind.form
    form: Any = form_type(request.POST, viewer=request.user)
    if doing == "remove":
        _remove(request, found, kind)
        return kind.form(viewer=request.user), True
    if not form.is_valid():
        return form, False
    version, by = form.cleaned_data["version"], user_of(request)
    try:
        if doing == "change" and kind.change is not None:
            kind.change(_asked(request, found, kind), form.told(), version, by)
        else:
            kind.add(found, form.told(), version, by)
    except Invalid as error:
        form.add_error(None, str(error))
        return form, False
    return form, True


def _remove(request: HttpRequest, found: Any, kind: PartKind) -> None:
    sent = request.POST.get("version", "0")
    version = int(sent) if sent.isdecimal() and len(sent) < 10 else 0
    if kind.remove is None:
        raise Invalid(_("Das lässt sich nicht wegnehmen."))
    kind.remove(found, _asked(request, found, kind), version, user_of(request))


def _asked(request: HttpRequest, found: Any, kind: PartKind) -> Model:
    sent = request.POST.get("row", "")
    number = int(sent) if sent.isdecimal() and len(sent) < 10 else 0
    row: Model = seen(kind.rows(found), pk=number)
    return row
