# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From a need to two compared scenarios, without a mouse: with the browser's program and without.

Somebody of the office walks; whatever is used is reached with Tab, Enter, letters and arrows.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opening
from tests.browser.keys import press as press_there
from tests.browser.keys import walk_to as walk_on
from tests.browser.test_accessibility import faults
from tests.browser.test_reach import computed as computed

WAY = {"need": "Apotheke", "person": "ab 75 Jahren zu Fuß"}
SOON = 60_000  # milliseconds: machine code may be made first


def link(page: Page, name: str | re.Pattern[str]) -> Locator:
    return page.locator("main").get_by_role("link", name=name)


def button(page: Page, name: str) -> Locator:
    return page.locator("main").get_by_role("button", name=name)


def walk_to(page: Page, target: Locator) -> None:
    """Walk to something; on a new page the link to the content comes first."""
    if page.evaluate("document.activeElement === document.body"):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    walk_on(page, target)


def press(page: Page, target: Locator) -> None:
    """Walk to a link or a button and press Enter."""
    walk_to(page, target)
    press_there(page, target)


def write(page: Page, target: Locator, words: str) -> None:
    """Walk to a field and type."""
    walk_to(page, target)
    page.keyboard.type(words)


def pick(page: Page, field: str, option: str) -> None:
    """Walk to a list and type the beginning of a choice."""
    target = page.get_by_label(field)
    walk_to(page, target)
    page.keyboard.type(option)
    chosen = target.locator("option:checked")
    expect(chosen).to_contain_text(option)


def look(page: Page, lives: bool) -> None:
    """Fail on anything a person with other senses could not use; axe itself needs a script."""
    if lives:
        assert list(faults(page)) == [], page.url


def choose_what_and_whom(page: Page) -> None:
    page.goto("/erreichbarkeit/")
    pick(page, "Was?", WAY["need"])
    pick(page, "Für wen?", WAY["person"])
    press(page, button(page, "Anzeigen"))
    expect(page.locator("#karte")).to_have_text(f"{WAY['need']}, {WAY['person']}")
    expect(page.get_by_role("region", name="Als Liste").get_by_role("row")).to_have_count(15)


def make_the_gap_a_finding(page: Page, lives: bool) -> None:
    press(page, link(page, "Lücken"))
    gap = page.locator("tbody th a").nth(int(lives))
    press(page, gap)
    look(page, lives)
    press(page, button(page, "Als Befund übernehmen"))
    expect(page).to_have_url(re.compile("/befund/"))
    expect(page.locator("main")).to_contain_text("Erreichbarkeit, Lauf")
    page.goto("/erreichbarkeit/luecken/?bedarf=pharmacy&wer=75plus")


def ask_for_the_best_site(page: Page) -> None:
    press(page, link(page, "Bester Ort"))
    pick(page, "Was soll der Ort leisten?", "kurze Wege für alle")
    press(page, button(page, "Anzeigen"))
    press(page, link(page, "Ort 1 ausprobieren"))
    expect(page.locator("[data-step]")).to_have_count(1)


def go_without(page: Page) -> None:
    """Let a place go by the form, take it back, and take it again."""
    walk_to(page, page.get_by_label("Ein Ort fällt weg: welcher?"))
    page.keyboard.press("ArrowDown")
    press(page, button(page, "Ort wegnehmen"))
    expect(page.locator("[data-step]")).to_have_count(2, timeout=SOON)
    press(page, link(page, "Letzten Schritt zurücknehmen"))
    expect(page.locator("[data-step]")).to_have_count(1, timeout=SOON)
    press(page, link(page, re.compile("Wiederholen: ")))
    expect(page.locator("[data-step]")).to_have_count(2, timeout=SOON)


def seal(page: Page, title: str) -> None:
    write(page, page.get_by_label("Titel"), title)
    press(page, button(page, "Als Szenario festhalten"))
    expect(page).to_have_url(re.compile("/erreichbarkeit/szenario/"))
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator("main")).to_contain_text("von ole")


def add_with_arrows(page: Page) -> None:
    """Put a place on the map, push it with the arrows; the words below follow."""
    expect(page.locator("[data-map][data-ready]")).to_be_attached(timeout=SOON)
    steps = page.locator("[data-step]")
    before = steps.count()
    walk_to(page, button(page, "Ort auf die Karte setzen"))
    page.keyboard.press("Enter")
    expect(steps).to_have_count(before + 1, timeout=SOON)
    pin = page.get_by_role("button", name=re.compile("Neuer Ort")).last
    expect(pin).to_be_focused()
    first = steps.last.get_attribute("data-step") or ""
    for _push in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    expect(steps.last).not_to_have_attribute("data-step", first, timeout=SOON)
    expect(page).to_have_url(re.compile(r"schritt=%2B"))


def add_with_a_form(page: Page) -> None:
    before = page.locator("[data-step]").count()
    write(page, page.get_by_label("oder an dieser Stelle"), "55,4326; 4,6555")
    press(page, button(page, "Ort hinzufügen"))
    expect(page.locator("[data-step]")).to_have_count(before + 1)


def compare_both(page: Page, title: str, other: str, lives: bool) -> None:
    press(page, link(page, "Szenarien"))
    press(page, link(page, title))
    look(page, lives)
    press(page, link(page, f"Mit „{other}“ vergleichen"))
    look(page, lives)
    expect(page.locator("main")).to_contain_text("B − A")


@pytest.mark.parametrize("lives", [True, False], ids=["script", "plain"])
def test_a_walk_from_a_need_to_two_compared_scenarios_needs_no_mouse(
    computed: None, signed_in: Opening, lives: bool
) -> None:
    page = signed_in("ole", java_script_enabled=lives)
    one, other = (
        f"{which} Apotheke {'mit' if lives else 'ohne'}" for which in ("Erste", "Zweite")
    )
    choose_what_and_whom(page)
    make_the_gap_a_finding(page, lives)
    ask_for_the_best_site(page)
    go_without(page)
    seal(page, one)
    press(page, link(page, "Auf der Karte weiterdenken"))
    (add_with_arrows if lives else add_with_a_form)(page)
    seal(page, other)
    compare_both(page, one, other, lives)
