# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The assistant: where one more place would help most."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.permissions import permission
from sechseck.reach.forms.siting import SitingForm
from sechseck.reach.queries.shown import Shown
from sechseck.reach.queries.trials import address_of
from sechseck.reach.queries.whereabouts import names_at
from sechseck.reach.ready import make_ready
from sechseck.reach.siting import best_sites
from sechseck.reach.views.asking import with_shown
from sechseck.reach.wording import need


@permission("public")
@with_shown
def siting(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Propose the best next places, to be tried out."""
    first = next(iter(shown.runs.values()))
    form = SitingForm(request.GET or None, needs=first.categories, persons=shown.runs)
    context = {"shown": shown, "form": form, "need": need(shown.need)}
    if "ziel" in request.GET and form.is_valid():
        aim, count = form.wish()
        found = best_sites(shown.ground.sha256, shown.person, shown.need, aim, count)
        steps = [one.step for one in found.sites]
        context |= {
            "proposal": found,
            "people": float(shown.land.population.people.sum()),
            "all": address_of(shown.need, shown.person, steps),
            "each": [
                (one, where, address_of(shown.need, shown.person, [one.step]))
                for one, where in zip(found.sites, names_at(steps), strict=True)
            ],
        }
    else:  # begins while somebody still chooses
        make_ready(shown.ground.sha256, shown.person, shown.need)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "reach/siting.html", context, status=status)
