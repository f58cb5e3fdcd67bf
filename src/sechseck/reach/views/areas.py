# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Municipalities: compared fairly, and each on a sheet of its own."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.permissions import may, permission
from sechseck.kernel.tables import csv_response
from sechseck.reach.queries.results import rows_of
from sechseck.reach.queries.sheets import sheet_of
from sechseck.reach.queries.shown import Shown
from sechseck.reach.views.asking import choice_form, with_exactly, with_shown
from sechseck.reach.wording import PERSONS, need


@permission("public")
@with_shown
def areas(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Compare the municipalities."""
    whole, rows = rows_of(shown.run, shown.need, request.user)
    fair = whole.result.scores.get("fairness") if whole else None
    context = {
        "shown": shown,
        "form": choice_form(request, shown.runs),
        "need": need(shown.need),
        "whole": whole,
        "rows": rows,
        "fair": fair,
        "fair_between": fair["between"] / fair["theil"] if fair and fair["theil"] else 0,
        "can_record": may(request.user, "reach.record_values"),
    }
    return render(request, "reach/areas.html", context)


@permission("public")
@with_shown
def area(request: HttpRequest, shown: Shown, ags: str) -> HttpResponse:
    """Show everything a municipality reaches, to be printed."""
    sheet = sheet_of(shown, ags, request.user)
    if sheet is None:
        raise Http404(_("Diese Kommune gibt es nicht, oder dort wohnt fast niemand."))
    context = {"shown": shown, "sheet": sheet, "persons": PERSONS}
    return render(request, "reach/area.html", context)


@permission("public")
@with_exactly
def areas_csv(request: HttpRequest, shown: Shown) -> HttpResponseBase:
    """Give the comparison as a table, with its origin in every row."""
    whole, rows = rows_of(shown.run, shown.need, request.user)
    origin = "; ".join(one.get("attribution", "") for one in shown.ground.origins)
    run = f"Lauf {shown.run.pk}, {shown.run.result_sha256}"
    who = ", ".join([str(PERSONS[shown.person]), *([shown.hour.words] if shown.hour else [])])
    lines: list[list[Any]] = [
        [
            row.area.ags if row.area else "",
            row.area.name if row.area else _("ganze Region"),
            need(shown.need),
            who,
            round(row.result.people),
            _comma(row.within and row.within * 100),
            _comma(row.minutes),
            shown.ground.day.isoformat(),
            run,
            origin,
        ]
        for row in [*rows, *([whole] if whole else [])]
    ]
    columns = [
        _("Schlüssel"),
        _("Kommune"),
        _("Was"),
        _("Für wen"),
        _("Menschen"),
        _("in 15 Minuten (%)"),
        _("Minuten im Mittel"),
        _("Stand"),
        _("Berechnung"),
        _("Quelle"),
    ]
    return csv_response(f"erreichbarkeit-{shown.need}-{shown.person}.csv", columns, lines)


def _comma(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".replace(".", ",")
