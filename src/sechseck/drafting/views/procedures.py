# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which the office recommends something and initiators answer."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.drafting.actions.procedures import answer_procedure, propose_procedure
from sechseck.drafting.forms.editor import (
    SHOWN,
    TYPES,
    asks_for_a_row,
    beside,
    rows_of,
    sent_rows,
)
from sechseck.drafting.forms.procedures import AnswerForm, OfferForm, ProcedureForm
from sechseck.drafting.models import Amendment, ProposedProcedure
from sechseck.drafting.queries.amendment_page import procedure_for
from sechseck.drafting.typed import edited
from sechseck.drafting.views.asking import asked_first, seen_amendment, sent_version
from sechseck.engines.redline import Version, apply, hunk_from_json
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission


@permission("drafting.propose_procedure", methods=SENDING)
def propose(request: HttpRequest, slug: str) -> HttpResponse:
    """Recommend what shall become of an amendment, in other words if need be."""
    found = seen_amendment(request, slug)
    stored = ProposedProcedure.objects.filter(amendment=found).first()
    shown = _worded(found, stored.answer_hunks or stored.hunks if stored else [])
    names = ("recommendation", "audience", "note")
    initial = {name: getattr(stored, name) for name in names} if stored else None
    form = ProcedureForm(request.POST or None, initial=initial)
    if _is_sent(request) and form.is_valid():
        propose_procedure(
            found,
            edited(shown.blocks, sent_rows(request.POST)),
            told=form.cleaned_data,
            version=sent_version(request),
            by=cast(User, request.user),
        )
        return redirect(found.path)
    context = {"form": form, "version": stored.version if stored else 0}
    return _editor(request, found, shown, "drafting/procedure.html", context)


@permission("drafting.answer_procedure", methods=SENDING)
def offer(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with other words, to which those who initiated the amendment could agree."""
    found = seen_amendment(request, slug)
    procedure = procedure_for(found, request.user)
    if procedure is None:
        raise Http404(_("Hier ist kein Verfahren vorgeschlagen."))
    if not may(request.user, "drafting.answer_procedure", found):
        raise NotAllowed(_("Antworten kann, wer den Änderungsantrag stellt."))
    shown = _worded(found, procedure.answer_hunks or procedure.hunks)
    form = OfferForm(request.POST or None)
    if _is_sent(request) and form.is_valid():
        answer_procedure(
            procedure,
            answer=ProposedProcedure.Answer.OTHERWISE,
            note=form.cleaned_data["note"],
            blocks=edited(shown.blocks, sent_rows(request.POST)),
            version=sent_version(request),
            by=cast(User, request.user),
        )
        return redirect(found.path)
    context = {"form": form, "version": procedure.version}
    return _editor(request, found, shown, "drafting/offer.html", context)


def _worded(amendment: Amendment, rows: list[Any]) -> Version:
    """Return the text as somebody worded it; words for the version before are those no more."""
    hunks = [hunk_from_json(row) for row in rows]
    base = amendment.base.words
    is_ours = bool(hunks) and all(hunk.base == base.sha256 for hunk in hunks)
    return apply(base, hunks if is_ours else amendment.changes)


def _is_sent(request: HttpRequest) -> bool:
    return request.method == "POST" and not asks_for_a_row(request.POST)


def _editor(
    request: HttpRequest,
    amendment: Amendment,
    shown: Version,
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    count = len(shown.blocks)
    first = asked_first(request, count)
    rows = sent_rows(request.POST) if request.POST else rows_of(shown.blocks, first)
    context |= {
        "amendment": amendment,
        "text": amendment.text,
        "rows": beside(rows, amendment.base.words.blocks),
        "types": TYPES,
        "version": request.POST.get("version", context["version"]),
        "windows": range(0, count, SHOWN) if count > SHOWN else (),
        "first": first,
    }
    return render(request, template, context, status=422 if _is_sent(request) else 200)


@permission("drafting.answer_procedure", methods=ONLY_SENDING)
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """Say whether one agrees with what is recommended."""
    found = seen_amendment(request, slug)
    procedure = procedure_for(found, request.user)
    if procedure is None:
        raise Http404(_("Hier ist kein Verfahren vorgeschlagen."))
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Bitte sagen Sie, ob Sie einverstanden sind."))
    told = form.cleaned_data
    answer_procedure(
        procedure,
        answer=told["answer"],
        note=told["note"],
        version=told["version"],
        by=cast(User, request.user),
    )
    return redirect(found.path)
