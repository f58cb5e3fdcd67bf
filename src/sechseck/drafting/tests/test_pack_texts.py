# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of an invented region come in once, with their amendments, and then belong to people."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from sechseck.drafting.actions.pack_texts import load_text
from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.amendments import amendments_of
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.tests.written import WORDS, blocks
from sechseck.engines.redline import Version
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db
ROW: dict[str, Any] = {
    "prefix": "G1",
    "title": "Regeln der Runde",
    "kind": "rules",
    "proposers": "Runde",
    "author_kind": "committee",
    "offices": ["Amt Eins", "Amt Zwei"],
    "voices": ["Nord", "Süd"],
    "amendments": [
        {"by": 0, "change": [["neue", "hundert neue"]], "support": 1, "advice": "accept"},
        {"by": 1, "drop": ["Der Bus"], "status": "withdrawn", "why": "Doch nicht."},
        {"by": 1, "after": [["Der Bus", "Und das Rad."]], "status": "draft"},
    ],
}


@pytest.fixture
def loader(db: None) -> User:
    return enlist_program("regionspaket")


def words() -> Version:
    return Version(tuple(blocks(*WORDS)))


def test_a_text_comes_in_with_its_amendments_and_only_once(loader: User) -> None:
    assert load_text(ROW, words, by=loader)
    assert not load_text(ROW, words, by=loader)

    text = Text.objects.get()
    seen = amendments_of(text, AnonymousUser())
    assert [(one.label, one.status, one.supporters) for one in seen] == [  # type: ignore[attr-defined]
        ("Ä1", "screened", 1),
        ("Ä2", "withdrawn", 0),
    ]
    assert Amendment.objects.get(number=3).status == "draft"


def test_a_merge_of_a_pack_makes_a_version_in_force(loader: User) -> None:
    merged = {"take": ["Ä1"], "reason": "Mehr.", "adopted": True}

    load_text({**ROW, "merged": [merged]}, words, by=loader)

    newest = latest_version(Text.objects.get())
    assert "hundert" in newest.words.blocks[0].text
    assert newest.in_force_since is not None
    assert newest.document_version is None, "rules say nothing about the region"


def test_a_phrase_that_is_not_there_is_refused(loader: User) -> None:
    wrong = {**ROW, "amendments": [{"by": 0, "change": [["gibt es nicht", "x"]]}]}

    with pytest.raises(Invalid, match="gibt es nicht"):
        load_text(wrong, words, by=loader)


def test_nobody_else_loads_a_pack(clara: User) -> None:
    with pytest.raises(NotAllowed):
        load_text(ROW, words, by=clara)
