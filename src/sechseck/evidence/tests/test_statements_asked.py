# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""No page of evidence asks more than twelve times, however much there is."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.evidence.actions.derivations import weigh, write_derivation
from sechseck.evidence.actions.findings import cite, write_finding
from sechseck.evidence.models import Indicator
from sechseck.evidence.queries.cited import observation_named
from sechseck.evidence.tests.measured import published_indicator, recorded, typed
from sechseck.evidence.tests.test_findings import WHY
from sechseck.kernel.models import User
from sechseck.places.models import Area

pytestmark = pytest.mark.django_db
MOST = 12
FRAME = ("SAVEPOINT", "RELEASE", "ROLLBACK")


def asked(client: Client, page: str) -> int:
    client.get(page)
    with CaptureQueriesContext(connection) as met:
        assert client.get(page).status_code == 200, page
    return sum(not one["sql"].startswith(FRAME) for one in met.captured_queries)


def filled(places: list[Area], by: User, name: str, many: int) -> list[str]:
    """Return the pages of an indicator with many values, and of what rests on them."""
    indicator: Indicator = published_indicator(by, code=name)
    years = range(2026 - many, 2026)
    rows = [typed(place, year, year - 1900) for place in places for year in years]
    recorded(indicator, *rows, by=by)
    recorded(indicator, *(typed(places[0], year, 5) for year in years), by=by)
    one = write_finding({"text": f"Befund {name}."}, statement=None, by=by)
    why = write_derivation(WHY, by=by)
    for year in years:
        cite(one, "observation", observation_named(f"{name}@01240001@{year}"), "", by=by)
        other = write_finding({"text": f"{name} {year}."}, statement=None, by=by)
        weigh(why, other, "for", by=by)
        published_indicator(by, code=f"{name}-{year}")
    return [
        indicator.path,
        f"{indicator.path}werte/",
        f"{indicator.path}bearbeiten/",
        f"/kennzahl/{name}.json",
        one.path,
        why.path,
        f"/kommune/{places[0].ags}/",
        "/kennzahlen/",
        "/befunde/",
        "/ableitungen/",
    ]


def test_pages_ask_as_often_for_five_as_for_thirty(
    places: list[Area], anna: User, client: Client
) -> None:
    client.force_login(anna)
    few = [asked(client, page) for page in filled(places, anna, "wenig", 5)]
    pages = filled(places, anna, "viel", 30)

    many = [asked(client, page) for page in pages]

    assert few == many
    assert max(many) <= MOST, dict(zip(pages, many, strict=True))
