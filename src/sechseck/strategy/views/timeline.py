# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The timeline of measures."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import permission
from sechseck.strategy.forms.dashboards import PlaceFilter
from sechseck.strategy.models import Measure
from sechseck.strategy.queries.dashboards_choices import measure_choices
from sechseck.strategy.queries.dashboards_measures import Wish, measures_like, shown
from sechseck.strategy.queries.timeline import timeline_of
from sechseck.strategy.views.monitoring_asking import known_today

ROWS = 60


@permission("public")
@kept_page
def timeline(request: HttpRequest) -> HttpResponse:
    """Show when what is done, what waits for what, and who makes whom late."""
    today = known_today()
    form = PlaceFilter(request.GET, choices=measure_choices(request.user))
    is_valid = form.is_valid()
    wish = replace(form.wish(), sort="beginn") if is_valid else Wish()
    rows: Any = measures_like(request.user, wish) if is_valid else Measure.objects.none()
    page = page_of(request, rows, size=ROWS, show=lambda some: shown(some, wish))
    context = {
        "page_obj": page,
        "form": form,
        "count": page.paginator.count,
        "timeline": timeline_of(request.user, list(page.object_list), today),
    }
    status = HTTPStatus.OK if is_valid else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "strategy/timeline.html", context, status=status)
