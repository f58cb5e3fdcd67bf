# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from sechseck.engines.reach.clusters import clusters_of
from sechseck.engines.reach.finding_gaps import gaps
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Places, Population
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.street import prepare
from sechseck.engines.reach.taxonomy import ConfidentialPoints
from sechseck.engines.reach.tests.ground import WALKER, Town, town, towns
from sechseck.engines.reach.whatif import WhatIf


@settings(max_examples=30, deadline=None)
@given(towns)
def test_everybody_out_of_reach_is_in_one_gap_or_scattered(here: Town) -> None:
    trial = WhatIf(here.street, here.places)
    people = here.population.people

    found = gaps(trial, "gp", here.points, here.population, 5.0)

    beyond = (trial.at(here.points, ["gp"])[:, 0] > 3000) & (here.points.edge >= 0)
    assert found.people == people[beyond].sum()
    assert sum(one.people for one in found.found) + found.scattered == found.people
    rows = np.concatenate([np.empty(0, int), *(one.rows for one in found.found)])
    assert np.unique(rows).size == rows.size
    assert beyond[rows].all()


@settings(max_examples=30, deadline=None)
@given(towns)
def test_no_gap_and_no_figure_tells_of_fewer_than_ten(here: Town) -> None:
    found = gaps(WhatIf(here.street, here.places), "gp", here.points, here.population, 5.0)

    for one in found.found:
        assert one.people >= 10
        for part in (one.children, one.aged):
            assert part == 0 or part >= 10 or np.isnan(part)
        assert one.served <= one.people


@settings(max_examples=20, deadline=None)
@given(towns)
def test_a_place_at_the_best_site_serves_as_many_as_was_said(here: Town) -> None:
    trial = WhatIf(here.street, here.places)
    network = here.street.network
    for one in gaps(trial, "gp", here.points, here.population, 5.0).found:
        if one.site >= 0:
            trial.add("gp", float(network.lon[one.site]), float(network.lat[one.site]))
            near = trial.at(here.points, ["gp"])[one.rows, 0] <= 3000
            assert here.population.people[one.rows][near].sum() >= one.served
            trial.undo()


def _two_villages() -> tuple[WhatIf, Population, object]:
    """A long road with a doctor at its east end, and people at its west end and in between."""
    lon = 9.7 + np.arange(60) * 0.002
    network = Network.from_edges(lon, np.full(60, 52.3), range(59), range(1, 60), [137.0] * 59)
    street = prepare(network, WALKER, "dial")
    places = Places.of(["gp", "kita"], [0, 1], [lon[59], lon[0]], [52.3, 52.3])
    population = Population.of(
        [lon[0], lon[1], lon[30], lon[59]],
        [52.3] * 4,
        [30, 20, 40, 50],
        children=[12, 0, 4, 9],
        area=[0, 0, 1, 1],
    )
    points = snap(street, population.lon, population.lat)
    return WhatIf(street, places), population, points


def test_two_villages_far_apart_are_two_gaps() -> None:
    trial, population, points = _two_villages()

    found = gaps(trial, "gp", points, population, 15.0)

    first, second = found.found
    assert (first.people, first.area, first.children) == (50, 0, 12)
    assert (second.people, second.area) == (40, 1)
    assert np.isnan(second.children)  # four are too few to be told
    assert np.isnan(second.aged)  # nobody knows
    assert first.served == 50
    assert second.place == 0
    assert first.minutes == float("inf")
    assert second.minutes == pytest.approx(29 * 1.7125, abs=0.1)


def test_neighbours_belong_together_along_the_street_not_by_the_beeline() -> None:
    trial, population, points = _two_villages()

    assert clusters_of(trial.street, points, 4.0).tolist() == [0, 0, 1, 2]
    assert clusters_of(trial.street, points, 120.0).tolist() == [0, 0, 0, 0]
    assert len(points) == len(population)


def test_gaps_of_protected_places_are_never_told() -> None:
    here = town(2)
    trial = WhatIf(here.street, here.places)

    with pytest.raises(ConfidentialPoints):
        gaps(trial, "protection", here.points, here.population)
