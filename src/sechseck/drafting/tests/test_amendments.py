# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments: written by editing a copy, screened by a second person, supported, withdrawn."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils.timezone import localdate

from sechseck.drafting.actions.amendment_steps import end_support, support_amendment
from sechseck.drafting.actions.amendments import edit_amendment, write_amendment
from sechseck.drafting.models import Amendment, Motion, Sponsorship, Text
from sechseck.drafting.queries.amendments import amendments_of, amendments_seen_by, collisions
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.impact import impact_of
from sechseck.drafting.queries.redlined import changed_blocks
from sechseck.drafting.tests.written import WORDS, amended, blocks, shown, stepped
from sechseck.engines.redline import apply, keep_ids
from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Node, User

pytestmark = pytest.mark.django_db
HUNDRED = "Wir bauen am alten Hafen hundert neue Wohnungen."


def test_the_amended_text_is_always_there_again(text: Text, ben: User) -> None:
    amendment = amended(text, ben, HUNDRED, WORDS[2])

    base = Amendment.objects.get(pk=amendment.pk).base.words

    wanted = keep_ids(base, [base.blocks[0], base.blocks[1]])
    assert apply(base, amendment.changes).blocks[0].text == HUNDRED
    assert len(apply(base, amendment.changes).blocks) == len(wanted.blocks) == 2


def test_insertions_and_deletions_have_words_and_lines(text: Text, ben: User) -> None:
    amendment = amended(text, ben, HUNDRED, WORDS[1])
    base = amendment.base

    found = changed_blocks(base.words, amendment.changes, lines_of(base))

    assert [(one.kind, one.where) for one in found] == [
        ("changed", ["In Zeile 1 einfügen"]),
        ("del", ["In Zeile 3 löschen"]),
    ]
    assert [(p.kind, p.text) for p in found[0].pieces if p.kind != "same"] == [("ins", "hundert ")]


def test_a_draft_is_its_authors_alone_until_it_is_published(
    text: Text, anna: User, ben: User, clara: User
) -> None:
    draft = amended(text, ben, HUNDRED, *WORDS[1:])
    guest = AnonymousUser()
    seen = [amendments_seen_by(one).filter(pk=draft.pk).exists() for one in (ben, anna, guest)]
    assert seen == [True, False, False]
    with pytest.raises(NotAllowed):
        stepped(draft, "submit", anna)

    stepped(draft, "submit", ben)
    with pytest.raises(NotAllowed):
        stepped(draft, "screen", ben)
    stepped(draft, "screen", anna)

    assert amendments_of(text, guest) == [draft]
    with pytest.raises(Conflict):
        edit_amendment(draft, blocks("Doch."), told={}, version=3, by=ben)


def test_who_screens_an_own_amendment_is_refused(text: Text, anna: User) -> None:
    with pytest.raises(NotAllowed):
        stepped(stepped(amended(text, anna, HUNDRED), "submit", anna), "screen", anna)


def test_nothing_changed_is_no_amendment_but_a_reason_may_be_all(text: Text, ben: User) -> None:
    with pytest.raises(Invalid):
        amended(text, ben, *WORDS)

    assert amended(text, ben, *WORDS, kind="reason", reason="Gut so.").hunks == []


def test_residents_propose_changes_only_while_a_consultation_lasts(
    text: Text, clara: User
) -> None:
    with pytest.raises(NotAllowed):
        amended(text, clara, HUNDRED)
    Motion.objects.update(consultation_until=localdate())

    assert amended(text, clara, HUNDRED).number == 1


def test_after_the_deadline_nothing_is_written_or_submitted(text: Text, ben: User) -> None:
    draft = amended(text, ben, HUNDRED)
    Motion.objects.update(amendments_until=localdate() - timedelta(days=1))

    with pytest.raises(Conflict, match="Frist"):
        amended(text, ben, HUNDRED)
    with pytest.raises(Conflict, match="Frist"):
        stepped(draft, "submit", ben)


def test_an_outdated_draft_shows_both_versions(text: Text, ben: User) -> None:
    draft = amended(text, ben, HUNDRED)
    edit_amendment(draft, blocks("Eins."), told={}, version=1, by=ben)

    with pytest.raises(Outdated) as error:
        edit_amendment(draft, blocks("Zwei."), told={}, version=1, by=ben)

    assert error.value.differences[0].theirs == "Eins."


def test_an_amendment_is_published_once_enough_people_support_it(
    text: Text, anna: User, ben: User, clara: User
) -> None:
    Motion.objects.update(supporters_wanted=1)
    amendment = shown(text, ben, anna, HUNDRED)
    assert amendment.status == "unsupported"

    support_amendment(amendment, by=clara)
    support_amendment(amendment, by=clara)

    amendment.refresh_from_db()
    assert (amendment.status, amendment.sponsors.count()) == ("screened", 2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Sponsorship.objects.create(amendment=amendment, person=clara)
    end_support(amendment, by=clara)
    end_support(amendment, by=ben)  # who initiated it stays
    assert amendment.sponsors.get().person == ben


def test_a_decided_amendment_takes_no_support(text: Text, anna: User, ben: User) -> None:
    amendment = shown(text, ben, anna, HUNDRED)
    with pytest.raises(Invalid):
        stepped(amendment, "reject", anna)
    stepped(amendment, "reject", anna, "Zu teuer.")

    with pytest.raises(Conflict):
        support_amendment(amendment, by=anna)
    assert Amendment.objects.get().decision == "Zu teuer."


def test_collisions_and_the_same_wish_are_told_apart(text: Text, anna: User, ben: User) -> None:
    first = shown(text, ben, anna, HUNDRED, *WORDS[1:])
    same = shown(text, ben, anna, HUNDRED, WORDS[1], "Bis 2029 ist das fertig.")
    other = shown(text, ben, anna, WORDS[0], WORDS[1], "Bis zum Jahr 2031 ist das fertig.")

    found = collisions(first.base, [first, same, other])

    assert [(one.is_same, one.amendments) for one in found] == [
        (True, (first, same)),
        (False, (same, other)),
    ]


def test_an_amendment_of_an_amendment_stands_on_the_same_version(text: Text, ben: User) -> None:
    parent = amended(text, ben, HUNDRED, *WORDS[1:])

    child = write_amendment(
        text, blocks(HUNDRED, WORDS[1]), told={"kind": "change"}, parent=parent, by=ben
    )

    assert (child.parent, child.base, child.label) == (parent, parent.base, "Ä2")


def test_an_amendment_tells_which_statements_it_touches(text: Text, ben: User) -> None:
    amendment = amended(text, ben, HUNDRED, WORDS[1])

    found = impact_of(AnonymousUser(), amendment.base, amendment.changes)

    assert [(one.before, one.after) for one in found] == [(WORDS[0], HUNDRED), (WORDS[2], "")]


def test_an_amendment_is_written_in_the_browser(
    text: Text, anna: User, ben: User, client: Client
) -> None:
    client.force_login(ben)
    form = {"order": "b0 b1 b2", "kind": "change", "version": "0"}
    for number, word in enumerate((HUNDRED, *WORDS[1:])):
        form |= {f"text-b{number}": word, f"type-b{number}": "p"}
    form["drop-b1"] = "1"
    assert client.get(f"{text.path}aendern/").content.decode().count('name="text-b') == 3
    sent = client.post(f"{text.path}aendern/", {**form, "key": "a", "delta_eur": "120000"})
    page = sent.headers["Location"]
    body = client.get(page).content.decode()
    assert "eingefügt:" in body
    assert "In Zeile 1 einfügen" in body
    assert "+120.000" in body
    step = {"step": "submit", "version": "1"}
    assert client.post(f"{page}schritt/", step).status_code == 302
    assert client.post(f"{page}bearbeiten/", form).status_code == 409
    client.force_login(anna)
    assert client.post(f"{page}schritt/", {"step": "screen", "version": "2"}).status_code == 302
    client.logout()
    assert "Ä1" in client.get(text.path).content.decode()
    assert client.post(f"{page}unterstuetzen/").status_code == 401


def test_what_is_said_about_an_amendment_is_as_hidden_as_its_text(
    text: Text, anna: User, ben: User, clara: User, client: Client
) -> None:
    amendment = shown(text, ben, anna, HUNDRED)
    add_comment(amendment.path, text="Gute Idee.", by=clara)
    page = f"/kommentare/?zu={amendment.path}"
    assert client.get(page).status_code == 200

    Node.objects.filter(pk=text.node_id).update(visibility=Node.Visibility.INTERNAL)

    assert client.get(page).status_code == 404
    assert client.get(amendment.path).status_code == 404


def test_a_resident_is_offered_what_they_may_do(text: Text, clara: User, client: Client) -> None:
    client.force_login(clara)
    assert "aendern/" not in client.get(text.path).content.decode()

    Motion.objects.update(consultation_until=localdate())

    assert "aendern/" in client.get(text.path).content.decode()


def test_what_was_typed_stays_when_it_is_refused(text: Text, ben: User, client: Client) -> None:
    client.force_login(ben)
    form = {"order": "b0", "text-b0": WORDS[0], "type-b0": "p", "kind": "change", "version": "0"}

    sent = client.post(f"{text.path}aendern/", {**form, "reason": "Mein langer Grund"})

    page = sent.content.decode()
    assert (sent.status_code, Amendment.objects.count()) == (422, 0)
    assert "Sie haben noch nichts geändert." in page
    assert "Mein langer Grund" in page


def test_nothing_that_was_typed_is_markup(
    text: Text, anna: User, ben: User, client: Client
) -> None:
    hostile = '<img src=x onerror=alert(1)>"><script>alert(2)</script>'
    told = {"reason": hostile, "proposers": hostile, "delta_target": hostile}
    amendment = shown(text, ben, anna, f"{hostile} {HUNDRED}", **told)
    client.force_login(anna)

    pages = [text.path, amendment.path, f"{text.path}zusammenfuehren/"]
    pages += [f"{amendment.path}verfahren/", f"{text.path}aendern/?zu={amendment.slug}"]

    for page in pages:
        body = client.get(page).content.decode()
        assert "<img src=x" not in body, page
        assert "<script>alert" not in body, page


def test_what_waits_for_a_second_person_stands_on_the_desk(
    text: Text, anna: User, ben: User, client: Client
) -> None:
    stepped(amended(text, ben, HUNDRED), "submit", ben)
    page = "/texte/?liste=aenderungen"
    client.force_login(anna)
    assert page in client.get("/mein-bereich/").content.decode()
    assert "Ä1" in client.get(page).content.decode()

    client.force_login(ben)

    assert "Ä1" not in client.get(page).content.decode()


def test_search_finds_an_amendment_by_its_own_words(text: Text, anna: User, ben: User) -> None:
    amendment = shown(text, ben, anna, HUNDRED, *WORDS[1:], reason="Die Mieten steigen.")

    terms = Node.objects.get(pk=amendment.node_id).terms.split()

    assert "miete" in terms
    assert "hafen" not in terms
