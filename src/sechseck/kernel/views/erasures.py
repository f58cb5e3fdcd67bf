# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take one's data along, ask to be forgotten, and decide about what shall be forgotten."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from sechseck.kernel.actions.erasure import (
    ask_to_be_erased,
    confirm_erasure,
    decline_erasure,
    propose_erasure,
)
from sechseck.kernel.erasers import counted
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.forms import ErasureForm
from sechseck.kernel.models import Erasure, User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.kernel.queries.personal import archive_of, held_counts


@permission("kernel.export_person")
def my_data(request: HttpRequest) -> HttpResponse:
    """Show what is held about oneself."""
    person = cast(User, request.user)
    asked = Erasure.objects.filter(person=person, state=Erasure.State.ASKED).first()
    return render(request, "kernel/my_data.html", {"held": held_counts(person), "asked": asked})


@permission("kernel.export_person")
def my_archive(request: HttpRequest) -> HttpResponse:
    """Hand over everything that is held about oneself."""
    answer = HttpResponse(
        archive_of(cast(User, request.user), made_at=timezone.now()),
        content_type="application/zip",
    )
    answer.headers["Content-Disposition"] = 'attachment; filename="meine-daten.zip"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@permission("kernel.use_account", methods=ONLY_SENDING)
def forget_me(request: HttpRequest) -> HttpResponse:
    """Ask to be forgotten."""
    ask_to_be_erased(by=cast(User, request.user))
    messages.success(request, _("Ihr Wunsch ist notiert. Die Verwaltung führt ihn aus."))
    return redirect("my-data")


@permission("kernel.decide_erasure", methods=SENDING)
def erasures(request: HttpRequest) -> HttpResponse:
    """List what shall be forgotten; propose something."""
    user = cast(User, request.user)
    form = ErasureForm(request.POST or None)
    if form.is_valid():
        try:
            propose_erasure(**form.cleaned_data, by=user)
        except (Invalid, Conflict) as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, _("Vorgeschlagen. Jetzt muss eine zweite Person zustimmen."))
            return redirect("erasures")
    rows = Erasure.objects.select_related("node", "person", "proposed_by", "decided_by")
    context = {
        "page": page_of(request, rows, show=lambda found: [_shown(one, user) for one in found]),
        "form": form,
        "may_propose": may(user, "people.erase_person"),
    }
    return render(request, "kernel/erasures.html", context, status=422 if form.errors else 200)


@permission("kernel.decide_erasure", methods=SENDING)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what would go; confirm or decline, and confirmed is carried out at once."""
    rows = Erasure.objects.select_related("node", "person", "proposed_by", "decided_by")
    erasure = get_object_or_404(rows, pk=pk)
    user, now = cast(User, request.user), timezone.now()
    if request.method != "POST":
        return _page(request, erasure, user)
    if request.POST.get("decision") == "confirm":
        confirm_erasure(erasure, at=now, seen=_seen(request), by=user)
        messages.success(request, _("Gelöscht. Das lässt sich nicht rückgängig machen."))
    else:
        decline_erasure(erasure, at=now, by=user)
        messages.success(request, _("Abgelehnt. Es bleibt, wie es war."))
    return redirect("erasures")


def _page(request: HttpRequest, erasure: Erasure, user: User) -> HttpResponse:
    is_open = erasure.state == Erasure.State.ASKED
    hanging = counted(erasure.node) if is_open else []
    context = {
        "one": erasure,
        "hanging": hanging,
        "seen": sum(number for _title, number in hanging),
        "may_decide": _shown(erasure, user)[1],
    }
    return render(request, "kernel/erasure.html", context)


def _seen(request: HttpRequest) -> int:
    told = request.POST.get("seen", "0")
    if not told.isdecimal() or len(told) > 9:
        raise Invalid(_("Bitte öffnen Sie die Seite neu."))
    return int(told)


def _shown(erasure: Erasure, user: User) -> tuple[Erasure, bool]:
    """Return the row and whether this user may decide about it."""
    is_open = erasure.state == Erasure.State.ASKED and erasure.person_id != user.pk
    return erasure, is_open and may(user, "kernel.decide_erasure", erasure)
