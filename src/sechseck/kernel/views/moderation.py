# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reporting a text, deciding about it, disagreeing, and what the public may know of it."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.appeals import appeal, decide_appeal
from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Appeal, Decision, Notice, User
from sechseck.kernel.moderation_forms import AnswerForm, AppealForm, NoticeForm, RulingForm
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.kernel.queries.comments import shown_threads
from sechseck.kernel.queries.moderation import (
    appeal_ends,
    author_of,
    decided_rows,
    decision_seen_by,
    notice_named,
    open_appeals,
    open_notices,
    public_account,
    side_of,
    typed_in,
    words_of,
)
from sechseck.kernel.rules.house_rules import HOUSE_RULES
from sechseck.kernel.tables import csv_response

COLUMNS = ("Monat", "Kategorie", "Entscheidung", "Grund", "automatisch", "aufgehoben", "Stunden")


@permission("public")
def house_rules(request: HttpRequest) -> HttpResponse:
    """Say what may not be written here."""
    return render(request, "kernel/house_rules.html", {"rules": HOUSE_RULES})


@permission("public")
def transparency(request: HttpRequest) -> HttpResponse:
    """Tell how many notices came and what became of them."""
    return render(request, "kernel/moderation.html", {"account": public_account()})


@permission("public")
def transparency_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give every decision as a row, without names and texts."""
    yes = {True: _("ja"), False: _("nein")}
    rows = (
        (
            one.month,
            one.category,
            one.measure,
            one.ground,
            yes[one.is_automated],
            yes[one.is_overturned],
            one.hours,
        )
        for one in decided_rows()
    )
    return csv_response("moderation.csv", COLUMNS, rows)


@permission("kernel.report_content", methods=SENDING)
def report(request: HttpRequest) -> HttpResponse:
    """Take a notice from anybody; the answer is its number."""
    form = NoticeForm(request.POST or None, initial={"place": request.GET.get("ort", "")[:300]})
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                notice = send_notice(Told(**form.cleaned_data), by=request.user)
                return redirect("notice", notice.reference)
            except Invalid as error:
                form.add_error(None, str(error.message))
    return render(request, "kernel/report.html", {"form": form}, status=status)


@permission("kernel.report_content", methods=SENDING)
def notice(request: HttpRequest, reference: str) -> HttpResponse:
    """Show whoever knows its number where a notice stands; take their appeal."""
    found = notice_named(reference)
    if found is None or not _may_open(request, found):
        raise Http404(_("Diese Meldung gibt es nicht."))
    decision = found.decisions.order_by("-pk").first()
    form = AppealForm(request.POST or None)
    if request.method == "POST":
        if decision is None:
            raise Http404
        if form.is_valid():
            words = form.cleaned_data["text"]
            appeal(decision, text=words, reference=reference, by=request.user)
            return redirect("notice", reference)
    context = {"notice": found, "form": form} | _reasons(request, decision, reference)
    return render(request, "kernel/notice.html", context, status=_status(request))


@permission("kernel.use_account", methods=SENDING)
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the parties the statement of reasons; take an appeal."""
    found = decision_seen_by(request.user, pk)
    if found is None:
        raise Http404(_("Diese Entscheidung gibt es nicht."))
    form = AppealForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        appeal(found, text=form.cleaned_data["text"], by=request.user)
        return redirect("decision", found.pk)
    shown = shown_threads([found.comment], request.user) if found.comment else []
    context: dict[str, object] = {"form": form, "comment": shown[0] if shown else None}
    may_read = may(request.user, "kernel.moderate_content") or author_of(found) == request.user
    context["words"] = words_of(found) if found.node and may_read else ""
    context |= _reasons(request, found, "")
    return render(request, "kernel/decision.html", context, status=_status(request))


@permission("kernel.moderate_content")
def queue(request: HttpRequest) -> HttpResponse:
    """List what waits, the most urgent first."""
    page = page_of(request, open_notices())
    typed = typed_in(page.object_list)
    rows = [(one, typed.get(one.comment_id or 0, "")) for one in page.object_list]
    context = {"page_obj": page, "rows": rows, "appeals": open_appeals()[:50], "now": now()}
    return render(request, "kernel/moderation_queue.html", context)


@permission("kernel.moderate_content", methods=SENDING)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide about a notice."""
    user = cast(User, request.user)
    rows = Notice.objects.select_related("comment__subject", "comment__owner", "node", "owner")
    found = get_object_or_404(rows, pk=pk)
    form = RulingForm(request.POST or None, is_comment=found.node_id is None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                decide_notice(found, _ruling(form), by=user)
                return redirect("moderation-queue")
            except Invalid as error:
                form.add_error(None, str(error.message))
    earlier = found.decisions.select_related("decided_by")
    context = {"notice": found, "form": form, "earlier": earlier, "words": words_of(found)}
    return render(request, "kernel/notice_decide.html", context, status=status)


@permission("kernel.decide_appeal", methods=SENDING)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide about an appeal, as somebody who did not decide first."""
    user = cast(User, request.user)
    rows = Appeal.objects.select_related(
        "decision__notice", "decision__comment__owner", "decision__node", "proposed_by"
    )
    found = get_object_or_404(rows, pk=pk)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        is_undone = form.cleaned_data["outcome"] == "overturned"
        decide_appeal(found, overturn=is_undone, reason=form.cleaned_data["reason"], by=user)
        return redirect("moderation-queue")
    words = words_of(found.decision)
    context = {
        "appeal": found,
        "form": form,
        "words": words,
        "may_decide": may(user, MAY_ANSWER, found),
    }
    return render(request, "kernel/appeal_decide.html", context, status=_status(request))


MAY_ANSWER = "kernel.decide_appeal"


def _ruling(form: RulingForm) -> Ruling:
    given = form.cleaned_data
    return Ruling(
        measure=given["measure"],
        ground=given["ground"],
        facts=given["facts"],
        provision=form.provision(),
        label=given["label"],
        days=given.get("days") or 0,
    )


def _may_open(request: HttpRequest, found: Notice) -> bool:
    """Say whether the number is enough: a notice with an account belongs to that account."""
    return found.owner_id is None or found.owner_id == request.user.pk


def _reasons(request: HttpRequest, found: Decision | None, reference: str) -> dict[str, object]:
    if found is None:
        return {"decision": None}
    side = side_of(found, request.user, reference)
    appeals = list(found.appeals.all())
    mine = next((one for one in appeals if one.side == side), None)
    return {
        "decision": found,
        "appeal": mine,
        "appeal_ends": appeal_ends(found),
        "may_appeal": bool(side) and mine is None and found.overturned_at is None,
    }


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200
