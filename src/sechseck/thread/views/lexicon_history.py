# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The history of the lexicon: one revision, its return, and what the pack says differently."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.fields import VersionedForm
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.thread.actions.lexicon import leave_difference, restore_revision, take_difference
from sechseck.thread.lexicon_forms import WhyForm
from sechseck.thread.models import LexiconDifference, LexiconRevision
from sechseck.thread.queries.lexicon import changes_between, latest_number, of_rows
from sechseck.thread.queries.seen import seen_themes

MAY = "thread.edit_lexicon"


@permission(MAY, methods=SENDING)
def revision(request: HttpRequest, number: int) -> HttpResponse:
    """Show what a revision changed; make the lexicon what it was then."""
    found = get_object_or_404(LexiconRevision.objects.select_related("by"), number=number)
    latest = latest_number()
    form = WhyForm(request.POST or None, initial={"version": latest})
    if request.method == "POST" and form.is_valid():
        words, by = form.cleaned_data, cast(User, request.user)
        restore_revision(number, why=words["why"], version=words["version"], by=by)
        return redirect("thread:lexicon")
    before = LexiconRevision.objects.filter(number=number - 1).first()
    rows = (
        changes_between(of_rows(before.entries), of_rows(found.entries), request.user)
        if before
        else []
    )
    context = {
        "revision": found,
        "changes": rows,
        "is_first": before is None,
        "is_latest": number == latest,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "thread/lexicon_revision.html", context, status=status)


@permission(MAY, methods=ONLY_SENDING)
def difference(request: HttpRequest, number: int) -> HttpResponse:
    """Take what the pack says, or leave it."""
    rows = LexiconDifference.objects.filter(theme__in=seen_themes(request.user))
    found = get_object_or_404(rows.select_related("theme"), pk=number)
    by, form = cast(User, request.user), VersionedForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else -1
    if request.POST.get("decision") == "take":
        take_difference(found, version=version, by=by)
    elif request.POST.get("decision") == "leave":
        leave_difference(found, by=by)
    else:
        raise Invalid(_("Bitte wählen Sie, was geschehen soll."))
    return redirect("thread:lexicon")
