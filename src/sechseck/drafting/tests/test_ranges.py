# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comments on lines quote their words, stand in the margin and go along to the next version."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.ranges import comment_lines
from sechseck.drafting.models import RangeAnchor, Text
from sechseck.drafting.queries.places import places
from sechseck.drafting.queries.ranges import comment_notes
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.tests.written import WORDS, drafted, shown
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db


def test_a_comment_quotes_its_lines_and_stands_beside_them(text: Text, clara: User) -> None:
    version = latest_version(text)

    made = comment_lines(version, first=2, last=2, text="Und nachts?", by=clara)
    again = comment_lines(version, first=2, last=2, text="Und nachts?", by=clara)

    assert made == again
    assert made.text.startswith(f"> {WORDS[1]}")
    assert list(comment_notes(version)) == [2]


def test_lines_that_are_none_or_of_two_paragraphs_are_refused(text: Text, clara: User) -> None:
    version = latest_version(text)

    for first, last in ((9, 9), (2, 1), (1, 2)):
        with pytest.raises(Invalid):
            comment_lines(version, first=first, last=last, text="Ja.", by=clara)
    with pytest.raises(Invalid):
        comment_lines(version, first=1, last=1, text=" ", by=clara)


def test_a_draft_takes_no_comments(ben: User) -> None:
    with pytest.raises(Conflict):
        comment_lines(latest_version(drafted(ben)), first=1, last=1, text="Ja.", by=ben)


def test_comments_go_along_where_their_words_still_stand(
    text: Text, anna: User, ben: User, clara: User
) -> None:
    version = latest_version(text)
    comment_lines(version, first=2, last=2, text="Gut.", by=clara)
    comment_lines(version, first=3, last=3, text="Spät.", by=clara)
    shown(text, ben, anna, *WORDS[:2], "Sofort.")
    (place,) = places({"Ä1": text.amendments.get().changes})
    wish = Wish("take", next(iter(place.proposals)))
    decide_places(text, {place.name: wish}, version=0, by=anna)

    finish_merge(text, reason="Sofort", version=1, by=anna)

    assert [one.version.number for one in RangeAnchor.objects.order_by("pk")] == [2, 1]


def test_a_resident_comments_in_the_browser(text: Text, clara: User, client: Client) -> None:
    form = {"number": "1", "first": "1", "text": "Wie viele?"}
    assert client.post(f"{text.path}zeilen/", form).status_code == 401
    client.force_login(clara)

    assert client.post(f"{text.path}zeilen/", form).status_code == 302
    assert client.post(f"{text.path}zeilen/", {**form, "first": ""}).status_code == 422

    page = client.get(text.path).content.decode()
    assert "Wie viele?" in page
    assert page.count('class="line__note"') == 1


@pytest.mark.parametrize("lines", [{"first": "900"}, {"first": "3", "last": "1"}, {"first": ""}])
def test_a_comment_on_lines_that_are_not_there_stays_on_the_page(
    lines: dict[str, str], text: Text, clara: User, client: Client
) -> None:
    client.force_login(clara)
    form = {"number": "1", "text": "Das schrieb ich lange.", **lines}

    sent = client.post(f"{text.path}zeilen/", form)

    page = sent.content.decode()
    assert sent.status_code == 422
    assert "Das schrieb ich lange." in page
    assert '<details id="schreiben" open>' in page
    assert page.index('href="#schreiben"') < page.index('class="numbered"')
    assert not RangeAnchor.objects.exists()
