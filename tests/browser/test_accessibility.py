# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every page: no finding of axe, no overflow, one heading, at desk and phone width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import AXE, missing

PAGES = [
    "/",
    "/themen/",
    "/thema/lernen/",
    "/dokumente/",
    "/dokument/regionspapier-2024/",
    "/dokument/programmkapitel-2026/",
    "/aussagen/",
    "/aussagen/?text=gibtesnicht",
    "/aussage/regionspapier-2024:9.2/",
    "/widersprueche/",
    "/impulse/",
    "/luecken/",
    "/luecken/measure-without-date/",
    "/suche/?q=Wohnungsbau",
    "/suche/?q=gibtesgarnicht",
    "/kommunen/",
    "/kommune/99901001/",
    "/beteiligte/",
    "/quellen/",
    "/barrierefreiheit/",
    "/datenschutz/",
    "/impressum/",
    "/rueckmeldung/",
    "/gibt-es-nicht/",
]


def findings(page: Page) -> list[str]:
    """Return what axe finds, with the element."""
    if not AXE.exists():
        missing("axe-core")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:160]}"
        for violation in result["violations"]
    ]


@pytest.mark.parametrize("address_of_page", PAGES)
def test_a_page_is_accessible_and_fits(page: Page, address_of_page: str) -> None:
    page.goto(address_of_page)

    assert findings(page) == []
    assert page.locator("h1").count() == 1
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wider <= 0


@pytest.mark.parametrize("language", ["English", "Leichte Sprache"])
def test_other_languages_are_accessible_too(page: Page, language: str) -> None:
    page.goto("/luecken/")
    page.get_by_role("button", name=language).first.click()

    assert findings(page) == []


def test_every_page_of_the_example_says_that_it_is_invented(desk: Page) -> None:
    for address in PAGES:
        desk.goto(address)
        assert "erfunden" in desk.inner_text("body"), address


def test_pages_stay_whole_at_four_hundred_percent(desk: Page) -> None:
    desk.set_viewport_size({"width": 320, "height": 640})
    for address in PAGES:
        desk.goto(address)
        wider = desk.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, address
