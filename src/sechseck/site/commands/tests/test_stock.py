# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A copied stock is as sound as its original: the database would take nothing else."""

from __future__ import annotations

import psycopg
import pytest
from django.db import connection

from sechseck.kernel.models import User
from sechseck.site.commands.stock import DISTANCE, multiply
from sechseck.thread.actions.events import Said
from sechseck.thread.actions.review import confirm_link, confirm_proposed, undo_last
from sechseck.thread.models import Decision, Statement, StatementLink
from sechseck.thread.tests.linked_region import GOAL, MEASURE, linked_region, of_plan, suggest


@pytest.fixture
def confirmed(anna: User) -> StatementLink:
    """One link that two people agreed on, at the second attempt of the first."""
    linked_region(anna)
    link = suggest(of_plan(MEASURE), "implements", of_plan(GOAL))
    said = Said("implements", "forth" if link.source_id < link.target_id else "back")
    confirm_link(link.pk, said, seen=0, by=anna)
    undo_last(by=anna)
    confirm_link(link.pk, said, seen=Decision.objects.latest("id").pk, by=anna)
    berta = User.objects.create_user("berta", role=User.Role.OFFICE)
    return confirm_proposed(link.pk, seen=Decision.objects.latest("id").pk, by=berta)


@pytest.mark.django_db(transaction=True)
def test_copies_of_confirmed_links_bring_the_events_that_confirmed_them(
    confirmed: StatementLink,
) -> None:
    statements = Statement.objects.count()
    server = connection.get_connection_params()

    with psycopg.connect(
        **{
            key: server[key]
            for key in ("host", "port", "user", "password", "dbname") & server.keys()
        }
    ) as line:
        count = multiply(line, 3 * statements)

    assert count == 3 * statements
    for shift in (DISTANCE, 2 * DISTANCE):
        copy = StatementLink.objects.get(pk=confirmed.pk + shift)
        events = copy.decisions.values_list("pk", "verb", "undoes_id")
        assert copy.state == "confirmed"
        assert [verb for _pk, verb, _undoes in events] == ["propose", "undo", "propose", "confirm"]
        assert [undoes for _pk, _verb, undoes in events] == [None, events[0][0], None, None]
