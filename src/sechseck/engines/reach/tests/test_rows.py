# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest
from pyproj import Transformer

from sechseck.engines.reach.people_rows import population_from_rows
from sechseck.engines.reach.place_rows import places_from_rows
from sechseck.engines.reach.places import Places, PlacesError, Population

GOOD = {"category": "gp", "lon": "9.73", "lat": "52.37", "name": "Praxis"}
REGION = (9.3, 52.1, 10.2, 52.7)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lon": "9,73"}, "Schreiben Sie 9.73 mit Punkt"),
        ({"lon": ""}, "„lon“ ist leer"),
        ({"lat": "nan"}, "keine Zahl"),
        ({"lat": "inf"}, "keine Zahl"),
        ({"lon": "östlich"}, "keine Zahl: östlich"),
        ({"lon": "52.37", "lat": "9.73"}, "vertauscht"),
        ({"lon": "550123", "lat": "5802345"}, "EPSG:25832"),
        ({"lon": "9.73", "lat": "152.37"}, "liegt nicht auf der Erde|vertauscht"),
        ({"lon": "13.4", "lat": "52.5"}, "außerhalb der Region"),
        ({"category": " "}, "„category“ ist leer"),
        ({"category": "protection"}, "vertraulich"),
        ({"capacity": "-2"}, "Kapazität"),
        ({"capacity": "viele"}, "„capacity“ ist keine Zahl"),
        ({"lon": "9.73"}, "„Praxis“ steht schon in Zeile 1"),
        ({"lon": "9.73", "name": ""}, None),
    ],
)
def test_a_bad_place_is_refused_with_its_row_and_a_reason(change: dict, said: str | None) -> None:
    rows = [GOOD, GOOD | change]

    if said is None:
        assert len(places_from_rows(rows, bounds=REGION)) == 2
        return
    with pytest.raises(PlacesError, match=said) as refused:
        places_from_rows(rows, bounds=REGION)
    assert refused.value.problems[0].row == 2


def test_every_bad_row_is_told_not_only_the_first() -> None:
    rows = [GOOD | {"lon": "x"}, GOOD, GOOD | {"lat": ""}, GOOD | {"lon": "200"}]

    with pytest.raises(PlacesError) as refused:
        places_from_rows(rows)

    assert [one.row for one in refused.value.problems] == [1, 3, 4]


def test_the_same_unnamed_spot_twice_is_a_mistake() -> None:
    row = {"category": "stop", "lon": "9.7", "lat": "52.3"}

    with pytest.raises(PlacesError, match="Derselbe Ort steht schon in Zeile 1"):
        places_from_rows([row, row])


@pytest.mark.parametrize(
    ("rows", "said"),
    [([], "leer"), ([{"category": "gp", "x": "9"}], "Es fehlt die Spalte lon, lat")],
)
def test_a_table_without_what_is_needed_is_refused_as_a_whole(rows: list, said: str) -> None:
    with pytest.raises(PlacesError, match=said):
        places_from_rows(rows)


def test_a_long_list_of_mistakes_is_told_in_short() -> None:
    with pytest.raises(PlacesError, match="… und 5 weitere") as refused:
        places_from_rows([GOOD | {"lon": "x"}] * 25)

    assert len(refused.value.problems) == 25


def test_rows_of_one_facility_stay_together() -> None:
    park = {"category": "park", "lat": "52.3", "facility": "Stadtpark"}
    rows = [park | {"lon": "9.7"}, park | {"lon": "9.8"}, GOOD]

    assert places_from_rows(rows).facility.tolist() == [0, 0, 1]


def test_confidential_places_are_read_only_where_shares_are_all_that_leaves() -> None:
    row = {"category": "protection", "lon": "9.7", "lat": "52.3"}

    found = places_from_rows([row], may_hold_confidential=True)

    assert found.categories == ("protection",)


CELL = {"lon": "9.7", "lat": "52.3", "people": "40"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"people": "12,5"}, "Schreiben Sie 12.5 mit Punkt"),
        ({"people": ""}, "„people“ ist leer"),
        ({"people": "-7"}, "Einwohner: keine Zahl ab null"),
        ({"people": "nan"}, "keine Zahl"),
        ({"lon": "52.3", "lat": "9.7"}, "vertauscht"),
        ({"lon": "550123", "lat": "5802345"}, "EPSG:25832"),
        ({"area": "03999999"}, "gehört nicht zur Region"),
    ],
)
def test_a_bad_cell_of_people_is_refused_with_its_row_and_a_reason(
    change: dict, said: str
) -> None:
    hidden = CELL | {"people": "–"}

    with pytest.raises(PlacesError, match=said) as refused:
        population_from_rows([CELL | {"area": ""}, hidden, CELL | change], areas=["03241001"])
    assert refused.value.problems[0].row == 3


@pytest.mark.parametrize("sign", ["–", "-", "-1", "x", ".", "geheim"])
def test_a_suppressed_cell_is_left_out_and_told_never_zero(sign: str) -> None:
    read = population_from_rows([CELL, CELL | {"people": sign}])

    assert read.population.people.tolist() == [40]
    assert [one.row for one in read.suppressed] == [2]


def test_an_age_nobody_told_is_unknown_not_zero() -> None:
    read = population_from_rows([CELL | {"children": "–", "aged": "7"}])

    assert np.isnan(read.population.children[0])
    assert read.population.aged.tolist() == [7]


def test_the_grid_of_the_census_is_read_as_it_comes() -> None:
    x, y = Transformer.from_crs("EPSG:4326", "EPSG:3035", always_xy=True).transform(9.73, 52.37)
    row = {"x_mp_100m": str(x), "y_mp_100m": str(y), "Einwohner": "57"}

    people = population_from_rows([row]).population

    assert people.lon[0] == pytest.approx(9.73)
    assert people.lat[0] == pytest.approx(52.37)
    assert people.people.tolist() == [57]


def test_a_municipality_is_its_place_in_the_list() -> None:
    rows = [CELL | {"area": "b"}, CELL | {"area": ""}]

    assert population_from_rows(rows, areas=["a", "b"]).population.area.tolist() == [1, -1]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Places.of(["gp"], [0, 0], [9.7], [52.3]),
        lambda: Places.of(["gp"], [0], [9.7], [52.3], capacity=[1, 2]),
        lambda: Population.of([9.7], [52.3], [4, 5]),
        lambda: Population.of([9.7], [52.3], [4], area=[0, 1]),
    ],
)
def test_columns_of_different_length_are_refused(make: object) -> None:
    with pytest.raises(PlacesError, match="verschieden lang"):
        make()  # type: ignore[operator]


def test_a_kind_that_is_not_there_is_refused() -> None:
    with pytest.raises(PlacesError, match="Zeile 2: Diese Art von Ort gibt es nicht"):
        Places.of(["gp"], [0, 1], [9.7, 9.8], [52.3, 52.3])


def test_choosing_kinds_keeps_their_order_and_empty_ones() -> None:
    places = Places.of(
        ["gp", "kita"], [0, 1, 0], [9.7, 9.8, 9.9], [52.3] * 3, name=["a", "b", "c"]
    )

    found = places.only(["library", "gp"])

    assert found.categories == ("library", "gp")
    assert found.category.tolist() == [1, 1]
    assert found.name == ("a", "c")
    assert places.without([0]).name == ("b", "c")
