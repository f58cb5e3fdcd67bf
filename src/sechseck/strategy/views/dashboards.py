# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The list of measures, and how they stand together."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import permission
from sechseck.kernel.ways import ways_from
from sechseck.strategy.forms.dashboards import MeasureFilter
from sechseck.strategy.models import Measure
from sechseck.strategy.queries.dashboards_board import WAYS, board_of
from sechseck.strategy.queries.dashboards_choices import measure_choices
from sechseck.strategy.queries.dashboards_measures import Wish, measures_like, money_of, shown
from sechseck.strategy.views.monitoring_asking import known_today


@permission("public")
@kept_page
def measures(request: HttpRequest) -> HttpResponse:
    """List measures, filtered and sorted; a filter that cannot be lists none and says why."""
    known_today()
    form = MeasureFilter(request.GET, choices=measure_choices(request.user))
    is_valid = form.is_valid()
    wish = form.wish() if is_valid else Wish()
    rows: Any = measures_like(request.user, wish) if is_valid else Measure.objects.none()
    page = page_of(request, rows, show=lambda some: _with_money(shown(some, wish), wish.year))
    context = {"page_obj": page, "form": form, "count": page.paginator.count, "year": wish.year}
    context["ways"] = ways_from("/massnahmen/", request.user, request.GET.urlencode())
    status = HTTPStatus.OK if is_valid else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "strategy/dashboard_measures.html", context, status=status)


def _with_money(rows: list[Measure], year: int | None) -> list[dict[str, Any]]:
    money = money_of(rows, year)
    return [
        {"measure": one, "planned": planned, "spent": spent}
        for one in rows
        for planned, spent in [money.get(one.pk, (None, None))]
    ]


@permission("public")
@kept_page
def board(request: HttpRequest, way: str = "", slug: str = "") -> HttpResponse:
    """Show how the measures of the region, a theme, a unit or a municipality stand."""
    if way and way not in WAYS:
        raise Http404(_("Diese Seite gibt es nicht."))
    found = board_of(request.user, way, slug, known_today())
    if found is None:
        raise Http404(_("Hierzu gibt es keine Maßnahme."))
    return render(request, "strategy/dashboard.html", {"board": found})
