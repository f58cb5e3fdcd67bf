# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who sent a form too late finds the way back to its page, and to no other site."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from sechseck.kernel.middleware import came_from


@pytest.mark.parametrize(
    ("sent_from", "back"),
    [
        ("http://testserver/pruefen/?paar=3-4", "/pruefen/?paar=3-4"),
        ("http://testserver/aufgaben/", "/aufgaben/"),
        ("https://example.org/pruefen/", ""),
        ("//example.org/pruefen/", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_the_way_back_leads_to_a_page_of_ours(sent_from: str, back: str) -> None:
    request = RequestFactory().post("/pruefen/", headers={"Referer": sent_from})

    assert came_from(request) == back


def test_who_only_opened_a_page_needs_no_way_back() -> None:
    request = RequestFactory().get("/pruefen/", headers={"Referer": "http://testserver/"})

    assert came_from(request) == ""
