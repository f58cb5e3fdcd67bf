# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a visitor knows and does in these tests."""

from __future__ import annotations

import re
from typing import ClassVar

from django.contrib.auth.hashers import MD5PasswordHasher
from django.http import HttpResponse
from django.test import Client

PASSWORD = "drei kleine Wörter genügen"
CHANGING = re.compile(r'name="(?:csrfmiddlewaretoken|key)" value="[^"]*"')


class CountingHasher(MD5PasswordHasher):
    """Counts how often a password was hashed: the work that the clock would show."""

    done: ClassVar[list[str]] = []

    def encode(self, password: str, salt: str) -> str:
        self.done.append(password)
        return str(super().encode(password, salt))


def words_of(answer: HttpResponse, typed: str) -> str:
    """Return a page without what differs by chance and without what was typed."""
    return CHANGING.sub("", answer.content.decode()).replace(f'value="{typed}"', "")


def asked(
    client: Client, login: str, password: str = "falsch geraten 1", **more: str
) -> HttpResponse:
    """Try to sign in."""
    return client.post("/anmelden/", {"login": login, "password": password, **more})  # type: ignore[return-value]
