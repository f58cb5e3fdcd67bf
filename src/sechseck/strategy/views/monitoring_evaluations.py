# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of evaluations."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.evidence.queries.seen import indicators_seen_by
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.strategy.actions.monitoring_evaluations import edit_evaluation, evaluate_measure
from sechseck.strategy.forms.monitoring import EvaluationForm
from sechseck.strategy.models import Evaluation, Measure
from sechseck.strategy.queries.effects_choices import comparable_indicators
from sechseck.strategy.queries.effects_drawn import Shown, shown
from sechseck.strategy.queries.monitoring_effects import effects_of
from sechseck.strategy.queries.seen import measures_seen_by
from sechseck.strategy.views.answering import carried_out
from sechseck.strategy.views.monitoring_asking import MOST, seen_measure

APART = ("version", "comparison", "treated")
NAMES = tuple(name for name in EvaluationForm.base_fields if name not in APART)


def seen_evaluation(request: HttpRequest, pk: int) -> Evaluation:
    """Return an evaluation of a measure the visitor may see."""
    rows = Evaluation.objects.filter(measure__in=measures_seen_by(request.user).values("pk"))
    rows = rows.select_related("measure__node", "measure__unit__node", "indicator")
    found = rows.filter(pk=pk).first() if pk < MOST else None
    if found is None:
        raise Http404(_("Diese Auswertung gibt es nicht."))
    return found


@permission("public")
def evaluation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an evaluation with the values before and after."""
    found = seen_evaluation(request, pk)
    compared, effects = _compared(request, found), effects_of(found)
    if compared is not None:  # beside a reckoning, a table full of gaps says nothing
        effects = [one for one in effects if one.difference is not None]
    context = {
        "evaluation": found,
        "measure": found.measure,
        "effects": effects,
        "compared": compared,
        "may_edit": may(request.user, "strategy.evaluate_measure", found.measure),
    }
    return render(request, "strategy/report_evaluation.html", context)


def _compared(request: HttpRequest, found: Evaluation) -> Shown | None:
    """Return what was reckoned, as long as the visitor may see the indicator."""
    if found.indicator is None:
        return None
    seen = indicators_seen_by(request.user).filter(pk=found.indicator.pk)
    return shown(found.reckoned) if seen.exists() else None


@permission("strategy.evaluate_measure", methods=SENDING)
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Evaluate a measure."""
    measure = seen_measure(request, pk)
    _check(request, measure)
    initial = {"day": localdate(), "begins": measure.starts}
    form = _form(request, measure, initial)
    if request.method == "POST" and form.is_valid():
        told, by = form.cleaned_data, cast(User, request.user)
        made = carried_out(form, lambda: evaluate_measure(measure, told, by=by))
        if made:
            messages.success(request, _("Die Auswertung steht jetzt bei der Maßnahme."))
            return redirect(f"/auswertung/{made.pk}/")
    return _drawn(request, {"measure": measure, "form": form})


@permission("strategy.evaluate_measure", methods=SENDING)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Say an evaluation anew."""
    found = seen_evaluation(request, pk)
    _check(request, found.measure)
    initial: dict[str, Any] = {name: getattr(found, name) for name in NAMES}
    initial |= {name: list(getattr(found, name).all()) for name in ("comparison", "treated")}
    form = _form(request, found.measure, initial | {"version": found.version})
    if request.method == "POST" and form.is_valid():
        told, by = form.cleaned_data, cast(User, request.user)
        version = told["version"] or 0
        if carried_out(form, lambda: edit_evaluation(found, told, version=version, by=by)):
            return redirect(f"/auswertung/{found.pk}/")
    return _drawn(request, {"measure": found.measure, "form": form, "evaluation": found})


def _form(request: HttpRequest, measure: Measure, initial: dict[str, Any]) -> EvaluationForm:
    choices = comparable_indicators(measure, request.user)
    return EvaluationForm(request.POST or None, initial=initial, indicators=choices)


def _check(request: HttpRequest, measure: Measure) -> None:
    if not may(request.user, "strategy.evaluate_measure", measure):
        raise NotAllowed(_("Diese Maßnahme wertet die zuständige Stelle aus."))


def _drawn(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, "strategy/report_evaluate.html", context, status=status)
