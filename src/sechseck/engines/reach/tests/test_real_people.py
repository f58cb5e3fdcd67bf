# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Porto Alegre: real streets, and what real people there reach of schools and health centres."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sechseck.engines.reach.comparing import compare
from sechseck.engines.reach.counting import two_step
from sechseck.engines.reach.demand import Wish
from sechseck.engines.reach.exact_siting import place_exactly
from sechseck.engines.reach.fairness import equity
from sechseck.engines.reach.finding_gaps import gaps
from sechseck.engines.reach.osm import read_osm
from sechseck.engines.reach.people_rows import population_from_rows
from sechseck.engines.reach.place_rows import places_from_rows
from sechseck.engines.reach.profile import profiles
from sechseck.engines.reach.scoring import score, score_points
from sechseck.engines.reach.siting import place_next
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.street import prepare
from sechseck.engines.reach.times import minutes_of
from sechseck.engines.reach.whatif import WhatIf


def test_a_real_town_is_scored_searched_for_gaps_and_given_its_next_places(
    shared_folder: Path,
) -> None:
    folder = shared_folder / "data" / "osm_gtfs"
    with (folder / "porto_alegre_hexgrid.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    read = population_from_rows([row | {"people": row["population"] or "–"} for row in rows])
    places = places_from_rows(
        [
            {"category": kind, "lon": row["lon"], "lat": row["lat"], "capacity": row[column]}
            for kind, column in (("gp", "healthcare"), ("primary_school", "schools"))
            for row in rows
            if float(row[column] or 0) > 0
        ]
    )
    network = read_osm(str(folder / "porto_alegre.osm.pbf"))
    street, people = prepare(network, profiles()["adult"], "dial"), read.population
    points = snap(street, people.lon, people.lat)
    trial = WhatIf(street, places)
    minutes = minutes_of(trial.at(points))

    told = score(minutes, people.people, limit_min=15)
    fair = equity(score_points(minutes).soft, people.people)
    found = gaps(trial, "gp", points, people)
    now = trial.at(points, ["gp"])[:, 0]
    plan = place_next(street, points, people.people, Wish(3), current=now)
    best = place_exactly(street, points, people.people, Wish(3), current=now)
    supply = two_step(street, places, points, people.people, 30.0)

    assert people.people.sum() == 812_935
    assert told.by_category == pytest.approx([0.903, 0.984], abs=0.01)
    assert 0 < fair.gini < 0.2
    beyond = sum(one.people for one in found.found) + found.scattered
    assert beyond + found.unconnected == pytest.approx((1 - told.by_category[0]) * 812_935)
    assert plan.before < plan.after[-1] <= best.people <= plan.bound
    assert best.is_proven
    reached = (supply.capacity * (supply.demand > 0)).sum()
    assert (supply.access * people.people[:, None]).sum() == pytest.approx(reached)

    for lon, lat in zip(plan.lon.tolist(), plan.lat.tolist(), strict=True):
        trial.add("gp", lon, lat)
    change = compare(minutes, minutes_of(trial.at(points)), people.people)
    assert change.is_pareto
    assert change.newly[0] >= plan.after[-1] - plan.before
