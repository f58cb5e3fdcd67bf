# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A measure with its whole thread, and the forms about it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.strategy.actions.agreement import answer_sign_off
from sechseck.strategy.actions.measures import add_measure, edit_measure
from sechseck.strategy.actions.merging import merge_measures, supersede_measure
from sechseck.strategy.forms.fields import told_of
from sechseck.strategy.forms.measures import MeasureForm, OtherMeasureForm
from sechseck.strategy.forms.parts import AnswerForm
from sechseck.strategy.models import Measure
from sechseck.strategy.queries.measure_page import measure_seen_by, parts_of, signing_for
from sechseck.strategy.queries.resolutions import confirmed_resolutions
from sechseck.strategy.queries.seen import measures_seen_by
from sechseck.strategy.steps import open_steps
from sechseck.strategy.views.answering import answer_form, form_page, must, seen, user_of
from sechseck.strategy.views.monitoring_asking import known_today
from sechseck.strategy.views.parts import PARTS
from sechseck.strategy.views.withdrawing import gone

LIST = "/massnahmen/"


@permission("public")
def measure(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a measure: where it comes from, how it stands, what hangs on it."""
    known_today()
    found = measure_seen_by(request.user, pk)
    if found is None:
        return gone(request, Measure, pk=pk)
    steps = open_steps(request.user, found)
    may_edit = may(request.user, "strategy.edit_measure", found)
    context = {
        "measure": found,
        "status": getattr(found, "today", None),
        "parts": parts_of(found, request.user),
        "panels": panels_of(request.user, found.node),
        "steps": steps,
        "resolutions": confirmed_resolutions(request.user) if "decide" in steps else (),
        "may_edit": may_edit,
        "places": PARTS if may_edit else {},
        "may_sign": signing_for(found, request.user),
        "may_merge": may(request.user, "strategy.merge_measures", found),
        "may_withdraw": may(request.user, "strategy.propose_withdrawal"),
        "may_release": may(request.user, "strategy.publish_object", found),
    }
    return render(request, "strategy/measure.html", context)


@permission("strategy.write_measure", methods=SENDING)
def measure_new(request: HttpRequest) -> HttpResponse:
    """Write a measure."""
    asked = {"plan": request.GET["plan"]} if "plan" in request.GET else {}
    form = MeasureForm(request.POST or None, viewer=request.user, initial=asked)
    words = form_page(
        _("Maßnahme vorschlagen"),
        _("Sie beginnt als Idee. Öffentlich wird sie, wenn eine zweite Person zustimmt."),
        _("Maßnahmen"),
        LIST,
    )
    return answer_form(
        request, form, lambda sent: add_measure(sent.told(), by=user_of(request)).path, words
    )


@permission("strategy.write_measure", methods=SENDING)
def measure_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is told of a measure."""
    found = _own(request, pk, "strategy.edit_measure")
    initial = told_of(found, list(MeasureForm.base_fields))
    form = MeasureForm(request.POST or None, viewer=request.user, initial=initial)
    words = _words(_("Maßnahme bearbeiten"), _("Jede Änderung steht im Verlauf."), found)
    return answer_form(request, form, lambda sent: _edited(request, found, sent), words)


def _edited(request: HttpRequest, found: Measure, form: MeasureForm) -> str:
    version = form.cleaned_data["version"]
    return edit_measure(found, form.told(), version=version, by=user_of(request)).path


@permission("strategy.merge_measures", methods=SENDING)
def measure_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Merge a measure into another."""
    found = _own(request, pk, "strategy.merge_measures")
    words = _words(
        _("Maßnahmen zusammenlegen"),
        _("Geld, Ziele und Abhängigkeiten gehen auf die andere über, auf den Cent genau."),
        found,
    )
    return _with_other(request, found, words, is_merge=True)


@permission("strategy.merge_measures", methods=SENDING)
def measure_supersede(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which measure takes the place of this one."""
    found = _own(request, pk, "strategy.merge_measures")
    words = _words(
        _("Maßnahme ablösen"), _("Sagen Sie, welche Maßnahme an ihre Stelle tritt."), found
    )
    return _with_other(request, found, words, is_merge=False)


def _with_other(
    request: HttpRequest, found: Measure, words: dict[str, object], *, is_merge: bool
) -> HttpResponse:
    initial = {"version": found.version}
    form = OtherMeasureForm(request.POST or None, viewer=request.user, initial=initial)
    act = merge_measures if is_merge else supersede_measure

    def do(sent: OtherMeasureForm) -> str:
        told = sent.cleaned_data
        act(found, told["other"], version=told["version"], by=user_of(request))
        return found.path

    return answer_form(request, form, do, words)


@permission("strategy.answer_sign_off", methods=SENDING)
def measure_sign(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Answer for a unit that was asked whether it carries a measure."""
    found = seen(measures_seen_by(request.user), pk=pk)
    asked = seen(found.sign_offs.select_related("unit__node", "measure"), pk=number)
    must(request, "strategy.answer_sign_off", asked)
    initial = {"state": asked.state, "note": asked.note}
    form = AnswerForm(request.POST or None, viewer=request.user, initial=initial)
    words = _words(
        _("Für %s antworten") % asked.unit.name,
        _("Sagen Sie, ob Ihre Stelle die Maßnahme mitträgt. Wer nicht mitträgt, sagt warum."),
        found,
    )

    def do(sent: AnswerForm) -> str:
        answer_sign_off(asked, **sent.told(), by=user_of(request))
        return found.path

    return answer_form(request, form, do, words)


def _own(request: HttpRequest, pk: int, name: str) -> Measure:
    found = seen(measures_seen_by(request.user).select_related("unit__node"), pk=pk)
    must(request, name, found)
    return found


def _words(title: str, purpose: str, found: Measure) -> dict[str, object]:
    return form_page(title, purpose, _("Maßnahmen"), LIST, found.title, found.path)
