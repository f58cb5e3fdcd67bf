# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A new version puts links in doubt; the doubt is shown with its way and cleared by people."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.kernel.errors import Conflict, NotAllowed
from sechseck.kernel.models import Node, User
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.review import confirm_link, confirm_proposed, reject_link
from sechseck.thread.actions.suspect import clear_editorial
from sechseck.thread.models import Document, StatementLink
from sechseck.thread.queries.suspects import affected_by_changes, suspect_links
from sechseck.thread.tests.linked_region import (
    FINDING,
    GOAL,
    MEASURE,
    PLAN,
    linked_region,
    of_plan,
    of_report,
    suggest,
)
from sechseck.thread.tests.small_region import read_text

EDITORIAL = PLAN.replace("seit Jahren stark", "seit vielen Jahren stark")
SUBSTANTIVE = PLAN.replace("300 neue", "400 neue")
SHORTER = PLAN.replace("Die Mieten steigen seit Jahren stark.\n\n", "")


@pytest.fixture
def links(anna: User) -> dict[str, StatementLink]:
    """Finding → goal ← three measures, all confirmed; only the plan is public."""
    linked_region(anna, "internal")
    goal = of_plan(GOAL)
    made = {
        "supports": suggest(of_plan(FINDING), "supports", goal),
        "implements": suggest(of_plan(MEASURE), "implements", goal),
        "250": suggest(of_report("250"), "implements", goal),
        "way": suggest(of_report("Radweg"), "implements", goal),
    }
    for link in made.values():
        note_decision(link, "confirm", by=anna)
    return made


def new_version(text: str, by: User) -> None:
    read_text(Document.objects.get(slug="plan"), text, by)


def doubt(links: dict[str, StatementLink]) -> dict[str, str]:
    return {
        name: StatementLink.objects.get(pk=one.pk).suspect
        for name, one in links.items()
        if StatementLink.objects.get(pk=one.pk).suspect
    }


def newest(link: StatementLink) -> int:
    return link.decisions.order_by("-id").values_list("pk", flat=True)[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (PLAN.replace("\n\n", "\n\n\n"), {}),
        (EDITORIAL, {"supports": "editorial"}),
        (SUBSTANTIVE, {"implements": "substantive"}),
        (SHORTER, {"supports": "gone"}),
    ],
    ids=["cosmetic", "editorial", "substantive", "gone"],
)
def test_how_much_a_text_changed_decides_the_doubt(
    links: dict[str, StatementLink], anna: User, text: str, found: dict[str, str]
) -> None:
    new_version(text, anna)

    assert doubt(links) == found
    for link in StatementLink.objects.filter(state="confirmed", suspect=""):
        assert link.source_hash == link.source.canonical_hash
        assert link.target_hash == link.target.canonical_hash


def test_the_way_of_a_change_is_shown(links: dict[str, StatementLink], anna: User) -> None:
    new_version(EDITORIAL, anna)
    rows = suspect_links(anna).select_related("source", "target")

    (affected,) = affected_by_changes(rows, anna)

    assert affected.statement == of_plan("Mieten")
    assert [one.pk for one in affected.links] == [links["supports"].pk]
    assert [step.label for step in affected.path] == ["1 Ziel", "3 Maßnahmen"]


def test_the_way_shows_nothing_that_is_hidden(
    links: dict[str, StatementLink], anna: User, clara: User
) -> None:
    new_version(EDITORIAL, anna)
    rows = suspect_links(clara).select_related("source", "target")

    (affected,) = affected_by_changes(rows, clara)

    assert [step.label for step in affected.path] == ["1 Ziel", "1 Maßnahme"]


def test_a_circle_ends(links: dict[str, StatementLink], anna: User) -> None:
    back = suggest(of_plan(MEASURE), "supports", of_plan(FINDING))
    note_decision(back, "confirm", by=anna)
    new_version(EDITORIAL, anna)

    rows = suspect_links(anna).select_related("source", "target")

    assert affected_by_changes(rows, anna)


def test_a_new_wording_is_cleared_in_one_go_by_one_person(
    links: dict[str, StatementLink], anna: User, clara: User
) -> None:
    new_version(EDITORIAL, anna)
    upto = links["supports"].pk
    with pytest.raises(NotAllowed):
        clear_editorial(upto=upto, count=1, by=clara)
    with pytest.raises(Conflict):
        clear_editorial(upto=upto, count=2, by=anna)

    assert clear_editorial(upto=upto, count=1, by=anna) == 1

    link = StatementLink.objects.get(pk=upto)
    assert (link.state, link.suspect) == ("confirmed", "")
    assert link.source_hash == of_plan("Mieten").canonical_hash
    assert suspect_links(anna).count() == 0


def test_a_new_content_is_confirmed_by_two_people_where_it_is_public(
    links: dict[str, StatementLink], anna: User
) -> None:
    new_version(SUBSTANTIVE, anna)
    link = links["implements"]
    said = Said(reason="Dient noch immer dem Ziel.")

    confirm_link(link.pk, said, seen=newest(link), by=anna)
    link.refresh_from_db()
    assert (link.state, link.suspect) == ("proposed", "")

    berta = User.objects.create_user("berta", role=User.Role.OFFICE)
    confirm_proposed(link.pk, seen=newest(link), by=berta)
    link.refresh_from_db()
    assert (link.state, link.source_hash) == ("confirmed", of_plan("400").canonical_hash)


def test_what_is_gone_can_only_be_rejected(links: dict[str, StatementLink], anna: User) -> None:
    new_version(SHORTER, anna)
    link = links["supports"]

    with pytest.raises(Conflict):
        confirm_link(link.pk, Said(), seen=newest(link), by=anna)
    reject_link(link.pk, Said(reason="Steht nicht mehr da."), seen=newest(link), by=anna)

    assert suspect_links(anna).count() == 0


def test_a_second_change_makes_a_doubt_worse_but_never_better(
    links: dict[str, StatementLink], anna: User
) -> None:
    new_version(SUBSTANTIVE, anna)
    new_version(SUBSTANTIVE.replace("am alten Hafen", "beim alten Hafen"), anna)

    assert doubt(links) == {"implements": "substantive"}
    assert links["implements"].decisions.filter(verb="doubt").count() == 1


def test_the_gap_report_counts_statements_in_doubt(
    links: dict[str, StatementLink], anna: User
) -> None:
    client = Client()
    client.force_login(anna)
    new_version(SUBSTANTIVE, anna)

    page = client.get("/luecken/suspect-link/").content.decode()

    assert "400 neue Wohnungen" in page
    assert of_plan(GOAL).text in page


def test_the_page_shows_clears_and_rejects(links: dict[str, StatementLink], anna: User) -> None:
    client = Client()
    client.force_login(anna)
    new_version(EDITORIAL.replace("300 neue", "400 neue"), anna)

    page = client.get("/verdaechtig/").content.decode()
    assert "1 Ziel" in page
    assert "redaktionell geändert" in page
    assert "inhaltlich geändert" in page
    words = {"upto": links["implements"].pk, "count": 1}
    assert client.post("/verdaechtig/redaktionell/", words).status_code == 302
    link = links["implements"]
    address = f"/verdaechtig/{link.pk}/"
    refused = {"seen": newest(link), "decision": "reject", "reason": " "}
    assert client.post(address, refused).status_code == 422
    said = {"seen": newest(link), "decision": "confirm"}
    assert client.post(address, said).status_code == 302
    assert client.post(address, said).status_code == 409
    assert "Nichts zu prüfen" in client.get("/verdaechtig/").content.decode()


def test_a_doubt_about_hidden_statements_is_hidden(
    links: dict[str, StatementLink], anna: User, clara: User
) -> None:
    Node.objects.filter(document__slug="plan").update(visibility="internal")
    new_version(EDITORIAL, anna)

    assert suspect_links(anna).count() == 1
    assert suspect_links(clara).count() == 0


def test_the_page_shows_what_stood_there_before(
    links: dict[str, StatementLink], anna: User, client: Client
) -> None:
    new_version(SUBSTANTIVE, anna)
    client.force_login(anna)

    page = client.get("/verdaechtig/").content.decode()

    before = page.partition("Vorher:")[2].partition("</del>")[0]
    assert "300 neue" in before
    assert "400 neue" in page
