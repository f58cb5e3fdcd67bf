# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Search: compounds, inflection, typing mistakes, and nothing that is hidden."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.home.search import ask, found_nodes, marked
from sechseck.kernel.models import User
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

TEXT = (
    "Die Wohnungsbauförderung wird ausgebaut.\n\n"
    "Frauenhäuser werden verlässlich finanziert.\n\n"
    "Der Radverkehr soll sicherer werden.\n\n"
    "Die Menschen wohnen gern im Bau am Markt.\n"
)
GUEST = AnonymousUser()


@pytest.fixture
def plan(anna: User):  # type: ignore[no-untyped-def]
    small_region(anna)
    plan = document("plan", anna)
    read_text(plan, TEXT, anna)
    return plan


def titles(text: str, viewer: object = GUEST) -> list[str]:
    question = ask(text, viewer)  # type: ignore[arg-type]
    if question is None:
        return []
    rows = found_nodes(question, viewer).filter(kind="statement")  # type: ignore[arg-type]
    return [node.title for node in rows]


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Wohnungsbau", "Die Wohnungsbauförderung wird ausgebaut."),
        ("wohnungsbauförderung", "Die Wohnungsbauförderung wird ausgebaut."),
        ("Förderung", "Die Wohnungsbauförderung wird ausgebaut."),
        ("Frauenhaus", "Frauenhäuser werden verlässlich finanziert."),
        ("Frauenhäusern", "Frauenhäuser werden verlässlich finanziert."),
        ("Frauenhauser", "Frauenhäuser werden verlässlich finanziert."),
        ("Radverkehr sicher", "Der Radverkehr soll sicherer werden."),
    ],
)
def test_a_word_finds_its_forms_and_compounds(typed: str, found: str) -> None:
    assert found in titles(typed)


@pytest.mark.usefixtures("plan")
def test_the_parts_of_a_compound_must_stand_side_by_side() -> None:
    assert "Die Menschen wohnen gern im Bau am Markt." not in titles("Wohnungsbau")


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("typed", ["Radverker", "Radvekehr"])
def test_a_typing_mistake_finds_the_nearest_word_and_says_so(typed: str) -> None:
    question = ask(typed, GUEST)

    assert question
    assert question.corrected
    assert len(titles(typed)) == 1


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wonungsbau", "Wohnungsbau"),  # stands in the text only inside a longer compound
        ("Wohnungsbua", "Wohnungsbau"),
        ("Wonungsbauförderung", "Wohnungsbauförderung"),
        ("Frauenhuas", "Frauenhaus"),
        ("Fruaenhaus", "Frauenhaus"),
        ("Radvrekehr", "Radverkehr"),
    ],
)
def test_left_out_and_swapped_letters_find_what_the_right_word_finds(
    typed: str, meant: str
) -> None:
    question = ask(typed, GUEST)

    assert question
    assert question.corrected == meant.lower()
    assert titles(typed) == titles(meant) != []


@pytest.mark.usefixtures("plan")
def test_a_right_word_without_hits_offers_its_parts_by_name(client: Client) -> None:
    answer = client.get("/suche/", {"q": "Frauenbau"}).content.decode()

    assert "Gezeigt wird, wo ein Teil des Wortes steht: Frau, Bau." in answer
    assert "Frauenhäuser</mark>" in answer
    assert "<mark>Bau</mark> am Markt" in answer


@pytest.mark.usefixtures("plan")
def test_words_that_never_stand_together_are_found_apart(client: Client) -> None:
    answer = client.get("/suche/", {"q": "Frauenhaus Radverkehr"}).content.decode()

    assert "Alle Wörter zusammen stehen in keiner Aussage" in answer
    assert "Radverkehr</mark> soll sicherer werden" in answer


@pytest.mark.usefixtures("plan")
def test_a_word_nobody_says_leads_to_its_theme(client: Client) -> None:
    answer = client.get("/suche/", {"q": "Mietpreisbremse"}).content.decode()

    assert "Dazu steht in keinem Dokument etwas" in answer
    assert "/thema/wohnen/" in answer


@pytest.mark.usefixtures("plan")
def test_a_word_whose_parts_are_shown_leads_to_its_theme_too(client: Client) -> None:
    answer = client.get("/suche/", {"q": "Wohnungsmarkt"}).content.decode()

    assert "Gezeigt wird, wo ein Teil des Wortes steht: Wohnung, Markt." in answer
    assert "/thema/wohnen/" in answer.split("<main", 1)[1]


def test_what_is_hidden_is_not_found(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    node = statement("Radverkehr").node
    node.visibility = "internal"
    node.save()

    assert titles("Radverkehr") == []
    assert titles("Radverkehr", anna) == ["Der Radverkehr soll sicherer werden."]


def test_an_empty_question_asks_nothing() -> None:
    assert ask("   und der die ", GUEST) is None


@pytest.mark.django_db
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=60))
def test_whatever_is_typed_gets_an_answer(typed: str) -> None:
    question = ask(typed, GUEST)

    assert question is None or found_nodes(question, GUEST).count() == 0


def test_marked_text_is_escaped() -> None:
    shown = marked("<script>Wohnungen</script> & Bau", frozenset({"wohnung"}))

    assert "<script>" not in shown
    assert "<mark>Wohnungen</mark>" in shown
    assert "&amp;" in shown


@pytest.mark.usefixtures("plan")
def test_the_page_says_what_it_searched_instead(client: Client) -> None:
    answer = client.get("/suche/", {"q": "Radverker"}).content.decode()

    assert "radverkehr" in answer.lower()
    assert "Radverkehr</mark> soll sicherer werden" in answer


@pytest.mark.usefixtures("plan")
def test_a_result_says_kind_document_place_and_standing(client: Client) -> None:
    html = client.get("/suche/", {"q": "Radverkehr"}).content.decode()

    kind = statement("Radverkehr").get_kind_display()
    assert f">{kind}</span>" in html
    assert "Plan, Zeile 5 · beschlossen" in html
