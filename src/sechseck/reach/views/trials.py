# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What if: places come and go in thought, by form or by dragging; all stands in the address."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.engines.reach.errors import ReachError
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, may, permission
from sechseck.places.queries import visible_municipalities
from sechseck.reach.actions.scenarios import seal_scenario
from sechseck.reach.cells import cells_of, minutes_of_cells
from sechseck.reach.forms.trying import AddForm, RemoveForm, SealForm
from sechseck.reach.queries.drawing import drawing_of, rings_of_areas
from sechseck.reach.queries.gap_list import gaps_of
from sechseck.reach.queries.shown import Shown
from sechseck.reach.queries.trials import address_of, both_of, label_of, told_steps
from sechseck.reach.ready import make_ready
from sechseck.reach.steps import MOST, Step, steps_of, strange_steps
from sechseck.reach.trying import Tried, try_out
from sechseck.reach.views.asking import choice_form, with_exactly, with_shown
from sechseck.reach.wording import STEPS, need, people

BEST = 10  # gaps whose best site is offered


@permission("public")
@with_shown
def trial(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Show what some steps change; a form that adds one leads to their address."""
    steps = steps_of(request.GET.getlist("schritt"))
    make_ready(shown.ground.sha256, shown.person, shown.need)
    forms = _forms(request, shown, steps)
    for form in forms.values():
        new = form.step() if form.is_bound and form.is_valid() else None
        if new is not None and len(steps) < MOST:
            return redirect(address_of(shown.need, shown.person, [*steps, new]))
        if new is not None:
            form.add_error(None, _("Mehr als %s Schritte gehen nicht auf einmal.") % MOST)
    return _page(request, shown, steps, forms)


@permission("public")
@with_exactly
def numbers(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Give the browser the minutes of each square after some steps."""
    steps = steps_of(request.GET.getlist("schritt"))
    if strange := _strange(request.GET):
        raise Invalid(strange)
    try:
        tried = _tried(shown, steps)
    except ReachError as error:
        # Whoever drags a place crosses fields and lakes: no fault, but no minutes either.
        return JsonResponse({"message": str(error)})
    before, after = tried.figures()
    return JsonResponse(
        {
            "minutes": _squares(shown, tried).tolist(),
            "before": before,
            "after": after,
            "newly": people(float(tried.change.newly[0])),
            "no_longer": people(float(tried.change.no_longer[0])),
        }
    )


@permission("reach.seal_scenario", methods=ONLY_SENDING)
@with_shown
def seal(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Keep a trial for ever."""
    steps = steps_of(request.POST.getlist("schritt"))
    form = SealForm(request.POST)
    if strange := _strange(request.POST):
        form.add_error(None, strange)
    if form.is_valid():
        try:
            tried, by = _tried(shown, steps), cast(User, request.user)
            title = form.cleaned_data["title"]
            made = seal_scenario(shown.run, shown.need, title, tried, steps, by=by)
            return redirect(made.path)
        except (Invalid, ReachError) as error:
            form.add_error(None, str(getattr(error, "message", error)))
    return _page(request, shown, steps, _forms(request, shown, steps), form)


def _strange(sent: QueryDict) -> str:
    """Say what of an address is no step; nothing if all of it is."""
    many = strange_steps(sent.getlist("schritt"))
    if not many:
        return ""
    return _(
        "%(many)s Schritte in der Adresse zählen nicht: Sie sind unlesbar, oder es sind mehr "
        "als %(most)s. Gezeigt ist der Rest."
    ) % {"many": many, "most": MOST}


def _tried(shown: Shown, steps: list[Step]) -> Tried:
    return try_out(shown.ground.sha256, shown.person, shown.need, shown.land, shown.times, steps)


def _squares(shown: Shown, tried: Tried) -> Any:
    return minutes_of_cells(cells_of(shown.ground.sha256), shown.land, tried.after)


def _there_and_back(request: HttpRequest, shown: Shown, steps: list[Step]) -> dict[str, str]:
    """Return the addresses before the last step, and with the one that was taken back last."""
    undone = steps_of(request.GET.getlist("wieder"))
    room, who = undone[: MOST - 1], (shown.need, shown.person)
    told = {"back": address_of(*who, steps[:-1], undone=[*steps[-1:], *room])}
    if undone and len(steps) < MOST:
        told["again"] = address_of(*who, [*steps, undone[0]], undone=undone[1:])
        told["again_label"] = label_of(undone[0], shown.land)
    return told


def _forms(request: HttpRequest, shown: Shown, steps: list[Step]) -> dict[str, Any]:
    asked, gone = request.GET, {one.place for one in steps}
    left = [one for one in shown.own_places() if one["number"] not in gone]
    areas = list(visible_municipalities(request.user).filter(longitude__isnull=False))
    gaps = gaps_of(shown.run, shown.need, request.user).filter(site_longitude__isnull=False)
    adds = asked if {"ort", "wo"} & set(asked) else None
    return {
        "add": AddForm(adds, areas=areas, gaps=list(gaps[:BEST]), land=shown.land),
        "remove": RemoveForm(asked if "weg" in asked else None, places=left),
    }


def _page(
    request: HttpRequest,
    shown: Shown,
    steps: list[Step],
    forms: dict[str, Any],
    sealing: SealForm | None = None,
) -> HttpResponse:
    problem = _strange(request.GET)
    try:
        tried = _tried(shown, steps)
    except ReachError as error:
        tried, problem = Tried(shown.land, shown.times, shown.times), str(error)
    whole, rows = both_of(*tried.figures(), request.user)
    rows = [one for one in rows if one.has_changed]
    may_seal = may(request.user, "reach.seal_scenario")
    drawing = drawing_of(shown.ground.sha256, _squares(shown, tried), rings_of_areas())
    context = {
        "shown": shown,
        "form": choice_form(request, shown.runs),
        "need": need(shown.need),
        "steps": told_steps(shown, steps),
        **_there_and_back(request, shown, steps),
        "forms": forms,
        "problem": problem,
        "whole": whole,
        "rows": rows,
        "change": tried.change,
        "drawing": drawing,
        "most": MOST,
        "legend": [
            (step, people) for step, (_n, _p, people) in zip(STEPS, drawing.classes, strict=True)
        ],
        "numbers": address_of(shown.need, shown.person, [], "/erreichbarkeit/was-waere-wenn.json"),
        "seal": (sealing or SealForm()) if may_seal and steps else None,
        "title": _("Karte: Minuten, nachdem Orte gekommen oder gegangen sind"),
    }
    has_errors = bool(problem or (sealing and sealing.errors))
    wrong = any(one.errors for one in forms.values()) or has_errors
    return render(request, "reach/trial.html", context, status=422 if wrong else 200)
