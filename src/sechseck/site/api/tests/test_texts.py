# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments for programs."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.procedures import propose_procedure
from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.places import places
from sechseck.drafting.tests.written import WORDS, amended, drafted, published, shown
from sechseck.engines.redline import apply, hunk_from_json, version_from_json
from sechseck.kernel.models import ApiToken, Node, User
from sechseck.site.api.tests.caller import Program, secret_of
from sechseck.thread.tests.small_region import small_region

WHOLE: dict[str, Any] = {"origins": [], "base": "", "edits": []}


@pytest.fixture
def otto(db: None) -> User:
    return User.objects.create_user("otto", role=User.Role.OFFICE)


@pytest.fixture
def text(anna: User, otto: User) -> Text:
    small_region(anna)
    return published(anna, otto)


@pytest.fixture
def amendment(text: Text, anna: User, otto: User) -> Amendment:
    return shown(text, anna, otto, WORDS[0], WORDS[1], "Bis 2028 ist das fertig.")


def test_a_program_can_make_the_amended_text_itself(amendment: Amendment) -> None:
    text = Program().read("texte")["items"][0]
    number = Program().read(f"texte/{text['slug']}")["versions"][0]["number"]
    version = Program().read(f"texte/{text['slug']}/fassungen/{number}")
    slug = Program().read(f"texte/{text['slug']}/aenderungen")["items"][0]["slug"]
    change = Program().read(f"aenderungen/{slug}")

    base = version_from_json({**version, **WHOLE})
    made = apply(base, [hunk_from_json(one) for one in change["hunks"]])

    assert made.sha256 == version_from_json({**WHOLE, "blocks": change["amended"]}).sha256
    assert [line["text"] for line in version["lines"]] == [*WORDS]
    assert change["hunks"][0]["wording"].startswith("In Zeile 3")


def test_drafts_and_hidden_texts_are_nowhere(amendment: Amendment, anna: User) -> None:
    draft, change = drafted(anna, "Geheimer Entwurf."), amended(amendment.text, anna, "Geheim.")
    Node.objects.filter(pk=amendment.text.node_id).update(visibility="internal")
    open_, hidden = amendment.text.slug, draft.slug
    paths = [f"texte/{open_}", f"texte/{open_}/fassungen/1", f"texte/{open_}/aenderungen",
             f"texte/{hidden}", f"texte/{hidden}/fassungen/1",
             f"aenderungen/{amendment.slug}", f"aenderungen/{change.slug}"]  # fmt: skip

    assert [Program().get(path).status_code for path in paths] == [404] * len(paths)
    assert Program().read("texte")["count"] == 0
    assert Program(secret_of(anna)).get(paths[0]).status_code == 200
    narrow = Program(secret_of(anna, ApiToken.Scope.WRITE_STATEMENTS))
    assert narrow.get(paths[0]).status_code == 404


NOTHING = ("texte/%00", "texte/a/fassungen/99999999999999999999", "aenderungen/'--")


@pytest.mark.parametrize("path", [*NOTHING, "texte/../texte", "texte/" + "a" * 3000])
def test_names_of_nothing_are_not_there(text: Text, path: str) -> None:
    assert Program().get(path).status_code in (400, 404)


def test_versions_that_do_not_exist_are_not_there(text: Text) -> None:
    for number in (0, 2, 10**30):
        assert Program().get(f"texte/{text.slug}/fassungen/{number}").status_code == 404


def test_a_list_asks_as_often_for_many_amendments(
    amendment: Amendment, anna: User, otto: User
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert Program().get(f"texte/{amendment.text.slug}/aenderungen").status_code == 200
        return len(queries)

    before = asked()
    for number in range(5):
        shown(amendment.text, anna, otto, f"{WORDS[0]} {number}", *WORDS[1:])

    assert asked() == before <= 12


def test_programs_read_what_is_recommended_once_everybody_may(
    amendment: Amendment, anna: User
) -> None:
    told = {"recommendation": "reject", "audience": "initiators", "note": "Zu früh."}
    propose_procedure(amendment, [], told=told, version=0, by=anna)
    path = f"aenderungen/{amendment.slug}"
    assert Program().read(path)["procedure"] is None

    propose_procedure(amendment, [], told={**told, "audience": "public"}, version=1, by=anna)

    read = Program().read(path)
    assert (read["procedure"]["note"], read["supporters"]) == ("Zu früh.", 0)


def test_programs_read_from_which_amendment_a_line_comes(amendment: Amendment, anna: User) -> None:
    place = next(iter(places({"Ä1": amendment.changes})))
    wish = {place.name: Wish("take", next(iter(place.proposals)))}
    decide_places(amendment.text, wish, version=0, by=anna)
    finish_merge(amendment.text, reason="Früher.", version=1, by=anna)

    lines = Program().read(f"texte/{amendment.text.slug}/fassungen/2")["lines"]

    assert [one["amendments"] for one in lines] == [[], [], ["Ä1"]]
