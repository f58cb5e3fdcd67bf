# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of findings: the list, one with what it rests on, writing and publishing."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.evidence.actions.findings import (
    cite,
    cite_no_more,
    edit_finding,
    publish_finding,
    write_finding,
)
from sechseck.evidence.forms.findings import CitationForm, FindingForm, NewFindingForm
from sechseck.evidence.models import Finding
from sechseck.evidence.queries.cited import NotFound, Target, observation_named
from sechseck.evidence.queries.finding_list import finding_rows
from sechseck.evidence.queries.finding_page import citations_of, derivations_of
from sechseck.evidence.views.asking import seen_finding, sent_version
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.thread.models import Statement
from sechseck.thread.queries.seen import visible_statement


@permission("public")
def findings(request: HttpRequest) -> HttpResponse:
    """List the findings with how much they rest on."""
    context = {
        "page_obj": page_of(request, finding_rows(request.user)),
        "may_write": may(request.user, "evidence.write_finding"),
    }
    return render(request, "evidence/findings.html", context)


@permission("public")
def finding(request: HttpRequest, number: int) -> HttpResponse:
    """Show a finding with what it rests on and what is derived from it."""
    found = seen_finding(request, number)
    return _page(request, found, CitationForm(viewer=request.user))


@permission("evidence.write_finding", methods=SENDING)
def new(request: HttpRequest) -> HttpResponse:
    """Write a finding, perhaps from a statement of a document."""
    statement = _statement(request, request.GET.get("aussage", ""))
    start: dict[str, Any] = {}
    if statement is not None:
        already = Finding.objects.filter(statement=statement).first()
        if already is not None and request.method != "POST":
            return redirect(already.path)
        touched = statement.themes.values_list("theme", flat=True)
        start = {"text": statement.text, "themes": touched}
    form = NewFindingForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            by = cast(User, request.user)
            return redirect(write_finding(form.cleaned_data, statement=statement, by=by).path)
        except (Conflict, Invalid) as error:  # what was typed stays on the page
            form.add_error(None, str(error.message))
    context = {"form": form, "statement": statement}
    status = 422 if form.errors else 200
    return render(request, "evidence/finding_new.html", context, status=status)


@permission("evidence.write_finding", methods=SENDING)
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Say a finding anew."""
    found = seen_finding(request, number)
    if not may(request.user, "evidence.edit_finding", found):
        raise NotAllowed(_("Diesen Befund schreibt jemand anderes."))
    form = FindingForm(request.POST) if request.method == "POST" else FindingForm.of(found)
    if request.method == "POST" and form.is_valid():
        told, by = form.cleaned_data, cast(User, request.user)
        edit_finding(found, told, version=told["version"], by=by)
        return redirect(found.path)
    context = {"finding": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "evidence/finding_edit.html", context, status=status)


@permission("evidence.write_finding", methods=ONLY_SENDING)
def evidence(request: HttpRequest, number: int) -> HttpResponse:
    """Add what a finding rests on, or take something back."""
    found, by = seen_finding(request, number), cast(User, request.user)
    gone = request.POST.get("gone", "")
    if gone.isdecimal() and len(gone) < 10:
        cite_no_more(found, int(gone), by=by)
        return redirect(found.path)
    form = CitationForm(request.POST, viewer=request.user)
    if form.is_valid():
        told = form.cleaned_data
        try:
            cite(found, told["kind"], _target(request, told), told["words"], by=by)
            return redirect(found.path)
        except (NotFound, Conflict, Invalid) as error:
            form.add_error(None, str(error))
    return _page(request, found, form)


@permission("evidence.publish_finding", methods=ONLY_SENDING)
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Show a finding to everybody."""
    found = seen_finding(request, number)
    publish_finding(found, version=sent_version(request), by=cast(User, request.user))
    return redirect(found.path)


def _target(request: HttpRequest, told: dict[str, Any]) -> Target:
    if told["kind"] == "observation":
        name = f"{told['indicator'].code}@{told['area'].ags}@{told['period']}"
        return observation_named(name)
    if told["kind"] == "statement":
        found = _statement(request, told["statement"])
        if found is None:
            raise NotFound(_("Diese Aussage gibt es nicht."))
        return Target(statement=found)
    return Target(indicator=told["indicator"])


def _statement(request: HttpRequest, ref: str) -> Statement | None:
    if not ref:
        return None
    rows = Statement.objects.filter(visible_statement(request.user), ref=ref.strip("/")[:120])
    found = rows.select_related("document").first()
    if found is None and request.method != "POST":
        raise Http404(_("Diese Aussage gibt es nicht."))
    return found


def _page(request: HttpRequest, found: Finding, form: CitationForm) -> HttpResponse:
    may_edit = may(request.user, "evidence.edit_finding", found)
    is_hidden = found.node.visibility != "public"
    statement = found.statement
    if statement is not None:
        seen = Statement.objects.filter(visible_statement(request.user), pk=statement.pk)
        statement = seen.select_related("document").first()
    context = {
        "finding": found,
        "statement": statement,
        "themes": [(one.label, f"/thema/{one.slug}/") for one in found.themes.all()],
        "citations": citations_of(found, request.user),
        "derivations": derivations_of(found, request.user),
        "may_edit": may_edit,
        "form": form if may_edit else None,
        "is_hidden": is_hidden,
        "may_publish": is_hidden and may(request.user, "evidence.publish_finding", found),
    }
    status = 422 if form.errors else 200
    return render(request, "evidence/finding.html", context, status=status)
