# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of derivations: the list, one with findings for and against, adopting it."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.evidence.actions.derivations import (
    adopt_derivation,
    edit_derivation,
    weigh,
    weigh_no_more,
    write_derivation,
)
from sechseck.evidence.forms.derivations import DerivationForm, NewDerivationForm, WeighForm
from sechseck.evidence.models import Derivation
from sechseck.evidence.queries.finding_list import derivation_rows, sides_of
from sechseck.evidence.views.asking import seen_derivation, seen_finding, sent_version
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission


@permission("public")
def derivations(request: HttpRequest) -> HttpResponse:
    """List the derivations."""
    context = {
        "page_obj": page_of(request, derivation_rows(request.user)),
        "may_write": may(request.user, "evidence.write_derivation"),
    }
    return render(request, "evidence/derivations.html", context)


@permission("public")
def derivation(request: HttpRequest, number: int) -> HttpResponse:
    """Show how somebody comes from findings to what should be."""
    found = seen_derivation(request, number)
    return _page(request, found, WeighForm(viewer=request.user))


@permission("evidence.write_derivation", methods=SENDING)
def new(request: HttpRequest) -> HttpResponse:
    """Write a derivation."""
    form = NewDerivationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(write_derivation(form.cleaned_data, by=cast(User, request.user)).path)
        except Invalid as error:
            form.add_error(None, str(error.message))
    status = 422 if form.errors else 200
    return render(request, "evidence/derivation_new.html", {"form": form}, status=status)


@permission("evidence.write_derivation", methods=SENDING)
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Reason anew."""
    found = seen_derivation(request, number)
    if not may(request.user, "evidence.edit_derivation", found):
        raise NotAllowed(_("Diese Ableitung schreibt jemand anderes."))
    is_sent = request.method == "POST"
    form = DerivationForm(request.POST) if is_sent else DerivationForm.of(found)
    if is_sent and form.is_valid():
        told, by = form.cleaned_data, cast(User, request.user)
        edit_derivation(found, told, version=told["version"], by=by)
        return redirect(found.path)
    context = {"derivation": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "evidence/derivation_edit.html", context, status=status)


@permission("evidence.write_derivation", methods=ONLY_SENDING)
def side(request: HttpRequest, number: int) -> HttpResponse:
    """Let a finding speak for or against it, or leave it out."""
    found, by = seen_derivation(request, number), cast(User, request.user)
    gone = request.POST.get("gone", "")
    if gone.isdecimal() and len(gone) < 10:
        weigh_no_more(found, seen_finding(request, int(gone)), by=by)
        return redirect(found.path)
    form = WeighForm(request.POST, viewer=request.user)
    if form.is_valid():
        told = form.cleaned_data
        weigh(found, told["finding"], told["side"], by=by)
        return redirect(found.path)
    return _page(request, found, form)


@permission("evidence.adopt_derivation", methods=ONLY_SENDING)
def adopt(request: HttpRequest, number: int) -> HttpResponse:
    """Adopt what somebody else derived."""
    found = seen_derivation(request, number)
    adopt_derivation(found, version=sent_version(request), by=cast(User, request.user))
    return redirect(found.path)


def _page(request: HttpRequest, found: Derivation, form: WeighForm) -> HttpResponse:
    is_open = found.adopted_at is None
    may_edit = is_open and may(request.user, "evidence.edit_derivation", found)
    sides = sides_of(found, request.user)
    context = {
        "derivation": found,
        "speaks_for": sides["for"],
        "speaks_against": sides["against"],
        "may_edit": may_edit,
        "form": form if may_edit else None,
        "may_adopt": is_open and may(request.user, "evidence.adopt_derivation", found),
    }
    status = 422 if form.errors else 200
    return render(request, "evidence/derivation.html", context, status=status)
