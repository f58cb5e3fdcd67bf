# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which the office recommends something and initiators answer."""

from __future__ import annotations

from typing import cast

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
from sechseck.drafting.forms.procedures import AnswerForm, ProcedureForm
from sechseck.drafting.models import ProposedProcedure
from sechseck.drafting.queries.amendment_page import procedure_for
from sechseck.drafting.typed import edited
from sechseck.drafting.views.asking import asked_first, seen_amendment, sent_version
from sechseck.engines.redline import apply, hunk_from_json
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission


@permission("drafting.propose_procedure", methods=SENDING)
def propose(request: HttpRequest, slug: str) -> HttpResponse:
    """Recommend what shall become of an amendment, in other words if need be."""
    found = seen_amendment(request, slug)
    stored = ProposedProcedure.objects.filter(amendment=found).first()
    hunks = [hunk_from_json(row) for row in stored.hunks] if stored else []
    shown = apply(found.base.words, hunks or found.changes)
    names = ("recommendation", "audience", "note")
    initial = {name: getattr(stored, name) for name in names} if stored else None
    form = ProcedureForm(request.POST or None, initial=initial)
    is_sent = request.method == "POST" and not asks_for_a_row(request.POST)
    if is_sent and form.is_valid():
        propose_procedure(
            found,
            edited(shown.blocks, sent_rows(request.POST)),
            told=form.cleaned_data,
            version=sent_version(request),
            by=cast(User, request.user),
        )
        return redirect(found.path)
    count = len(shown.blocks)
    first = asked_first(request, count)
    rows = sent_rows(request.POST) if request.POST else rows_of(shown.blocks, first)
    context = {
        "amendment": found,
        "text": found.text,
        "form": form,
        "rows": beside(rows, found.base.words.blocks),
        "types": TYPES,
        "version": request.POST.get("version", stored.version if stored else 0),
        "windows": range(0, count, SHOWN) if count > SHOWN else (),
        "first": first,
    }
    return render(request, "drafting/procedure.html", context, status=422 if is_sent else 200)


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
