# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The main navigation: the rooms, always in the same order."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

ROOMS = (
    ("/", _("Sechseck")),
    ("/strategie/", _("Strategie")),
    ("/dokumente/", _("Dokumente")),
    ("/aussagen/", _("Aussagen")),
    ("/widersprueche/", _("Widersprüche")),
    ("/luecken/", _("Lücken")),
    ("/impulse/", _("Impulse")),
    ("/kennzahlen/", _("Kennzahlen")),
    ("/erreichbarkeit/", _("Wege")),
    ("/kommunen/", _("Kommunen")),
)
_BELOW = {  # pages of one thing, and the room they lie in
    "/themen/": "/",
    "/thema/": "/",
    "/dokument/": "/dokumente/",
    "/texte/": "/dokumente/",
    "/antrag/": "/dokumente/",
    "/aenderung/": "/dokumente/",
    "/aussage/": "/aussagen/",
    "/widerspruch/": "/widersprueche/",
    "/kommune/": "/kommunen/",
    "/ziele/": "/strategie/",
    "/ziel/": "/strategie/",
    "/aktionsplaene/": "/strategie/",
    "/aktionsplan/": "/strategie/",
    "/massnahmen/": "/strategie/",
    "/massnahme/": "/strategie/",
    "/freigeben/": "/strategie/",
    "/lage/": "/strategie/",
    "/zeitplan/": "/strategie/",
    "/bericht/": "/strategie/",
    "/berichte/": "/strategie/",
    "/auswertung/": "/strategie/",
    "/massnahmenliste/": "/strategie/",
    "/massnahmen-aendern/": "/strategie/",
    "/uebernehmen/": "/aussagen/",
    "/zusagen/": "/strategie/",
    "/zusage/": "/strategie/",
    "/beschluesse/": "/strategie/",
    "/beschluss/": "/strategie/",
    "/kennzahl/": "/kennzahlen/",
    "/befunde/": "/kennzahlen/",
    "/befund/": "/kennzahlen/",
    "/ableitungen/": "/kennzahlen/",
    "/ableitung/": "/kennzahlen/",
}


def room_of(path: str) -> str:
    """Return the room a page lies in, or nothing."""
    first = path[: path.find("/", 1) + 1] or "/"
    room = _BELOW.get(first, first)
    return room if room in dict(ROOMS) else ""


def links(current: str, is_page: bool) -> SafeString:
    """Return the list items of the navigation; ``is_page`` if the room itself is shown."""
    here = format_html(' aria-current="{}"', "page" if is_page else "true")
    return format_html_join(
        "",
        '<li><a class="nav__link" href="{}"{}>{}</a></li>',
        ((room, here if room == current else "", label) for room, label in ROOMS),
    )
