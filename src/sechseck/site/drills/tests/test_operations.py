# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Short forms of the drills of operation; the long ones run with ./sechseck check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from sechseck.site.drills.chaos import killed_database, killed_programs, two_servers
from sechseck.site.drills.estate import Estate, estate, pages, room
from sechseck.site.drills.load import loaded_in
from sechseck.site.drills.older_database import oldest_programs
from sechseck.site.drills.restore import brought_back
from sechseck.site.drills.result import Result
from sechseck.site.drills.upgrade import DUMPS, upgraded

pytestmark = pytest.mark.xdist_group("drills")  # one installation, not one per process


@pytest.fixture(scope="module")
def here() -> Iterator[Estate]:
    """An installation with the example region, as on a server."""
    with room() as folder, estate(folder) as made:
        yield made


def failed(results: Iterable[Result]) -> list[Result]:
    return [one for one in results if not one.is_ok]


def test_killed_programs_lose_nothing_and_do_nothing_twice(here: Estate) -> None:
    assert failed(killed_programs(here, writes=120, kills=3, files=2)) == []


def test_a_killed_database_loses_nothing(here: Estate) -> None:
    assert failed(killed_database(here, writes=80, kills=1)) == []


def test_two_web_servers_share_sessions_receipts_and_limits(here: Estate) -> None:
    assert failed(two_servers(here, writes=20)) == []


def test_many_connections_meet_no_error(here: Estate) -> None:
    with pages(1) as (port, process):
        first, *_figures = loaded_in(here, port, process, connections=8, seconds=1.0)

    assert first.is_ok, first.figure


def test_a_backup_comes_back_with_equal_checksums(here: Estate) -> None:
    assert failed(brought_back(here)) == []


@pytest.mark.parametrize("dump", sorted(DUMPS.iterdir()), ids=lambda dump: dump.name)
def test_released_databases_come_to_the_present_on_the_oldest_postgresql(dump: Path) -> None:
    programs = oldest_programs()
    if programs is None:
        reason = "PostgreSQL 15 is missing"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    options = {"programs": str(programs), "prepared": False, "fast": True}
    with room() as folder, estate(folder, **options) as old:
        assert failed(upgraded(dump, old)) == []
