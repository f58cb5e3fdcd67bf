# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What amendments are called: by the text, by the event, or by the line."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.texts import describe_motion
from sechseck.drafting.models import Amendment, Motion, Text
from sechseck.drafting.queries.blame import blame
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import workspace
from sechseck.drafting.tests.written import WORDS, amended, published, shown, stepped
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db
LATER = (*WORDS[:2], "Bis zum Jahr 2031 ist das fertig.")
STEGE = ("Wir bauen Stege.", *WORDS[1:])


def numbered(text: Text, by: User, numbering: str) -> Text:
    now = Text.objects.get(pk=text.pk)
    return describe_motion(now, {"numbering": numbering}, version=now.version, by=by)


def test_by_line_an_amendment_is_called_after_the_first_line_it_touches(
    text: Text, anna: User, ben: User, client: Client
) -> None:
    numbered(text, anna, "by_line")

    labels = [shown(text, ben, anna, *words).label for words in (LATER, LATER, STEGE)]

    assert labels == ["A1-003", "A1-003-2", "A1-001"]
    assert "A1-003-2" in client.get(text.path).content.decode()
    titled = shown(text, ben, anna, *WORDS, title="Neu")
    assert (titled.label, titled.node.title) == ("A1-000", "A1-000 zu Wohnen am Hafen")


def test_merging_and_blame_speak_of_amendments_by_that_name(
    text: Text, anna: User, ben: User
) -> None:
    numbered(text, anna, "by_line")
    shown(text, ben, anna, *LATER)
    place = workspace(text, latest_version(text), anna).places[0]
    wish = {place.name: Wish("take", place.proposals[0].name)}
    decide_places(text, wish, version=0, by=anna)

    new = finish_merge(text, reason="Später.", version=1, by=anna)

    assert blame(new)[3] == ["A1-003"]
    assert Amendment.objects.get().status == "accepted"


def test_through_an_event_no_number_is_given_twice(
    text: Text, anna: User, otto: User, ben: User
) -> None:
    second = published(anna, otto)
    Motion.objects.update(event="Kreistag im Mai", numbering="global")

    labels = [shown(one, ben, anna, *LATER).label for one in (text, second, text)]

    assert labels == ["Ä1", "Ä2", "Ä3"]


def test_a_name_once_given_stays_and_is_given_to_no_other(
    text: Text, anna: User, ben: User
) -> None:
    numbered(text, anna, "by_line")
    first = stepped(amended(text, ben, *LATER), "submit", ben)
    numbered(text, anna, "per_motion")
    stepped(first, "return", anna, "Bitte begründen.")

    again = stepped(first, "submit", ben)

    assert (again.label, shown(text, ben, anna, *STEGE).label) == ("A1-003", "Ä2")


def test_wrong_ways_to_count_are_refused(text: Text, anna: User) -> None:
    with pytest.raises(Invalid):
        numbered(text, anna, "by_colour")
    Motion.objects.update(prefix="")
    with pytest.raises(Invalid, match="Kürzel"):
        numbered(text, anna, "by_line")


@pytest.mark.django_db(transaction=True)
def test_four_at_once_get_four_names(text: Text, anna: User, ben: User) -> None:
    numbered(text, anna, "by_line")
    drafts = [amended(text, ben, *LATER) for _ in range(4)]

    def submit(draft: Amendment) -> str:
        label = stepped(draft, "submit", ben).label
        connection.close()
        return label

    with ThreadPoolExecutor(4) as pool:
        labels = sorted(pool.map(submit, drafts))

    assert labels == ["A1-003", "A1-003-2", "A1-003-3", "A1-003-4"]
