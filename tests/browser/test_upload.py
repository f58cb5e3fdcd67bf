# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A document is uploaded, read by a worker, reported, and published by a second person."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import AXE, environment, missing

PATIENCE = 120_000  # milliseconds; ends a test that would hang
SIGN_IN = """
import django; django.setup()
from django.conf import settings
from django.test import Client
from sechseck.kernel.models import User
for name in ("olga", "otto"):
    user, _ = User.objects.get_or_create(username=name, defaults={"role": "office"})
    client = Client()
    client.force_login(user)
    print(settings.SESSION_COOKIE_NAME, client.cookies[settings.SESSION_COOKIE_NAME].value)
"""


@pytest.fixture(scope="module")
def sessions(example_database: str) -> list[tuple[str, str]]:
    """Cookies of two people of the office."""
    command = [sys.executable, "-c", SIGN_IN]
    done = subprocess.run(
        command, env=environment(example_database), check=True, capture_output=True, text=True
    )
    found = [line.split() for line in done.stdout.splitlines()]
    return [(name, value) for name, value in found]


@pytest.fixture(scope="module")
def worker(example_database: str) -> Iterator[None]:
    """A worker beside the pages."""
    command = [sys.executable, "-m", "sechseck.site", "work", "--region", "beispiel"]
    process = subprocess.Popen(command, env=environment(example_database))
    yield
    process.terminate()
    process.wait(30)


@pytest.fixture
def olga(browser: Browser, address: str, sessions: list[tuple[str, str]]) -> Iterator[Page]:
    """Olga's browser."""
    context = signed_in(browser, address, sessions[0])
    yield context.new_page()
    context.close()


@pytest.fixture
def otto(browser: Browser, address: str, sessions: list[tuple[str, str]]) -> Iterator[Page]:
    """Otto's browser, which runs no script."""
    context = signed_in(browser, address, sessions[1], java_script_enabled=False)
    yield context.new_page()
    context.close()


def signed_in(
    browser: Browser, address: str, cookie: tuple[str, str], **options: bool
) -> BrowserContext:
    context = browser.new_context(base_url=address, bypass_csp=False, **options)  # type: ignore[arg-type]
    context.add_cookies([{"name": cookie[0], "value": cookie[1], "url": address}])
    context.set_default_timeout(PATIENCE)
    return context


def plan(words: str = "") -> dict[str, object]:
    text = f"# Uferplan {uuid4()}\n\nBis 2031 baut das Bauamt am Ufer einen Radweg.\n\n{words}\n"
    return {"name": "uferplan.md", "mimeType": "text/markdown", "buffer": text.encode()}


def test_from_the_file_to_the_report_and_to_the_public(
    olga: Page, otto: Page, worker: None
) -> None:
    complaints: list[str] = []
    olga.on("console", lambda message: complaints.append(message.text))
    olga.goto("/mein-bereich/")
    olga.get_by_role("link", name="Dokumente hochladen").click()
    olga.set_input_files("input[type=file]", plan("Kaputt ist hier w\ufffdchst."))  # type: ignore[arg-type]
    olga.check("input[value=public]")
    olga.get_by_role("button", name="Hochladen und lesen").click()
    expect(olga).to_have_url(re.compile("/auftrag/"))
    olga.get_by_role("link", name="Zum Ergebnis").click()  # comes by itself, the page stays
    expect(olga.locator("main")).to_contain_text("Zeichen sind nicht lesbar")

    title = olga.locator("main a[href^='/dokument/']").first.inner_text()
    otto.goto("/veroeffentlichen/")
    entry = otto.locator("li", has_text=title)
    entry.get_by_role("button", name="Veröffentlichen", exact=True).click()
    expect(otto.locator("main")).not_to_contain_text(title)
    assert not complaints


def test_the_whole_upload_without_script(otto: Page, worker: None) -> None:
    otto.goto("/hochladen/")
    otto.set_input_files("input[type=file]", plan())  # type: ignore[arg-type]
    otto.get_by_role("button", name="Hochladen und lesen").click()
    expect(otto).to_have_url(re.compile("/auftrag/"))
    expect(otto.locator("meta[http-equiv=refresh]")).to_have_count(1)
    otto.get_by_role("link", name="Zum Ergebnis").click()
    expect(otto.locator("main")).to_contain_text("Was gefunden wurde")


@pytest.mark.parametrize(
    "path", ["/hochladen/", "/auftraege/", "/veroeffentlichen/", "/mein-bereich/"]
)
def test_pages_have_no_barrier(olga: Page, path: str) -> None:
    if not AXE.exists():
        missing("axe-core")
    olga.goto(path)
    olga.evaluate(f"() => {{ {AXE.read_text()} }}")

    found = olga.evaluate("axe.run()")["violations"]

    assert [one["id"] for one in found] == []
