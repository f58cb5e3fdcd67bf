# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""No page of drafting asks more than twelve times, however many amendments there are."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.models import Text
from sechseck.drafting.queries.places import places
from sechseck.drafting.tests.written import WORDS, amended, published, shown, stepped
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db
MOST = 12
FRAME = ("SAVEPOINT", "RELEASE", "ROLLBACK")


def asked(client: Client, page: str) -> int:
    client.get(page)
    with CaptureQueriesContext(connection) as met:
        assert client.get(page).status_code == 200, page
    return sum(not one["sql"].startswith(FRAME) for one in met.captured_queries)


def filled(text: Text, by: User, second: User, many: int) -> list[str]:
    """Return the pages of a text with amendments of which one is merged."""
    for number in range(many):
        made = shown(text, by, second, f"Wir bauen {number} Wohnungen.", *WORDS[1:])
        amended(made.text, by, *WORDS[:2], f"Bis {2030 + number}.")
    rows = text.amendments.filter(status="screened")
    place, *_more = places({one.label: one.changes for one in rows})
    decided = {place.name: Wish("take", next(iter(place.proposals)))}
    decide_places(text, decided, version=0, by=by)
    for one in rows.order_by("number")[1:2]:
        stepped(one, "refer", by, "Später.")
    own = f"/aenderung/{text.slug}-ae1/"
    return ["/texte/", text.path, f"{text.path}zusammenfuehren/", own, f"{own}verfahren/"]


def test_pages_ask_as_often_for_five_as_for_thirty(
    region: None, anna: User, otto: User, client: Client
) -> None:
    client.force_login(anna)
    few = filled(published(anna, otto, *WORDS), anna, otto, 5)
    many = filled(published(anna, otto, *WORDS, "Noch ein Satz."), anna, otto, 30)

    first, second = ([asked(client, page) for page in pages] for pages in (few, many))

    assert first == second
    assert max(second) <= MOST, dict(zip(many, second, strict=True))


def test_the_page_of_a_merged_version_asks_seldom(
    text: Text, anna: User, otto: User, client: Client
) -> None:
    shown(text, anna, otto, "Wir bauen Stege.", *WORDS[1:])
    rows = text.amendments.all()
    place, *_more = places({one.label: one.changes for one in rows})
    decide_places(
        text, {place.name: Wish("take", next(iter(place.proposals)))}, version=0, by=anna
    )
    finish_merge(text, reason="Stege", version=1, by=anna)

    pages = [f"{text.path}fassung/2/", f"{text.path}vergleich/1/2/", text.path]

    assert max(asked(client, page) for page in pages) <= MOST
