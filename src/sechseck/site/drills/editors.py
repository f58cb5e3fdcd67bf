# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two people change one thing at once: the second is shown both versions, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.site.drills.asked import Asked, path_of, specimens
from sechseck.site.drills.result import Result
from sechseck.site.drills.visiting import leaving_nothing, send, signed_in
from sechseck.site.drills.world import World, build_world

FIRST, SECOND = "kranich am see", "reiher am see"
Editable = tuple[str, str, str, str]  # address, case, role, the field that both fill
EDITABLE: tuple[Editable, ...] = (
    ("aufgabe/<int:number>/aendern/", "foreign", "office", "title"),
    ("aufgabe/<int:number>/beenden/", "foreign", "office", "result"),
    ("antrag/<slug:slug>/bearbeiten/", "own", "office", "text-b0"),
    ("antrag/<slug:slug>/angaben/", "own", "office", "proposers"),
    ("antrag/<slug:slug>/schritt/", "own", "office", ""),
    ("antrag/<slug:slug>/zusammenfuehren/", "open", "office", ""),
    ("aenderung/<slug:slug>/bearbeiten/", "own", "office", "text-b0"),
    ("aenderung/<slug:slug>/schritt/", "own", "office", ""),
    ("aenderung/<slug:slug>/verfahren/", "open", "office", "note"),
    ("aenderung/<slug:slug>/antwort/", "own", "office", "note"),
    ("aussage/<str:ref>/einordnen/", "open", "office", "kind"),
    ("kommentar/<int:pk>/aendern/", "own", "resident", "text"),
    ("lexikon/thema/<slug:slug>/", "open", "office", "pattern"),
    ("lexikon/thema/<slug:slug>/eintrag/<int:number>/", "open", "office", "pattern"),
    ("lexikon/fassung/<int:number>/", "open", "office", "why"),
    ("luecken/<slug:code>/punkt/<str:name>/", "open", "office", "note"),
    ("luecken/<slug:code>/punkt/<str:name>/offen-lassen/", "open", "office", "reason"),
    ("luecken/<slug:code>/punkt/<str:name>/wieder-zaehlen/", "open", "office", "reason"),
    ("impuls/<slug:key>/", "open", "office", ""),
    ("impuls/<slug:key>/aufgabe/", "open", "office", "title"),
    ("widerspruch/<slug:key>/klaeren/", "open", "office", "reason"),
    ("widerspruch/<slug:key>/klaerung/<int:number>/", "foreign", "office", ""),
    ("verwaltung/zugang/<int:pk>/rolle/", "foreign", "admin", ""),
    ("pruefen/", "open", "office", "note"),
    ("pruefen/zweite/<int:number>/", "foreign", "office", ""),
    ("verdaechtig/<int:number>/", "open", "office", ""),
    ("veroeffentlichen/<int:number>/", "foreign", "office", ""),
    ("moderation/meldung/<int:pk>/", "foreign", "moderator", ""),
    ("moderation/beschwerde/<int:pk>/", "foreign", "moderator", ""),
    ("verwaltung/loeschung/<int:pk>/", "foreign", "admin", ""),
)
CHOICES = {"kind": {FIRST: "event", SECOND: "actor"}}
SHOWN = 6


def run() -> Iterable[Result]:
    """Let two people change everything that can be changed."""
    with leaving_nothing():
        world = build_world()
        wrong = [fault for one in EDITABLE if (fault := at_odds(world, one))]
    yield Result(
        "Ändern zwei Menschen dasselbe, liest der zweite beide Fassungen; nichts geht verloren.",
        not wrong,
        "; ".join(wrong[:SHOWN]) or f"{len(EDITABLE)} Dinge",
    )


def at_odds(world: World, editable: Editable) -> str:
    """Send two changes that were begun from the same page; return what went wrong."""
    route, case, role, name = editable
    with leaving_nothing():
        asked = specimens()[route, case](world, role)
        path = path_of(route, asked)
        first = send(signed_in(world, role), "POST", path, _with(asked, name, FIRST))
        second = send(signed_in(world, role), "POST", path, _with(asked, name, SECOND))
        page = getattr(second, "content", b"").decode()
    if first.status_code >= 400:
        return f"/{route}: schon die erste Änderung {first.status_code}"
    if second.status_code != 409:
        return f"/{route}: {second.status_code} statt 409"
    if name and name not in CHOICES and SECOND not in page:
        return f"/{route}: die zweite Fassung steht nicht auf der Seite"
    return ""


def _with(asked: Asked, name: str, word: str) -> Asked:
    if not name:
        return asked
    return Asked(form={**asked.form, name: CHOICES.get(name, {}).get(word, word)})
