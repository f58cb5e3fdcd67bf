# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page of the data says what they lack."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.reach.models import Run
from sechseck.reach.quality import quality_of

pytestmark = pytest.mark.django_db


def test_the_page_tells_of_streets_places_and_people(run: Run, client: Client) -> None:
    page = client.get("/erreichbarkeit/daten/").content.decode()

    told = quality_of(run.ground.sha256)
    assert told["nodes"] == run.ground.counts["nodes"]
    assert "Supermarkt" in page
    assert "der Länge" in page
    assert "Ebenheit" in page


def test_it_is_looked_at_once(run: Run) -> None:
    assert quality_of(run.ground.sha256) == quality_of(run.ground.sha256)


def test_without_data_the_page_says_what_helps(client: Client, db: None) -> None:
    assert "./sechseck reach setup" in client.get("/erreichbarkeit/daten/").content.decode()
