# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sechseck.site.api.tests.caller import Program
from sechseck.site.api.tests.test_reading import LISTS


def test_links_are_read_page_by_page_and_none_is_missed(hannover: None) -> None:
    whole = Program().read("verknuepfungen?je_seite=200")["items"]
    found: list[Any] = []
    following: int | None = 0
    while following is not None:
        page = Program().read(f"verknuepfungen?je_seite=37&nach={following}")
        found += page["items"]
        following = page["next"]

    assert found[:200] == whole
    assert len({one["id"] for one in found}) == len(found)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_asks_as_often_for_one_row_as_for_fifty(hannover: None, path: str) -> None:
    def asked(rows: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            Program().get(f"{path}?je_seite={rows}")
        return len(captured)

    asked(1)  # what a process asks once is asked

    assert asked(1) == asked(50) <= 20
