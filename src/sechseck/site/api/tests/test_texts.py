# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments for programs."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sechseck.drafting.models import Amendment, Text
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
