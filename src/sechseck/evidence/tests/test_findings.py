# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Findings and derivations: what they rest on, two people, gaps, two clicks from a statement."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from sechseck.evidence.actions.derivations import (
    adopt_derivation,
    edit_derivation,
    weigh,
    weigh_no_more,
    write_derivation,
)
from sechseck.evidence.actions.findings import (
    cite,
    cite_no_more,
    edit_finding,
    publish_finding,
    write_finding,
)
from sechseck.evidence.models import Citation, Derivation, Finding, Indicator
from sechseck.evidence.queries.cited import NotFound, Target, observation_named
from sechseck.evidence.tests.measured import recorded, typed
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.gap_kinds import gap_counts
from sechseck.kernel.models import User
from sechseck.places.models import Area
from sechseck.thread.models import Statement
from sechseck.thread.tests.small_region import document, read_text, small_region

pytestmark = pytest.mark.django_db
WHY: dict[str, Any] = {
    "title": "Mehr bauen",
    "reasoning": "Es fehlen Wohnungen.",
    "warrant": "",
    "counter_evidence": "",
    "confidence": "low",
}


def found(by: User, text: str = "Es fehlen Wohnungen.") -> Finding:
    return write_finding({"text": text}, statement=None, by=by)


def published(by: User, second: User) -> Finding:
    one = found(by)
    return publish_finding(one, version=one.version, by=second)


def test_a_finding_is_public_when_a_second_person_says_so(anna: User, otto: User) -> None:
    one = found(anna)
    with pytest.raises(NotAllowed):
        publish_finding(one, version=1, by=anna)

    assert publish_finding(one, version=1, by=otto).node.visibility == "public"


def test_other_words_need_a_second_person_again(anna: User, otto: User) -> None:
    one = published(anna, otto)

    edited = edit_finding(one, {"text": "Anders."}, version=2, by=otto)

    assert edited.node.visibility == "internal"
    with pytest.raises(NotAllowed):
        publish_finding(edited, version=3, by=otto)
    with pytest.raises(Outdated):
        edit_finding(one, {"text": "Noch anders."}, version=2, by=anna)


def test_a_finding_needs_words_and_a_person_of_the_house(anna: User, clara: User) -> None:
    with pytest.raises(Invalid):
        found(anna, "  ")
    with pytest.raises(NotAllowed):
        found(clara)


def test_the_page_shows_the_value_of_today_and_what_it_was_called(
    indicator: Indicator, places: list[Area], anna: User, otto: User, client: Client
) -> None:
    recorded(indicator, typed(places[0], 2024, 10), by=anna)
    one = found(anna)
    cite(one, "observation", observation_named("wohnungen@01240001@2024"), "", by=anna)
    publish_finding(one, version=2, by=otto)
    recorded(indicator, typed(places[0], 2024, 14), by=anna)

    page = client.get(one.path).content.decode()

    assert "Aue, 2024: <b>14</b>" in page
    assert "hieß der Wert 10" in page
    assert "dl-de/by-2-0" in page


def test_the_same_evidence_counts_once_and_can_be_taken_back(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    recorded(indicator, typed(places[0], 2024, 10), by=anna)
    one, target = found(anna), observation_named("wohnungen@01240001@2024")
    made = cite(one, "observation", target, "", by=anna)

    with pytest.raises(Conflict):
        cite(one, "observation", target, "", by=anna)
    cite_no_more(one, made.pk, by=anna)

    assert not Citation.objects.exists()
    with pytest.raises(Conflict):
        cite_no_more(one, made.pk, by=anna)


@pytest.mark.parametrize("name", ["wohnungen@01240001@2024", "x@y@gestern", "x"])
def test_what_is_cited_must_be_there(indicator: Indicator, name: str) -> None:
    with pytest.raises(NotFound):
        observation_named(name)


def test_a_lost_chart_is_named_and_closes_no_gap(anna: User, otto: User) -> None:
    one = published(anna, otto)
    with pytest.raises(Invalid):
        cite(one, "lost_chart", Target(), " ", by=anna)

    cite(one, "lost_chart", Target(), "Folie 12, Werte fehlen", by=anna)
    one.refresh_from_db()
    assert one.node.visibility == "internal"  # what it rests on, a second person reads, too

    assert gap_counts(anna)["finding-without-evidence"] == (1, 1, 0)
    cite(one, "cell", Target(), "Tabelle 4, Zeile 2", by=anna)
    assert gap_counts(anna)["finding-without-evidence"] == (0, 1, 0)


def test_gaps_of_evidence_have_lists_and_work(anna: User, otto: User, client: Client) -> None:
    one = published(anna, otto)
    why = write_derivation(WHY, by=anna)
    adopt_derivation(why, version=1, by=otto)

    pages = {
        "/luecken/finding-without-evidence/": one.text,
        "/luecken/derivation-citing-nothing/": why.title,
    }
    for page, words in pages.items():
        assert words in client.get(page).content.decode()
    client.force_login(anna)
    work = f"/luecken/derivation-citing-nothing/punkt/{why.pk}/"
    assert why.title in client.get(work).content.decode()
    assert client.get("/luecken/derivation-citing-nothing/punkt/abc/").status_code == 404
    told = client.get("/api/v1/luecken/finding-without-evidence").json()
    assert told["items"] == [str(one.pk)]


def test_a_second_person_adopts_and_then_nothing_changes(anna: User, otto: User) -> None:
    why, one = write_derivation(WHY, by=anna), published(anna, otto)
    weigh(why, one, "for", by=anna)
    weigh(why, one, "against", by=anna)
    assert [side.side for side in why.sides.all()] == ["against"]
    with pytest.raises(NotAllowed):
        adopt_derivation(why, version=3, by=anna)
    with pytest.raises(Outdated):
        adopt_derivation(why, version=1, by=otto)

    adopted = adopt_derivation(why, version=3, by=otto)

    assert adopted.node.visibility == "public"
    for attempt in (
        lambda: edit_derivation(why, WHY, version=4, by=anna),
        lambda: weigh_no_more(why, one, by=anna),
        lambda: adopt_derivation(why, version=4, by=otto),
    ):
        with pytest.raises(Conflict):
            attempt()


def test_a_derivation_needs_a_reason(anna: User, clara: User) -> None:
    with pytest.raises(Invalid):
        write_derivation({**WHY, "reasoning": " "}, by=anna)
    with pytest.raises(NotAllowed):
        write_derivation(WHY, by=clara)


@pytest.fixture
def statement(anna: User) -> Statement:
    """A statement of a document that says what is so."""
    small_region(anna)
    read_text(document("bericht", anna), "Im Jahr 2023 stiegen die Mieten um 12 Prozent.\n", anna)
    one = Statement.objects.get()
    Statement.objects.update(kind="finding")
    return one


def test_two_clicks_lead_from_a_statement_to_its_finding(
    statement: Statement, anna: User, client: Client
) -> None:
    client.force_login(anna)
    page = client.get(f"/aussage/{statement.ref}/").content.decode()
    address = f"/befunde/neu/?aussage={statement.ref}"
    assert address in page

    form = client.get(address).content.decode()
    assert "stiegen die Mieten" in form
    answer = client.post(address, {"text": statement.text})

    one = Finding.objects.get()
    assert answer.headers["Location"] == one.path
    assert one.statement == statement
    again = client.get(f"/aussage/{statement.ref}/").content.decode()
    assert one.path in again
    assert client.get(address).headers["Location"] == one.path
    assert client.post(address, {"text": "Noch einmal."}).status_code == 422


def test_visitors_are_offered_no_finding_to_write(statement: Statement, client: Client) -> None:
    assert "/befunde/neu/" not in client.get(f"/aussage/{statement.ref}/").content.decode()


def test_evidence_is_added_and_taken_back_in_the_browser(
    indicator: Indicator, places: list[Area], anna: User, client: Client
) -> None:
    recorded(indicator, typed(places[0], 2024, 10), by=anna)
    one = found(anna)
    client.force_login(anna)
    words = {"kind": "observation", "indicator": "wohnungen", "area": "01240001"}

    refused = client.post(f"{one.path}belege/", words)
    added = client.post(f"{one.path}belege/", {**words, "period": "2024"})
    missing = client.post(f"{one.path}belege/", {**words, "period": "2019"})

    assert (refused.status_code, added.status_code, missing.status_code) == (422, 302, 422)
    citation = Citation.objects.get()
    client.post(f"{one.path}belege/", {"gone": citation.pk})
    assert not Citation.objects.exists()


def test_a_derivation_is_written_weighed_and_adopted_in_the_browser(
    anna: User, otto: User, client: Client
) -> None:
    one = published(anna, otto)
    client.force_login(anna)
    made = client.post("/ableitungen/neu/", WHY).headers["Location"]
    client.post(f"{made}befunde/", {"finding": one.pk, "side": "for"})
    client.post(f"{made}bearbeiten/", {**WHY, "title": "Viel mehr bauen", "version": 2})
    client.force_login(otto)

    client.post(f"{made}annehmen/", {"version": 3})

    assert Derivation.objects.get().adopted_by == otto
    client.logout()
    page = client.get(made).content.decode()
    assert "Viel mehr bauen" in page
    assert one.text in page


def test_hidden_findings_show_on_no_page(anna: User, otto: User, client: Client) -> None:
    why, hidden = write_derivation(WHY, by=anna), found(anna, "Ganz geheim.")
    weigh(why, hidden, "for", by=anna)
    adopt_derivation(why, version=2, by=otto)

    assert client.get(hidden.path).status_code == 404
    for page in ("/befunde/", why.path):
        assert "Ganz geheim" not in client.get(page).content.decode()
