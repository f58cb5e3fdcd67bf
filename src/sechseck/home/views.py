# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pages that cross contexts: the hexagon, search, municipalities, actors."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.home.figures import region_map
from sechseck.home.forms import SearchForm
from sechseck.home.queries import region_totals
from sechseck.home.search import (
    RankedNodes,
    ask,
    found_nodes,
    hits,
    nodes_near,
    themes_of_words,
)
from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.kept import kept
from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import permission
from sechseck.kernel.queries.nodes import seen_by
from sechseck.places.queries import figures_of, visible_areas
from sechseck.thread.models import Theme
from sechseck.thread.queries.document_rows import document_rows
from sechseck.thread.queries.gaps import gap_report
from sechseck.thread.queries.links import ShownContradiction, shown, visible_contradictions
from sechseck.thread.queries.listing import listed
from sechseck.thread.queries.statements import statements_like
from sechseck.thread.queries.states import figure_state

TEASERS = 3
GAPS = 6
HITS = 20


@permission("public")
@kept_page
def home(request: HttpRequest) -> HttpResponse:
    """Show the hexagon on its foundation and what is missing."""
    user = request.user
    context = {
        "figure": kept("figure", user, lambda: figure_state(user)),
        "gaps": gap_report(user)[:GAPS],
        "contradictions": kept("contradictions", user, lambda: _contradictions(user)),
        "documents": kept("documents", user, lambda: document_rows(user, limit=5)),
        "totals": region_totals(user),
    }
    return render(request, "home/home.html", context)


def _contradictions(viewer: Viewer) -> list[ShownContradiction]:
    return [shown(row) for row in visible_contradictions(viewer)[:TEASERS]]


@permission("public")
@kept_page
def search(request: HttpRequest) -> HttpResponse:
    """Find what the region says about something."""
    form = SearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    question = ask(text, request.user)
    context: dict[str, Any] = {"q": text, "form": form, "count": 0, "near": "", "results": []}
    if question:
        nodes = RankedNodes(found_nodes(question, request.user), HITS)
        is_loose = len(question.parts) > 1 and not nodes
        if is_loose:
            nodes = RankedNodes(found_nodes(question, request.user, any_word=True), HITS)
        near = "" if nodes else ", ".join(part.capitalize() for part in question.apart)
        if near:
            nodes = RankedNodes(nodes_near(question, request.user), HITS)
        page = page_of(request, nodes, HITS, show=partial(hits, question))
        context |= {
            "is_loose": is_loose and not near,
            "near": near,
            "page": page,
            "results": page.object_list,
            "count": page.paginator.count,
            "corrected": question.corrected,
        }
    if not context["count"] or context["near"]:
        context["themes"] = themes_of_words(text, request.user)
    return render(request, "home/search.html", context)


@permission("public")
@kept_page
def region(request: HttpRequest) -> HttpResponse:
    """Show the municipalities as a tile map and as a table."""
    found = region_map(request.user)
    context = {
        "tiles": found.tiles,
        "rows": found.rows,
        "source": found.source,
        "measure": _("Aussagen"),
    }
    return render(request, "home/region.html", context)


@permission("public")
def municipality(request: HttpRequest, ags: str) -> HttpResponse:
    """Show a municipality or the region: official figures and what documents say about it."""
    area = visible_areas(request.user).filter(ags=ags).select_related("node").first()
    if area is None:
        raise Http404(_("Diese Kommune gehört nicht zur Region."))
    rows = statements_like(request.user, municipality=ags)
    page = page_of(request, rows, show=partial(listed, viewer=request.user))
    touched = rows.order_by().filter(seen_by(request.user, "themes__theme__node__"))
    themes = Counter(touched.values_list("themes__theme__slug", flat=True))
    labels = {theme.slug: theme.label for theme in Theme.objects.all()}
    context = {
        "area": area,
        "figures": figures_of(area),
        "panels": panels_of(request.user, area.node),
        "page_obj": page,
        "statements": page.object_list,
        "by_theme": [
            (labels[slug], f"/thema/{slug}/", number) for slug, number in themes.most_common()
        ],
    }
    return render(request, "places/municipality.html", context)
