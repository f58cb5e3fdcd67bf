# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What views of reach ask first; without data or runs they say what helps."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.reach.forms.choosing import ChoiceForm
from sechseck.reach.keeping import Missing
from sechseck.reach.models import Run
from sechseck.reach.queries.shown import Shown, ground_and_runs

Answer = Callable[..., HttpResponseBase]
COMMAND = (
    "./sechseck reach setup --osm DATEI.osm.pbf --boundaries DATEI "
    "[--gtfs FEED.zip] [--population DATEI.csv] [--places DATEI.csv]"
)


def with_shown(view: Answer) -> Answer:
    """Give a view what somebody wants to see; where nothing is, say what helps."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **words: object) -> HttpResponseBase:
        found = shown(request)
        if found is None:
            return nothing_yet(request)
        try:
            answered = view(request, found, *args, **words)
        except Missing:
            return nothing_yet(request)
        if answered.status_code == HTTPStatus.OK and choice_form(request, found.runs).errors:
            answered.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return answered

    return answer


def with_exactly(view: Answer) -> Answer:
    """Give a program what it asks for, or nothing: another need would be a wrong number."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **words: object) -> HttpResponseBase:
        found = shown(request)
        if found is None:
            raise Http404(_("Noch ist nichts berechnet."))
        if choice_form(request, found.runs).errors:
            raise Invalid(_("Diesen Bedarf oder diese Person gibt es hier nicht."))
        try:
            return view(request, found, *args, **words)
        except Missing as error:
            raise Http404(_("Noch ist nichts berechnet.")) from error

    return answer


def shown(request: HttpRequest) -> Shown | None:
    """Return the need and person of the address over the newest ground."""
    ground, runs = ground_and_runs()
    if ground is None or not runs:
        return None
    need, person = choice_form(request, runs).chosen()
    return Shown(ground, runs, runs[person], need)


def choice_form(request: HttpRequest, runs: dict[str, Run]) -> ChoiceForm:
    """Return the form above a page."""
    first = next(iter(runs.values()))
    return ChoiceForm(request.GET, needs=first.categories, persons=runs)


def nothing_yet(request: HttpRequest) -> HttpResponse:
    """Say that nothing is computed yet, and who can change that."""
    ground, runs = ground_and_runs()
    context = {"ground": ground, "is_computing": ground and not runs, "command": COMMAND}
    context["region"] = settings.REGION
    return render(request, "reach/nothing_yet.html", context)
