# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Evaluations that compare values of municipalities: what is reckoned, shown, kept, refused."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.evidence.tests.measured import places_called, published_indicator, recorded, typed
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Node, User
from sechseck.places.models import Area
from sechseck.strategy.actions.monitoring_evaluations import evaluate_measure
from sechseck.strategy.actions.reports import publish_report
from sechseck.strategy.models import Evaluation, Measure
from sechseck.strategy.queries.effects_drawn import shown
from sechseck.strategy.queries.reports_drawn import drawn
from sechseck.strategy.queries.reports_frozen import Asked
from sechseck.strategy.tests.made import a_measure, a_plan
from sechseck.strategy.tests.test_monitoring_updates import JUDGED

NAMES = ("Aue", "Bach", "Camp", "Dorf", "Esch", "Feld", "Gut", "Hof")
YEARS = range(2015, 2025)
BEGINS = date(2021, 1, 1)
MOST = 12


@dataclass
class Place:
    """A measure in the first of eight municipalities, where the value rose by 40 with it."""

    measure: Measure
    indicator: Indicator
    areas: list[Area]

    def told(self, **more: Any) -> dict[str, Any]:
        """Return an evaluation by the change here and elsewhere."""
        compared = {"method": "differences", "indicator": self.indicator, "begins": BEGINS}
        places = {"treated": self.areas[:1], "comparison": self.areas[1:]}
        return {**JUDGED, **compared, **places, **more}


@pytest.fixture
def place(region: None, anna: User) -> Place:
    """Yearly values of eight municipalities; nobody else changes."""
    areas = places_called(NAMES)
    indicator = published_indicator(anna, is_additive=False)
    rows = [
        typed(area, year, 100 + 10 * row + (year * (row + 3)) % 7 + 40 * (not row and year > 2020))
        for row, area in enumerate(areas)
        for year in YEARS
    ]
    recorded(indicator, *rows, by=anna)
    made = a_measure(anna, a_plan(anna), state="running", starts=BEGINS)
    return Place(made, indicator, areas)


def test_what_came_out_is_shown_with_its_limits(place: Place, anna: User, client: Client) -> None:
    client.force_login(anna)
    form = {
        **JUDGED,
        "day": "2026-06-01",
        "method": "synthetic",
        "indicator": place.indicator.pk,
        "treated": [place.areas[0].pk],
        "comparison": [one.pk for one in place.areas[1:]],
        "begins": "2021-01-01",
    }

    answer = client.post(f"/massnahme/{place.measure.pk}/auswertung/", form)
    client.logout()
    with CaptureQueriesContext(connection) as asked:
        page = client.get(answer.headers["Location"]).content.decode()

    for words in (
        "von 8 Rechnungen, diese mitgezählt",
        "Was dafür gelten muss",
        "Was damit nicht gezeigt ist",
        "Dass die Maßnahme die Ursache ist",
        "Werte als Tabelle",
        "Alle Kommunen im Vergleich",
        "Woraus die Nachbildung besteht",
    ):
        assert words in page
    assert page.count("<polyline") == 2 + 8
    assert len(asked) <= MOST


def test_the_effect_is_the_one_that_was_planted(place: Place, anna: User) -> None:
    told = json.loads(evaluate_measure(place.measure, place.told(), by=anna).reckoned)

    assert told["effect"] == pytest.approx(40, abs=3)
    assert (told["rank"], told["groups"], told["before"]) == (1, 8, 6)
    assert told["donors"] == list(NAMES[1:])


@pytest.mark.parametrize("method", ["synthetic", "differences", "interrupted"])
def test_an_index_compares_places_of_any_size(place: Place, anna: User, method: str) -> None:
    asked = place.told(method=method, is_indexed=True)
    found = shown(evaluate_measure(place.measure, asked, by=anna).reckoned)

    assert found is not None
    assert found.unit == "Prozent von vorher"
    assert sum(float(one) for one in found.told["own"][:6]) == pytest.approx(600, abs=0.1)


def test_what_was_published_stays_when_values_are_corrected(
    place: Place, anna: User, client: Client
) -> None:
    made = evaluate_measure(place.measure, place.told(), by=anna)
    before = _compared(client, made)

    recorded(place.indicator, typed(place.areas[0], 2022, 999), by=anna)

    assert Observation.objects.filter(value=Decimal(999)).exists()
    assert _compared(client, made) == before


def _compared(client: Client, made: Evaluation) -> str:
    page = client.get(f"/auswertung/{made.pk}/").content.decode()
    return page.partition("Der Vergleich in Zahlen")[2].partition("</main>")[0]


def test_nothing_is_claimed_where_nothing_can_be_reckoned(
    place: Place, anna: User, client: Client
) -> None:
    few = place.told(comparison=place.areas[1:4])
    made = evaluate_measure(place.measure, few, by=anna)

    page = client.get(f"/auswertung/{made.pk}/").content.decode()

    assert "Zum Vergleich gibt es 3 Kommunen; nötig sind 5." in page
    assert "Darum nennt diese Seite keine Wirkung." in page
    assert "<polyline" not in page
    assert "p = " not in page


def test_a_municipality_with_a_gap_is_left_out_by_name(place: Place, anna: User) -> None:
    gone = {"indicator": place.indicator, "area": place.areas[3]}
    last = Observation.objects.get(begins=date(2019, 1, 1), **gone)
    recorded(place.indicator, typed(place.areas[3], 2019, None, quality="."), by=anna)

    told = json.loads(evaluate_measure(place.measure, place.told(), by=anna).reckoned)

    assert last.value is not None
    assert told["without"] == [["Dorf", "missing"]]
    assert "Dorf" not in told["donors"]


def test_no_value_from_beyond_a_break_counts(place: Place, anna: User) -> None:
    Break.objects.create(indicator=place.indicator, day=date(2017, 6, 1), cause="Zensus")
    Break.objects.create(
        indicator=place.indicator, day=date(2022, 6, 1), cause="Neu", area=place.areas[4]
    )

    found = shown(evaluate_measure(place.measure, place.told(), by=anna).reckoned)

    assert found is not None
    assert found.told["before"] == 4
    assert [what for what, _why in found.unused] == ["2015", "2016", "Esch"]


def test_a_year_in_which_it_began_counts_on_neither_side(place: Place, anna: User) -> None:
    asked = place.told(begins=date(2021, 7, 1))
    told = json.loads(evaluate_measure(place.measure, asked, by=anna).reckoned)

    assert told["astride"] == [["2021-01-01", "2021-12-31"]]
    assert told["before"] == 6
    assert len(told["periods"]) == 9


@pytest.mark.parametrize(
    "wrong",
    [{"indicator": None}, {"treated": []}, {"begins": date(2026, 7, 1)}, {"method": "guess"}],
)
def test_half_a_question_is_refused(place: Place, anna: User, wrong: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        evaluate_measure(place.measure, place.told(**wrong), by=anna)


def test_a_place_is_no_comparison_for_itself(place: Place, anna: User) -> None:
    with pytest.raises(Invalid, match="kein Vergleich"):
        evaluate_measure(place.measure, place.told(comparison=place.areas), by=anna)


def test_a_frozen_report_tells_the_figures_and_hides_what_is_internal(
    place: Place, anna: User
) -> None:
    made = evaluate_measure(place.measure, place.told(), by=anna)
    asked = Asked("Herbst", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 15))

    first = drawn(publish_report(place.measure.plan, asked, by=anna).frozen)
    Node.objects.filter(pk=place.indicator.node_id).update(visibility="internal")
    later = Asked("Winter", date(2026, 10, 1), date(2026, 10, 31), date(2026, 11, 15))
    second = drawn(publish_report(place.measure.plan, later, by=anna).frozen)

    (head, lines), (_head, fewer) = first.parts[0].evaluations[0], second.parts[0].evaluations[0]
    assert head == f"{made.question} (unklar, 1.6.2026)"
    assert "Rang 1 von 8. Ein Unterschied ist noch keine Wirkung" in lines[-1]
    assert len(fewer) == len(lines) - 1


def test_figures_of_a_hidden_indicator_are_hidden(
    place: Place, anna: User, client: Client
) -> None:
    made = evaluate_measure(place.measure, place.told(), by=anna)
    Node.objects.filter(pk=place.indicator.node_id).update(visibility="internal")

    assert "Der Vergleich in Zahlen" not in client.get(f"/auswertung/{made.pk}/").content.decode()


def test_an_evaluation_without_a_method_reckons_nothing(place: Place, anna: User) -> None:
    made = evaluate_measure(place.measure, place.told(method=""), by=anna)

    assert (made.reckoned, made.indicator, made.treated.count()) == ("", None, 0)
    assert shown(Evaluation.objects.get().reckoned) is None


def test_who_forgets_something_loses_nothing_typed(
    place: Place, anna: User, client: Client
) -> None:
    client.force_login(anna)
    here = [place.areas[0].pk]
    form = {**JUDGED, "day": "2026-06-01", "method": "synthetic", "treated": here}
    wrong = {"comparison": here, "begins": "2026-07-01"}

    answer = client.post(f"/massnahme/{place.measure.pk}/auswertung/", form | wrong)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"indicator", "comparison", "begins"}
    assert JUDGED["result"] in page
    assert not Evaluation.objects.exists()
