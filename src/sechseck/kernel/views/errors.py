# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Error pages that help; never a trace. They answer whatever was sent, so none is marked."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from sechseck.engines.readers.limits import MEGABYTE
from sechseck.kernel.outages import FULL, outage_of

Steps = list[str]


def _page(
    request: HttpRequest, status: int, title: str, message: str, steps: Steps
) -> HttpResponse:
    error = {"status": status, "message": message}
    context = {"error": error, "title": title, "steps": steps}
    return render(request, "kernel/error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the address or the form cannot be understood."""
    return _page(
        request,
        400,
        _("Diese Anfrage ist nicht zu verstehen"),
        _("In der Adresse oder im Formular steht etwas, das hier nicht vorkommen kann."),
        [_("Prüfen Sie die Adresse, oder beginnen Sie auf der Startseite.")],
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: seen, but not allowed."""
    return _page(
        request,
        403,
        _("Das dürfen Sie hier nicht"),
        _("Diese Seite oder Handlung ist anderen vorbehalten."),
        [_("Melden Sie sich mit einem Zugang an, der dafür berechtigt ist.")],
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: nothing there, or nothing that this visitor may see."""
    said = exception.args[0] if exception.args else ""
    message = str(said) if isinstance(said, str | Promise) and said else ""
    return _page(
        request,
        404,
        _("Diese Seite gibt es nicht"),
        message or _("Unter dieser Adresse liegt nichts. Vielleicht ist sie alt oder vertippt."),
        [_("Suchen Sie nach einem Wort, das auf der Seite stehen müsste.")],
    )


def too_many(request: HttpRequest) -> HttpResponse:
    """429: more attempts than a person makes."""
    return _page(
        request,
        429,
        _("Zu viele Versuche"),
        _("Von Ihrem Anschluss kamen sehr viele Anfragen in kurzer Zeit."),
        [_("Warten Sie eine Minute, und versuchen Sie es dann noch einmal.")],
    )


def too_large(request: HttpRequest, limit_bytes: int) -> HttpResponse:
    """413: more than this address takes."""
    return _page(
        request,
        413,
        _("Das ist zu groß"),
        _("Hier sind zusammen höchstens %(mb)s MB erlaubt.") % {"mb": limit_bytes // MEGABYTE},
        [_("Laden Sie die Dateien einzeln hoch, oder teilen Sie die Datei auf.")],
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our mistake; or 503: the database or the disk is away for a while.

    Django asks while it handles the exception. The page needs neither database nor session.
    """
    outage = outage_of(sys.exc_info()[1])
    if outage:
        return unavailable(outage)
    return HttpResponseServerError(render_to_string("kernel/broken.html"))


def unavailable(outage: str) -> HttpResponse:
    """503: nothing is lost, and it works again soon."""
    page = render_to_string("kernel/unavailable.html", {"is_full": outage == FULL})
    return HttpResponse(page, status=503, headers={"Retry-After": "15"})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form's protection against forgery has run out."""
    return _page(
        request,
        403,
        _("Das Formular ist abgelaufen"),
        _("Zu Ihrem Schutz nimmt die Anwendung nur Formulare an, die von ihr selbst stammen."),
        [
            _("Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch mal."),
            _("Erlauben Sie Ihrem Browser Cookies für diese Adresse."),
        ],
    )
