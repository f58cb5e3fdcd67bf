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
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opening, environment
from tests.browser.test_accessibility import faults

PATIENCE = 120_000  # milliseconds; ends a test that would hang


@pytest.fixture(scope="module")
def worker(example_database: str) -> Iterator[None]:
    """A worker beside the pages."""
    command = [sys.executable, "-m", "sechseck.site", "work", "--region", "beispiel"]
    process = subprocess.Popen(command, env=environment(example_database))
    yield
    process.terminate()
    process.wait(30)


@pytest.fixture
def olga(signed_in: Opening) -> Page:
    """Olga's browser."""
    page = signed_in("olga")
    page.context.set_default_timeout(PATIENCE)
    return page


@pytest.fixture
def otto(signed_in: Opening) -> Page:
    """Otto's browser, which runs no script."""
    page = signed_in("otto", java_script_enabled=False)
    page.context.set_default_timeout(PATIENCE)
    return page


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
    assert list(faults(olga)) == []

    title = olga.locator("main a[href^='/dokument/']").first.inner_text()
    olga.goto("/auftraege/")
    olga.locator("main table a").first.click()
    assert list(faults(olga)) == []
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
