# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest

from sechseck.engines.reach.areas import area_shares, in_areas, with_areas
from sechseck.engines.reach.attributes import ATTRIBUTES
from sechseck.engines.reach.knowledge import table
from sechseck.engines.reach.places import Population
from sechseck.engines.reach.profile import profiles
from sechseck.engines.reach.tagging import kinds_of
from sechseck.engines.reach.taxonomy import (
    ConfidentialPoints,
    categories,
    levels,
    presets,
    require_open,
    weights_of,
)


def test_there_are_26_everyday_needs_each_with_name_weight_tags_and_reason() -> None:
    everyday = [one for one in categories().values() if not one.is_confidential]

    assert len(everyday) == 26
    for one in everyday:
        assert one.label
        assert one.why.endswith(".")
        assert one.weight > 0
        assert one.tags
        assert one.order in {"official", "osm"}


def test_what_protects_people_weighs_nothing_and_is_never_sought_in_a_map() -> None:
    hidden = [one for one in categories().values() if one.is_confidential]

    assert hidden
    for one in hidden:
        assert (one.weight, one.tags) == (0, ())
    with pytest.raises(ConfidentialPoints, match="nie Orte"):
        require_open(one.slug for one in hidden)


@pytest.mark.parametrize("name", ["taxonomy", "presets", "levels", "profiles"])
def test_every_table_names_its_sources(name: str) -> None:
    known = table(name)
    rows = known.get("preset") or known.get("level") or list(known.values())
    if name == "taxonomy":
        assert len(known["sources"]) >= 3
    else:
        assert all(len(row["source"]) > 20 for row in rows)


def test_presets_name_needs_of_the_taxonomy() -> None:
    for preset in presets().values():
        assert set(preset.categories) <= set(categories())
        assert preset.minutes(4.8) > 0
    assert len(presets()["bbsr-nahversorgung"].categories) == 5
    assert len(presets()["teilhabe"].categories) == 5


def test_a_kilometre_is_twelve_and_a_half_minutes_for_an_adult_and_twenty_at_75() -> None:
    near = presets()["bbsr-nahversorgung"]

    assert near.minutes(profiles()["adult"].kmh) == 12.5
    assert near.minutes(profiles()["75plus"].kmh) == 20


def test_levels_of_central_places_are_those_of_the_guideline() -> None:
    found = [(levels()[f"rin-{n}"].car_min, levels()[f"rin-{n}"].transit_min)
             for n in ("basic", "middle", "high")]  # fmt: skip

    assert found == [(20, 30), (30, 45), (60, 90)]


def test_persons_move_at_the_speeds_of_the_design() -> None:
    assert {name: one.kmh for name, one in profiles().items()} == {
        "adult": 4.8, "75plus": 3.0, "85plus": 2.5, "pram": 3.6, "wheelchair": 3.6,
        "bike": 15.0, "pedelec": 20.0, "transit": 4.8,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tags", "kinds"),
    [
        ({"shop": "supermarket"}, ("grocery",)),
        ({"amenity": "pharmacy", "access": "private"}, ()),
        ({"amenity": "doctors"}, ("gp",)),
        ({"amenity": "doctors", "healthcare:speciality": "orthopaedics"}, ("specialist",)),
        ({"amenity": "school", "name": "Grundschule Ost"}, ("primary_school",)),
        ({"amenity": "school", "isced:level": "1;2"}, ("primary_school", "secondary_school")),
        ({"amenity": "community_centre"}, ("community_centre",)),
        ({"amenity": "community_centre", "community_centre": "youth_centre"}, ("youth_centre",)),
        ({"leisure": "playground", "access": "private"}, ()),
        ({"highway": "bus_stop"}, ("stop",)),
        ({"building": "yes"}, ()),
    ],
)
def test_tags_tell_the_need(tags: dict, kinds: tuple) -> None:
    assert kinds_of(tags) == kinds


def test_weights_follow_the_order_asked_for() -> None:
    assert weights_of(["toilet", "grocery"]).tolist() == [1, 3]


def _square(west: float) -> dict:
    corners = [[west, 0], [west + 1, 0], [west + 1, 1], [west, 1], [west, 0]]
    return {"type": "Polygon", "coordinates": [corners]}


def test_a_point_on_the_border_of_two_municipalities_lies_in_the_first() -> None:
    found = in_areas(np.array([0.5, 1.0, 1.5, 5.0]), np.full(4, 0.5), [_square(0), _square(1)])

    assert found.tolist() == [0, 0, 1, -1]


def test_shares_of_municipalities_hide_those_with_fewer_than_ten_people() -> None:
    people = with_areas(
        Population.of([0.5, 0.6, 1.5], [0.5] * 3, [30, 10, 9]), [_square(0), _square(1)]
    )

    found = area_shares(["protection"], np.array([[20.0], [90], [5]]), people, 30, areas=3)

    assert found.share[0].tolist() == [0.75]
    assert np.isnan(found.share[1:]).all()
    assert not hasattr(found, "lon")


@pytest.mark.parametrize("attribute", list(ATTRIBUTES))
@pytest.mark.parametrize("name", ["pram", "wheelchair"])
def test_who_rolls_is_never_faster_than_who_walks_nor_hope_slower_than_caution(
    name: str, attribute: str
) -> None:
    walks, rolls = profiles()["adult"], profiles()[name]

    hopeful = rolls.seen("optimistic").factor(attribute)
    strict = rolls.seen("pessimistic").factor(attribute)

    assert (strict <= hopeful).all()
    assert (hopeful <= walks.factor(attribute)).all()


@pytest.mark.parametrize("attribute", list(ATTRIBUTES))
def test_nobody_grows_faster_with_age(attribute: str) -> None:
    young, old, oldest = (
        profiles()[one].factor(attribute) for one in ("adult", "75plus", "85plus")
    )

    assert (old <= young).all()
    assert (oldest <= old).all()
