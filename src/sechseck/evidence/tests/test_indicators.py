# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators: who may say what is measured, two people to publish it, what its page shows."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from sechseck.evidence.actions.indicators import (
    add_break,
    add_indicator,
    edit_indicator,
    publish_indicator,
)
from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.evidence.tests.measured import TOLD, recorded, typed
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.places.models import Area

pytestmark = pytest.mark.django_db
NEW = {**TOLD, "code": "baenke", "title": "Bänke"}


def test_a_new_indicator_is_public_when_a_second_person_says_so(anna: User, otto: User) -> None:
    found = add_indicator(NEW, by=anna)
    assert found.node.visibility == "internal"
    with pytest.raises(NotAllowed):
        publish_indicator(found, version=1, by=anna)

    published = publish_indicator(found, version=1, by=otto)

    assert published.node.visibility == "public"
    with pytest.raises(Conflict):
        publish_indicator(published, version=2, by=otto)


def test_whoever_changed_the_words_last_does_not_publish_them(anna: User, otto: User) -> None:
    found = add_indicator(NEW, by=anna)
    edit_indicator(found, {**NEW, "title": "Sitzbänke"}, version=1, by=otto)

    with pytest.raises(NotAllowed):
        publish_indicator(found, version=2, by=otto)

    assert publish_indicator(found, version=2, by=anna).published_by == anna


def test_a_stranger_adds_nothing(clara: User) -> None:
    with pytest.raises(NotAllowed):
        add_indicator(NEW, by=clara)


def test_two_indicators_do_not_share_a_code(indicator: Indicator, anna: User) -> None:
    with pytest.raises(Conflict):
        add_indicator(TOLD, by=anna)


def test_a_range_that_is_good_has_two_limits(anna: User) -> None:
    with pytest.raises(Invalid):
        add_indicator({**NEW, "direction": "range"}, by=anna)


def test_of_two_editors_the_second_sees_both_versions(anna: User, otto: User) -> None:
    indicator = add_indicator(NEW, by=anna)
    edit_indicator(indicator, {**NEW, "title": "Wohnraum"}, version=1, by=anna)

    with pytest.raises(Outdated) as caught:
        edit_indicator(indicator, {**NEW, "title": "Häuser"}, version=1, by=otto)

    (difference,) = caught.value.differences
    assert (difference.yours, difference.theirs) == ("Häuser", "Wohnraum")


def test_a_break_is_noted_once(anna: User) -> None:
    indicator = add_indicator(NEW, by=anna)
    add_break(indicator, date(2021, 1, 1), "Neu gezählt", by=anna)

    with pytest.raises(Conflict):
        add_break(indicator, date(2021, 1, 1), "Noch einmal", by=anna)


def test_the_page_shows_values_holes_breaks_and_corrections(
    indicator: Indicator, places: list[Area], anna: User, client: Client
) -> None:
    early, late = datetime(2025, 1, 5, tzinfo=UTC), datetime(2026, 2, 6, tzinfo=UTC)
    rows = [typed(places[0], year, 10 + year - 2020) for year in range(2020, 2025)]
    recorded(indicator, *rows, by=anna, known_at=early)
    recorded(indicator, typed(places[0], 2024, 99), by=anna, known_at=late)
    recorded(indicator, typed(places[1], 2024, None, quality="."), by=anna)
    Break.objects.create(indicator=indicator, day=date(2022, 1, 1), cause="Neu gezählt")

    page = client.get(indicator.path).content.decode()
    before = client.get(f"{indicator.path}?stand=2025-06-01").content.decode()

    assert page.count("<polyline") == 2  # one on each side of the break
    assert "Neu gezählt" in page
    assert "unbekannt oder geheim" in page
    assert "bekannt seit 6. Februar 2026" in page
    assert ">99" in page
    assert "<s>14</s>" in page
    assert ">99" not in before
    assert ">14" in before
    assert "dl-de/by-2-0" in page


def test_files_hold_every_revision_with_its_licence(
    indicator: Indicator, places: list[Area], anna: User, client: Client
) -> None:
    recorded(indicator, typed(places[0], 2024, "10.5"), by=anna)
    recorded(indicator, typed(places[0], 2024, None, quality="/"), by=anna)

    table = client.get("/kennzahl/wohnungen.csv").getvalue().decode("utf-8-sig")  # type: ignore[attr-defined]
    told = json.loads(client.get("/kennzahl/wohnungen.json").content)

    rows = list(csv.DictReader(table.splitlines(), delimiter=";"))
    assert [(row["wert"], row["zeichen"], row["revision"]) for row in rows] == [
        ("10.5", "", "1"),
        ("", "/", "2"),
    ]
    assert [one["wert"] for one in told["values"]] == ["10.5", None]
    assert {one["lizenz"] for one in told["values"]} == {"dl-de/by-2-0"}
    named = [one["name"] for one in told["tableSchema"]["columns"]]
    assert named == list(rows[0])


def test_programs_ask_what_was_known_on_a_day(
    indicator: Indicator, places: list[Area], anna: User, client: Client
) -> None:
    early, late = datetime(2025, 1, 5, tzinfo=UTC), datetime(2026, 2, 6, tzinfo=UTC)
    recorded(indicator, typed(places[0], 2024, 1), by=anna, known_at=early)
    recorded(indicator, typed(places[0], 2024, 2), by=anna, known_at=late)
    address = "/api/v1/kennzahlen/wohnungen/werte"

    def values(query: str) -> list[str]:
        return [one["value"] for one in client.get(address + query).json()["items"]]

    assert values("") == ["1", "2"]
    assert values("?stand=2025-06-30") == ["1"]
    assert values("?stand=2026-06-30") == ["2"]
    assert values(f"?kommune={places[1].ags}") == []
    assert client.get(f"{address}?stand=gestern").status_code == 422
    assert client.get("/api/v1/kennzahlen/wohnungen").json()["breaks"] == []


def test_a_hidden_indicator_is_nowhere(anna: User, client: Client) -> None:
    add_indicator(NEW, by=anna)

    pages = [
        "/kennzahl/baenke/",
        "/kennzahl/baenke.csv",
        "/kennzahl/baenke.json",
        "/api/v1/kennzahlen/baenke",
    ]

    assert {client.get(page).status_code for page in pages} == {404}
    assert "Bänke" not in client.get("/kennzahlen/").content.decode()


def test_a_form_adds_edits_and_refuses(client: Client, anna: User, otto: User) -> None:
    client.force_login(anna)
    answer = client.post("/kennzahlen/neu/", NEW)
    assert answer.headers["Location"] == "/kennzahl/baenke/"
    wrong = client.post("/kennzahlen/neu/", {**NEW, "direction": "range", "code": "x"})
    assert wrong.status_code == 422
    assert "Unter- und eine Obergrenze" in wrong.content.decode()

    edited = client.post("/kennzahl/baenke/bearbeiten/", {**NEW, "unit": "Stück", "version": 1})

    assert edited.status_code == 302
    assert Indicator.objects.get(code="baenke").unit == "Stück"
    late = client.post("/kennzahl/baenke/bearbeiten/", {**NEW, "unit": "Paar", "version": 1})
    assert late.status_code == 409


def test_a_municipality_shows_its_newest_values(
    indicator: Indicator, places: list[Area], anna: User, client: Client
) -> None:
    recorded(indicator, typed(places[0], 2023, 7), typed(places[0], 2024, 8), by=anna)

    page = client.get(f"/kommune/{places[0].ags}/").content.decode()

    assert "8 Wohnungen (2024)" in page
    assert Observation.objects.count() == 2
