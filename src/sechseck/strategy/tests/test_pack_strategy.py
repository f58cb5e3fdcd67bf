# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A strategy in a pack: its words, its mistakes, and the lived-in one of the example."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from sechseck.kernel.packs.pack import read_pack
from sechseck.kernel.packs.strategy import (
    ADOPTED,
    DECIDED,
    HORIZONS,
    MEASURE_STATES,
    PLAN_STATES,
    STRATEGY,
    check_strategy,
)
from sechseck.site.packs import pack_folder
from sechseck.strategy.models import (
    ActionPlan,
    Commitment,
    Goal,
    Horizon,
    Measure,
    ProgressUpdate,
    Strategy,
    StrategyEdition,
)

EXAMPLE = {"region": {"is_example": True}}


def test_the_words_of_the_pack_are_those_of_the_model() -> None:
    assert tuple(Horizon.values) == HORIZONS
    assert tuple(ActionPlan.State.values) == PLAN_STATES
    assert tuple(Measure.State.values) == MEASURE_STATES
    assert set(DECIDED) < set(MEASURE_STATES)
    assert set(ADOPTED) < set(PLAN_STATES)


def tables(**rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    empty: dict[str, list[dict[str, Any]]] = {name: [] for name in STRATEGY}
    stones = [{"slug": "fairness", "kind": "foundation"}]
    return empty | {"themes": stones} | rows


def a_row(**more: Any) -> dict[str, Any]:
    told = {"key": "M1", "state": "idea", "resolution": "", "done_on": None, "stop_reason": ""}
    told |= {"merged_into": "", "starts": None, "ends": None, "_row": 2}
    return told | {"proposed_by": "A", "published_by": "B"} | more


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ({"state": "decided"}, "resolution"),
        ({"state": "decided", "resolution": "r"}, "state"),
        ({"state": "done", "resolution": "r"}, "done_on"),
        ({"state": "stopped"}, "stop_reason"),
        ({"state": "merged"}, "merged_into"),
        ({"published_by": "A"}, "published_by"),
    ],
)
def test_a_wrong_cell_is_told_with_its_row(row: dict[str, Any], column: str) -> None:
    found = list(check_strategy(EXAMPLE, tables(measures=[a_row(**row)])))

    assert ("measures.csv", 2, column) in [(one.file, one.row, one.column) for one in found]


def test_a_real_region_brings_no_invented_measures() -> None:
    (found,) = check_strategy({"region": {}}, tables(measures=[a_row()]))

    assert "Beispiel" in found.sentence


def test_the_packs_fit_their_rules() -> None:
    assert len(read_pack(pack_folder("beispiel")).tables["measures"]) >= 30
    assert not read_pack(pack_folder("hannover")).tables["measures"]


@pytest.mark.usefixtures("example")
def test_the_example_is_lived_in() -> None:
    assert Strategy.objects.get().visions.count() == 3
    assert StrategyEdition.objects.count() == 1
    states = {"in_force", "consultation", "proposed", "evaluated"}
    assert set(ActionPlan.objects.values_list("state", flat=True)) == states
    assert not ActionPlan.objects.filter(state="in_force", official=None).exists()
    assert set(Goal.objects.values_list("horizon", flat=True)) == set(Horizon.values)
    assert set(Measure.objects.values_list("state", flat=True)) == set(Measure.State.values)
    assert Measure.objects.exclude(statement=None).count() >= 20
    assert ActionPlan.objects.count() >= 6
    assert Measure.objects.count() >= 60
    assert Commitment.objects.exclude(measures=None).count() >= 20
    years = set(ProgressUpdate.objects.values_list("at__year", flat=True))
    assert {2024, 2025, 2026} <= years


@pytest.mark.usefixtures("example")
@pytest.mark.parametrize(
    "path", ["/strategie/", "/strategie/mirretal-2040/", "/aktionsplan/nah-und-gut/", "/ziele/"]
)
def test_the_pages_of_the_example_open(path: str, client: Client) -> None:
    assert client.get(path).status_code == 200
