# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The review with the keyboard alone, without script, and free of barriers."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import environment
from tests.browser.test_accessibility import findings

SIGN_IN = """
import django; django.setup()
from django.conf import settings
from django.test import Client
from sechseck.kernel.models import User
user, _ = User.objects.get_or_create(username="petra", defaults={"role": "office"})
client = Client()
client.force_login(user)
print(settings.SESSION_COOKIE_NAME, client.cookies[settings.SESSION_COOKIE_NAME].value)
"""

PAGES = [
    "/pruefen/",
    "/pruefen/gleiche/",
    "/pruefen/zweite/",
    "/pruefen/statistik/",
    "/verdaechtig/",
    "/aussage/regionspapier-2024:9.2/einordnen/",
    "/gleich/aussage/regionspapier-2024:9.2/",
]


@pytest.fixture(scope="module")
def session(example_database: str) -> tuple[str, str]:
    """The cookie of Petra, who works in the office."""
    command = [sys.executable, "-c", SIGN_IN]
    done = subprocess.run(
        command, env=environment(example_database), check=True, capture_output=True, text=True
    )
    name, value = done.stdout.split()
    return name, value


def sign_in(page: Page, address: str, session: tuple[str, str]) -> None:
    """Let Petra's session count in this page."""
    name, value = session
    page.context.add_cookies([{"name": name, "value": value, "url": address}])


@pytest.mark.parametrize("visited", PAGES)
def test_a_page_of_the_review_is_accessible_and_fits(
    page: Page, address: str, session: tuple[str, str], visited: str
) -> None:
    sign_in(page, address, session)
    page.goto(visited)

    assert findings(page) == []
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_whole_review_is_done_by_keyboard(
    desk: Page, address: str, session: tuple[str, str]
) -> None:
    sign_in(desk, address, session)
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


def test_keys_rest_while_somebody_types_and_can_be_switched_off(
    desk: Page, address: str, session: tuple[str, str]
) -> None:
    sign_in(desk, address, session)
    desk.goto("/pruefen/")
    desk.locator("input[name=note]").press_sequentially("axzu jk")
    expect(desk.locator("input[name=note]")).to_have_value("axzu jk")

    desk.locator("[data-keys]").uncheck()
    desk.locator("h1").click()
    desk.keyboard.press("j")
    expect(desk).not_to_have_url(re.compile("paar="))


def test_the_review_works_without_script(
    browser: Browser, address: str, session: tuple[str, str]
) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, address, session)
    page.goto("/pruefen/")
    page.get_by_role("button", name="Verwerfen (x)").click()
    page.get_by_role("button", name=re.compile("Zurücknehmen")).click()
    expect(page.locator("input[name=pair]")).to_have_count(1)
    context.close()
