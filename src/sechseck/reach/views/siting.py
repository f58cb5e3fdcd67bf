# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The assistant: where one more place would help most."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.permissions import permission
from sechseck.reach.forms.siting import SitingForm
from sechseck.reach.queries.shown import Shown
from sechseck.reach.queries.trials import address_of
from sechseck.reach.siting import best_sites
from sechseck.reach.views.asking import with_shown
from sechseck.reach.wording import need


@permission("public")
@with_shown
def siting(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Propose the best next places, to be tried out."""
    first = next(iter(shown.runs.values()))
    data = request.GET if "ziel" in request.GET else None
    form = SitingForm(data, needs=first.categories, persons=shown.runs)
    form.initial = {**form.initial, "bedarf": shown.need, "wer": shown.person}
    context = {"shown": shown, "form": form, "need": need(shown.need)}
    if data is not None:
        aim, count = form.wish()
        found = best_sites(shown.ground.sha256, shown.person, shown.need, aim, count)
        steps = [one.step for one in found.sites]
        context |= {
            "proposal": found,
            "all": address_of(shown.need, shown.person, steps),
            "each": [
                (one, address_of(shown.need, shown.person, [one.step])) for one in found.sites
            ],
        }
    return render(request, "reach/siting.html", context)
