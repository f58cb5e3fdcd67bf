# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The measures of a plan as files."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from sechseck.kernel.permissions import permission
from sechseck.kernel.press.printing import print_told
from sechseck.kernel.tables import csv_response
from sechseck.strategy.exports import rows_in_words
from sechseck.strategy.queries.exports import measures_of, table_of_measures, told_of
from sechseck.strategy.queries.exports_report import report_of
from sechseck.strategy.views.monitoring_asking import known_today, seen_plan

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@permission("public")
def plan_file(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    """Give the measures of a plan that the visitor may see."""
    if ending not in ("xlsx", "csv", "json", "pdf"):
        raise Http404(_("Diese Datei gibt es nicht."))
    plan = seen_plan(request, slug)
    known_today()
    measures = measures_of(request.user, plan)
    name = f"massnahmen-{plan.slug}"
    if ending == "json":
        return JsonResponse(
            {
                "plan": {"title": plan.title, "path": plan.path, "state": plan.state},
                "day": localdate(),
                "measures": [told_of(one) for one in measures],
            },
            json_dumps_params={"ensure_ascii": False, "indent": 1},
            headers={"Content-Disposition": f'attachment; filename="{name}.json"'},
        )
    if ending == "pdf":
        printed = print_told(report_of(plan, measures, localdate()), _midnight(), "measures")
        return _file(printed, "application/pdf", f"{name}.pdf")
    table = table_of_measures(request.user, measures)
    if ending == "csv":
        return csv_response(f"{name}.csv", table.columns, rows_in_words(table))
    from sechseck.strategy.workbook import xlsx_of  # half a second of every start

    return _file(xlsx_of(table), XLSX, f"{name}.xlsx")


def _midnight() -> int:
    """Return when today began: the same measures give the same file all day."""
    return int(localtime().replace(hour=0, minute=0, second=0, microsecond=0).timestamp())


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
