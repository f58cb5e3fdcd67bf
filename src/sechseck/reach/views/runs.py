# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A run on a page of its own: what values of indicators name as their source."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.permissions import permission
from sechseck.reach.queries.results import rows_of
from sechseck.reach.queries.runs import latest_ground, run_of
from sechseck.reach.queries.shown import Shown
from sechseck.reach.solving import ENGINE
from sechseck.reach.wording import need


@permission("public")
def run(request: HttpRequest, number: int) -> HttpResponse:
    """Show what was computed, from which data, and what it gave."""
    found = run_of(number)
    if found is None:
        raise Http404(_("Diesen Lauf gibt es nicht."))
    slug = request.GET.get("bedarf", "")
    if slug not in found.categories:
        slug = found.categories[0]
    whole, rows = rows_of(found, slug, request.user)
    context = {
        "shown": Shown(found.ground, {}, found, slug),
        "need": need(slug),
        "needs": [(one, need(one)) for one in found.categories],
        "whole": whole,
        "rows": rows,
        "is_latest": found.ground == latest_ground() and found.engine == ENGINE,
    }
    return render(request, "reach/run.html", context)
