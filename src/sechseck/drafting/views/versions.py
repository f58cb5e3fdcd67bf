# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of one version, with the origin of every line, and of the way between two."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.drafting.models import Text, TextVersion
from sechseck.drafting.queries.amendments import amendments_of
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.blame import blame_notes
from sechseck.drafting.queries.lines import shown_blocks
from sechseck.drafting.queries.redlined import changed_blocks
from sechseck.drafting.queries.texts import versions_of
from sechseck.drafting.views.asking import seen_text
from sechseck.engines.redline import diff
from sechseck.kernel.permissions import permission


@permission("public")
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show one version; beside a line stands which amendment it comes from."""
    found = seen_text(request, slug)
    shown = _one(found, request, number)
    amendments = amendments_of(found, request.user)
    context = {
        "text": found,
        "version": shown,
        "blocks": shown_blocks(shown, blame_notes(shown, amendments)),
        "is_merged": bool(shown.words.origins),
    }
    return render(request, "drafting/version.html", context)


@permission("public")
def compare(request: HttpRequest, slug: str, first: int, second: int) -> HttpResponse:
    """Show what changed between two versions, and why."""
    found = seen_text(request, slug)
    old, new = _one(found, request, first), _one(found, request, second)
    hunks = diff(old.words, new.words)
    context = {
        "text": found,
        "old": old,
        "new": new,
        "blocks": changed_blocks(old.words, hunks, lines_of(old)),
    }
    return render(request, "drafting/compare.html", context)


def _one(text: Text, request: HttpRequest, number: int) -> TextVersion:
    if not any(one.number == number for one in versions_of(text, request.user)):
        raise Http404(_("Diese Fassung gibt es nicht."))
    return text.versions.get(number=number)
