# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Typed values as people read them: no code, no ISO date, no repetition."""

from __future__ import annotations

import pytest

from sechseck.kernel.models import User
from sechseck.thread.models import Statement, StatementFact
from sechseck.thread.queries.fact_words import facts_of
from sechseck.thread.tests.small_region import document, read_text, small_region

pytestmark = pytest.mark.django_db


def shown(anna: User, **fact: object) -> tuple[str, str, str]:
    """Return value, role and topic of one fact as a page shows them."""
    small_region(anna)
    read_text(document("plan", anna), "Wir bauen neue Wohnungen.\n", anna)
    statement = Statement.objects.get()
    StatementFact.objects.all().delete()
    StatementFact.objects.create(statement=statement, start=0, end=1, **fact)
    (found,) = facts_of(statement)
    return found.value, found.role, found.topic


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (("date", "2026-01-01", "", "termin", "1. Januar 2026"), ("", "Termin", "Termin")),
        (("date", "2026-01-01", "", "ende", "1.1.26"), ("1. Januar 2026", "Ende", "Ende")),
        (("date", "2028", "", "termin", "2028"), ("", "Termin", "Termin")),
        (("period", "2026/2029", "", "zeitraum", "2026–2029"), ("2026 bis 2029", "", "")),
        (("period", "P6W", "", "zeitraum", "sechs Wochen"), ("", "", "")),
        (
            ("money", 3_200_000.0, "EUR", "bodenfonds", "3,2 Millionen Euro"),
            ("3.200.000 Euro", "", "Bodenfonds"),
        ),
        (("money", 500.0, "EUR", "betrag", "500 Euro"), ("", "", "")),
        (("percent", 22.0, "%", "anteil", "22"), ("22 %", "", "")),
        (("percent", 60.0, "%", "anteil", "60 Prozent"), ("", "", "")),
        (("quantity", 8.0, "", "werkstatt", "acht Werkstätten"), ("8", "", "")),
        (("quantity", 25.0, "ha", "fläche", "25 Hektar"), ("", "Fläche", "Fläche")),
        (("quantity", 3.0, "jahr", "dauer", "drei Jahre"), ("3", "Dauer", "Dauer")),
        (("office", "Bauamt", "", "office", "Bauämtern"), ("Bauamt", "", "")),
    ],
)
def test_a_value_is_shown_in_words(
    anna: User, fact: tuple[str, object, str, str, str], words: tuple[str, str, str]
) -> None:
    names = ("type", "value", "unit", "attribute", "text")

    assert shown(anna, **dict(zip(names, fact, strict=True))) == words
