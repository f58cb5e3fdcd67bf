# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every page of every role: no finding of axe, no overflow, one heading, forms for everybody.

Each page is opened once and looked at in three widths: desk, phone, and 400 percent.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import AXE, EXPECTED, Opening, missing

STATEMENT = "/aussage/regionspapier-2024:9.2/"
READING = [
    "/",
    "/themen/",
    "/thema/lernen/",
    "/dokumente/",
    "/dokument/regionspapier-2024/",
    "/dokument/programmkapitel-2026/",
    "/aussagen/",
    "/aussagen/?text=gibtesnicht",
    STATEMENT,
    "/widersprueche/",
    "/widersprueche/ > main article h2 a",
    "/impulse/",
    "/suche/?q=Wohnungsbau",
    "/suche/?q=gibtesgarnicht",
    "/kommunen/",
    "/kommune/99901001/",
    "/beteiligte/",
    "/beteiligte/ > main a[href^='/beteiligte/']",
]
B2 = "b2-nah-beieinander-wege-kurz-hauser-offen"
G1 = "/antrag/g1-geschaftsordnung-der-talrunde/"
TEXTS = [
    "/texte/",
    f"/antrag/{B2}/",
    f"/aenderung/{B2}-ae1/",
    f"/aenderung/{B2}-ae43/",
    f"{G1}fassung/2/",
    f"{G1}vergleich/1/2/",
    f"{G1}vergleich/2/2/",
]
DRAFTING = [f"/antrag/{B2}/aendern/", f"/antrag/{B2}/zusammenfuehren/"]
TEXTS_OF_OFFICE = [
    "/texte/?liste=pruefen",
    "/texte/?liste=aenderungen",
    "/texte/neu/",
    f"/antrag/{B2}/",
    f"/antrag/{B2}/angaben/",
    f"/aenderung/{B2}-ae46/",
    f"/aenderung/{B2}-ae1/verfahren/",
]
GAPS = ["/luecken/", "/luecken/measure-without-date/", "/luecken/open-contradiction/"]
FRAME = [
    "/quellen/",
    "/barrierefreiheit/",
    "/datenschutz/",
    "/impressum/",
    "/rueckmeldung/",
    "/rueckmeldung/danke/",
    "/gibt-es-nicht/",
    "/hausregeln/",
    "/melden/",
    "/moderation/",
    "/meldung/M-beispiel-solarwerbung/",
    "/meldung/M-beispiel-hinterwaeldler/",
    "/protokoll/",
    "/api/",
    "/kommentare/?zu=/thema/energie/",
    f"{STATEMENT} > a[href^='/verlauf/']",
]
ENTERING = [
    "/anmelden/",
    "/anmelden/vergessen/",
    "/anmelden/vergessen/post/",
    "/anmelden/ruht/",
    "/anmelden/neu/1-x/",
    "/anmelden/oidc/gescheitert/",
    "/registrieren/",
    "/registrieren/post/",
]
REVIEW = [
    "/mein-bereich/",
    "/pruefen/",
    "/pruefen/?band=strong",
    "/pruefen/gleiche/",
    "/pruefen/zweite/",
    "/pruefen/statistik/",
    "/verdaechtig/",
    f"{STATEMENT}einordnen/",
    "/gleich/aussage/regionspapier-2024:9.2/",
]
WORK = [
    "/widersprueche/ > main article h2 a",
    "/widersprueche/ > main article h2 a > a[href$='/klaeren/']",
    "/luecken/measure-without-date/",
    "/luecken/measure-without-date/ > main a[href*='/punkt/']",
    "/impulse/",
    "/impuls/energie-unterwegs/aufgabe/",
    "/aufgaben/",
    "/aufgaben/?liste=alle",
    "/aufgaben/?liste=alle > main table a",
    "/aufgaben/?liste=beendet > main table a",
    "/aufgaben/neu/",
    "/lexikon/",
    "/lexikon/thema/energie/",
    "/lexikon/thema/energie/ > main table a",
    "/lexikon/fassung/1/",
    "/hochladen/",
    "/veroeffentlichen/",
    "/auftraege/",
    "/verwaltung/loeschungen/",
    f"{STATEMENT} > a[href^='/verlauf/']",
]
OWN = [
    "/mein-bereich/",
    "/nachrichten/",
    "/folgen/",
    "/kommentare/schreiben/?zu=/thema/energie/",
    "/konto/",
    "/konto/sitzungen/",
    "/konto/passwort/",
    "/konto/adresse/",
    "/konto/bestaetigen/",
    "/konto/zweiter-faktor/",
    "/konto/zweiter-faktor/app/",
    "/konto/passkeys/",
    "/konto/passkeys/neu/",
    "/konto/verbindungen/",
    "/konto/benachrichtigungen/",
    "/konto/zugangsschluessel/",
    "/konto/zugangsschluessel/neu/",
    "/konto/meine-daten/",
    "/abmelden/",
]
ADMINISTRATION = [
    "/mein-bereich/",
    "/verwaltung/zugaenge/",
    "/verwaltung/zugaenge/ > main table a",
    "/verwaltung/zugaenge/neu/",
    "/verwaltung/mitgliedschaften/",
    "/verwaltung/mitgliedschaften/neu/",
    "/verwaltung/loeschungen/",
]
MODERATION = [
    "/mein-bereich/",
    "/moderation/warteschlange/",
    "/moderation/meldung/2/",
    "/moderation/beschwerde/1/",
]
DESKS = ["/mein-bereich/", "/auftraege/", "/"]
STATUS = {"/gibt-es-nicht/": 404, "/anmelden/oidc/gescheitert/": 401}
GUEST = ""
VISITS = {
    "reading": (GUEST, READING),
    "texts": (GUEST, TEXTS),
    "gaps": (GUEST, GAPS),
    "frame": (GUEST, FRAME),
    "entering": (GUEST, ENTERING),
    "review": ("petra", REVIEW),
    "work": ("petra", WORK),
    "drafting": ("petra", DRAFTING),
    "texts of the office": ("olga", TEXTS_OF_OFFICE),
    "own": ("rosa", OWN),
    "administration": ("vera", ADMINISTRATION),
    "moderation": ("mona", MODERATION),
    "unit": ("uwe", [*DESKS, "/pruefen/", "/aufgaben/", "/hochladen/", "/luecken/"]),
    "member": ("milan", [*DESKS, f"/antrag/{B2}/aendern/?zu={B2}-ae1"]),
    "funding": ("frida", DESKS),
    "shelter": ("selma", DESKS),
}
LANGUAGES = ["English", "Leichte Sprache"]
# What a translation may break; the rest is the same page.
OF_WORDS = [
    "aria-command-name",
    "button-name",
    "document-title",
    "empty-heading",
    "frame-title",
    "html-has-lang",
    "html-lang-valid",
    "image-alt",
    "input-button-name",
    "label",
    "link-name",
    "list",
    "listitem",
    "region",
    "svg-img-alt",
    "valid-lang",
]
WITHOUT_BUTTON = """[...document.forms].filter(form => !form.querySelector(
    'button:not([type=button]), input[type=submit]')).map(form => form.outerHTML.slice(0, 160))"""


def findings(page: Page, only: list[str] | None = None) -> list[str]:
    """Return what axe finds, with the element."""
    if not AXE.exists():
        missing("axe-core")
    if not page.evaluate("'axe' in window"):
        program = AXE.read_text(encoding="utf-8")
        page.evaluate(program)
        page.context.add_init_script(program)  # the next pages know it from their start
    options: dict[str, object] = {"resultTypes": ["violations"], "selectors": False}
    options["preload"] = page.locator("audio, video").count() > 0  # style sheets take long
    if only is not None:
        options["runOnly"] = only
    result = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:160]}"
        for violation in result["violations"]
    ]


def visit(page: Page, where: str) -> list[str]:
    """Open an address; after each ``>`` follow the first such link. Return what is missing."""
    path, *links = where.split(" > ")
    answer = page.goto(path)
    for link in links:
        answer = page.goto(page.locator(link).first.get_attribute("href") or "")
    status = answer.status if answer else 0
    return [] if status == STATUS.get(where, 200) else [f"answers {status}"]


def too_wide(page: Page) -> list[str]:
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"{wider} px too wide at {page.viewport_size}"] if wider > 0 else []


def faults(page: Page) -> Iterator[str]:
    """Yield what is wrong with the open page at any width."""
    yield from findings(page)
    yield from too_wide(page)
    if page.locator("h1").count() != 1:
        yield "not one heading"
    if "erfunden" not in page.inner_text("body"):
        yield "does not say that the region is invented"
    yield from (f"no button: {form}" for form in page.evaluate(WITHOUT_BUTTON))
    page.set_viewport_size({"width": 375, "height": 900})
    yield from (f"phone: {one}" for one in findings(page))
    yield from too_wide(page)
    page.set_viewport_size({"width": 320, "height": 640})
    yield from too_wide(page)
    page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.parametrize("group", VISITS)
def test_every_page_is_accessible_and_fits(group: str, signed_in: Opening) -> None:
    name, addresses = VISITS[group]
    page = signed_in(name)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
    found = {}

    for where in addresses:
        found[where] = [*visit(page, where), *faults(page)]

    assert {where: wrong for where, wrong in found.items() if wrong} == {}
    assert [one for one in complaints if not any(code in one for code in EXPECTED)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [GUEST, "petra", "rosa", "vera", "mona"])
def test_other_languages_are_accessible_and_fit_a_phone(
    name: str, language: str, signed_in: Opening
) -> None:
    page = signed_in(name, width=375)
    page.goto("/quellen/")
    page.get_by_role("button", name=language).first.click()
    found = {}

    for where in dict.fromkeys(w for who, pages in VISITS.values() if who == name for w in pages):
        found[where] = [*visit(page, where), *findings(page, OF_WORDS), *too_wide(page)]

    assert {where: wrong for where, wrong in found.items() if wrong} == {}
