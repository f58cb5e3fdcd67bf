# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about themes."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import permission
from sechseck.thread.documents.shown import kind_filter
from sechseck.thread.gaps.queries import theme_gaps
from sechseck.thread.models import Theme
from sechseck.thread.statements.listing import listed
from sechseck.thread.statements.queries import statements_like
from sechseck.thread.themes.queries import documents_on, lexicon_words
from sechseck.thread.themes.states import figure_state


@permission("public")
def themes(request: HttpRequest) -> HttpResponse:
    """List all themes with their state."""
    return render(request, "thread/themes.html", {"figure": figure_state(request.user)})


@permission("public")
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what is said, linked and missing on a theme."""
    found = Theme.objects.filter(slug=slug).first()
    if found is None:
        raise Http404(_("Dieses Thema gibt es in der Region nicht."))
    everything = statements_like(request.user, theme=slug)
    kind = request.GET.get("art", "")
    page = page_of(request, everything.filter(kind=kind) if kind else everything)
    figure = figure_state(request.user)
    page.object_list = listed(page.object_list)
    context = {
        "theme": found,
        "state": figure.state_of(slug),
        "figure": figure,
        "kinds": kind_filter(request, everything),
        "page_obj": page,
        "gaps": theme_gaps(request.user, everything),
        "documents": documents_on(everything),
        "words": lexicon_words(found),
    }
    return render(request, "thread/theme.html", context)
