# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of the example region: versions, values and reasons as readers meet them."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.conf import settings
from django.test import Client

from sechseck.thread.models import Impulse, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("example")]
FUND = "/aussage/aktionsplan-2026:17.1/"


def shown(client: Client, address: str, language: str = "de") -> str:
    """Return the words of a page, without its tags."""
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    html = client.get(address).content.decode()
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def test_a_document_shows_title_date_and_note_of_its_newest_version(client: Client) -> None:
    words = shown(client, "/dokument/regionspapier-2024/")

    assert "Regionspapier Mirretal, Fassung 2026" in words
    assert "Datum 25. Juni 2026" in words
    assert "16. Mai 2024" not in words
    assert "version of" not in words


def test_a_quotation_elsewhere_carries_the_date_of_the_newest_version(client: Client) -> None:
    statement = Statement.objects.filter(
        document__slug="regionspapier-2024", is_gone=False
    ).first()
    assert statement is not None

    assert "25. Juni 2026" in shown(client, f"/aussage/{statement.ref}/")


def test_values_are_told_in_words(client: Client) -> None:
    words = shown(client, FUND)

    assert "1. Januar 2026 · Termin" in words
    assert "3,2 Millionen Euro · 3.200.000 Euro · Bodenfonds" in words
    assert "2026-01-01" not in words


def test_the_source_text_is_marked_as_german_on_an_english_page(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    html = client.get(FUND).content.decode()
    text = Statement.objects.get(ref="aktionsplan-2026:17.1").text

    before = html[: html.index(text)]
    assert before.rindex('lang="de"') > before.rindex("<blockquote")


def test_an_impulse_names_what_both_share_and_asks(client: Client) -> None:
    first = Impulse.objects.first()
    assert first is not None

    words = shown(client, "/impulse/")

    assert first.shared[0] in words
    assert "Noch verbindet sie keine Maßnahme." in words
