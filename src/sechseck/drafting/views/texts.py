# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of texts: the list, a new one, its numbered lines."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.drafting.actions.texts import write_text
from sechseck.drafting.forms.texts import LinesForm, TextForm
from sechseck.drafting.importing import version_of_motion
from sechseck.drafting.models import Status, Text
from sechseck.drafting.queries.amendments import (
    amendments_of,
    amendments_seen_by,
    collisions,
    open_on,
)
from sechseck.drafting.queries.lines import amendment_notes, shown_blocks
from sechseck.drafting.queries.locked import is_open_to
from sechseck.drafting.queries.ranges import comment_notes, together
from sechseck.drafting.queries.support import support_of
from sechseck.drafting.queries.texts import shown_version, texts_seen_by, versions_of
from sechseck.drafting.steps import open_steps
from sechseck.drafting.views.asking import seen_text
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.redline import Motion, RedlineRefused
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.kernel.sandbox.reading import read_motion_safely


@permission("public")
def texts(request: HttpRequest) -> HttpResponse:
    """List the texts."""
    chosen = request.GET.get("liste")
    if chosen == "aenderungen" and may(request.user, "drafting.screen_amendment"):
        waiting = amendments_seen_by(request.user).filter(status=Status.UNSCREENED)
        page = page_of(request, waiting.order_by("submitted_at", "pk"))
        return render(request, "drafting/amendments.html", {"page_obj": page})
    rows = texts_seen_by(request.user).order_by("motion__prefix", "title", "pk")
    is_screening = chosen == "pruefen"
    if is_screening:
        rows = rows.filter(motion__status=Status.UNSCREENED)
    context = {
        "page_obj": page_of(request, rows),
        "is_screening": is_screening,
        "may_write": may(request.user, "drafting.write_text"),
    }
    return render(request, "drafting/texts.html", context)


@permission("drafting.write_text", methods=SENDING)
def new_text(request: HttpRequest) -> HttpResponse:
    """Take a file or typed words as a new text."""
    form = TextForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            motion = read_motion_safely(*form.brought())
            told = _told(form.cleaned_data, motion)
            words = version_of_motion(motion, told["title"])
            made = write_text(told, words, by=cast(User, request.user))
            return redirect(made.path)
        except (ReadingRefused, RedlineRefused, Invalid) as error:
            form.add_error(None, str(error))
    status = 422 if form.errors else 200
    return render(request, "drafting/text_new.html", {"form": form}, status=status)


@permission("public")
def text(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a text with its numbered lines."""
    return text_page(request, seen_text(request, slug))


def text_page(request: HttpRequest, found: Text, refused: LinesForm | None = None) -> HttpResponse:
    """Answer with the page of a text, and with a comment on lines that was refused."""
    version = shown_version(found, request.user)
    may_edit = found.is_shown and may(request.user, "drafting.edit_text", found.motion)
    today = localdate()
    amendments = amendments_of(found, request.user)
    standing = open_on(version, amendments)
    context = {
        "text": found,
        "motion": found.motion,
        "version": version,
        "versions": versions_of(found, request.user),
        "blocks": shown_blocks(
            version, together(amendment_notes(version, standing), comment_notes(version))
        ),
        "amendments": amendments,
        "collisions": collisions(version, standing),
        "title": found.title if version.frozen_at or found.is_erased else version.title,
        "may_merge": found.is_shown
        and found.motion.status == Status.SCREENED
        and may(request.user, "drafting.merge_text"),
        "may_amend": found.is_shown and is_open_to(found.motion, request.user, today),
        "steps": open_steps(request.user, found.motion) if found.is_shown else {},
        "support": support_of(found.motion, request.user, today),
        "may_report": found.is_shown
        and version.frozen_at is not None
        and found.motion.proposed_by_id != request.user.pk,
        "is_late": found.motion.is_late(today),
        "is_over": found.motion.is_over(today),
        "may_edit": may_edit,
        "lines_form": refused or LinesForm(initial={"number": version.number}, auto_id="zeilen_%s")
        if found.node.visibility == "public" and may(request.user, "kernel.write_comment")
        else None,
        "is_draft": version.frozen_at is None,
        "is_public": found.node.visibility == "public",
    }
    return render(request, "drafting/text.html", context, status=422 if refused else 200)


def _told(words: dict[str, Any], motion: Motion) -> dict[str, Any]:
    """Return what somebody says about a text; what they leave open its file may say."""
    read = motion.metadata
    names = {"title": "title", "prefix": "prefix", "proposers": "author", "event": "event"}
    told = {**words, **{own: words[own] or read.get(other, "") for own, other in names.items()}}
    if not told["resolved_on"] and read.get("resolved_on"):
        told["resolved_on"] = date.fromisoformat(read["resolved_on"])
    if not told["proposers"]:
        raise Invalid(_("Bitte sagen Sie, wer den Antrag stellt."))
    longest = {"title": 300, "prefix": 20, "proposers": 300, "event": 200}
    return told | {name: told[name][:most] for name, most in longest.items()}
