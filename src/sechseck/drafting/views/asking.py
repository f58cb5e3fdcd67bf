# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What views of drafting ask first: the text somebody may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from sechseck.drafting.models import Text
from sechseck.drafting.queries.texts import texts_seen_by


def seen_text(request: HttpRequest, slug: str) -> Text:
    """Return a text the visitor may see."""
    found = texts_seen_by(request.user).filter(slug=slug).first()
    if found is None:
        raise Http404(_("Diesen Text gibt es nicht."))
    return found
