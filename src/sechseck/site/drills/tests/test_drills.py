# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Short drills: the same as ./sechseck check, with fewer requests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import LazySettings

from sechseck.site.drills import (
    authorisation,
    counting,
    editors,
    fetching,
    forgery,
    formulas,
    payloads,
    references,
    slow_patterns,
    tampering,
)
from sechseck.site.drills.matrix import Row, expected_rows
from sechseck.site.drills.visiting import leaving_nothing
from sechseck.site.drills.world import World, build_world


@pytest.fixture
def world(example: None, db: None, settings: LazySettings) -> Iterator[World]:
    settings.REGION = "beispiel"
    with leaving_nothing():
        yield build_world()


def every(rows: list[Row], share: int) -> list[Row]:
    """Return some rows, every route among them."""
    seen: set[str] = set()
    return [
        row
        for number, row in enumerate(rows)
        if number % share == 0 or not (row.route in seen or seen.add(row.route))  # type: ignore[func-returns-value]
    ]


def test_the_table_of_authorisation_knows_every_address() -> None:
    found = authorisation.complete(expected_rows())

    assert found.is_ok, found.figure


def test_roles_meet_what_the_table_says(world: World) -> None:
    rows = [row for row in expected_rows() if set(row.letters.values()) != {"M"}]

    found = authorisation.compare(world, every(rows, 12), short=True)

    assert found.wrong == []


def test_a_form_without_its_token_does_nothing(world: World) -> None:
    wrong, sent = forgery.forged(world, every(forgery.sendable(), 4)[::3])

    assert (wrong, sent > 20) == ([], True)


def test_what_is_hidden_answers_like_nothing(world: World) -> None:
    assert [one for probe in references.PROBES for one in references.betrayed(world, probe)] == []


def test_no_cell_of_an_export_is_a_formula(world: World) -> None:
    formulas.poison()

    exports, _cells, raw, tame = formulas.downloaded(world)

    assert raw == []
    assert tame > 0
    assert {"aussagen.csv", "widersprueche.csv", "luecken.csv", "moderation.csv"} <= exports


def test_nothing_is_fetched(world: World) -> None:
    with fetching.listening() as calls:
        for address in fetching.INTERNAL[:2]:
            fetching.send_all(world, address)
        fetching.read_all()

    assert calls == []


def test_two_editors_lose_nothing(world: World) -> None:
    assert [fault for one in editors.EDITABLE if (fault := editors.at_odds(world, one))] == []


@pytest.mark.parametrize("route", sorted(counting.LISTS))
def test_a_list_asks_as_often_for_many_rows(world: World, route: str) -> None:
    assert counting.grows(world, route) == ""


def test_hostile_texts_are_many_and_different() -> None:
    found = payloads.payloads()

    assert len(found) >= 200
    assert len(set(found)) == len(found)


@pytest.mark.django_db
def test_tampering_is_found() -> None:
    with leaving_nothing():
        heads = tampering.sealed_log()

        assert tampering.missed_tamperings(heads, 70) == []


def test_a_pattern_that_can_be_kept_busy_is_found() -> None:
    import re

    assert slow_patterns.too_slow(re.compile(r"(?:a+)+b")) > 0
    assert slow_patterns.too_slow(re.compile(r"\s+x")) > 0
    assert slow_patterns.too_slow(re.compile(r"a{1,20}b")) == 0
