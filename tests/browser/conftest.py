# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A real server on a database of its own, and a real browser."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright

from sechseck.site.pages import pages_command
from tests.region_databases import Regions

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
EXPECTED = ("401", "404", "422")  # answers that a test asks for on purpose
PASSWORD = "drei kleine Wörter genügen"
PEOPLE = {
    "vera": "admin",
    "ole": "office",
    "petra": "office",
    "olga": "office",
    "otto": "office",
    "paula": "office",
    "rosa": "resident",
    "mona": "moderator",
    "uwe": "unit",
    "milan": "member",
    "frida": "funding",
    "selma": "shelter",
}
# A sentence that the example's paper says, too: something to decide in one go.
TWIN = "Bis 2030 sinkt der Flächenverbrauch in der Region auf höchstens 0,15 Hektar am Tag.\n"
LOAD = """
import json, sys
import django; django.setup()
from django.conf import settings
from django.test import Client
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import User
from sechseck.kernel.packs.pack import read_pack
from sechseck.site.loading.documents import main as load_documents
from sechseck.site.loading.reach import load_reach
from sechseck.site.originals import repair_originals
from sechseck.site.packs import pack_folder
repair_originals("beispiel")  # if the folder of data is younger than the copied database
load_reach(read_pack(pack_folder("beispiel")), by=enlist_program("regionspaket"))
load_documents(sys.argv[1:2])
cookies = {}
for name, role in json.loads(sys.argv[2]).items():
    user = User.objects.create_user(name, password=sys.argv[3], role=role)
    client = Client()
    client.force_login(user)
    cookies[name] = client.cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps([settings.SESSION_COOKIE_NAME, cookies]))
"""
IN_CI = os.environ.get("CI") == "true"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all browser tests on one worker: one server, one browser."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.xdist_group("browser"))


def missing(what: str) -> None:
    """Skip with a reason; in CI a missing part is a failure."""
    if IN_CI:
        pytest.fail(f"{what} is missing in CI", pytrace=False)
    pytest.skip(f"{what} is missing: browser tests are left out")


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def example(
    tmp_path_factory: pytest.TempPathFactory, regions: Regions, django_db_blocker: Any
) -> Iterator[tuple[str, str, dict[str, str]]]:
    """A database with the invented region and one person of each role, made for the session."""
    with django_db_blocker.unblock():
        loaded = regions.template_of("beispiel")
    url = os.environ["DATABASE_URL"]
    own = urlsplit(url).path.strip("/")  # others may test on the same server
    name = f"{own}_browser_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    twin = tmp_path_factory.mktemp("twin") / "flaechen.md"
    twin.write_text(TWIN, encoding="utf-8")
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{loaded}"')
        made = urlsplit(url)._replace(path=f"/{name}").geturl()
        command = [sys.executable, "-c", LOAD, str(twin), json.dumps(PEOPLE), PASSWORD]
        done = subprocess.run(
            command, check=True, env=environment(made), stdout=subprocess.PIPE, text=True
        )
        cookie, cookies = json.loads(done.stdout.splitlines()[-1])
        yield made, cookie, cookies
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def example_database(example: tuple[str, str, dict[str, str]]) -> str:
    """The address of that database."""
    return example[0]


def environment(url: str) -> dict[str, str]:
    """Return the environment of a server on a database."""
    return os.environ | {
        "DATABASE_URL": url,
        "SECHSECK_REGION": "beispiel",
        "SECHSECK_POOL": "0",
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
    }


@pytest.fixture(scope="session")
def address(example_database: str) -> Iterator[str]:
    """The address of a running server."""
    port = free_port()
    command = pages_command(port, workers=1)
    server = subprocess.Popen(command, env=environment(example_database))
    try:
        wait_for(f"http://127.0.0.1:{port}/gesund", server)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(10)


def wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers."""
    end = time.monotonic() + 30
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not start")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        missing("Chromium")
    # Playwright keeps an event loop in this thread; Django's own tests share the thread.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        yield chromium
        chromium.close()
        connections.close_all()  # beside that loop Django keeps other ones than outside it


@pytest.fixture(params=[1280, 375], ids=["desk", "phone"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of desk or phone width that fails on any complaint of the browser."""
    context = browser.new_context(
        base_url=address, viewport={"width": request.param, "height": 900}
    )
    complaints: list[str] = []
    made = context.new_page()
    made.on("pageerror", lambda error: complaints.append(str(error)))
    made.on(
        "console",
        lambda message: (
            complaints.append(message.text)
            if message.type == "error" and not any(code in message.text for code in EXPECTED)
            else None
        ),
    )
    yield made
    context.close()
    assert not complaints


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """A page of desk width."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


Opening = Callable[..., Page]


@pytest.fixture
def signed_in(
    browser: Browser, address: str, example: tuple[str, str, dict[str, str]]
) -> Iterator[Opening]:
    """Open a page in a new browser of somebody who is signed in; of nobody for a guest."""
    _database, cookie, cookies = example
    contexts = []

    def open_as(name: str = "", *, width: int = 1280, **options: Any) -> Page:
        viewport = {"width": width, "height": 900}
        context = browser.new_context(base_url=address, viewport=viewport, **options)
        if name:
            context.add_cookies([{"name": cookie, "value": cookies[name], "url": address}])
        contexts.append(context)
        return context.new_page()

    yield open_as
    for context in contexts:
        context.close()
