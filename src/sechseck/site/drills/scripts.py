# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hostile texts in every field people fill, shown by a real browser: none of them runs."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.core.handlers.wsgi import WSGIHandler
from django.test.utils import override_settings

from sechseck.site.drills.hostile import sow
from sechseck.site.drills.payloads import payloads
from sechseck.site.drills.result import Result
from sechseck.site.drills.typed import typed_fields
from sechseck.site.drills.visiting import signed_in
from sechseck.site.drills.world import World, build_world
from sechseck.site.processes.ports import free_port

CHROMIUM = Path(os.environ.get("SECHSECK_CHROMIUM", "/usr/bin/chromium"))
SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
SWITCHES += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
HOOK = """
window.__runs = []; window.__violations = [];
window.__ran = (what) => window.__runs.push(String(what));
window.alert = window.confirm = window.prompt = window.__ran;
document.addEventListener('securitypolicyviolation',
  (event) => window.__violations.push(event.violatedDirective + ' ' + event.blockedURI));
"""
PROVOKE = """() => {
  for (const one of document.querySelectorAll('main *')) {
    for (const name of ['mouseover', 'focus', 'toggle', 'error', 'load'])
      one.dispatchEvent(new Event(name));
  }
  return [window.__runs, window.__violations,
    [...document.querySelectorAll('a[href],form[action],iframe,object,embed,script:not([src])')]
      .filter((one) => /^\\s*(java|vb)script:|^data:/i.test(
        one.getAttribute('href') || one.getAttribute('action') || '')
        || one.matches('iframe,object,embed,script:not([src])'))
      .map((one) => one.outerHTML.slice(0, 90))];
}"""
SHOWN = 5


def run() -> Iterable[Result]:
    """Fill in, look at every page in three roles; the database is scratch."""
    corpus = payloads()
    if not CHROMIUM.exists():
        yield Result("Kein gebauter Text läuft im Browser.", False, "ohne Chromium", True)
        return
    world = build_world()
    found, fields = shown(world, corpus), len(typed_fields())
    yield Result(
        "Kein gebauter Text läuft im Browser, keine Regel der Seiten wird verletzt.",
        not found.faults and found.texts >= found.least,
        "; ".join(found.faults[:SHOWN])
        or f"{len(corpus)} Texte in {fields} Feldern, {found.pages} Seiten, "
        f"{found.texts} Mal zu sehen, 0 Ausführungen, 0 Verstöße",
    )


class Found:
    """What the browser saw."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.pages = self.texts = 0
        self.least = 200

    def look(self, page: Any, address: str, role: str) -> None:
        """Visit one address and provoke what could be provoked."""
        answer = page.goto(address, wait_until="load")
        if answer is None or answer.status >= 500:
            self.faults.append(f"{role} {address}: {answer and answer.status}")
            return
        runs, violations, elements = page.evaluate(PROVOKE)
        self.pages += 1
        self.texts += page.content().count("__ran(1)")
        for kind, what in (("lief", runs), ("Verstoß", violations), ("Element", elements)):
            if what:
                self.faults.append(f"{role} {address}: {kind} {what[0]}")


def shown(
    world: World,
    corpus: list[str],
    *,
    roles: Iterable[str] = ("office", "admin", "moderator", "resident"),
) -> Found:
    """Sow the texts and look at all pages that show them."""
    from playwright.sync_api import sync_playwright

    found = Found()
    addresses, empty = sow(world, corpus)
    found.faults += [f"{field}: nichts zu füllen" for field in empty]
    cookies = {role: signed_in(world, role).cookies for role in roles}
    with serving() as base, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        for role in cookies:
            context = browser.new_context()
            context.add_init_script(HOOK)
            context.add_cookies(_cookies(cookies[role], base))
            page = context.new_page()
            for address in addresses.get(role, ()):
                found.look(page, base + address, role)
            context.close()
        browser.close()
    return found


def _cookies(cookies: SimpleCookie, base: str) -> list[Any]:
    return [{"name": name, "value": one.value, "url": base} for name, one in cookies.items()]


class Quiet(WSGIRequestHandler):
    """A server that does not talk about its visitors."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve the pages of this process to a browser on the same machine."""
    port = free_port()
    application = WSGIHandler()
    with override_settings(ALLOWED_HOSTS=["localhost"]):
        server = make_server("127.0.0.1", port, application, WSGIServer, Quiet)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://localhost:{port}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
