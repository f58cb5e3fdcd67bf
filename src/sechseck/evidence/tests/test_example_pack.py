# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The invented region shows everything that values can have."""

from __future__ import annotations

from sechseck.evidence.models import Citation, Derivation, Finding, Indicator, Observation


def test_the_example_shows_breaks_corrections_and_what_is_missing(example: None) -> None:
    assert Indicator.objects.count() >= 12
    assert Observation.objects.filter(revision=2).exists()
    assert Observation.objects.filter(value=None).exists()
    assert Indicator.objects.filter(breaks__isnull=False).exists()
    assert Citation.objects.filter(kind="lost_chart").exists()
    assert Finding.objects.filter(citations=None).exists()
    assert Derivation.objects.filter(sides=None).exists()
