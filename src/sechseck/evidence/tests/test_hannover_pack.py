# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The real region: every number with its source, the sum as its parts."""

from __future__ import annotations

from django.db.models import Sum

from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.series import latest
from sechseck.places.models import AreaFigure


def test_every_number_of_hannover_leads_to_source_and_licence(hannover: None) -> None:
    rows = Observation.objects.select_related("dataset__source")

    assert all(one.dataset.source.licence and one.dataset.source.attribution for one in rows)
    assert Indicator.objects.count() >= 14


def test_the_region_of_hannover_sums_its_municipalities(hannover: None) -> None:
    rows = latest(Observation.objects.filter(indicator__code="einwohner", ends="2023-12-31"))
    shown = AreaFigure.objects.filter(subject="population").aggregate(sum=Sum("value"))["sum"]

    assert sum(one.value or 0 for one in rows) == shown == 1_177_676
