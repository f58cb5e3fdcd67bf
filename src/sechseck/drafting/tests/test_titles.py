# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The title of a text is amended, merged and told as its words are."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.models import Amendment, Text, TextVersion
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.titles import TitlePlace, title_place
from sechseck.drafting.queries.workspace import workspace
from sechseck.drafting.tests.written import WORDS, amended, shown
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db
NEW, OTHER = "Wohnen und Arbeiten am Hafen", "Leben am Hafen"


@pytest.fixture
def two(text: Text, anna: User, ben: User) -> list[Amendment]:
    """Two amendments that want nothing but another title."""
    return [shown(text, ben, anna, *WORDS, title=title) for title in (NEW, OTHER)]


def wanted(text: Text) -> TitlePlace:
    found = title_place(text.amendments.order_by("number"))
    assert found is not None
    return found


def take(place: TitlePlace, title: str) -> dict[str, Wish]:
    name = next(name for name, one in place.proposals.items() if one == title)
    return {place.name: Wish("take", name)}


def test_a_title_is_chosen_and_stands_everywhere_from_then_on(
    text: Text, two: list[Amendment], anna: User, client: Client
) -> None:
    decide_places(text, take(wanted(text), NEW), version=0, by=anna)

    new = finish_merge(text, reason="Der Titel.", version=1, by=anna)

    text = Text.objects.get(pk=text.pk)
    assert text.document is not None
    titles = {new.title, text.title, text.node.title, text.document.title}
    assert (titles, new.title_from) == ({NEW}, "Ä1")
    states = list(Amendment.objects.order_by("number").values_list("status", flat=True))
    assert states == ["accepted", "rejected"]
    assert NEW in client.get(text.path).content.decode()
    assert "Wohnen am Hafen" in client.get(f"{text.path}fassung/1/").content.decode()
    compared = client.get(f"{text.path}vergleich/1/2/").content.decode()
    assert ("eingefügt:" in compared, "Kein Unterschied" in compared) == (True, False)
    assert client.get(f"{text.path}fassung/2.json").json()["title"] == NEW


def test_the_page_and_the_program_tell_the_wanted_title(
    two: list[Amendment], client: Client
) -> None:
    page = client.get(two[0].path).content.decode()

    assert ("und Arbeiten" in page, "Am Text selbst ändert sich nichts" in page) == (True, False)
    assert client.get(f"{two[0].path[:-1]}.json").json()["title"] == NEW


def test_an_undecided_title_is_carried_and_a_typed_one_is_everybodys(
    text: Text, two: list[Amendment], anna: User, ben: User
) -> None:
    shown(text, ben, anna, "Wir bauen Stege.", *WORDS[1:])
    work = workspace(text, latest_version(text), anna)
    assert work.places[0].where == "Titel"
    place = work.places[1]
    wish = {place.name: Wish("take", place.proposals[0].name)}
    decide_places(text, wish, version=0, by=anna)
    finish_merge(text, reason="Stege.", version=1, by=anna)
    assert {one.title for one in Amendment.objects.filter(status="screened")} == {NEW, OTHER}

    typed = {wanted(text).name: Wish("replace", words=" Am  Hafen ")}
    decide_places(text, typed, version=0, by=anna)
    new = finish_merge(text, reason="Kürzer.", version=1, by=anna)

    assert (new.title, new.title_from) == ("Am Hafen", "Ä1, Ä2")
    assert {one.status for one in Amendment.objects.filter(number__lt=3)} == {"modified"}


def test_what_is_no_title_is_refused(text: Text, two: list[Amendment], anna: User) -> None:
    place = wanted(text)
    for wish in (Wish("all"), Wish("replace", words=" "), Wish("replace", words="x" * 301)):
        with pytest.raises(Invalid):
            decide_places(text, {place.name: wish}, version=0, by=anna)


def test_the_same_title_is_no_change(text: Text, ben: User) -> None:
    with pytest.raises(Invalid, match="nichts geändert"):
        amended(text, ben, *WORDS, title=" Wohnen  am Hafen")


def test_an_alternative_brings_its_title(text: Text, anna: User, ben: User) -> None:
    other = shown(text, ben, anna, "Nichts davon.", kind="alternative", title=NEW)
    decide_places(text, {}, whole=other.label, version=0, by=anna)

    assert finish_merge(text, reason="Ganz neu.", version=1, by=anna).title == NEW


def test_the_title_of_a_frozen_version_never_changes(text: Text) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        TextVersion.objects.filter(text=text).update(title="Anders")
