# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page of a document whose original the operator brought."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from sechseck.kernel.models import User
from sechseck.thread.actions.files import add_document
from sechseck.thread.actions.own_words import load_own_words
from sechseck.thread.models import Document, Version
from sechseck.thread.tests.small_region import document, read_text, small_region

TEXT = (
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n\n"
    "Für Fragen steht das Bauamt allen Menschen offen, Telefon 0123 45678-90 oder "
    "bauamt@example.org, auch am 01.02.2027.\n"
)
LICENCE = "keine Angabe; Wortlaut nicht enthalten"


@pytest.fixture
def plan(anna: User, settings: LazySettings, tmp_path: Path) -> Document:
    """Give a document of which the pack tells one statement in our own words."""
    settings.MEDIA_ROOT = tmp_path
    small_region(anna)
    found = document("plan", anna, licence=LICENCE)
    told = {
        "id": "plan:1.1",
        "document": "plan",
        "line_start": 1,
        "line_end": 1,
        "text": "Am Hafen entstehen 300 Wohnungen.",
        "kind": "measure",
        "themes": ("wohnen",),
        "foundation": (),
        "commits": "announcement",
        "dated": "",
        "note": "",
    }
    load_own_words([told], by=anna)
    return found


def page(client: Client) -> str:
    return client.get("/dokument/plan/").content.decode()


@pytest.mark.usefixtures("plan")
def test_without_the_original_the_page_says_what_the_pack_says(client: Client) -> None:
    assert LICENCE in page(client)


def test_with_the_original_the_page_says_who_brought_it(
    plan: Document, anna: User, client: Client
) -> None:
    read_text(plan, TEXT, anna)

    html = page(client)

    assert LICENCE not in html
    assert "Der Betreiber hat das Original geladen" in html


def test_guests_read_no_phone_number_and_no_mail_address(
    plan: Document, anna: User, client: Client
) -> None:
    read_text(plan, TEXT, anna)

    html = page(client)

    assert "Telefon [Telefon] oder [E-Mail], auch am 01.02.2027." in html
    assert "45678" not in html
    assert "bauamt@" not in html


def test_who_is_signed_in_reads_the_text_as_it_is_stored(
    plan: Document, anna: User, client: Client
) -> None:
    read_text(plan, TEXT, anna)
    client.force_login(anna)

    assert "0123 45678-90" in page(client)
    assert "0123 45678-90" in Version.objects.get().text


@pytest.mark.parametrize(
    ("file_name", "slug"),
    [
        ("Falsch.pdf", "falsch"),
        ("masterplan_klima.md", "masterplan-klima"),
        ("Plan 2.0.docx", "plan-20"),
        (".pdf", "pdf"),
        ("???.txt", "dokument"),
    ],
)
def test_the_address_of_a_document_carries_no_file_extension(
    anna: User, file_name: str, slug: str
) -> None:
    assert add_document(file_name=file_name, metadata={}, by=anna).slug == slug
