# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ways in the browser: the map, dragging a place, and the same by form without JavaScript."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opening, environment
from tests.browser.test_accessibility import faults

TOOK = """place => {
  window.took = [];
  const note = () => (place.dataset.moves = window.took.push(Number(place.dataset.took)));
  new MutationObserver(note).observe(place, { attributeFilter: ["data-took"] });
}"""
COMPUTE = (
    "import django; django.setup(); from sechseck.reach.timers import compute_missing as c; c()"
)
TRIAL = "/erreichbarkeit/was-waere-wenn/?bedarf=pharmacy&wer=adult"
PAGES = [
    "/erreichbarkeit/",
    "/erreichbarkeit/kommunen/",
    "/erreichbarkeit/kommune/99901009/",
    "/erreichbarkeit/luecken/?bedarf=pharmacy",
    "/erreichbarkeit/standort/?bedarf=pharmacy&ziel=cover&orte=2",
    "/erreichbarkeit/szenarien/",
    "/erreichbarkeit/daten/",
    "/erreichbarkeit/luecken/?bedarf=pharmacy&wer=transit",
    f"{TRIAL.replace('adult', 'transit')}&schritt=%2B4.4195,55.3700",
    f"{TRIAL}&schritt=%2B4.4195,55.3700",
]


@pytest.fixture(scope="module")
def computed(example_database: str) -> None:
    """What the worker computes of the invented region."""
    subprocess.run([sys.executable, "-c", COMPUTE], check=True, env=environment(example_database))


def open_map(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("[data-map][data-ready]")).to_be_attached(timeout=30_000)


def test_a_dragged_place_changes_minutes_and_shares(computed: None, signed_in: Opening) -> None:
    page = signed_in()
    complaints: list[str] = []
    page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    open_map(page, TRIAL)
    page.get_by_role("button", name="Ort auf die Karte setzen").click()
    expect(page.locator("[data-step]")).to_have_count(1, timeout=60_000)
    pin = page.get_by_role("button", name=re.compile("Neuer Ort"))
    before = page.locator("[data-step]").get_attribute("data-step") or ""
    page.locator("[data-map]").evaluate(TOOK)

    pin.evaluate("pin => pin.scrollIntoView({block: 'center', behavior: 'instant'})")
    pin.hover()
    box = pin.bounding_box()
    assert box
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] - 40, steps=12)
    page.mouse.up()

    expect(page.locator("[data-step]")).not_to_have_attribute("data-step", before)
    expect(page.locator("[data-map]")).to_have_attribute("data-moves", re.compile(r"\d"))
    took = sorted(page.evaluate("window.took"))
    print(f"From a move to the drawn minutes: {took[len(took) // 2]} ms ({took[0]} to {took[-1]})")
    assert "schritt=%2B" in page.url

    page.get_by_role("link", name="Letzten Schritt zurücknehmen").click()
    expect(page.locator("[data-step]")).to_have_count(0)
    assert complaints == []


def test_over_a_lake_a_dragged_place_says_that_no_street_is_near(
    computed: None, signed_in: Opening
) -> None:
    page = signed_in()
    open_map(page, f"{TRIAL}&schritt=%2B4.4195,55.3700")
    pin = page.get_by_role("button", name=re.compile("Neuer Ort"))
    pin.evaluate("pin => pin.scrollIntoView({block: 'center', behavior: 'instant'})")
    pin.hover()
    land, drawn = pin.bounding_box(), page.locator("[data-map]").bounding_box()
    assert land
    assert drawn
    page.mouse.down()
    page.mouse.move(drawn["x"] + 4, land["y"], steps=3)
    expect(page.locator("[data-nowhere]")).to_contain_text("keine Straße")
    page.mouse.move(land["x"] + 16, land["y"] + 16, steps=3)
    expect(page.locator("[data-nowhere]")).to_be_hidden()
    page.mouse.up()


def test_the_same_works_by_form_and_is_sealed(computed: None, signed_in: Opening) -> None:
    page = signed_in("petra", java_script_enabled=False)
    page.goto(TRIAL)
    page.get_by_label("Ein Ort kommt dazu: wo?").select_option(index=1)
    page.get_by_role("button", name="Ort hinzufügen").click()
    page.get_by_label("Ein Ort fällt weg: welcher?").select_option(index=1)
    page.get_by_role("button", name="Ort wegnehmen").click()
    expect(page.locator("[data-step]")).to_have_count(2)
    page.get_by_role("link", name="Letzten Schritt zurücknehmen").click()
    expect(page.locator("[data-step]")).to_have_count(1)

    page.get_by_label("Titel").fill("Apotheke im Norden")
    page.get_by_role("button", name="Als Szenario festhalten").click()

    expect(page).to_have_url(re.compile("/erreichbarkeit/szenario/"))
    expect(page.locator("main")).to_contain_text("Für niemanden wird ein Weg länger.")


def test_pages_of_reach_are_accessible_and_fit(computed: None, signed_in: Opening) -> None:
    page = signed_in()
    found = {}
    for address in PAGES:
        page.goto(address)
        if page.locator("[data-map]").count():
            expect(page.locator("[data-map][data-ready]")).to_be_attached(timeout=30_000)
        found[address] = list(faults(page))

    assert {where: wrong for where, wrong in found.items() if wrong} == {}
