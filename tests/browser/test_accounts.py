# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts in a real browser: without JavaScript, with a passkey, accessible on every page."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import environment
from tests.browser.test_accessibility import findings

PASSWORD = "drei kleine Wörter genügen"
OUTSIDE = ["/anmelden/", "/anmelden/vergessen/", "/anmelden/ruht/", "/anmelden/neu/1-x/"]
INSIDE = [
    "/mein-bereich/",
    "/konto/",
    "/konto/sitzungen/",
    "/konto/passwort/",
    "/konto/adresse/",
    "/konto/bestaetigen/",
    "/konto/zweiter-faktor/",
    "/konto/passkeys/",
    "/konto/verbindungen/",
    "/verwaltung/zugaenge/",
    "/verwaltung/zugaenge/neu/",
    "/verwaltung/mitgliedschaften/",
    "/verwaltung/mitgliedschaften/neu/",
    "/abmelden/",
]
MAKE = f"""
import django; django.setup()
from sechseck.kernel.models import User
for name, role in (("vera", "admin"), ("ole", "office")):
    if not User.objects.filter(username=name).exists():
        User.objects.create_user(name, password={PASSWORD!r}, role=role)
"""


@pytest.fixture(scope="module")
def people(example_database: str) -> None:
    """Vera administers, Ole works in the office."""
    subprocess.run([sys.executable, "-c", MAKE], check=True, env=environment(example_database))


def give_password(page: Page, name: str, where: str = "/anmelden/") -> None:
    page.goto(where)
    page.get_by_label("E-Mail-Adresse oder Name").fill(name)
    page.get_by_label("Kennwort", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Anmelden", exact=True).click()


def sign_out(page: Page) -> None:
    page.goto("/abmelden/")
    page.get_by_role("button", name="Jetzt abmelden").click()


def sign_in(page: Page, name: str) -> None:
    give_password(page, name)
    expect(page.locator("h1")).to_have_text("Mein Bereich")


@pytest.fixture(scope="module")
def vera(browser: Browser, address: str, people: None) -> Iterator[BrowserContext]:
    """The browser of Vera, signed in."""
    context = browser.new_context(base_url=address)
    sign_in(context.new_page(), "vera")
    yield context
    context.close()


@pytest.mark.parametrize("width", [1280, 375])
def test_every_page_of_accounts_is_accessible_and_fits(vera: BrowserContext, width: int) -> None:
    page = vera.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))

    for where in INSIDE:
        page.goto(where)
        assert findings(page) == [], where
        assert page.locator("h1").count() == 1, where
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, where
    page.close()
    assert not complaints


@pytest.mark.parametrize("where", OUTSIDE)
def test_the_pages_before_the_sign_in_are_accessible(page: Page, where: str) -> None:
    page.goto(where)

    assert findings(page) == []


def test_one_signs_in_and_out_without_javascript(
    browser: Browser, address: str, people: None
) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    give_password(page, "vera", "/konto/")
    expect(page.locator("h1")).to_have_text("Mein Zugang")
    page.get_by_role("button", name="Abmelden").click()
    page.goto("/konto/")
    expect(page).to_have_url(re.compile("/anmelden/"))
    assert page.get_by_role("button", name="Mit Passkey anmelden").count() == 0
    context.close()


def with_a_device(page: Page) -> Any:
    """Plug a key into the browser that verifies its person and keeps passkeys."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return tools


def test_a_passkey_is_made_and_opens_the_desk_alone_or_after_the_password(
    desk: Page, people: None
) -> None:
    complaints: list[str] = []
    desk.on("pageerror", lambda error: complaints.append(str(error)))
    desk.on("console", lambda said: said.type == "error" and complaints.append(said.text))
    with_a_device(desk)
    sign_in(desk, "ole")
    desk.goto("/konto/passkeys/neu/")
    desk.get_by_label("Kennwort").fill(PASSWORD)
    desk.get_by_role("button", name="Bestätigen").click()
    desk.get_by_label("Name des Passkeys").fill("Laptop im Büro")
    desk.get_by_label("Damit auch ohne Kennwort anmelden").check()
    assert findings(desk) == []
    desk.get_by_role("button", name="Passkey anlegen").click()
    expect(desk.locator("h1")).to_have_text("Ersatzcodes")
    assert findings(desk) == []
    desk.goto("/konto/passkeys/")
    expect(desk.locator("main")).to_contain_text("Laptop im Büro")
    sign_out(desk)

    desk.goto("/anmelden/")
    desk.get_by_role("button", name="Mit Passkey anmelden").click()
    expect(desk.locator("h1")).to_have_text("Mein Bereich")

    sign_out(desk)
    give_password(desk, "ole")
    expect(desk.locator("h1")).to_have_text("Zweiter Faktor")
    assert findings(desk) == []
    desk.get_by_role("button", name="Passkey benutzen").click()
    expect(desk.locator("h1")).to_have_text("Mein Bereich")
    assert not complaints
