# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All recommendations are taken at once: seen first, kept when somebody saves them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.merging import Wish, decide_places
from sechseck.drafting.actions.procedures import propose_procedure
from sechseck.drafting.models import Amendment, MergeDraft, Text
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import Workspace, workspace
from sechseck.drafting.tests.written import WORDS, blocks, shown, stepped
from sechseck.engines.redline import block_of
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db
FIRST, BUS, LAST = WORDS


def advise(amendment: Amendment, recommendation: str, by: User, *words: str) -> None:
    told: dict[str, Any] = {"recommendation": recommendation, "audience": "office", "note": ""}
    propose_procedure(amendment, blocks(*words) if words else [], told=told, version=0, by=by)


def filled(text: Text, by: User) -> Workspace:
    return workspace(text, latest_version(text), by, as_advised=True)


def choices(work: Workspace) -> list[tuple[str, str]]:
    return [(place.where, place.choice) for place in work.places]


@pytest.fixture
def crowded(text: Text, ben: User, anna: User, otto: User) -> Text:
    """A text with one amendment to take, one to leave, one in other words, two that collide."""
    taken = shown(text, ben, anna, "Wir bauen am Kai neue Wohnungen.", BUS, LAST)
    left = shown(text, ben, anna, FIRST, BUS.replace("jede Stunde", "nie"), LAST)
    other = shown(text, ben, anna, FIRST, BUS, LAST.replace("2030", "2027"))
    advise(taken, "accept", anna)
    advise(left, "reject", anna)
    advise(other, "modified", anna, FIRST, BUS, LAST.replace("2030", "2028"))
    return text


def test_what_is_recommended_fills_the_places_and_makes_the_preview(
    crowded: Text, anna: User
) -> None:
    work = filled(crowded, anna)

    assert [place.choice for place in work.places] == ["take", "reject", "replace"]
    assert (work.advised, len(work.filled), work.open_count) == (3, 3, 0)
    said = "".join(piece.text for block in work.preview for piece in block.pieces)
    assert ("Kai" in said, "2028" in said, "nie" in said) == (True, True, False)
    assert not MergeDraft.objects.exists(), "looking keeps nothing"


def test_what_somebody_decided_stays_as_it_is(crowded: Text, anna: User, otto: User) -> None:
    first = workspace(crowded, latest_version(crowded), anna).places[0]
    decide_places(crowded, {first.name: Wish("reject")}, version=0, by=otto)

    work = filled(crowded, anna)

    assert [place.choice for place in work.places] == ["reject", "reject", "replace"]
    assert first.name not in work.filled


@pytest.mark.parametrize(
    ("one", "other", "choice"),
    [
        ("accept", "reject", "take"),
        ("accept", "accept", ""),  # they contradict each other
        ("accept", "vote", ""),
        ("accept", "modified", ""),
        ("reject", "refer", "reject"),
        ("reject", "", ""),
    ],
)
def test_what_is_not_clear_stays_open(
    text: Text, ben: User, anna: User, one: str, other: str, choice: str
) -> None:
    for recommendation, year in ((one, "2027"), (other, "2028")):
        made = shown(text, ben, anna, FIRST, BUS, LAST.replace("2030", year))
        if recommendation:
            advise(made, recommendation, anna)

    assert [place.choice for place in filled(text, anna).places] == [choice]


def test_insertions_at_one_point_are_all_made_in_order_of_their_numbers(
    text: Text, ben: User, anna: User
) -> None:
    said = [f"Punkt {word}." for word in ("zehn", "acht", "eins")]
    first, *rest = blocks(*WORDS)
    for words in said:
        wanted = [first, block_of("", words), *rest]
        made = write_amendment(text, wanted, told={"kind": "change"}, by=ben)
        advise(stepped(stepped(made, "submit", ben), "screen", anna), "accept", anna)

    work = filled(text, anna)

    (place,) = work.places
    assert place.choice == "all"
    labels = [one.amendments[0].label for one in place.proposals]
    assert labels == ["Ä1", "Ä2", "Ä3"]
    added = [block.pieces[0].text for block in work.preview if block.kind == "ins"]
    assert added == said


def test_in_the_browser_it_is_two_clicks_and_a_look(
    crowded: Text, anna: User, client: Client
) -> None:
    client.force_login(anna)
    page = f"{crowded.path}zusammenfuehren/"
    assert "Alle Empfehlungen übernehmen (3 Stellen)" in client.get(page).content.decode()

    body = client.get(f"{page}?empfehlungen=1").content.decode()

    assert "3 Stellen sind so ausgefüllt" in body
    assert "Neue Fassung machen" not in body
    names = [place.name for place in filled(crowded, anna).places]
    sent = {"version": "0", "places": " ".join(names)}
    for place in filled(crowded, anna).places:
        taken = next((one.name for one in place.proposals if one.is_taken), "")
        sent[f"choice-{place.name}"] = f"take:{taken}" if taken else place.choice
        sent[f"words-{place.name}"] = place.words
    assert client.post(f"{page}?empfehlungen=1", sent).status_code == 302
    assert MergeDraft.objects.get().decisions.count() == 3
    assert "Neue Fassung machen" in client.get(page).content.decode()
