# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments: the whole way by keyboard with and without script, zoom, the editor."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opening
from tests.browser.keys import choose, press, walk_to

B2 = "/antrag/b2-nah-beieinander-wege-kurz-hauser-offen/"
G1 = "/antrag/g1-geschaftsordnung-der-talrunde/"
WORDS = "Wir bauen im Hafen Wohnungen.\n\nDas Ufer bleibt frei und gehört allen."
SIDE = "Die Stege sind aus Holz"
# Of every line: its number beside its first row, both inside the window.
ASTRAY = """() => [...document.querySelectorAll('.line')].filter((line) => {
  const number = line.querySelector('.line__number').getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(line.querySelector('.line__text'));
  const row = words.getClientRects()[0];
  return Math.abs(number.bottom - row.bottom) > 8 || number.right > row.left
    || number.left < 0 || words.getBoundingClientRect().right > innerWidth;
}).map((line) => line.id)"""


def main(page: Page) -> Locator:
    return page.locator("main")


def skip(page: Page) -> None:
    """On a new page, take the first link: past the head, as people with a keyboard do."""
    if page.evaluate("document.activeElement === document.body"):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")


def button(page: Page, name: str) -> None:
    skip(page)
    press(page, main(page).get_by_role("button", name=name, exact=True))


def link(page: Page, name: str) -> None:
    skip(page)
    press(page, main(page).get_by_role("link", name=name, exact=True))


def go_to(page: Page, field: Locator) -> None:
    skip(page)
    walk_to(page, field)


def published(signed_in: Opening, title: str) -> str:
    """Bring a text, and publish it as a second person; return its address."""
    petra = signed_in("petra")
    petra.goto("/texte/neu/")
    petra.get_by_label("Oder Text einfügen").fill(WORDS)
    petra.get_by_label("Titel").fill(title)
    petra.get_by_label("Wer stellt den Antrag?").fill("Talrunde")
    petra.get_by_role("button", name="Entwurf anlegen").click()
    petra.get_by_role("button", name="Einreichen").click()
    olga = signed_in("olga")
    olga.goto(petra.url)
    olga.get_by_role("button", name="Veröffentlichen").click()
    return petra.url


def propose(uwe: Page, address: str) -> str:
    """Read the text, change it, send it in; return the address of the amendment."""
    uwe.goto(address)
    expect(uwe.locator("#z1")).to_contain_text("Wir bauen im Hafen")
    link(uwe, "Änderung vorschlagen")
    go_to(uwe, uwe.get_by_label("Text 1"))
    uwe.keyboard.press("Control+End")
    uwe.keyboard.type(f" {SIDE}.")
    button(uwe, "Als Entwurf speichern")
    expect(uwe.locator("ins").filter(has_text=SIDE)).to_be_visible()
    button(uwe, "Einreichen")
    return urlsplit(uwe.url).path


def screen_and_recommend(olga: Page, amendment: str) -> None:
    olga.goto("/texte/?liste=aenderungen")
    skip(olga)
    press(olga, olga.locator(f"main a[href='{amendment}']"))
    button(olga, "Veröffentlichen")
    link(olga, "Verfahren vorschlagen")
    skip(olga)
    choose(olga, olga.get_by_role("group", name="Was empfehlen Sie?"), "accept")
    choose(olga, olga.get_by_role("group", name="Wer liest es?"), "public")
    button(olga, "Vorschlagen")
    expect(olga.locator(".advice")).to_contain_text("annehmen")


def merge(olga: Page, address: str) -> None:
    olga.goto(address)
    link(olga, "Zusammenführen")
    place = olga.locator("fieldset.place").first
    expect(place).to_contain_text("annehmen")
    skip(olga)
    choose(olga, place, place.locator("input").first.get_attribute("value") or "")
    button(olga, "Speichern und Vorschau zeigen")
    expect(olga.locator("section .redlined ins")).to_contain_text(SIDE)
    go_to(olga, olga.get_by_label("Was ändert die neue Fassung, und warum?"))
    olga.keyboard.type("Die Stege kommen dazu.")
    button(olga, "Neue Fassung machen")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no_script"])
def test_from_reading_to_a_new_version_with_the_keyboard_alone(
    script: bool, signed_in: Opening
) -> None:
    address = published(signed_in, f"Wohnen am Hafen {script}")

    amendment = propose(signed_in("uwe", java_script_enabled=script), address)
    olga = signed_in("olga", java_script_enabled=script)
    screen_and_recommend(olga, amendment)
    merge(olga, address)

    guest = signed_in(java_script_enabled=script)
    guest.goto(address)
    link(guest, "Fassung 2")
    origin = guest.locator(".line", has_text="Stege").first.locator(".line__note")
    expect(origin).to_contain_text("Ä1: Worte aus Ä1")


@pytest.mark.parametrize("where", [B2, f"{G1}fassung/2/"])
@pytest.mark.parametrize("width", [1280, 768, 320])
def test_a_number_stands_beside_its_line_at_every_width(
    width: int, where: str, signed_in: Opening
) -> None:
    page = signed_in(width=width)
    page.goto(where)

    assert page.locator(".line").count() >= 10
    assert page.evaluate(ASTRAY) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [375, 320])
def test_the_bar_of_merging_leaves_a_phone_to_the_text(width: int, signed_in: Opening) -> None:
    page = signed_in("olga", width=width)
    page.goto(f"{B2}zusammenfuehren/")
    bar = page.locator(".bar")

    expect(bar).to_contain_text("noch offen")
    box = bar.bounding_box()
    assert box is not None
    assert box["height"] <= 96
    assert all(one.bounding_box()["height"] >= 24 for one in bar.locator("a").all())  # type: ignore[index]


def test_numbered_lines_are_printed_without_what_only_a_screen_can_do(
    signed_in: Opening,
) -> None:
    page = signed_in("petra")
    page.goto(B2)
    page.emulate_media(media="print")

    expect(page.locator("#z64 .line__number")).to_be_visible()
    expect(page.locator(".nav").first).to_be_hidden()
    expect(main(page).get_by_role("button").first).to_be_hidden()


def test_the_editor_shows_changes_moves_paragraphs_and_offers_what_was_not_saved(
    signed_in: Opening,
) -> None:
    page = signed_in("milan")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(f"{B2}aendern/")
    first = page.locator("fieldset[data-row]").first
    words = page.get_by_label("Text 1", exact=True)

    words.fill(words.input_value().replace("12 Kommunen", "zwölf Kommunen"))
    expect(first.locator("ins")).to_contain_text("eingefügt: zwölf")
    expect(first.locator("del")).to_contain_text("gestrichen: 12")
    page.get_by_role("button", name="Absatz danach einfügen").first.click()
    expect(page.get_by_label("Text 2", exact=True)).to_be_focused()
    page.keyboard.type("Ein neuer Absatz.")
    page.get_by_role("button", name="Nach oben").nth(1).click()
    expect(page.get_by_label("Text 1", exact=True)).to_have_value("Ein neuer Absatz.")
    expect(page.locator("[data-said]")).to_contain_text("1")
    order = page.locator("input[name=order]").input_value()
    expect(page.locator("form[data-is-kept]")).to_have_count(1)
    page.goto("/texte/")
    assert asked == ["beforeunload"]

    page.goto(f"{B2}aendern/")
    page.get_by_role("button", name="Wiederherstellen").click()
    expect(page.get_by_label("Text 1", exact=True)).to_have_value("Ein neuer Absatz.")
    expect(page.locator("input[name=order]")).to_have_value(order)
    page.get_by_role("button", name="Als Entwurf speichern").click()
    expect(page).to_have_url(re.compile("/aenderung/"))
    expect(page.locator("main")).to_contain_text("Vor Zeile 1 einfügen")
    assert page.evaluate("Object.keys(localStorage)") == []
