# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files and groups stay together, and upper rooms come first."""

from __future__ import annotations

import pytest

from tests.sharing_out import ROOMS, ROOT, SharingOut, upper_rooms_first

FILE = "src/sechseck/kernel/tests/test_names.py"


@pytest.mark.parametrize(
    ("test", "unit"),
    [
        (f"{FILE}::test_nobody[a@b]", FILE),
        (f"{FILE}::Names::test_nobody", FILE),
        ("tests/browser/test_walks.py::test_a_walk[desk]@browser", "browser"),
    ],
)
def test_a_file_is_one_unit_and_a_group_too(test: str, unit: str) -> None:
    scheduler = SharingOut.__new__(SharingOut)  # nothing is shared out here

    assert scheduler._split_scope(test) == unit


def test_upper_rooms_come_first_and_groups_before_them(request: pytest.FixtureRequest) -> None:
    class Placed(pytest.Item):
        def runtest(self) -> None: ...

    def placed(room: str) -> pytest.Item:
        path = ROOT / "src" / "sechseck" / room / "tests" / "test_x.py"
        return Placed.from_parent(request.session, name=room, path=path)

    items = [placed(room) for room in reversed(ROOMS)]
    items[0].add_marker(pytest.mark.xdist_group("drills"))

    upper_rooms_first(items)

    assert [item.name for item in items] == [ROOMS[-1], *ROOMS[:-1]]
