# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an operator decides about accounts by variables of the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.mail import get_connection, send_mail

from sechseck.site.identity import mail_of, oidc_of

SHOW = """
import json
from sechseck.site import settings as s
print(json.dumps([
    s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY,
    s.SESSION_COOKIE_SAMESITE, s.CSRF_TRUSTED_ORIGINS, bool(s.SECURE_PROXY_SSL_HEADER),
    s.REGISTRATION_IS_OPEN,
]))
"""


def shown(**words: str) -> str:
    """Return the settings that a fresh process reads."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    kept.setdefault("PYTHONPATH", str(Path(__file__).parents[3]))
    command = [sys.executable, "-c", SHOW]
    return subprocess.run(
        command, env=kept | words, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_on_ones_own_machine_cookies_travel_without_tls() -> None:
    assert shown() == '[false, false, true, "Lax", [], false, false]'


def test_behind_a_public_name_they_travel_by_tls_alone() -> None:
    words = {"SECHSECK_HOSTS": "localhost,region.example", "SECHSECK_PROXIES": "1"}

    assert shown(**words) == '[true, true, true, "Lax", ["https://region.example"], true, false]'


@pytest.mark.parametrize(
    ("words", "is_open"),
    [
        ({"SECHSECK_MAIL": "smtps://post.example"}, "true"),
        ({"SECHSECK_MAIL": "smtps://post.example", "SECHSECK_REGISTRATION": "closed"}, "false"),
        ({"SECHSECK_REGISTRATION": "open"}, "true"),
    ],
)
def test_residents_register_where_mail_leaves_unless_the_operator_says_otherwise(
    words: dict[str, str], is_open: str
) -> None:
    assert shown(**words).endswith(f"{is_open}]")


@pytest.mark.parametrize(
    ("address", "port", "ssl", "tls"),
    [
        ("smtps://konto:w%40rt@post.example", 465, True, False),
        ("smtp+tls://konto:w%40rt@post.example:25", 25, False, True),
        ("smtp://konto:w%40rt@post.example", 587, False, False),
    ],
)
def test_an_address_says_how_mail_leaves(address: str, port: int, ssl: bool, tls: bool) -> None:
    mail = mail_of(address)

    assert (mail["host"], mail["port"], mail["ssl"], mail["tls"]) == (
        "post.example",
        port,
        ssl,
        tls,
    )
    assert (mail["user"], mail["password"]) == ("konto", "w@rt")


def test_without_a_mail_server_letters_lie_where_only_the_operator_reads(
    tmp_path: Path, settings: LazySettings
) -> None:
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    line = get_connection(mail_of("")["backend"])

    send_mail("Betreff", "Text", None, ["ben@example.org"], connection=line)

    assert (tmp_path / "mail").stat().st_mode & 0o777 == 0o700
    assert len(list((tmp_path / "mail").iterdir())) == 1


def test_a_provider_is_known_once_its_address_is_named() -> None:
    assert oidc_of({"SECHSECK_OIDC_CLIENT": "x"}) == []
    one = oidc_of({"SECHSECK_OIDC_URL": "https://id.example/realms/stadt"})[0]
    assert one["settings"] == {"server_url": "https://id.example/realms/stadt"}
