# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A statement of a table stands in a sheet and a row, as its spreadsheet counts them."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from django.test import Client
from openpyxl import Workbook

from sechseck.engines.readers.read import read
from sechseck.kernel.models import User
from sechseck.thread.actions.reading import read_original
from sechseck.thread.models import Document, Statement, Version
from sechseck.thread.tests.small_region import document, small_region

HEAD = ("Nr", "Maßnahme", "Jahr")
HARBOUR = "Wir bauen 300 neue Wohnungen am alten Hafen"
CYCLES = "Wir bauen einen Radweg nach Aue"
pytestmark = pytest.mark.django_db


def book(*first: tuple[object, ...]) -> bytes:
    """Make a workbook whose second sheet has an empty line and its measure below."""
    made = Workbook()
    for row in (HEAD, *first):
        made.active.append(row)
    second = made.create_sheet("Verkehr")
    second.append(HEAD)
    second.append(())
    second.cell(row=6, column=1, value=1)
    second.cell(row=6, column=2, value=CYCLES)
    second.cell(row=6, column=3, value=2030)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def brought(target: Document, name: str, content: bytes, by: User) -> Version:
    reading = read(name, content)
    at = datetime(2026, 1, 2, tzinfo=UTC)
    return read_original(
        target, reading=reading, file_name=name, content=content, retrieved_at=at, by=by
    )


def of(part: str) -> Statement:
    return Statement.objects.get(text__contains=part)


@pytest.fixture
def plan(anna: User) -> Document:
    small_region(anna)
    return document("plan", anna)


def test_pages_name_sheet_and_row(plan: Document, anna: User, client: Client) -> None:
    brought(plan, "plan.xlsx", book((1, HARBOUR, 2030)), anna)

    page = client.get("/aussagen/").content.decode()

    assert (of("Radweg").page, of("Radweg").row) == (2, 6)
    assert "Blatt 2, Zeile 6" in client.get(of("Radweg").node.path).content.decode()
    assert "Blatt 1, Zeile 2" in page
    assert "Blatt 2, Zeile 6" in page


def test_in_a_file_without_sheets_the_row_is_its_line(plan: Document, anna: User) -> None:
    content = f"Titel der Liste;;\n;;\n{';'.join(HEAD)}\n1;{HARBOUR};2030\n".encode()

    brought(plan, "plan.csv", content, anna)

    assert (of("Hafen").page, of("Hafen").row) == (None, 4)


def test_a_row_that_moved_down_in_a_new_version_says_so(plan: Document, anna: User) -> None:
    brought(plan, "plan.xlsx", book((1, HARBOUR, 2030)), anna)
    before = of("Hafen")

    brought(plan, "plan.xlsx", book((7, "Wir pflanzen 40 Bäume", 2029), (1, HARBOUR, 2030)), anna)

    before.refresh_from_db()
    assert (before.page, before.row) == (1, 3)
