# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the views of strategy do alike: find what somebody may see, take a form, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import may

Row = TypeVar("Row", bound=Model)
Made = TypeVar("Made")
Words = str | Promise
MOST = 2**31


def seen(rows: QuerySet[Row], **names: object) -> Row:
    """Return the row the visitor may see; otherwise there is no such page."""
    is_small = all(not isinstance(one, int) or one < MOST for one in names.values())
    return there(rows.filter(**names).first() if is_small else None)


def there(found: Row | None) -> Row:
    """Return what was found; otherwise there is no such page."""
    if found is None:
        raise Http404(_("Das gibt es hier nicht."))
    return found


def user_of(request: HttpRequest) -> User:
    """Return who is signed in; the view's permission lets in nobody else."""
    return cast(User, request.user)


def must(request: HttpRequest, name: str, target: Model) -> None:
    """Refuse the form to whoever may see the thing but not change it."""
    if not may(request.user, name, target):
        raise NotAllowed(_("Das bearbeiten andere."))


def carried_out(form: Form, act: Callable[[], Made]) -> Made | None:
    """Do what a form asks; what an action refuses stands on the form, and what was typed stays."""
    try:
        return act()
    except Invalid as error:
        form.add_error(None, str(error))
        return None


def answer_form(
    request: HttpRequest,
    form: Form,
    act: Callable[[Any], Any],
    context: dict[str, Any],
    template: str = "strategy/form.html",
) -> HttpResponse:
    """Show a form, act on what was sent, or show what is wrong with it.

    ``act`` takes the checked form and returns where to go on.
    """
    if request.method == "POST" and form.is_valid():
        try:
            there = act(form)
        except Invalid as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Gespeichert."))
            return redirect(there)
    status = 422 if form.errors else 200
    return render(request, template, {**context, "form": form}, status=status)


def form_page(
    title: Words, purpose: Words, *way: str, submit: Words | None = None
) -> dict[str, Any]:
    """Return the words around a form; ``way`` is title and address of the pages above."""
    pairs = list(zip(way[::2], way[1::2], strict=True))
    return {
        "title": title,
        "purpose": purpose,
        "way": pairs,
        "submit": submit or _("Speichern"),
    }
