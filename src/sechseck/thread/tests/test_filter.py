# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A filter that cannot be shows nothing and exports nothing."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.kernel.models import User
from sechseck.thread.tests.small_region import document, read_text, small_region

SENTENCE = "Diese Auswahl gibt es hier nicht. Bitte wählen Sie aus der Liste."
WRONG = ["art=quatsch", "thema=quatsch", "dokument=geheim", "kommune=0", "art=goal&thema=x"]


@pytest.fixture(autouse=True)
def plan(anna: User) -> None:
    small_region(anna)
    read_text(document("plan", anna), "Die Mieten steigen.\n\nWir bauen 300 Wohnungen.\n", anna)
    hidden = document("geheim", anna)
    hidden.node.visibility = "internal"
    hidden.node.save()


@pytest.mark.parametrize("query", WRONG)
def test_an_unknown_value_lists_nothing_and_says_why(client: Client, query: str) -> None:
    answer = client.get(f"/aussagen/?{query}")

    assert answer.status_code == 422
    assert SENTENCE in answer.content.decode()
    assert "Mieten" not in answer.content.decode()
    assert "aussagen.csv" not in answer.content.decode()


@pytest.mark.parametrize("query", WRONG)
def test_an_unknown_value_exports_nothing_and_says_why(client: Client, query: str) -> None:
    answer = client.get(f"/aussagen.csv?{query}")

    assert answer.status_code == 422
    assert SENTENCE in answer.content.decode()
    assert "Mieten" not in answer.content.decode()


def test_a_text_that_is_too_long_exports_nothing(client: Client) -> None:
    answer = client.get("/aussagen.csv", {"text": "x" * 101})

    assert answer.status_code == 422
    assert "Text enthält" in answer.content.decode()


def test_a_known_value_lists_and_exports_the_same(client: Client) -> None:
    page = client.get("/aussagen/?dokument=plan&thema=wohnen").content.decode()
    table = b"".join(client.get("/aussagen.csv?dokument=plan&thema=wohnen")).decode()

    assert all("300 Wohnungen" in one and "Mieten" in one for one in (page, table))
