# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import override

from sechseck.kernel.wording import day, number


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (date(2024, 6, 19), "19. Juni 2024", "19 June 2024"),
        ("2024-06-09", "9. Juni 2024", "9 June 2024"),
        ("2027-03", "März 2027", "March 2027"),
        ("2025", "2025", "2025"),
        ("Sommer 2025", "Sommer 2025", "Sommer 2025"),
        ("2025-13-01", "2025-13-01", "2025-13-01"),
        ("", "", ""),
        (None, "", ""),
        (datetime(2024, 12, 31, 23, 30, tzinfo=UTC), "1. Januar 2025", "1 January 2025"),
    ],
)
def test_days_are_words(value: date | str | None, german: str, english: str) -> None:
    with override("de"):
        assert day(value) == german
    with override("en"):
        assert day(value) == english


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (1234.5, "1.234,5", "1,234.5"),
        (1200000, "1.200.000", "1,200,000"),
        (0, "0", "0"),
        (Decimal("126.53"), "126,53", "126.53"),
        (-3, "-3", "-3"),
    ],
)
def test_numbers_are_written_as_in_the_language(value: float, german: str, english: str) -> None:
    with override("de"):
        assert number(value) == german
    with override("en"):
        assert number(value) == english


def test_a_missing_number_is_missing_and_never_zero() -> None:
    with override("de"):
        assert number(None) == "keine Angabe"
