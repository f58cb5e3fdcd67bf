# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The review with the keyboard alone, without script, and free of barriers."""

from __future__ import annotations

import re

from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSWORD, Opening
from tests.browser.keys import choose, press, walk_to, write

STATEMENT = "/aussage/regionspapier-2024:9.2/"


def test_one_key_decides_and_one_key_takes_it_back(signed_in: Opening) -> None:
    desk = signed_in("petra")
    desk.goto("/pruefen/")
    first = desk.locator("input[name=pair]").input_value()
    press = desk.keyboard.press

    press("j")
    expect(desk).to_have_url(re.compile("paar="))
    assert desk.locator("input[name=pair]").input_value() != first
    press("k")
    expect(desk.locator("input[name=pair]")).to_have_value(first)
    press("1")
    expect(desk.locator("input[value='same_topic:']")).to_be_checked()
    press("3")
    press("6")
    expect(desk.locator("input[value^='supports:']:checked")).to_have_count(1)
    press("1")
    press("a")
    expect(desk.get_by_text("Zuletzt:")).to_be_visible()
    press("u")
    expect(desk.locator("input[name=pair]")).to_have_value(first)
    press("x")
    expect(desk.get_by_text("verworfen").first).to_be_visible()
    press("u")
    expect(desk.locator("input[name=pair]")).to_have_value(first)
    press("z")
    expect(desk.get_by_text("zurückgestellt").first).to_be_visible()
    press("u")
    expect(desk.locator("input[name=pair]")).to_have_value(first)


def test_keys_rest_while_somebody_types_and_can_be_switched_off(signed_in: Opening) -> None:
    desk = signed_in("petra")
    desk.goto("/pruefen/")
    desk.locator("input[name=note]").press_sequentially("axzu jk")
    expect(desk.locator("input[name=note]")).to_have_value("axzu jk")

    desk.locator("[data-keys]").uncheck()
    desk.locator("h1").click()
    desk.keyboard.press("j")
    expect(desk).not_to_have_url(re.compile("paar="))


def test_the_review_works_without_script(signed_in: Opening) -> None:
    page = signed_in("petra", java_script_enabled=False)
    page.goto("/pruefen/")
    page.get_by_role("button", name="Verwerfen (x)").click()
    page.get_by_role("button", name=re.compile("Zurücknehmen")).click()
    expect(page.locator("input[name=pair]")).to_have_count(1)


def button(page: Page, name: str) -> None:
    press(page, page.locator("main").get_by_role("button", name=name, exact=True))


def enter_by_keyboard(page: Page, name: str) -> None:
    page.goto("/")
    press(page, page.get_by_role("link", name="Anmelden", exact=True))
    write(page, page.get_by_label("E-Mail-Adresse oder Name"), name)
    write(page, page.get_by_label("Kennwort", exact=True), PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Mein Bereich")


def test_the_queue_is_walked_from_the_front_page_with_tab_and_enter(desk: Page) -> None:
    enter_by_keyboard(desk, "ole")
    press(desk, desk.get_by_role("link", name="Vorschläge prüfen"))
    first = desk.locator("input[name=pair]").input_value()
    for decision in ("Bestätigen (a)", "Verwerfen (x)", "Zurückstellen (z)"):
        button(desk, decision)
        expect(desk.get_by_text("Zuletzt:")).to_be_visible()
        button(desk, "Zurücknehmen (u)")
        expect(desk.locator("input[name=pair]")).to_have_value(first)


def test_equal_texts_are_confirmed_in_one_go_and_taken_back_by_keyboard(
    signed_in: Opening,
) -> None:
    page = signed_in("petra")
    page.goto("/pruefen/")
    press(page, page.get_by_role("link", name="Gleiche Texte auf einmal"))
    button(page, "Alle bestätigen")
    page.goto("/pruefen/")
    button(page, "Alle zusammen zurücknehmen (u)")
    page.goto("/pruefen/gleiche/")
    expect(page.get_by_role("button", name="Alle bestätigen")).to_be_visible()


def test_a_label_is_corrected_and_taken_back_by_keyboard(signed_in: Opening) -> None:
    page = signed_in("petra")
    page.goto(STATEMENT)
    press(page, page.get_by_role("link", name="Anders einordnen"))
    choose(page, page.locator("fieldset", has_text="Verfahren"), "process")
    write(page, page.get_by_label("Warum ändern Sie das?"), "Es sagt, wie geprüft wird.")
    button(page, "Einordnung speichern")
    expect(page.locator("main")).to_contain_text("Verfahren")
    page.goto(f"{STATEMENT}einordnen/")
    button(page, "Letzte Änderung zurücknehmen")
    page.goto(f"{STATEMENT}einordnen/")
    expect(page.locator("main")).to_contain_text("zurückgenommen")


def test_a_contradiction_is_settled_by_two_people_with_their_keyboards(
    signed_in: Opening,
) -> None:
    first, second = signed_in("petra"), signed_in("ole")
    first.goto("/widersprueche/")
    press(first, first.locator("main article:nth-of-type(2) h2 a"))
    where = first.url
    press(first, first.get_by_role("link", name="Klärung vorschlagen"))
    choose(first, first.locator("fieldset", has_text="Was gilt?"), "both")
    write(first, first.get_by_label("Begründung"), "Beide Zahlen meinen andere Jahre.")
    write(first, first.get_by_label("Quelle"), "Haushalt 2026 (erfunden)")
    button(first, "Vorschlagen")
    expect(first.locator("main")).to_contain_text("entscheiden muss jemand anderes")

    second.goto(where)
    button(second, "Zustimmen: So ist es geklärt")
    expect(second.locator("main")).to_contain_text("Geklärt am")


def test_a_gap_is_left_open_on_purpose_by_keyboard(signed_in: Opening) -> None:
    page = signed_in("petra")
    page.goto("/luecken/measure-without-date/")
    press(page, page.get_by_role("link", name=re.compile("Zuweisen oder offen lassen")))
    form = page.locator("form[action*='offen-lassen']")
    write(page, form.locator("textarea"), "Erst wenn das Gelände gekauft ist.")
    # The same digits for day and month: browsers differ in their order.
    write(page, form.locator("input[type=date]"), f"0606{localdate().year + 1}")
    press(page, form.get_by_role("button"))
    page.goto("/luecken/measure-without-date/")
    expect(page.locator("#bewusst-offen + p + ul")).to_contain_text("Gelände gekauft")
    walk_to(page, page.locator(".waiver a", has_text="Ändern"))
