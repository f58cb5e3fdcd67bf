# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts in a real browser: without JavaScript, with a passkey, accessible on every page."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSWORD, Opening
from tests.browser.test_accessibility import findings


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


def test_one_signs_in_and_out_without_javascript(signed_in: Opening) -> None:
    page = signed_in(java_script_enabled=False)
    give_password(page, "vera", "/konto/")
    expect(page.locator("h1")).to_have_text("Mein Zugang")
    page.get_by_role("button", name="Abmelden").click()
    page.goto("/konto/")
    expect(page).to_have_url(re.compile("/anmelden/"))
    assert page.get_by_role("button", name="Mit Passkey anmelden").count() == 0


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
    desk: Page,
) -> None:
    complaints: list[str] = []
    desk.on("pageerror", lambda error: complaints.append(str(error)))
    desk.on("console", lambda said: said.type == "error" and complaints.append(said.text))
    with_a_device(desk)
    sign_in(desk, "paula")
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
    give_password(desk, "paula")
    expect(desk.locator("h1")).to_have_text("Zweiter Faktor")
    assert findings(desk) == []
    desk.get_by_role("button", name="Passkey benutzen").click()
    expect(desk.locator("h1")).to_have_text("Mein Bereich")
    assert not complaints
