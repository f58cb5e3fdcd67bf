# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which people bring a list of measures, look at what it would do, and take it."""

from __future__ import annotations

from hashlib import sha256

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.errors import Invalid
from sechseck.kernel.permissions import SENDING, permission
from sechseck.kernel.sandbox.reading import read_sheet_safely
from sechseck.kernel.tables import csv_response
from sechseck.strategy.actions.lists import keep_list, take_list, try_list
from sechseck.strategy.forms.lists import ListForm, MeaningsForm, initial_of
from sechseck.strategy.list_kinds import TAKE, TRY
from sechseck.strategy.lists import table_of
from sechseck.strategy.models import ActionPlan, MeasuresList
from sechseck.strategy.queries.lists_pages import first_rows, lists_of
from sechseck.strategy.views.answering import seen, user_of
from sechseck.strategy.views.monitoring_asking import seen_plan

TRIED_AT_ONCE = 2_000  # rows; longer lists are worked on in the background
TAKEN_AT_ONCE = 200
LATEST = 10


@permission("strategy.write_measure", methods=SENDING)
def bring(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a file with measures of a plan."""
    plan, user = seen_plan(request, slug), user_of(request)
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = _kept(request, plan, form)
        except (ReadingRefused, Invalid) as error:
            form.add_error("attachment", str(error))
        else:
            return redirect(found.path)
    context = {"plan": plan, "form": form, "lists": lists_of(user, plan)[:LATEST]}
    status = 422 if form.errors else 200
    return render(request, "strategy/list_bring.html", context, status=status)


def _kept(request: HttpRequest, plan: ActionPlan, form: ListForm) -> MeasuresList:
    file = form.cleaned_data["attachment"]
    content = file.read()
    table = table_of(read_sheet_safely(file.name, content))
    digest = sha256(content).hexdigest()
    return keep_list(plan, table, file_name=file.name, content_sha256=digest, by=user_of(request))


@permission("strategy.write_measure", methods=SENDING)
def measures_list(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what the columns mean, see what would happen, and let it happen."""
    found = seen(lists_of(user_of(request)), pk=pk)
    if request.method == "POST" and "take" in request.POST:
        return _take(request, found)
    form = MeaningsForm(
        request.POST or None,
        headings=found.headings,
        rows=first_rows(found),
        initial=initial_of(found.mapping),
    )
    if request.method == "POST" and form.is_valid():
        try:
            return _try(request, found, form.meanings())
        except Invalid as error:
            form.add_error(None, str(error))
    context = {"list": found, "plan": found.plan, "form": form, "outcome": found.outcome}
    status = 422 if form.errors else 200
    return render(request, "strategy/list_preview.html", context, status=status)


def _try(request: HttpRequest, found: MeasuresList, meanings: dict[int, str]) -> HttpResponse:
    user = user_of(request)
    if found.outcome["rows"] <= TRIED_AT_ONCE:
        try_list(found, meanings, by=user)
        return redirect(found.path)
    arguments = {"list": found.pk, "mapping": meanings}
    job = start_job(TRY, about=found.file_name, arguments=arguments, by=user)
    return redirect("job", job.uuid)


def _take(request: HttpRequest, found: MeasuresList) -> HttpResponse:
    user, fingerprint = user_of(request), request.POST.get("fingerprint", "")
    if found.outcome["rows"] <= TAKEN_AT_ONCE:
        take_list(found, fingerprint=fingerprint, by=user)
        messages.success(request, _("Die Liste ist übernommen."))
        return redirect(found.path)
    arguments = {"list": found.pk, "fingerprint": fingerprint}
    job = start_job(TAKE, about=found.file_name, arguments=arguments, by=user)
    return redirect("job", job.uuid)


@permission("strategy.write_measure")
def refused(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the rows that were not taken, with their reasons, as a table."""
    found = seen(lists_of(user_of(request)), pk=pk)
    rows = [
        [number, " ".join(reasons), *cells]
        for number, cells, reasons in found.outcome.get("refused", ())
    ]
    return csv_response("nicht-uebernommen.csv", [_("Zeile"), _("Grund"), *found.headings], rows)
