# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of strategy and of those who work on it: axe, three widths, hands on the keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EXPECTED, Opening
from tests.browser.keys import press
from tests.browser.test_accessibility import faults, visit

PLAN = "/aktionsplan/aktionsplan-mirretal-2026/"
MEASURE = "/massnahmen/ > main a[href^='/massnahme/']"
# Who may write is offered a new goal above the list; the first of the list is meant.
GOAL = "/ziele/ > main a[href^='/ziel/']:not([href$='/neu/'])"
PROMISES = "/zusagen/aktionsplan-2026/"
PROMISE = f"{PROMISES} > main a[href^='/zusage/']"
VISITS = {
    "strategy": (
        "",
        [
            "/strategie/",
            "/strategie/mirretal-2040/",
            "/ziele/",
            GOAL,
            "/aktionsplaene/",
            PLAN,
            "/massnahmen/",
            "/massnahmen/?text=gibtesnicht",
            MEASURE,
            f"{MEASURE} > a[href$='/verlauf/']",
            "/zeitplan/",
            "/lage/",
            "/lage/thema/wasser_boden/",
            f"{PLAN}berichte/",
            f"{PLAN}berichte/ > main a[href^='/bericht/']",
            "/beschluesse/",
        ],
    ),
    "promises and figures": (
        "",
        [
            "/zusagen/",
            PROMISES,
            f"{PROMISES}einbetten/",
            PROMISE,
            "/kennzahlen/",
            "/kennzahl/treffpunkte/",
            "/befunde/",
            "/befunde/ > main a[href^='/befund/']",
            "/ableitungen/",
            "/ableitungen/ > main a[href^='/ableitung/']",
            "/auswertung/1/",
        ],
    ),
    "desk of strategy": (
        "petra",
        [
            GOAL,
            f"{GOAL} > a[href$='/bearbeiten/']",
            f"{GOAL} > a[href$='/teil/ableitungen/']",
            "/ziel/neu/",
            "/aktionsplan/neu/",
            PLAN,
            f"{PLAN}berichte/neu/",
            f"{PLAN}liste/",
            "/massnahme/neu/",
            MEASURE,
            f"{MEASURE} > a[href$='/bearbeiten/']",
            f"{MEASURE} > a[href$='/teil/meilensteine/']",
            "/massnahmen-aendern/",
            "/uebernehmen/",
            "/freigeben/",
            "/zurueckziehen/",
            f"{MEASURE} > a[href^='/zurueckziehen/']",
            PROMISE,
            f"{PROMISE} > main a[href$='/bericht/']",
            f"{PROMISES}aufnehmen/",
            "/zusagen-pruefen/",
            "/zusagen-strittig/",
            "/kennzahl/treffpunkte/bearbeiten/",
            "/kennzahl/treffpunkte/werte/",
            "/befunde/neu/",
        ],
    ),
}


@pytest.mark.parametrize("group", VISITS)
def test_pages_of_strategy_are_accessible_and_fit(group: str, signed_in: Opening) -> None:
    name, addresses = VISITS[group]
    page = signed_in(name)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: said.type == "error" and complaints.append(said.text))

    found = {where: [*visit(page, where), *faults(page)] for where in addresses}

    assert {where: wrong for where, wrong in found.items() if wrong} == {}
    assert [one for one in complaints if not any(code in one for code in EXPECTED)] == []


@pytest.mark.parametrize("width", [1280, 375])
def test_a_promise_is_followed_with_the_keyboard_alone(width: int, signed_in: Opening) -> None:
    page = signed_in(width=width)
    page.goto("/zusagen/")
    press(page, page.locator(f"main a[href='{PROMISES}']"))
    press(page, page.locator("main a", has_text="Rufbus in Tannwarden"))
    press(page, page.locator("main a", has_text=re.compile("^U1 ")))
    expect(page.locator("h1")).to_have_text("Rufbus")
    press(page, page.locator(f"main a[href='{PLAN}']").first)
    expect(page.locator("h1")).to_contain_text("Aktionsplan Mirretal")
