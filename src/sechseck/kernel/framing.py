# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The frame around every page, drawn once per language and room and then reused.

Drawing it anew costs more than a list of fifty rows; only four values differ by visitor.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sechseck.kernel import navigation
from sechseck.kernel.frame import frame
from sechseck.kernel.models import User


def part(name: str, context: Context) -> SafeString:
    """Return a part of the frame with the visitor's own values in it."""
    request = context.get("request")
    path = request.path if request else ""
    room = navigation.room_of(path)
    pieces = _pieces(name, settings.REGION, get_language() or "de", room, path == room)
    if len(pieces) == 1:
        return SafeString(pieces[0])
    return SafeString(
        "".join(_VALUES[p](request, context) if i % 2 else p for i, p in enumerate(pieces))
    )


def _account(request: HttpRequest | None) -> SafeString:
    """Draw the way in, or the way to one's own desk; a visitor without session costs nothing."""
    if request is not None and isinstance(getattr(request, "user", None), User):
        return format_html(
            '<a class="account" href="/mein-bereich/">{} '
            '<span class="account__name">{}</span></a>',
            _("Mein Bereich"),
            request.user.get_username(),
        )
    return format_html('<a class="account" href="/anmelden/">{}</a>', _("Anmelden"))


_VALUES: dict[str, Callable[[HttpRequest | None, Context], str]] = {  # asked only where they stand
    "next": lambda request, _context: escape(request.get_full_path() if request else "/"),
    "path": lambda request, _context: quote(request.path if request else ""),
    "q": lambda _request, context: escape(context.get("q") or ""),
    "token": lambda _request, context: escape(context.get("csrf_token", "")),
    "account": lambda request, _context: _account(request),
}


@lru_cache(maxsize=256)
def _pieces(name: str, region: str, language: str, room: str, is_page: bool) -> tuple[str, ...]:
    """Return text and names of values in turn; ``⟦name⟧`` marks a value in the template."""
    links = navigation.links(room, is_page)
    context = {**frame(HttpRequest()), "language": language, "links": links}
    html = render_to_string(f"kernel/{name}.html", context)
    return tuple(html.replace("⟧", "⟦").split("⟦"))
