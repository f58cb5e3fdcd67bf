# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.reach.places import Places, PlacesError
from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.taxonomy import ConfidentialPoints
from sechseck.engines.reach.tests.ground import Town, town, towns
from sechseck.engines.reach.times import nearest
from sechseck.engines.reach.whatif import NoSuchPlace, WhatIf

KINDS = ("gp", "library", "kita")
spots = st.tuples(st.floats(9.7, 9.72), st.floats(52.3, 52.3125))
changes = st.lists(
    st.tuples(st.sampled_from(["add", "remove", "move"]), st.integers(0, 9), spots), max_size=8
)


def _state(trial: WhatIf) -> list[bytes]:
    return [trial.deciseconds.tobytes(), *(trial.owners(kind).tobytes() for kind in KINDS)]


def _change(trial: WhatIf, what: str, which: int, spot: tuple[float, float]) -> None:
    numbers = trial.numbers
    if what == "add" or not numbers:
        trial.add(KINDS[which % 3], *spot)
    elif what == "remove":
        trial.remove(numbers[which % len(numbers)])
    else:
        trial.move(numbers[which % len(numbers)], *spot)


@settings(max_examples=40, deadline=None)
@given(towns, spots)
def test_adding_a_place_and_removing_it_changes_nothing(
    here: Town, spot: tuple[float, float]
) -> None:
    trial = WhatIf(here.street, here.places)
    before = _state(trial)

    trial.remove(trial.add("library", *spot))

    assert _state(trial) == before


@settings(max_examples=40, deadline=None)
@given(towns, changes)
def test_every_change_can_be_undone_bit_by_bit(here: Town, steps: list) -> None:
    trial = WhatIf(here.street, here.places)
    states = [_state(trial)]
    for step in steps:
        _change(trial, *step)
        states.append(_state(trial))

    for state in reversed(states[:-1]):
        assert trial.undo()
        assert _state(trial) == state
    assert not trial.undo()


@settings(max_examples=40, deadline=None)
@given(towns, st.lists(spots, min_size=1, max_size=4), st.data())
def test_after_any_change_times_equal_those_computed_anew(
    here: Town, added: list[tuple[float, float]], data: st.DataObject
) -> None:
    trial = WhatIf(here.street, here.places)
    gone = data.draw(st.sets(st.sampled_from(trial.numbers)))
    for spot in added:
        trial.add("kita", *spot)
    for number in gone:
        trial.remove(number)

    old = here.places
    key = old.category.astype(int) * 1000 + old.facility
    rows = np.flatnonzero(~np.isin(key, key[list(gone)]))
    now = Places.of(
        KINDS,
        [*old.category[rows], *(2 for _ in added)],
        [*old.lon[rows], *(lon for lon, _ in added)],
        [*old.lat[rows], *(lat for _, lat in added)],
    )
    anew = nearest(here.street, now)
    assert np.array_equal(trial.deciseconds, anew.deciseconds)
    at_homes = at_snapped(here.street, anew, here.points)
    assert np.array_equal(trial.at(here.points), at_homes)
    assert np.array_equal(trial.at(here.points, ["kita"])[:, 0], at_homes[:, 2])


@settings(max_examples=30, deadline=None)
@given(towns, spots)
def test_one_more_place_makes_no_way_longer(here: Town, spot: tuple[float, float]) -> None:
    trial = WhatIf(here.street, here.places)
    before = trial.deciseconds.copy()

    trial.add("gp", *spot)

    assert (trial.deciseconds <= before).all()


@settings(max_examples=30, deadline=None)
@given(towns)
def test_two_lists_of_places_together_are_the_shorter_of_both(here: Town) -> None:
    odd = np.arange(1, len(here.places), 2)
    even = np.arange(0, len(here.places), 2)
    one, other = (nearest(here.street, here.places.without(rows)) for rows in (odd, even))

    together = nearest(here.street, here.places)

    assert np.array_equal(together.deciseconds, np.minimum(one.deciseconds, other.deciseconds))


def test_the_owner_of_a_node_is_the_place_it_gets_to_first() -> None:
    here = town(8)
    trial = WhatIf(here.street, here.places)
    owners = trial.owners("kita")

    for number in set(owners[owners >= 0].tolist()):
        before = trial.deciseconds[:, 2].copy()
        trial.remove(number)
        assert (trial.deciseconds[owners != number, 2] == before[owners != number]).all()
        trial.undo()
    assert (owners >= 0).any()


def test_there_may_be_more_places_than_streets() -> None:
    here = town(8, side=3, sites=400)
    trial = WhatIf(here.street, here.places)
    before = _state(trial)

    for number in trial.numbers[:200]:
        trial.remove(number)
    while trial.undo():
        pass

    assert _state(trial) == before
    assert np.array_equal(trial.deciseconds, nearest(here.street, here.places).deciseconds)


def test_a_moved_place_keeps_its_number() -> None:
    here = town(8)
    trial = WhatIf(here.street, here.places)
    number = trial.add("gp", 9.705, 52.305)

    trial.move(number, 9.71, 52.31)

    assert number in trial.numbers
    assert trial.undo()
    assert trial.undo()
    assert number not in trial.numbers


def test_what_is_not_there_is_refused_with_a_reason() -> None:
    here = town(8)
    trial = WhatIf(here.street, here.places)

    with pytest.raises(NoSuchPlace, match="Nummer 99"):
        trial.remove(99)
    with pytest.raises(NoSuchPlace, match="„bowling“"):
        trial.add("bowling", 9.7, 52.3)
    with pytest.raises(NoSuchPlace, match="keine Straße in der Nähe"):
        trial.add("gp", 12.0, 52.3)
    with pytest.raises(PlacesError, match="vertauscht"):
        trial.add("gp", 52.3, 9.7)
    assert not trial.undo()


def test_places_that_protect_people_cannot_be_tried_out() -> None:
    here = town(8)
    hidden = Places.of(["protection"], [0], [9.705], [52.305])

    with pytest.raises(ConfidentialPoints, match="nur Anteile je Gemeinde"):
        WhatIf(here.street, hidden)
