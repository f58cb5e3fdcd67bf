# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How good the data are that everything is computed on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.permissions import permission
from sechseck.reach.queries.quality import looked_at
from sechseck.reach.queries.shown import Shown
from sechseck.reach.views.asking import with_shown


@permission("public")
@with_shown
def quality(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Say what the data hold and what they lack."""
    looked = looked_at(shown.ground, shown.run.categories)
    context = {"shown": shown, "looked": looked, "hour": shown.hour_by_bus}
    return render(request, "reach/quality.html", context)
