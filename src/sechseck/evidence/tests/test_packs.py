# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a pack measures: each mistake told by its row, twice changes nothing, no second truth."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sechseck.evidence.actions.pack_indicators import load_figures, load_indicators
from sechseck.evidence.models import Citation, Derivation, Indicator, Observation
from sechseck.evidence.queries.series import latest
from sechseck.evidence.tests.measured import recorded, typed
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import User
from sechseck.kernel.packs import evidence
from sechseck.kernel.packs.evidence import EVIDENCE, check_evidence
from sechseck.places.models import Area, AreaFigure

REGION = {"region": {"ars": "01240"}}
PLACE = {"ags": "01240001", "population_date": date(2024, 12, 31), "area_date": date(2024, 1, 1)}
YEAR = (date(2024, 1, 1), date(2024, 12, 31))
DAY = (date(2024, 12, 31), date(2024, 12, 31))
INDICATOR: dict[str, Any] = {
    "_row": 2, "code": "a", "figure": "", "direction": "up", "good_from": None, "good_to": None,
}  # fmt: skip
VALUE: dict[str, Any] = {
    "_row": 2, "indicator": "a", "area": "01240001", "period": YEAR, "dimension": "",
    "value": Decimal(3), "quality": "", "known_at": None,
}  # fmt: skip


def mistakes(**tables: Any) -> str:
    empty: dict[str, Any] = dict.fromkeys(EVIDENCE, ())
    given = empty | {"municipalities": [PLACE], "indicators": [INDICATOR]} | tables
    return "\n".join(map(str, check_evidence(REGION, given)))


def test_the_words_of_packs_are_those_of_the_models() -> None:
    assert list(evidence.DIRECTIONS) == Indicator.Direction.values
    assert list(evidence.RESOLUTIONS) == Indicator.Resolution.values
    assert list(evidence.LEVELS) == Indicator.Level.values
    assert list(evidence.QUALITIES) == Observation.Quality.values
    assert list(evidence.CITATIONS) == Citation.Kind.values
    assert list(evidence.CONFIDENCES) == Derivation.Confidence.values
    assert set(evidence.FIGURES) - {""} == set(AreaFigure.Subject.values)


def test_a_good_value_passes() -> None:
    later = VALUE | {"_row": 3, "known_at": date(2026, 1, 1)}
    first = VALUE | {"known_at": date(2025, 1, 1)}

    assert mistakes(observations=[first, later]) == ""
    assert mistakes(observations=[VALUE | {"area": "01240"}]) == ""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"area": "09999999"}, "Zeile 2, Spalte area"),
        ({"value": None}, "Zeile 2, Spalte quality"),
        ({"quality": "/"}, "Zeile 2, Spalte quality"),
    ],
)
def test_a_wrong_value_is_told_by_its_row(wrong: dict[str, Any], said: str) -> None:
    assert said in mistakes(observations=[VALUE | wrong])


def test_the_same_period_twice_needs_two_days_of_knowledge() -> None:
    assert "Zeile 3, Spalte known_at" in mistakes(observations=[VALUE, VALUE | {"_row": 3}])


def test_population_stands_in_one_file_only() -> None:
    told = INDICATOR | {"figure": "population"}

    found = mistakes(indicators=[told], observations=[VALUE | {"period": DAY}])

    assert "steht schon in municipalities.csv" in found


def test_a_range_needs_limits_and_only_a_range_has_them() -> None:
    assert "good_from" in mistakes(indicators=[INDICATOR | {"direction": "range"}])
    assert "good_from" in mistakes(indicators=[INDICATOR | {"good_from": Decimal(1)}])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"kind": "observation", "target": "", "words": ""}, "Spalte target"),
        ({"kind": "lost_chart", "target": "", "words": ""}, "Spalte words"),
    ],
)
def test_a_citation_says_what_it_cites(wrong: dict[str, Any], said: str) -> None:
    assert said in mistakes(citations=[{"_row": 2} | wrong])


def test_a_second_office_adopts_a_derivation() -> None:
    row = {
        "_row": 2, "for": ("x",), "against": ("x",), "proposed_by": "A", "adopted_by": "A",
        "adopted_on": None,
    }  # fmt: skip

    assert mistakes(derivations=[row]).count("derivations.csv, Zeile 2") == 3


ROW: dict[str, Any] = {
    "code": "wie-viele", "title": "Wie viele", "definition": "Alle.", "unit": "Personen",
    "decimals": 0, "direction": "none", "good_from": None, "good_to": None, "resolution": "day",
    "level": "municipality", "basis": "", "normaliser": "", "is_additive": "yes", "themes": (),
    "figure": "population",
}  # fmt: skip


@pytest.mark.django_db
def test_figures_of_municipalities_become_values_once(places: list[Area]) -> None:
    by = enlist_program("regionspaket")
    load_indicators([ROW], by=by)

    first, second = (load_figures([ROW], by=by) for _ in range(2))

    assert (first, second) == (3, 0)
    values = latest().select_related("area")
    assert {one.area.ags: one.value for one in values} == {
        figure.area.ags: figure.value
        for figure in AreaFigure.objects.filter(subject="population").select_related("area")
    }


@pytest.mark.django_db
def test_what_people_changed_stays_as_they_left_it(places: list[Area], anna: User) -> None:
    by = enlist_program("regionspaket")
    load_indicators([ROW], by=by)
    Indicator.objects.update(version=2)

    again = load_indicators([ROW | {"title": "Anders"}], by=by)

    assert again == 0
    assert Indicator.objects.get().title == "Wie viele"


@pytest.mark.django_db
def test_a_correction_by_people_outlives_the_next_start(places: list[Area], anna: User) -> None:
    by = enlist_program("regionspaket")
    load_indicators([ROW], by=by)
    load_figures([ROW], by=by)
    one = Observation.objects.select_related("indicator").first()
    assert one is not None
    place = next(place for place in places if place.pk == one.area_id)
    told = typed(place, 2024, 77)
    object.__setattr__(told, "begins", one.begins)
    object.__setattr__(told, "ends", one.ends)
    recorded(one.indicator, told, by=anna)

    assert load_figures([ROW], by=by) == 0
    assert latest().filter(area=place).get().value == 77
