# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sealed scenarios, shared by link, and two of them compared."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, may, permission
from sechseck.kernel.queries.comments import person_name
from sechseck.reach.actions.scenarios import take_scenario
from sechseck.reach.forms.gaps import GapFindingForm
from sechseck.reach.models import Scenario
from sechseck.reach.queries.runs import latest_ground
from sechseck.reach.queries.scenario_words import findings_seen_on, sentence_of_scenario
from sechseck.reach.queries.scenarios import (
    are_comparable,
    scenario_of,
    scenarios,
    side_by_side,
)
from sechseck.reach.queries.shown import Shown
from sechseck.reach.queries.trials import address_of, both_of
from sechseck.reach.steps import steps_of


@permission("public")
def listed(request: HttpRequest) -> HttpResponse:
    """List what people sealed."""
    return render(request, "reach/scenarios.html", {"page_obj": page_of(request, scenarios())})


@permission("public")
def scenario(request: HttpRequest, token: str) -> HttpResponse:
    """Show a scenario as it was sealed."""
    found = _found(token)
    return _page(request, found, GapFindingForm(initial={"text": sentence_of_scenario(found)}))


@permission("reach.take_scenario", methods=ONLY_SENDING)
def take(request: HttpRequest, token: str) -> HttpResponse:
    """Make a finding of a scenario."""
    found, form = _found(token), GapFindingForm(request.POST)
    if form.is_valid():
        try:
            by = cast(User, request.user)
            return redirect(take_scenario(found, form.cleaned_data["text"], by=by).path)
        except (Conflict, Invalid) as error:
            form.add_error(None, str(error.message))
    return _page(request, found, form)


def _page(request: HttpRequest, found: Scenario, form: GapFindingForm) -> HttpResponse:
    whole, rows = both_of(found.before, found.after, request.user)
    words = [one["word"] for one in found.steps]
    context = {
        "scenario": found,
        "shown": _shown(found),
        "whole": whole,
        "rows": [one for one in rows if one.has_changed],
        "change": found.after["change"],
        "sealed_by": person_name(found.by),
        "is_older": latest_ground() != found.run.ground,
        "trial": address_of(found.category, found.run.profile, steps_of(words)),
        "others": [one for one in _beside(found) if one.pk != found.pk],
        **_findings(request, found, form),
    }
    return render(request, "reach/scenario.html", context, status=422 if form.errors else 200)


def _findings(request: HttpRequest, found: Scenario, form: GapFindingForm) -> dict[str, Any]:
    rows = list(findings_seen_on(found, request.user)[:20])
    is_open = not rows and may(request.user, "reach.take_scenario")
    return {"findings": rows, "form": form if is_open or form.errors else None}


@permission("public")
def compare(request: HttpRequest) -> HttpResponse:
    """Show two scenarios side by side."""
    one, other = (_found(request.GET.get(name, "")) for name in ("eins", "zwei"))
    if not are_comparable(one, other):
        context: dict[str, Any] = {"problem": _("Diese beiden beantworten nicht dieselbe Frage.")}
        return render(request, "reach/compare.html", context | {"one": one, "other": other})
    before, after, beside = (told[""][0] for told in (one.before, one.after, other.after))
    context = {
        "one": one,
        "other": other,
        "shown": _shown(one),
        "rows": side_by_side(one, other, request.user),
        "whole": [before, after, beside],
        "points": round(round(beside * 100, 1) - round(after * 100, 1), 1),
    }
    return render(request, "reach/compare.html", context)


def _found(token: str) -> Scenario:
    found = scenario_of(token)
    if found is None:
        raise Http404(_("Dieses Szenario gibt es nicht."))
    return found


def _beside(found: Scenario) -> list[Scenario]:
    rows = scenarios().filter(run=found.run_id, category=found.category)
    return list(rows[:20])


def _shown(found: Scenario) -> Shown:
    return Shown(found.run.ground, {}, found.run, found.category)
