# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which many measures are changed together."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid, Outdated
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.strategy.actions.bulk import change_many, undo_change
from sechseck.strategy.forms.bulk import BulkForm, versions_of
from sechseck.strategy.forms.dashboards import MeasureFilter
from sechseck.strategy.models import Measure
from sechseck.strategy.queries.bulk import changes_of, measures_to_change, planned, told_rows
from sechseck.strategy.queries.dashboards_choices import measure_choices
from sechseck.strategy.queries.dashboards_measures import Wish, measures_like, shown
from sechseck.strategy.views.answering import seen, user_of
from sechseck.strategy.views.monitoring_asking import known_today

LATEST = 5


@permission("strategy.write_measure", methods=SENDING)
def choose(request: HttpRequest) -> HttpResponse:
    """Choose measures, look at what would change, change them."""
    if request.method == "POST":
        return _sent(request)
    return _chooser(request, BulkForm(viewer=request.user))


def _chooser(request: HttpRequest, form: BulkForm) -> HttpResponse:
    if request.GET:  # only a filter asks how measures stand
        known_today()
    user = user_of(request)
    filters = MeasureFilter(request.GET, choices=measure_choices(user))
    is_valid = filters.is_valid()
    wish = filters.wish() if is_valid else Wish()
    rows: Any = measures_like(user, wish) if is_valid else Measure.objects.none()
    page = page_of(request, rows, show=lambda some: shown(some, wish))
    context = {
        "page_obj": page,
        "filters": filters,
        "form": form,
        "count": page.paginator.count,
        "ticked": set(versions_of(request.POST.getlist("measure"))),
        "latest": changes_of(user)[:LATEST],
    }
    status = HTTPStatus.OK if is_valid and not form.errors else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "strategy/bulk.html", context, status=status)


def _sent(request: HttpRequest) -> HttpResponse:
    form, user = BulkForm(request.POST, viewer=request.user), user_of(request)
    versions = versions_of(request.POST.getlist("measure"))
    if form.is_valid() and not versions:
        form.add_error(None, _("Bitte wählen Sie mindestens eine Maßnahme."))
    if not form.is_valid():
        return _chooser(request, form)
    if "apply" not in request.POST:
        return _preview(request, form, versions)
    try:
        made = change_many(versions, form.wish(), by=user)
    except Outdated as error:
        return _preview(request, form, versions, error=error, status=HTTPStatus.CONFLICT)
    except Invalid as error:
        form.add_error(None, str(error))
        return _chooser(request, form)
    messages.success(request, _("Geändert."))
    return redirect("strategy:bulk-change", made.pk)


def _preview(
    request: HttpRequest,
    form: BulkForm,
    versions: dict[int, int],
    *,
    error: Outdated | None = None,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    user = user_of(request)
    rows = planned(measures_to_change(user, versions), form.wish(), user)
    context = {
        "form": form,
        "rows": [one for one in rows if one.does],
        "problems": [one for one in rows if one.problem],
        "same": sum(not one.does and not one.problem for one in rows),
        "error": error,
    }
    return render(request, "strategy/bulk_preview.html", context, status=status)


@permission("strategy.write_measure")
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what was changed, and how to take it back."""
    found = seen(changes_of(user_of(request)), pk=pk)
    context = {"change": found, "rows": told_rows(user_of(request), found)}
    return render(request, "strategy/bulk_change.html", context)


@permission("strategy.write_measure", methods=ONLY_SENDING)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a change of many back."""
    found = seen(changes_of(user_of(request)), pk=pk)
    undo_change(found, by=user_of(request))
    messages.success(request, _("Zurückgenommen."))
    return redirect("strategy:bulk-change", pk)
