# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The main paths, as people walk them: by mouse, by keyboard, without JavaScript."""

from __future__ import annotations

import re

from django.utils.timezone import localdate
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Opening


def test_from_the_hexagon_to_a_sentence_in_its_document(page: Page) -> None:
    page.goto("/")
    page.locator("svg a:visible").first.click()
    expect(page).to_have_url(re.compile("/thema/"))
    page.locator("main a[href^='/aussage/']").first.click()
    expect(page.locator("h1")).to_contain_text("roter Faden")
    page.locator("main a[href^='/dokument/']").first.click()
    expect(page).to_have_url(re.compile("/dokument/"))


def test_the_hexagon_is_walked_by_keyboard(desk: Page) -> None:
    desk.goto("/")
    seen = []
    for _ in range(60):
        desk.keyboard.press("Tab")
        target = desk.evaluate("document.activeElement.getAttribute('href') || ''")
        inside = desk.evaluate("!!document.activeElement.closest('svg')")
        if inside and target.startswith("/thema/"):
            seen.append(target)
    themes = set(seen)
    assert len(themes) >= 7 + 3 + 1
    desk.locator(f"svg a[href='{seen[0]}']:visible").first.focus()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(re.compile(seen[0]))


def test_the_first_tab_skips_to_the_content(desk: Page) -> None:
    desk.goto("/luecken/")
    desk.keyboard.press("Tab")
    target = desk.locator(":focus").get_attribute("href") or ""
    assert target.startswith("#")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert desk.evaluate("!!document.activeElement.closest('main')")


def test_search_forgives_a_typing_mistake(page: Page) -> None:
    page.goto("/")
    field = page.locator("input[name=q]:visible").first
    field.fill("Lernhauss")
    field.press("Enter")

    expect(page.locator("main")).to_contain_text(re.compile("Lernh(a|ä)us"))
    expect(page.locator("main mark").first).to_be_visible()


def test_a_contradiction_shows_both_values_side_by_side(page: Page) -> None:
    page.goto("/widersprueche/")
    page.locator("main a[href^='/widerspruch/']", has_text="Einwohner").first.click()

    main = page.locator("main")
    expect(main).to_contain_text("214.000")
    expect(main).to_contain_text("198.000")


def test_a_gap_leads_to_its_list_and_its_table(desk: Page) -> None:
    desk.goto("/luecken/")
    desk.locator("main a[href='/luecken/measure-without-date/']").first.click()
    expect(desk.locator("main a[href^='/aussage/']").first).to_be_visible()
    with desk.expect_download() as download:
        desk.locator("main a[href$='.csv']").first.click()
    assert download.value.suggested_filename == "measure-without-date.csv"


def test_the_language_stays_on_the_way(desk: Page) -> None:
    desk.goto("/dokumente/")
    desk.get_by_role("button", name="English").first.click()
    expect(desk.locator("html")).to_have_attribute("lang", "en")
    desk.goto("/")
    expect(desk.locator("html")).to_have_attribute("lang", "en")


def test_everything_works_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/aussagen/")
    page.locator("select[name=art]").select_option("goal")
    page.locator("main form button").first.click()
    expect(page).to_have_url(re.compile("art=goal"))
    page.goto("/rueckmeldung/")
    page.locator("input[name=topic]").first.check()
    page.locator("textarea").fill("Die Karte ist auf dem Telefon zu klein.")
    page.locator("main form button").last.click()
    expect(page).to_have_url(re.compile("/danke/"))
    context.close()


def test_a_form_that_is_wrong_keeps_what_was_typed(page: Page) -> None:
    page.goto("/rueckmeldung/")
    page.locator("textarea").fill("Die Karte ist auf dem Telefon zu klein.")
    page.locator("main form button").last.click()

    expect(page.locator("textarea")).to_have_value("Die Karte ist auf dem Telefon zu klein.")
    expect(page.locator("main")).to_contain_text("Worum geht es?")


def test_people_speak_and_are_heard_without_javascript(signed_in: Opening) -> None:
    rosa = signed_in("rosa", java_script_enabled=False)
    rosa.goto("/thema/lernen/")
    rosa.get_by_role("button", name="Dieser Seite folgen").click()
    expect(rosa.locator("main [role=status]")).to_contain_text("Sie folgen jetzt")
    rosa.get_by_label("Ihr Kommentar").fill("Mehr Lernhäuser im Tal, @ole!")
    rosa.get_by_role("button", name="Kommentar senden").click()
    expect(rosa.locator("main")).to_contain_text("Mehr Lernhäuser im Tal")
    rosa.goto("/folgen/")
    rosa.get_by_role("button", name="Nicht mehr folgen").first.click()
    rosa.goto("/konto/benachrichtigungen/")
    rosa.locator("main select").first.select_option(index=1)
    rosa.get_by_role("button", name="Speichern").click()
    expect(rosa.locator("main [role=status]")).to_be_visible()
    rosa.goto("/konto/meine-daten/")
    rosa.get_by_role("button", name="Um Löschung bitten").click()
    expect(rosa.locator("main")).to_contain_text("um Löschung gebeten")

    ole = signed_in("ole", java_script_enabled=False)
    ole.goto("/nachrichten/")
    expect(ole.locator("main")).to_contain_text("erwähnt Sie")
    ole.get_by_role("button", name=re.compile("Alle als gelesen")).click()
    expect(ole.get_by_role("button", name=re.compile("Alle als gelesen"))).to_have_count(0)


def test_a_notice_is_sent_and_decided_without_javascript(signed_in: Opening) -> None:
    guest = signed_in(java_script_enabled=False)
    guest.goto("/melden/?ort=/thema/energie/%23kommentar-7")
    guest.get_by_role("button", name="Meldung senden").click()
    expect(guest.locator("main [role=alert]")).to_contain_text("Bitte ausfüllen.")
    guest.get_by_label("Verstoß gegen die Hausregeln").check()
    guest.get_by_label("Warum?").fill("Das hat mit Energie nichts zu tun.")
    guest.get_by_label("Ich bin nach bestem Wissen").check()
    guest.get_by_role("button", name="Meldung senden").click()
    expect(guest).to_have_url(re.compile("/meldung/"))

    mona = signed_in("mona", java_script_enabled=False)
    mona.goto("/moderation/warteschlange/")
    mona.locator("main table a").last.click()
    mona.get_by_label("Nichts unternehmen").check()
    mona.get_by_label("Kein Verstoß").check()
    mona.get_by_label("Tatsachen und Umstände").fill("Der Text spricht über Strom.")
    mona.get_by_role("button", name="Entscheiden und begründen").click()

    guest.reload()
    expect(guest.locator("main")).to_contain_text("Der Text spricht über Strom.")


def test_the_office_works_on_gaps_words_and_impulses_without_javascript(
    signed_in: Opening,
) -> None:
    page = signed_in("petra", java_script_enabled=False)
    page.goto("/aufgaben/neu/")
    page.get_by_label("Titel").fill("Spielplätze zählen")
    page.get_by_label("oder eine Stelle").select_option(index=1)
    page.get_by_label("Frist").fill(f"{localdate().year + 1}-06-06")
    page.get_by_role("button", name="Speichern").click()
    expect(page.locator("h1")).to_have_text("Spielplätze zählen")
    page.goto("/impulse/")
    page.get_by_role("button", name=re.compile("Verfolgen")).first.click()
    expect(page.locator("main [role=status]").first).to_contain_text("wird verfolgt")
    page.goto("/lexikon/thema/energie/")
    page.get_by_label("Wort, Wortanfang oder Wortfolge").fill("lagerfeuer")
    page.get_by_role("button", name="Vorschau").click()
    expect(page.locator("main")).to_contain_text("Nichts ist gespeichert.")
    expect(page.get_by_label("Wort, Wortanfang oder Wortfolge")).to_have_value("lagerfeuer")
