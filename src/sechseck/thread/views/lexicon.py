# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lexicon: which words speak for a theme, and what a change would do."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.thread.actions.lexicon import change_entry
from sechseck.thread.lexicon_forms import EntryForm
from sechseck.thread.models import LexiconEntry, LexiconRevision, Theme
from sechseck.thread.queries.lexicon import (
    Key,
    latest_number,
    open_differences,
    present_lexicon,
    preview,
    themes_with_words,
)
from sechseck.thread.queries.seen import seen_themes

MAY = "thread.edit_lexicon"
LAST = 20


@permission(MAY)
def lexicon(request: HttpRequest) -> HttpResponse:
    """List the themes, what the pack says differently, and the last changes."""
    context = {
        "themes": themes_with_words(request.user),
        "differences": open_differences(request.user),
        "revisions": LexiconRevision.objects.defer("entries", "pack").select_related("by")[:LAST],
        "version": latest_number(),
    }
    return render(request, "thread/lexicon.html", context)


@permission(MAY, methods=SENDING)
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """List the entries of a theme; add one."""
    return _edit(request, _theme(request, slug), None)


@permission(MAY, methods=SENDING)
def entry(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Change one entry."""
    found = _theme(request, slug)
    if request.method == "POST" and not LexiconEntry.objects.filter(pk=number).exists():
        raise Conflict(_("Diesen Eintrag hat inzwischen jemand geändert oder entfernt."))
    return _edit(request, found, get_object_or_404(found.lexicon, pk=number))


@permission(MAY, methods=ONLY_SENDING, once=False)
def try_out(request: HttpRequest, slug: str, number: int = 0) -> HttpResponse:
    """Show what a change would do, and change nothing."""
    found = _theme(request, slug)
    old = get_object_or_404(found.lexicon, pk=number) if number else None
    form = _checked(EntryForm(request.POST), slug, old)
    context = _context(found, old, form)
    if form.is_valid():
        before = present_lexicon()
        after = dict(before)
        if old is not None:
            after.pop(_key(slug, old))
        if request.POST.get("retire") != "1":
            key, value = form.told(slug)
            after[key] = value
        context["preview"] = preview(slug, before, after, request.user)
        context["is_retiring"] = request.POST.get("retire") == "1"
    status = 422 if form.errors else 200
    page = "parts/lexicon_preview.html" if request.headers.get("HX-Request") else "entry.html"
    return render(request, f"thread/{page}", context, status=status)


def _edit(request: HttpRequest, found: Theme, old: LexiconEntry | None) -> HttpResponse:
    form = EntryForm(request.POST or None, initial=_initial(old))
    if request.method == "POST":
        _checked(form, found.slug, old)
    if request.method == "POST" and form.is_valid():
        is_retiring = request.POST.get("retire") == "1"
        if form.cleaned_data["why"].strip():
            key, value = form.told(found.slug)
            change_entry(
                key,
                None if is_retiring else value,
                was=_key(found.slug, old) if old else None,
                why=form.cleaned_data["why"],
                version=form.cleaned_data["version"],
                by=cast(User, request.user),
            )
            messages.success(request, _("Gespeichert. Die Aussagen sind neu zugeordnet."))
            return redirect("thread:lexicon-theme", found.slug)
        form.add_error("why", _("Bitte sagen Sie, warum."))
    context = _context(found, old, form)
    page = "thread/entry.html" if old or form.errors else "thread/lexicon_theme.html"
    if page == "thread/lexicon_theme.html":
        context["entries"] = found.lexicon.order_by("-weight", "pattern")
    return render(request, page, context, status=422 if form.errors else 200)


def _checked(form: EntryForm, slug: str, old: LexiconEntry | None) -> EntryForm:
    """Say at the word itself that the theme knows it; after a change by others 409 says more."""
    if form.is_valid() and form.cleaned_data["version"] == latest_number():
        key, _value = form.told(slug)
        if key in present_lexicon() and (old is None or key != _key(slug, old)):
            form.add_error("pattern", _("Diesen Eintrag gibt es bei diesem Thema schon."))
    return form


def _context(found: Theme, old: LexiconEntry | None, form: EntryForm) -> dict[str, Any]:
    here = f"/lexikon/thema/{found.slug}/"
    save = f"{here}eintrag/{old.pk}/" if old else here
    return {"theme": found, "entry": old, "form": form, "save_url": save, "here": here}


def _initial(old: LexiconEntry | None) -> dict[str, Any]:
    version: dict[str, Any] = {"version": latest_number()}
    if old is None:
        return version
    names = ("pattern", "match", "weight", "not_near")
    return version | {name: getattr(old, name) for name in names}


def _key(slug: str, old: LexiconEntry) -> Key:
    return slug, old.pattern, old.match


def _theme(request: HttpRequest, slug: str) -> Theme:
    rows = seen_themes(request.user).exclude(kind=Theme.Kind.CROSS_CUTTING)
    found = rows.filter(slug=slug).first()
    if found is None:
        raise Http404(_("Dieses Thema gibt es nicht."))
    return found
