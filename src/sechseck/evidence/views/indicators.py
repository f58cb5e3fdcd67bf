# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of indicators: the list, one with its drawings and table, what it measures."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import cast

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render

from sechseck.evidence.actions.indicators import (
    add_break,
    add_indicator,
    edit_indicator,
    publish_indicator,
)
from sechseck.evidence.forms.indicators import (
    BreakForm,
    IndicatorForm,
    KnownForm,
    NewIndicatorForm,
)
from sechseck.evidence.models import Indicator
from sechseck.evidence.queries.changes import waiting_change, waiting_for
from sechseck.evidence.queries.indicator_files import (
    COLUMNS,
    described,
    table_cells,
    value_rows,
)
from sechseck.evidence.queries.indicator_list import (
    indicator_rows,
    listed,
    themes_with_indicators,
    with_themes,
)
from sechseck.evidence.queries.indicator_page import page_of_indicator
from sechseck.evidence.views.asking import seen_indicator, sent_version
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.kernel.tables import csv_response


@permission("public")
def indicators(request: HttpRequest) -> HttpResponse:
    """List the indicators, of one theme if it is asked for."""
    themes = themes_with_indicators(request.user)
    chosen = request.GET.get("thema", "")
    chosen = chosen if chosen in dict(themes) else ""
    rows = indicator_rows(request.user, chosen).prefetch_related(with_themes(request.user))
    context = {
        "page_obj": page_of(request, rows, show=partial(listed, viewer=request.user)),
        "themes": themes,
        "chosen": chosen,
        "may_edit": may(request.user, "evidence.edit_indicator"),
        "waiting": waiting_for(request.user),
    }
    return render(request, "evidence/indicators.html", context)


@permission("public")
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """Show an indicator with all its values."""
    found = seen_indicator(request, code)
    form = KnownForm(request.GET or None)
    day = form.cleaned_data["stand"] if form.is_bound and form.is_valid() else None
    moment = datetime.combine(day + timedelta(days=1), time(), tzinfo=UTC) if day else None
    is_office = may(request.user, "evidence.publish_indicator")
    context = {
        "indicator": found,
        "themes": [(one.label, f"/thema/{one.slug}/") for one in found.themes.all()],
        **page_of_indicator(found, request.user, moment),
        "form": form,
        "known": day,
        "may_edit": may(request.user, "evidence.edit_indicator"),
        "change": waiting_change(found, request.user),
        "may_record": may(request.user, "evidence.record_values"),
        "is_hidden": found.node.visibility != "public",
        "may_publish": is_office and may(request.user, "evidence.publish_indicator", found),
    }
    return render(request, "evidence/indicator.html", context)


@permission("public")
def indicator_csv(request: HttpRequest, code: str) -> StreamingHttpResponse:
    """Give all values with their revisions as a table."""
    found = seen_indicator(request, code)
    names = [name for name, _type, _title in COLUMNS]
    return csv_response(
        f"kennzahl-{code}.csv", names, table_cells(value_rows(found, request.user))
    )


@permission("public")
def indicator_json(request: HttpRequest, code: str) -> JsonResponse:
    """Give all values with their revisions, and what the table's columns mean."""
    found = seen_indicator(request, code)
    told = {**described(found), "code": code, "values": value_rows(found, request.user)}
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


@permission("public")
def indicator_metadata(request: HttpRequest, code: str) -> JsonResponse:
    """Describe the table, as CSV on the Web does."""
    found = seen_indicator(request, code)
    return JsonResponse(described(found), json_dumps_params={"ensure_ascii": False})


@permission("evidence.edit_indicator", methods=SENDING)
def new(request: HttpRequest) -> HttpResponse:
    """Add an indicator."""
    form = NewIndicatorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_indicator(form.cleaned_data, by=cast(User, request.user))
            return redirect(made.path)
        except (Conflict, Invalid) as error:  # what was typed stays on the page
            form.add_error(None, str(error.message))
    status = 422 if form.errors else 200
    return render(request, "evidence/indicator_new.html", {"form": form}, status=status)


@permission("evidence.edit_indicator", methods=SENDING)
def edit(request: HttpRequest, code: str) -> HttpResponse:
    """Say anew what an indicator measures."""
    found = seen_indicator(request, code)
    form = IndicatorForm(request.POST) if request.method == "POST" else IndicatorForm.of(found)
    if request.method == "POST" and form.is_valid():
        told, by = form.cleaned_data, cast(User, request.user)
        try:
            edit_indicator(found, told, version=told["version"], by=by)
            return redirect(found.path)
        except Invalid as error:
            form.add_error(None, str(error.message))
    return _editor(request, found, form, BreakForm())


@permission("evidence.edit_indicator", methods=ONLY_SENDING)
def add_cut(request: HttpRequest, code: str) -> HttpResponse:
    """Note a break."""
    found, form = seen_indicator(request, code), BreakForm(request.POST)
    if form.is_valid():
        told, by = form.cleaned_data, cast(User, request.user)
        add_break(found, told["day"], told["cause"], area=told["area"], by=by)
        return redirect(found.path)
    return _editor(request, found, IndicatorForm.of(found), form)


@permission("evidence.publish_indicator", methods=ONLY_SENDING)
def publish(request: HttpRequest, code: str) -> HttpResponse:
    """Show an indicator to everybody."""
    found = seen_indicator(request, code)
    publish_indicator(found, version=sent_version(request), by=cast(User, request.user))
    return redirect(found.path)


def _editor(
    request: HttpRequest, found: Indicator, form: IndicatorForm, break_form: BreakForm
) -> HttpResponse:
    context = {"indicator": found, "form": form, "break_form": break_form}
    status = 422 if form.errors or break_form.errors else 200
    return render(request, "evidence/indicator_edit.html", context, status=status)
