# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the most visited list costs, counted and not timed, so that it cannot creep up unseen.

A function call costs about 0.3 microseconds, so these budgets stand for 3.0 ms of the page and
2.5 ms of the answer for programs (`./sechseck bench platform` measures those).
"""

from __future__ import annotations

import sys

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.kept import forget_kept
from sechseck.kernel.models import Node

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("example")]

PAGE, ANSWER = "/aussagen/", "/api/v1/aussagen"
SEVERAL = 5


def calls(path: str) -> float:
    """Return how many functions are called for an address of which nothing is kept."""
    client, number = Client(), 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    for _one in range(2):  # what a process does once is done
        forget_kept()
        assert client.get(path).status_code == 200
    sys.setprofile(count)
    try:
        for _one in range(SEVERAL):
            forget_kept()
            client.get(path)
    finally:
        sys.setprofile(None)
    return number / SEVERAL


@pytest.mark.parametrize(
    ("path", "most"),
    [(PAGE, 3), (ANSWER, 1)],  # is anything kept? the filter; the rows with their number
)
def test_fifty_rows_are_asked_for_at_once(path: str, most: int) -> None:
    Client().get(path)
    forget_kept()

    with CaptureQueriesContext(connection) as asked:
        Client().get(path)

    assert len(asked) == most


@pytest.mark.parametrize(("path", "most"), [(PAGE, 7_250), (ANSWER, 1_750)])
def test_fifty_rows_are_drawn_with_few_calls(path: str, most: int) -> None:
    assert calls(path) <= most


def test_a_row_is_drawn_with_few_calls() -> None:
    per_row = (calls(PAGE) - calls(f"{PAGE}?text=gibtesnicht")) / 50

    assert per_row <= 25


def test_what_rooms_make_of_a_statement_is_found_by_one_list_of_numbers() -> None:
    """Several lists beside each other make the database read every node there is."""
    path = Node.objects.filter(kind="statement").order_by("pk").values_list("path", flat=True)[0]

    with CaptureQueriesContext(connection) as asked:
        Client().get(path)

    [made] = [one["sql"] for one in asked if "evidence_finding" in one["sql"]]
    assert made.count('"kernel_node"."id" IN') == 1
