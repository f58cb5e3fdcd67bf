# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How often the forms that turn the statements of the example into objects ask the database."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.models import User
from sechseck.strategy.queries.from_text import takeable
from sechseck.strategy.queries.from_text_twins import twins_of

MOST = 12


@pytest.mark.parametrize(("kind", "way"), [("measure", "massnahme"), ("goal", "ziel")])
def test_a_statement_with_twins_asks_twelve_times_at_most(
    example: None, kind: str, way: str
) -> None:
    office = User.objects.create_user("olga", password="drei kleine Wörter", role="office")
    client = Client()
    client.force_login(office)
    rows = list(takeable(office).filter(kind=kind))
    twins = twins_of(rows, office)
    rows.sort(key=lambda one: -len(twins[one.pk]))
    assert twins[rows[0].pk], "some statement of the example has a twin"
    client.get(f"/uebernehmen/{rows[-1].ref}/{way}/")

    for one in (*rows[:4], rows[-1]):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"/uebernehmen/{one.ref}/{way}/").status_code == 200
        assert len(asked) <= MOST, one.ref
