# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of one version, with the origin of every line, and of the way between two."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.drafting.actions.ranges import comment_lines
from sechseck.drafting.forms.texts import LinesForm
from sechseck.drafting.models import Text, TextVersion
from sechseck.drafting.queries.amendments import amendments_of
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.blame import blame_notes
from sechseck.drafting.queries.lines import shown_blocks
from sechseck.drafting.queries.ranges import comment_notes, together
from sechseck.drafting.queries.redlined import changed_blocks
from sechseck.drafting.queries.texts import versions_of
from sechseck.drafting.queries.titles import redlined_title
from sechseck.drafting.views.asking import seen_text
from sechseck.drafting.views.texts import text_page
from sechseck.engines.redline import diff
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, permission


@permission("public")
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show one version; beside a line stands which amendment it comes from."""
    found = seen_text(request, slug)
    shown = _one(found, request, number)
    amendments = amendments_of(found, request.user)
    context = {
        "text": found,
        "version": shown,
        "blocks": shown_blocks(
            shown, together(blame_notes(shown, amendments), comment_notes(shown))
        ),
        "is_merged": bool(shown.words.origins),
    }
    return render(request, "drafting/version.html", context)


@permission("kernel.write_comment", methods=ONLY_SENDING)
def comment(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a comment on lines of a version."""
    found, form = seen_text(request, slug), LinesForm(request.POST, auto_id="zeilen_%s")
    if form.is_valid():
        told = form.cleaned_data
        try:
            comment_lines(
                _one(found, request, told["number"]),
                first=told["first"],
                last=told["last"] or told["first"],
                text=told["text"],
                by=cast(User, request.user),
            )
            return redirect(f"{found.path}#z{told['first']}")
        except Invalid as error:  # what was written stays on the page
            form.add_error(None, str(error.message))
    return text_page(request, found, form)


@permission("public")
def compare(request: HttpRequest, slug: str, first: int, second: int) -> HttpResponse:
    """Show what changed between two versions, and why."""
    found = seen_text(request, slug)
    old, new = _one(found, request, first), _one(found, request, second)
    hunks = diff(old.words, new.words)
    context = {
        "text": found,
        "title_change": redlined_title(old.title, new.title),
        "old": old,
        "new": new,
        "blocks": changed_blocks(old.words, hunks, lines_of(old)),
    }
    return render(request, "drafting/compare.html", context)


def _one(text: Text, request: HttpRequest, number: int) -> TextVersion:
    if not any(one.number == number for one in versions_of(text, request.user)):
        raise Http404(_("Diese Fassung gibt es nicht."))
    return text.versions.get(number=number)
