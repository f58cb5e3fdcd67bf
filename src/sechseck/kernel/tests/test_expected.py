# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that programs ask every web server for."""

from __future__ import annotations

from pathlib import Path

from django.conf import LazySettings
from django.test import Client


def test_crawlers_learn_what_to_leave_alone(client: Client) -> None:
    answer = client.get("/robots.txt")

    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.content.decode().splitlines()[:2] == ["User-agent: *", "Disallow: /suche/"]


def test_the_icon_leads_to_the_mark(client: Client) -> None:
    answer = client.get("/favicon.ico")

    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(".svg")


def test_security_txt_leads_to_the_imprint_and_ends(client: Client) -> None:
    answer = client.get("/.well-known/security.txt")

    words = answer.content.decode()
    assert answer.status_code == 200
    assert "Contact: http://testserver/impressum/" in words
    assert words.count("Expires: ") == 1


def test_security_txt_names_the_address_that_the_imprint_names(
    client: Client, settings: LazySettings, tmp_path: Path
) -> None:
    folder = tmp_path / "regions" / "mit-impressum"
    folder.mkdir(parents=True)
    words = '[region]\nsentence = "Ein Ort."\n[imprint]\nemail = "amt@example.org"\n'
    (folder / "region.toml").write_text(words, encoding="utf-8")
    settings.BASE, settings.REGION = tmp_path, "mit-impressum"

    answer = client.get("/.well-known/security.txt")

    assert answer.content.decode().startswith("Contact: mailto:amt@example.org\n")
