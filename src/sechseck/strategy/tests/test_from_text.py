# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From text to object: a draft that keeps its line, and no second one beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.strategy.actions.from_text import (
    goal_from_statement,
    join_statement,
    take_statements,
)
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.models import AlsoSaid, BudgetPosition, Goal, Measure
from sechseck.strategy.queries.from_text import goal_words, measure_words, not_yet_taken, takeable
from sechseck.strategy.queries.from_text_twins import twins_of
from sechseck.strategy.queries.identifiers import next_identifier
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan
from sechseck.thread.models import Document, Statement, StatementLink
from sechseck.thread.tests.small_region import document, read_text

pytestmark = pytest.mark.usefixtures("region")
GOAL = "Die Mieten für Wohnungen sollen bis 2035 für alle bezahlbar sein."
MEASURE = "Das Bauamt baut von 2027 bis 2029 drei Wohnungen für 1.200.000 Euro."
TODAY = date(2026, 11, 1)


@pytest.fixture
def programme(anna: User) -> Document:
    """Return a document with one goal and one measure."""
    made = document("programm", anna)
    read_text(made, f"{GOAL}\n\n{MEASURE}", anna)
    for kind, text in (("goal", GOAL), ("measure", MEASURE)):
        Statement.objects.filter(text=text).update(kind=kind)
    return made


def said(kind: str, viewer: User) -> Statement:
    return takeable(viewer).get(kind=kind)


def test_a_goal_comes_with_the_words_and_the_day_of_its_line(
    programme: Document, anna: User, otto: User
) -> None:
    statement = said("goal", anna)
    words = goal_words(statement, anna, TODAY)

    assert words["title"] == GOAL.rstrip(".")
    assert (words["target_day"], words["horizon"]) == (date(2035, 12, 31), "long")
    assert words["theme"].slug == "wohnen"
    goal = goal_from_statement(statement, words, by=anna)
    assert (goal.statement, goal.node.visibility, goal.state) == (statement, "internal", "draft")
    with pytest.raises(NotAllowed):
        publish_object(goal, version=1, by=anna)
    assert publish_object(goal, version=1, by=otto).is_published


def test_a_measure_comes_with_its_days_its_money_and_the_next_identifier(
    programme: Document, anna: User
) -> None:
    words = measure_words(said("measure", anna), anna)

    assert (words["starts"], words["ends"]) == (date(2027, 1, 1), date(2029, 12, 31))
    assert words["amount"] == Decimal("1200000.00")
    assert words["unit"].slug == "bauamt"


def test_nothing_is_made_twice_of_a_statement(programme: Document, anna: User, otto: User) -> None:
    statement = said("goal", anna)
    goal_from_statement(statement, goal_words(statement, anna, TODAY), by=anna)

    with pytest.raises(Conflict, match="schon etwas"):
        goal_from_statement(statement, goal_words(statement, anna, TODAY), by=otto)
    with pytest.raises(Conflict, match="schon etwas"):
        join_statement(statement, a_goal(anna, "Anderes"), by=otto)
    assert Goal.objects.filter(statement=statement).count() == 1
    assert not not_yet_taken(takeable(anna)).filter(pk=statement.pk).exists()


def test_a_statement_of_another_kind_becomes_nothing_else(programme: Document, anna: User) -> None:
    with pytest.raises(Conflict):
        goal_from_statement(said("measure", anna), {"title": "x", "horizon": "mid"}, by=anna)


def test_a_stranger_takes_nothing_over(programme: Document, anna: User, clara: User) -> None:
    statement = said("goal", anna)
    with pytest.raises(NotAllowed):
        goal_from_statement(statement, goal_words(statement, anna, TODAY), by=clara)
    with pytest.raises(NotAllowed):
        take_statements({said("measure", anna).pk: None}, plan=a_plan(anna), by=clara)
    with pytest.raises(NotAllowed):
        join_statement(statement, a_goal(anna, GOAL), by=clara)


def test_a_title_that_is_almost_the_same_is_offered_and_joined(
    programme: Document, anna: User
) -> None:
    statement = said("goal", anna)
    known = a_goal(anna, "Mieten für Wohnungen sollen bis 2035 für alle bezahlbar sein")
    a_goal(anna, "Der Bus fährt öfter")

    (twin,) = twins_of([statement], anna)[statement.pk]
    assert (twin.found, twin.is_linked) == (known, False)
    join_statement(statement, twin.found, by=anna)

    assert AlsoSaid.objects.get().node == known.node
    assert Goal.objects.count() == 2


def test_a_link_that_says_the_same_is_offered_first(programme: Document, anna: User) -> None:
    other = document("anderes", anna)
    read_text(other, "Wohnen kostet künftig weniger.", anna)
    Statement.objects.filter(document=other).update(kind="goal")
    there = Statement.objects.get(document=other)
    known = a_goal(anna, "Wohnen kostet weniger", statement=there)
    statement = said("measure", anna)
    Statement.objects.filter(pk=statement.pk).update(kind="goal")
    StatementLink.objects.create(
        source=statement, target=there, type="same_as", state="suggested", score=0.9
    )

    (twin,) = twins_of([takeable(anna).get(pk=statement.pk)], anna)[statement.pk]
    assert (twin.found, twin.is_linked) == (known, True)


def test_many_become_drafts_in_one_go_and_the_rest_stays(programme: Document, anna: User) -> None:
    plan = a_plan(anna)
    a_measure(anna, plan, "W-07")
    chosen = {said("goal", anna).pk: None, said("measure", anna).pk: None}

    done = take_statements(chosen, plan=plan, by=anna)

    assert (len(done.goals), len(done.measures), done.joined, done.known) == (1, 1, 0, 0)
    assert done.measures[0].identifier == "W-08"
    assert not BudgetPosition.objects.exists()
    again = take_statements(chosen, plan=plan, by=anna)
    assert (again.goals, again.measures, again.known) == ([], [], 2)


def test_measures_need_a_plan(programme: Document, anna: User) -> None:
    with pytest.raises(Invalid, match="Aktionsplan"):
        take_statements({said("measure", anna).pk: None}, plan=None, by=anna)
    with pytest.raises(Invalid):
        take_statements({}, plan=None, by=anna)
    assert not Measure.objects.exists()


def test_identifiers_go_on_as_they_began(anna: User) -> None:
    plan = a_plan(anna)
    assert next_identifier(plan) == "W-01"
    for one in ("M 9", "M 10", "X1"):
        a_measure(anna, plan, one)
    assert next_identifier(plan) == "M 11"


def test_a_measure_with_money_in_the_browser(
    programme: Document, anna: User, client: Client
) -> None:
    client.force_login(anna)
    statement = said("measure", anna)
    way = f"/uebernehmen/{statement.ref}/massnahme/"
    assert "1.200.000" in client.get(f"/aussage/{statement.ref}/").content.decode()
    assert "Als Maßnahme anlegen" in client.get(f"/aussage/{statement.ref}/").content.decode()
    assert "1200000.00" in client.get(way).content.decode()
    sent = {"plan": a_plan(anna).pk, "title": "Bauen", "amount": "1.200.000,00", "version": 0}

    assert client.post(way, sent).status_code == 422
    answer = client.post(way, {**sent, "year": 2027, "source": "own"})

    made = Measure.objects.get()
    assert answer["Location"] == made.path
    assert made.statement == statement
    assert made.budget.get().amount == Decimal("1200000.00")
    page = client.get(f"/aussage/{statement.ref}/").content.decode()
    assert "Wurde zur Maßnahme" in page
    assert made.path in page


def test_many_in_the_browser_keep_their_filter(
    programme: Document, anna: User, clara: User, client: Client
) -> None:
    client.force_login(clara)
    assert client.get("/uebernehmen/").status_code == 404
    client.force_login(anna)
    goal, measure = said("goal", anna), said("measure", anna)
    page = client.get("/uebernehmen/?art=goal").content.decode()
    assert GOAL in page
    assert MEASURE not in page
    known = a_goal(anna, GOAL)

    answer = client.post(
        "/uebernehmen/",
        {"statement": [goal.pk, measure.pk], f"how-{goal.pk}": f"goal-{known.pk}", "version": 0},
    )
    assert answer.status_code == 422, "no plan for the measure"
    answer = client.post(
        "/uebernehmen/",
        {
            "statement": [goal.pk, measure.pk],
            f"how-{goal.pk}": f"goal-{known.pk}",
            "plan": a_plan(anna).pk,
            "version": 0,
        },
    )

    assert answer.status_code == 302
    assert AlsoSaid.objects.get().node == known.node
    assert Measure.objects.get().statement == measure


def test_one_statement_is_joined_in_the_browser(
    programme: Document, anna: User, client: Client
) -> None:
    client.force_login(anna)
    statement = said("goal", anna)
    known = a_goal(anna, GOAL)
    assert "Zusammenlegen" in client.get(f"/uebernehmen/{statement.ref}/ziel/").content.decode()

    where = f"/uebernehmen/{statement.ref}/zusammenlegen/"
    assert client.post(where, {"twin": "goal-0"}).status_code == 422
    assert client.post(where, {"twin": f"goal-{known.pk}"})["Location"] == known.path
    assert statement.ref in client.get(known.path).content.decode()


@pytest.mark.parametrize("number", [5, 50])
def test_the_page_of_many_asks_few_questions_with_twins_of_both_kinds_and_of_both_sorts(
    number: int, anna: User, client: Client, django_assert_max_num_queries: object
) -> None:
    made = document("lang", anna)
    lines = [f"Wir bauen {n + 2} Wohnungen am Hafen." for n in range(number)]
    read_text(made, "\n\n".join(lines), anna)
    rows = list(Statement.objects.filter(document=made).order_by("pk"))
    Statement.objects.filter(document=made).update(kind="measure")
    Statement.objects.filter(pk__in=[one.pk for one in rows[::2]]).update(kind="goal")
    other = document("anderes", anna)
    read_text(other, "Die Miete bleibt bezahlbar.\n\nDas Amt hilft beim Umzug.", anna)
    there = list(Statement.objects.filter(document=other).order_by("pk"))
    plan = a_plan(anna)
    a_goal(anna, rows[2].text)
    a_goal(anna, "Bezahlbar wohnen", statement=there[0])
    a_measure(anna, plan, "W-01", title=rows[3].text)
    a_measure(anna, plan, "W-02", title="Umzugshilfe", statement=there[1])
    for one, end in zip(rows[:2], there, strict=True):
        StatementLink.objects.create(
            source=one, target=end, type="same_as", state="suggested", score=0.9
        )
    client.force_login(anna)
    client.get("/uebernehmen/")

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        page = client.get("/uebernehmen/").content.decode()
    for title in ("Bezahlbar wohnen", "Umzugshilfe", rows[2].text, rows[3].text):
        assert f"zusammenlegen mit: {title}" in page
