# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Long documents: as many questions to the database as short ones, and the same exactness."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.models import User
from sechseck.thread.models import Anchor, Statement
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

pytestmark = pytest.mark.django_db
WRAPPED = (
    "Wir bauen bis 2030 am alten Hafen dreihundert neue Wohnungen, damit alle Menschen\n"
    "in der Stadt eine bezahlbare Wohnung finden und niemand fortziehen muss, der hier\n"
    "gern bleiben möchte.\n\n"
    "Der Bus fährt jede Stunde in alle Dörfer.\n"
)


def long_text(sentences: int, number: int = 300) -> str:
    return "\n\n".join(
        f"In Ortsteil {place} bauen wir bis 2030 genau {number + place} neue Wohnungen – für alle."
        for place in range(sentences)
    )


def questions(slug: str, sentences: int, anna: User) -> tuple[int, int]:
    """Return how often the database was asked for a first and for an unchanged version."""
    plan = document(slug, anna)
    counts = []
    for ending in ("\n", "\n\n\n"):
        with CaptureQueriesContext(connection) as asked:
            read_text(plan, long_text(sentences) + ending, anna)
        counts.append(len(asked))
    return counts[0], counts[1]


def test_a_long_document_asks_as_often_as_a_short_one(anna: User) -> None:
    small_region(anna)

    assert questions("kurz", 10, anna) == questions("lang", 300, anna)


def test_every_anchor_far_into_a_long_text_quotes_it(anna: User) -> None:
    small_region(anna)

    version = read_text(document("plan", anna), long_text(400), anna)

    assert len(version.text) > 3 * 8192
    for anchor in Anchor.objects.filter(version=version):
        assert version.text[anchor.start : anchor.end] == anchor.exact


@pytest.mark.parametrize(("start", "end"), [(0, 1), (8190, 8194), (8192, 8193), (100, 25_000)])
def test_the_database_compares_an_anchor_of_any_length_at_any_place(
    anna: User, start: int, end: int
) -> None:
    small_region(anna)
    version = read_text(document("plan", anna), long_text(400), anna)
    anchor = Anchor.objects.filter(version=version).first()
    assert anchor
    place = Anchor.objects.filter(pk=anchor.pk)

    place.update(start=start, end=end, exact=version.text[start:end])

    for wrong in (version.text[start + 1 : end + 1], version.text[start:end] + "x", ""):
        with pytest.raises(DatabaseError, match="quote"), transaction.atomic():
            place.update(exact=wrong)


def test_a_statement_keeps_its_lines_and_page_when_nothing_moved(anna: User) -> None:
    small_region(anna)
    plan = document("plan", anna)
    read_text(plan, WRAPPED, anna)
    before = list(Statement.objects.order_by("ref").values_list("line_start", "line_end"))

    read_text(plan, WRAPPED + "\n", anna)

    assert list(Statement.objects.order_by("ref").values_list("line_start", "line_end")) == before
    assert statement("Der Bus").line_start == 5


def test_a_statement_moves_to_the_lines_of_the_new_version(anna: User) -> None:
    small_region(anna)
    plan = document("plan", anna)
    read_text(plan, WRAPPED, anna)

    read_text(plan, f"Die Mieten steigen seit Jahren stark.\n\n{WRAPPED}", anna)

    assert statement("Der Bus").line_start == 7
    assert statement("Der Bus").anchor.line_start == 7
