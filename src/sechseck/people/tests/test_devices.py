# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A session is listed under a name that its owner knows."""

from __future__ import annotations

import pytest

from sechseck.people.templatetags.devices import device

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        (f"{CHROME}Chrome/125.0 Safari/537.36", "Chrome auf Linux"),
        (f"{CHROME}Chrome/125.0 Safari/537.36 Edg/125.0", "Edge auf Linux"),
        (f"{SAFARI}Version/17.5 Mobile/15E148 Safari/604.1", "Safari auf iPhone"),
        (
            "Mozilla/5.0 (Windows NT 10.0; rv:126.0) Gecko/20100101 Firefox/126.0",
            "Firefox auf Windows",
        ),
        ("Telefon", "Telefon"),
        ("", "unbekanntes Gerät"),
    ],
)
def test_a_device_is_named_by_browser_and_system(sent: str, name: str) -> None:
    assert device(sent) == name
