# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about themes."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import permission
from sechseck.thread.queries.document_rows import chosen_count, kind_filter
from sechseck.thread.queries.gaps import theme_gaps
from sechseck.thread.queries.listing import listed
from sechseck.thread.queries.statements import counted, statements_on
from sechseck.thread.queries.states import figure_state
from sechseck.thread.queries.themes import documents_on, lexicon_words, themes_with_words


@permission("public")
@kept_page
def themes(request: HttpRequest) -> HttpResponse:
    """List all themes with their state."""
    return render(request, "thread/themes.html", {"figure": figure_state(request.user)})


@permission("public")
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what is said, linked and missing on a theme."""
    every = themes_with_words(request.user, slug)
    found = next((one for one in every if one.slug == slug), None)
    if found is None:
        raise Http404(_("Dieses Thema gibt es in der Region nicht."))
    everything = statements_on(request.user, found)
    kind = request.GET.get("art", "")
    chosen = everything.filter(kind=kind) if kind else everything
    figure = figure_state(request.user, every)
    counts = counted(everything)
    kinds = kind_filter(request, counts.kinds)
    listing = partial(listed, viewer=request.user)
    context = {
        "theme": found,
        "state": figure.state_of(slug),
        "figure": figure,
        "kinds": kinds,
        "page_obj": page_of(request, chosen, show=listing, count=chosen_count(kinds)),
        "gaps": theme_gaps(request.user, found),
        "documents": documents_on(counts.documents),
        "words": lexicon_words(found),
        "panels": panels_of(request.user, found.node),
    }
    return render(request, "thread/theme.html", context)
