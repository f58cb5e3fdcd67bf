# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of an invented region come in once, with their amendments, and then belong to people."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.pack_texts import load_text
from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.amendments import amendments_of
from sechseck.drafting.queries.places import places
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.tests.written import WORDS, blocks, shown
from sechseck.engines.redline import Version
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import Node, User
from sechseck.thread.queries.pack_documents import is_of_pack

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


def test_a_pack_shows_a_negotiation_what_is_hidden_and_an_alternative_taken_whole(
    loader: User,
) -> None:
    rows = [
        {"by": 0, "change": [["neue", "hundert neue"]], "support": 1, "advice": "modified",
         "instead": [["neue", "fünfzig neue"]], "answer": "other", "answer_note": "Fast.",
         "offer": [["neue", "achtzig neue"]]},
        {"by": 1, "change": [["neue", "keine"]],
         "reported": {"explanation": "Grob.", "facts": "Grob.", "provision": "2. Respekt",
                      "by": "Wache"}},
        {"by": 1, "kind": "alternative", "drop": ["Der Bus"]},
    ]  # fmt: skip
    load_text({**ROW, "amendments": rows[:2]}, words, by=loader)
    offered, hidden = Amendment.objects.order_by("number")
    assert (offered.procedure.answer, len(offered.procedure.answer_hunks)) == ("other", 1)
    assert len(offered.procedure.hunks) == 1
    assert (hidden.standing, hidden.node.decisions.get().facts) == ("hidden", "Grob.")
    merged = {"whole": "Ä1", "reason": "Kürzer.", "adopted": True}

    load_text(
        {**ROW, "prefix": "G2", "amendments": rows[2:], "merged": [merged]}, words, by=loader
    )

    newest = latest_version(Text.objects.get(motion__prefix="G2"))
    assert len(newest.words.blocks) == len(WORDS) - 1
    assert newest.in_force_since is not None


def test_a_merge_leaves_the_packs_document_as_the_pack_describes_it(
    text: Text, ben: User, anna: User
) -> None:
    shown(text, ben, anna, "Wir bauen Stege.", *WORDS[1:])
    document = text.document
    assert document is not None
    node = Node.objects.create(kind=Node.Kind.DOCUMENT, title="Paket", path="/dokument/paket/")
    document.pk, document.node, document.slug, document.author = None, node, "paket", "Das Paket"
    document.save()
    Text.objects.filter(pk=text.pk).update(document=document)
    assert is_of_pack(document)
    wishes = {one.name: Wish("take", next(iter(one.proposals)))
              for one in places({"Ä1": text.amendments.get().changes})}  # fmt: skip

    decide_places(text, wishes, version=0, by=anna)
    new = finish_merge(text, reason="Stege.", version=1, by=anna)

    document.refresh_from_db()
    assert new.document_version is not None
    assert (document.author, new.document_version.document_id) == ("Das Paket", document.pk)
