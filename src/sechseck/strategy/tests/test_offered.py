# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms offer what fits; themes lead to goals and measures."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.models import Node, User
from sechseck.people.models import Actor
from sechseck.strategy.forms.bulk import BulkForm
from sechseck.strategy.forms.fields import MANY
from sechseck.strategy.forms.measures import MeasureForm
from sechseck.strategy.forms.objects import GoalForm
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan, an_actor
from sechseck.thread.models import Theme

pytestmark = pytest.mark.usefixtures("region")


def many_actors(number: int) -> None:
    nodes = Node.objects.bulk_create(
        Node(kind="actor", title=f"Amt {one}", path="/", visibility="public")
        for one in range(number)
    )
    Actor.objects.bulk_create(
        Actor(
            node=node, slug=f"amt-{one}", kind="department", name=f"Amt {one}", sort_key=str(one)
        )
        for one, node in enumerate(nodes)
    )


def test_parties_hidden_actors_and_the_foundation_are_not_offered(anna: User) -> None:
    office, party = an_actor("Bauamt"), an_actor("Partei", "party")
    hidden = an_actor("Geheim")
    Node.objects.filter(actor=hidden).update(visibility="protected")

    for form in (GoalForm(viewer=anna), MeasureForm(viewer=anna), BulkForm(viewer=anna)):
        offered = set(form.fields["unit"].queryset)  # type: ignore[attr-defined]
        assert office in offered
        assert not offered & {party, hidden}
        themes = form.fields["theme"].queryset  # type: ignore[attr-defined]
        assert {one.kind for one in themes} <= {"theme", "cross_cutting"}


def test_who_is_in_charge_already_stays_offered(anna: User) -> None:
    party, stone = an_actor("Partei", "party"), Theme.objects.get(slug="teilhabe")

    form = GoalForm(viewer=anna, initial={"unit": party, "theme": stone})

    assert party in form.fields["unit"].queryset  # type: ignore[attr-defined]
    assert stone in form.fields["theme"].queryset  # type: ignore[attr-defined]


def test_many_actors_cost_no_more_statements_and_no_boxes(anna: User) -> None:
    browser = Client()
    browser.force_login(anna)

    with CaptureQueriesContext(connection) as few:
        browser.get("/massnahme/neu/")
    many_actors(MANY + 1)
    with CaptureQueriesContext(connection) as many:
        page = browser.get("/massnahme/neu/").content.decode()

    assert len(few) == len(many)
    assert re.search(r'<select[^>]*name="partners"', page)


def test_a_theme_leads_to_its_goals_and_measures(anna: User, client: Client) -> None:
    goal, plan = a_goal(anna), a_plan(anna)
    a_measure(anna, plan)
    a_goal(anna, "Nur intern", is_open=False)

    page = client.get("/thema/wohnen/").content.decode()

    assert goal.path in page
    assert "/massnahmen/?thema=wohnen" in page
    assert "alle Maßnahmen (1)" in page
    assert "Nur intern" not in page
