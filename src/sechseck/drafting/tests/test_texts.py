# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A text is written, changed, submitted, published by a second person, adopted."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction
from django.test import Client

from sechseck.drafting.actions.steps import step_text
from sechseck.drafting.actions.texts import describe_motion, edit_text, write_text
from sechseck.drafting.models import Text, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.texts import latest_version, shown_version, texts_seen_by
from sechseck.drafting.tests.written import TOLD, WORDS, blocks, drafted, published, taken
from sechseck.engines.redline import Version
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.thread.models import Statement

pytestmark = pytest.mark.django_db


def test_a_draft_is_seen_by_those_who_work_on_it(anna: User, ben: User, clara: User) -> None:
    text = drafted(ben)

    assert [texts_seen_by(one).filter(pk=text.pk).exists() for one in (anna, ben)] == [True, True]
    assert not texts_seen_by(clara).filter(pk=text.pk).exists()
    assert not texts_seen_by(AnonymousUser()).filter(pk=text.pk).exists()


def test_a_resident_writes_no_motion(clara: User) -> None:
    with pytest.raises(NotAllowed):
        drafted(clara)


def test_an_empty_text_or_title_is_refused(anna: User) -> None:
    with pytest.raises(Invalid):
        drafted(anna, " ")
    with pytest.raises(Invalid):
        write_text({**TOLD, "title": " "}, Version(tuple(blocks(*WORDS))), by=anna)


def test_two_texts_of_one_title_have_two_addresses(anna: User) -> None:
    assert drafted(anna).slug != drafted(anna).slug


def test_an_edited_draft_keeps_the_names_of_its_blocks(ben: User) -> None:
    text = drafted(ben)

    edit_text(text, [*blocks(*WORDS)[:2], *blocks("Neu.")], version=1, by=ben)

    words = latest_version(text).words
    assert [block.text for block in words.blocks] == [*WORDS[:2], "Neu."]
    assert words.ids[:2] == ("b0", "b1")


def test_who_edits_an_outdated_draft_sees_both_versions(anna: User, ben: User) -> None:
    text = drafted(ben)
    edit_text(text, blocks("Eins."), version=1, by=ben)

    with pytest.raises(Outdated) as error:
        edit_text(text, blocks("Zwei."), version=1, by=anna)

    assert (error.value.differences[0].yours, error.value.differences[0].theirs) == (
        "Zwei.",
        "Eins.",
    )


def test_another_member_does_not_edit_it(ben: User) -> None:
    other = User.objects.create_user("bea", role=User.Role.MEMBER)

    with pytest.raises(NotAllowed):
        edit_text(drafted(ben), blocks("Nein."), version=1, by=other)
    with pytest.raises(NotAllowed):
        describe_motion(drafted(ben), {"prefix": "A9"}, version=1, by=other)


def test_a_submitted_text_never_changes_again(anna: User, ben: User) -> None:
    text = taken(drafted(ben), "submit", ben)

    with pytest.raises(Conflict):
        edit_text(text, blocks("Doch anders."), version=text.version, by=ben)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        TextVersion.objects.filter(text=text).update(content={})
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        connection.cursor().execute("DELETE FROM drafting_textversion")


@pytest.mark.usefixtures("region")
def test_a_second_person_publishes_and_the_thread_reads_the_lines(anna: User, otto: User) -> None:
    text = taken(drafted(anna), "submit", anna)
    with pytest.raises(NotAllowed):
        taken(text, "screen", anna)

    taken(text, "screen", otto)

    said = Statement.objects.get(text=WORDS[0])
    assert (said.line_start, said.document.standing) == (1, "submitted")
    assert texts_seen_by(AnonymousUser()).filter(pk=text.pk).exists()


@pytest.mark.usefixtures("region")
def test_what_is_given_back_goes_on_as_the_next_version(anna: User, ben: User) -> None:
    text = taken(drafted(ben), "submit", ben)
    with pytest.raises(Invalid):
        taken(text, "return", anna)

    taken(text, "return", anna, "Bitte kürzer.")

    assert latest_version(text).number == 2
    edit_text(text, blocks("Kurz."), version=Text.objects.get().version, by=ben)
    assert text.versions.get(number=1).words.blocks[0].text == WORDS[0]


@pytest.mark.usefixtures("region")
def test_the_version_adopted_is_in_force_until_the_next_one_is(anna: User, otto: User) -> None:
    text = taken(published(anna, otto), "adopt", anna)
    assert text.versions.get().in_force_since is not None
    text = taken(text, "revise", anna, "Zahlen veraltet")
    edit_text(text, blocks(*WORDS, "Neu."), version=text.version, by=anna)

    assert shown_version(text, AnonymousUser()).number == 1
    for step, person in (("submit", anna), ("screen", otto), ("adopt", anna)):
        text = taken(text, step, person)

    assert text.versions.get(in_force_since__isnull=False).number == 2
    assert Text.objects.get().document.standing == "adopted"


def test_a_step_out_of_turn_or_unknown_or_outdated_is_refused(anna: User, ben: User) -> None:
    text = drafted(ben)

    with pytest.raises(Conflict):
        taken(text, "adopt", anna)
    with pytest.raises(Invalid):
        taken(text, "fly", anna)
    with pytest.raises(Outdated):
        step_text(text, "submit", reason="", version=7, by=ben)


def test_a_text_comes_in_through_the_browser_and_is_edited_there(
    ben: User, client: Client
) -> None:
    client.force_login(ben)
    form = {"kind": "motion", "title": "Wege", "proposers": "Rat", "author_kind": "committee"}
    sent = client.post(
        "/texte/neu/", {**form, "words": "# Wege\n\nWir **bauen**.\n\n- Eins\n- Zwei"}
    )
    page = sent.headers["Location"]
    body = client.get(page).content.decode()
    assert "<strong>bauen</strong>" in body
    assert [body.count(f'id="z{n}"') for n in (1, 2, 3, 4)] == [1, 1, 1, 0]

    ids = latest_version(Text.objects.get()).words.ids
    edit = {"order": " ".join(ids), "version": "1", "title": "Wege und Stege"}
    for name, word in zip(ids, ("Wir bauen Stege.", "Eins", "Zwei"), strict=True):
        edit |= {f"text-{name}": word, f"type-{name}": "p"}
    more = client.post(f"{page}bearbeiten/", {**edit, "after": ids[0], "key": "a"})
    assert more.content.decode().partition("<template")[0].count("<textarea") == 4
    assert client.post(f"{page}bearbeiten/", {**edit, "key": "b"}).status_code == 302
    assert client.post(f"{page}bearbeiten/", {**edit, "key": "c"}).status_code == 409
    assert client.post("/texte/neu/", {**form, "words": ""}).status_code == 422


def test_lines_are_those_of_the_rule(ben: User) -> None:
    text = drafted(ben, "wort " * 40)

    assert [len(line.text) for line in lines_of(latest_version(text))] == [79, 79, 39]
