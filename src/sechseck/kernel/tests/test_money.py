# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Euros as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from sechseck.kernel.fields import Money

FIELD = Money(max_digits=14, decimal_places=2)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.234,50", "1234.50"),
        ("1234.50", "1234.50"),
        ("12.500", "12500"),
        ("-12.500,50", "-12500.50"),
        ("\N{MINUS SIGN} 2.000.000 Euro", "-2000000"),
        ("40 000 €", "40000"),
        ("0,5", "0.5"),
    ],
)
def test_euros_are_read_as_germans_write_them(typed: str, meant: str) -> None:
    assert FIELD.clean(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["12,5 Mio.", "1.2.3", "viel", "Euro", "12,345", "1e99", "NaN"])
def test_what_is_no_sum_of_euros_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        FIELD.clean(typed)
