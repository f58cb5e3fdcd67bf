# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages and files of frozen reports; they are drawn from their JSON alone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from sechseck.kernel.permissions import may, permission
from sechseck.kernel.press.printing import print_told
from sechseck.strategy.models import ProgressReport
from sechseck.strategy.queries.reports_drawn import drawn
from sechseck.strategy.queries.reports_pressed import pressed
from sechseck.strategy.queries.reports_seen import changes_between, reports_of, reports_seen_by
from sechseck.strategy.views.monitoring_asking import MOST, seen_plan

KINDS = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
}


@permission("public")
def reports(request: HttpRequest, slug: str) -> HttpResponse:
    """List the reports of a plan."""
    plan = seen_plan(request, slug)
    rows = reports_of(plan)
    pairs = list(zip(rows, [*rows[1:], None], strict=True))
    may_publish = may(request.user, "strategy.publish_report")
    context = {"plan": plan, "pairs": pairs, "may_publish": may_publish}
    return render(request, "strategy/report_list.html", context)


@permission("public")
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report as it was published, and whether another corrects it."""
    found = _seen(request, pk)
    context = {
        "report": found,
        "body": report_body(found),
        "newer": found.corrected_by.defer("frozen").first(),
        "may_publish": may(request.user, "strategy.publish_report"),
    }
    return render(request, "strategy/report.html", context)


@permission("public")
def report_file(request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """Give a report as a file: its page, its JSON, or as PDF."""
    found = _seen(request, pk)
    if ending not in KINDS:
        raise Http404(_("So eine Datei gibt es hier nicht."))
    if ending == "pdf":
        at = int(found.published_at.timestamp())
        content: bytes | str = print_told(pressed(drawn(found.frozen)), at, "report")
    else:
        content = found.frozen if ending == "json" else report_page(found)
    answer = HttpResponse(content, content_type=KINDS[ending])
    name = f"{found.plan.slug}-bericht-{found.number}.{ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def report_body(found: ProgressReport) -> str:
    """Return the words of a report as HTML; German in every language."""
    with override("de"):
        return render_to_string("strategy/parts/report_body.html", {"drawn": drawn(found.frozen)})


def report_page(found: ProgressReport) -> str:
    """Return a report as one page that needs nothing else."""
    with override("de"):
        context = {"drawn": drawn(found.frozen), "body": report_body(found)}
        return render_to_string("strategy/parts/report_alone.html", context)


@permission("public")
def compare(request: HttpRequest, first: int, second: int) -> HttpResponse:
    """Show how two reports of one plan differ."""
    before, after = _seen(request, first), _seen(request, second)
    if before.plan_id != after.plan_id:
        raise Http404(_("Diese Berichte gehören zu verschiedenen Plänen."))
    context = {"before": before, "after": after, "changes": changes_between(before, after)}
    return render(request, "strategy/report_compare.html", context)


def _seen(request: HttpRequest, pk: int) -> ProgressReport:
    found = reports_seen_by(request.user).filter(pk=pk).first() if pk < MOST else None
    if found is None:
        raise Http404(_("Diesen Bericht gibt es nicht."))
    return found
