# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From an uploaded file to the promise a resident follows, in a database without any strategy."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Browser, Page, expect

from sechseck.site.pages import pages_command
from tests.browser.conftest import environment, free_port, wait_for

PATIENCE = 120_000  # milliseconds; ends a test that would hang
LOAD = """
import json
import django; django.setup()
from django.conf import settings
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
from sechseck.kernel.models import Node, User
from sechseck.people.models import Actor, Membership
from sechseck.thread.tests.small_region import small_region
cookies = {}
for name, role in (("anna", "office"), ("otto", "office"), ("uta", "unit")):
    user = User.objects.create_user(name, role=role)
    client = Client()
    client.force_login(user)
    cookies[name] = client.cookies[settings.SESSION_COOKIE_NAME].value
small_region(User.objects.get(username="anna"))
node = Node.objects.create(kind="actor", title="Rat", path="/beteiligte/rat/")
Actor.objects.create(node=node, slug="rat", name="Rat", kind="committee", sort_key="rat")
office = Actor.objects.get(slug="bauamt")
Membership.objects.create(
    user=User.objects.get(username="uta"), committee=office, office="member", since="2026-01-01"
)
print(json.dumps([settings.SESSION_COOKIE_NAME, cookies]))
"""
TEXT = """# Uferplan

Das Ziel ist, dass bis 2032 alle Menschen am Ufer eine bezahlbare Wohnung finden.

Das Bauamt baut bis 2031 am Ufer 40 Wohnungen.
"""
FILE: Any = {"name": "uferplan.md", "mimeType": "text/markdown", "buffer": TEXT.encode()}


@pytest.fixture
def people(browser: Browser) -> Iterator[dict[str, Page]]:
    """Anna, Otto, Uta and a resident, on a database where nobody planned anything yet."""
    url, name = os.environ["DATABASE_URL"], f"sechseck_walk_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        made = environment(urlsplit(url)._replace(path=f"/{name}").geturl())
        try:
            yield from opened(browser, made)
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def opened(browser: Browser, made: dict[str, str]) -> Iterator[dict[str, Page]]:
    """Yield a page for each person, while pages and a worker run."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD], check=True, env=made, capture_output=True, text=True
    )
    cookie, cookies = json.loads(done.stdout.splitlines()[-1])
    port = free_port()
    address = f"http://localhost:{port}"
    work = [sys.executable, "-m", "sechseck.site", "work", "--region", "beispiel"]
    running = [subprocess.Popen(one, env=made) for one in (pages_command(port, workers=1), work)]
    try:
        wait_for(f"http://127.0.0.1:{port}/gesund", running[0])
        pages = {}
        for who in ("anna", "otto", "uta", ""):
            context = browser.new_context(base_url=address)
            context.set_default_timeout(PATIENCE)
            if who:
                context.add_cookies([{"name": cookie, "value": cookies[who], "url": address}])
            pages[who] = context.new_page()
        yield pages
        for page in pages.values():
            page.context.close()
    finally:
        for one in running:
            one.terminate()
        for one in running:
            one.wait(30)


def button(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=re.compile(f"^{name}")).first.click()


def publish(otto: Page, path: str) -> None:
    otto.goto(path)
    button(otto, "Veröffentlichen")
    expect(otto.locator("main")).to_contain_text("Veröffentlicht.")


def upload(anna: Page, otto: Page) -> str:
    """Bring the file, let Otto publish it; return the address of the document."""
    anna.goto("/hochladen/")
    anna.set_input_files("input[type=file]", FILE)
    anna.check("input[value=public]")
    button(anna, "Hochladen und lesen")
    anna.get_by_role("link", name="Zum Ergebnis").click()
    address = anna.locator("main a[href^='/dokument/']").first.get_attribute("href") or ""
    otto.goto("/veroeffentlichen/")
    button(otto, "Veröffentlichen")
    return address


def statement(anna: Page, words: str, kind: str) -> str:
    """Confirm what a statement is; return its address."""
    anna.goto(f"/aussagen/?text={words}")
    anna.locator("main a[href^='/aussage/']").first.click()
    address = urlsplit(anna.url).path
    anna.get_by_role("link", name="Anders einordnen").click()
    anna.locator(f"main [name=kind][value={kind}]").check()
    anna.get_by_label("Ankündigung", exact=True).check()
    anna.get_by_label("Warum ändern Sie das?").fill("So steht es da.")
    button(anna, "Einordnung speichern")
    anna.goto(address)
    return address


def taken(anna: Page, link: str, **chosen: str) -> str:
    """Make a draft of the open statement; return its address."""
    anna.get_by_role("link", name=link).click()
    for name, label in chosen.items():
        anna.locator(f"main select[name={name}]").select_option(label=label)
    button(anna, "Als Entwurf anlegen")
    expect(anna.locator("main")).to_contain_text("nur intern")
    return urlsplit(anna.url).path


def a_plan(anna: Page, otto: Page) -> str:
    anna.goto("/aktionsplan/neu/")
    anna.get_by_label("Titel", exact=True).fill("Wohnplan")
    anna.locator("select[name=main_theme]").select_option(label="Wohnen")
    button(anna, "Speichern")
    expect(anna.locator("h1")).to_have_text("Wohnplan")
    path = urlsplit(anna.url).path
    publish(otto, path)
    return path


def decided(anna: Page, otto: Page, measure: str) -> None:
    """Check the foundation, record what a council elsewhere decided, and begin."""
    anna.goto(f"{measure}teil/fundament/")
    anna.locator("select[name=criterion]").select_option(label="Teilhabe")
    anna.locator("[name=argument]").fill("Alle sind gefragt.")
    anna.locator("[name=answer][value=yes]").check()
    with anna.expect_navigation():
        form = anna.locator("main form", has=anna.locator("select[name=criterion]"))
        form.get_by_role("button").last.click()
    expect(anna.locator("main")).to_contain_text("Alle sind gefragt.")
    anna.goto(measure)
    button(anna, "Vorschlagen")
    anna.goto("/beschluss/neu/")
    anna.locator("select[name=committee]").select_option(label="Rat")
    anna.locator("[name=number]").fill("7/2026")
    anna.locator("[name=day]").fill("2026-05-01")
    anna.locator("[name=wording]").fill("Der Rat beschließt den Bau der Wohnungen.")
    anna.locator("main form button").last.click()
    expect(anna).to_have_url(re.compile("/beschluss/[0-9]+/"))
    otto.goto(urlsplit(anna.url).path)
    button(otto, "So ist es beschlossen")
    anna.goto(measure)
    anna.locator("summary", has_text="Beschluss eintragen").click()
    button(anna, "Beschluss eintragen")
    button(anna, "Beginnen")


def reported(uta: Page, measure: str) -> None:
    today = localdate().isoformat()
    uta.goto(f"{measure}bericht/")
    uta.get_by_label("Von").fill(today)
    uta.get_by_label("Bis").fill(today)
    uta.get_by_label("Was ist geschehen?").fill("Die ersten zehn Wohnungen stehen.")
    button(uta, "Bericht absenden")
    expect(uta.locator("main")).to_contain_text("Die ersten zehn Wohnungen stehen.")


def frozen(anna: Page, plan: str) -> str:
    today = localdate().isoformat()
    anna.goto(f"{plan}berichte/neu/")
    anna.get_by_label("Titel").fill("Erster Bericht")
    for name in ("begins", "ends", "day"):
        anna.locator(f"[name={name}]").fill(today)
    button(anna, "Veröffentlichen")
    expect(anna).to_have_url(re.compile("/bericht/[0-9]+/"))
    return urlsplit(anna.url).path


def promised(anna: Page, otto: Page, document: str, line: str) -> None:
    slug = document.strip("/").rpartition("/")[2]
    anna.goto(f"/zusagen/{slug}/aufnehmen/")
    button(anna, "Alle ")
    otto.goto("/zusagen-pruefen/")
    button(otto, "Gewählte veröffentlichen")
    anna.goto(line)
    anna.locator("main a[href^='/zusage/']").first.click()
    anna.get_by_role("link", name="Ziele und Maßnahmen zuordnen").click()
    anna.locator("main input[name=measure]").first.check()
    button(anna, "Speichern")


def test_from_the_file_to_what_became_of_the_promise(people: dict[str, Page]) -> None:
    anna, otto, uta, resident = (people[who] for who in ("anna", "otto", "uta", ""))
    document = upload(anna, otto)
    statement(anna, "bezahlbare", "goal")
    goal = taken(anna, "Als Ziel anlegen")
    publish(otto, goal)
    plan = a_plan(anna, otto)
    line = statement(anna, "baut", "measure")
    measure = taken(anna, "Als Maßnahme anlegen", plan="Wohnplan", unit="Bauamt")
    decided(anna, otto, measure)
    publish(otto, measure)
    reported(uta, measure)
    report = frozen(anna, plan)
    promised(anna, otto, document, line)

    resident.goto(line)
    resident.locator("main a[href^='/zusage/']").first.click()
    expect(resident.locator("main")).to_contain_text("40 Wohnungen")
    resident.locator(f"main a[href='{measure}']").first.click()
    expect(resident.locator("main")).to_contain_text("7/2026")
    expect(resident.locator("main")).to_contain_text(re.compile("im Plan|Pünktlich|pünktlich"))
    resident.goto(report)
    expect(resident.locator("main")).to_contain_text("Erster Bericht")
