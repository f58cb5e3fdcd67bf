# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What views of drafting ask first: the text somebody may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.amendments import amendments_seen_by
from sechseck.drafting.queries.texts import texts_seen_by
from sechseck.kernel.errors import Invalid


def seen_text(request: HttpRequest, slug: str) -> Text:
    """Return a text the visitor may see."""
    found = texts_seen_by(request.user).filter(slug=slug).first()
    if found is None:
        raise Http404(_("Diesen Text gibt es nicht."))
    return found


def seen_amendment(request: HttpRequest, slug: str) -> Amendment:
    """Return an amendment the visitor may see."""
    rows = amendments_seen_by(request.user).select_related("base__document_version")
    found = rows.filter(slug=slug).first()
    if found is None:
        raise Http404(_("Diesen Änderungsantrag gibt es nicht."))
    return found


def sent_version(request: HttpRequest) -> int:
    """Return which version of the thing was on the page."""
    sent = request.POST.get("version", "")
    if not sent.isdecimal() or len(sent) > 9:
        raise Invalid(_("Das Formular ist unvollständig. Bitte laden Sie die Seite neu."))
    return int(sent)


def asked_first(request: HttpRequest, count: int) -> int:
    """Return from which paragraph on the editor shows a long text."""
    asked = request.GET.get("ab", "0")
    wanted = int(asked) if asked.isdecimal() and len(asked) < 7 else 0
    return wanted if wanted < count else 0
