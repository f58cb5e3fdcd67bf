# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments are reported, hidden with reasons, and come back when an appeal says so."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail as post
from django.db import connection
from django.test import Client
from django.urls import reverse

from sechseck.drafting.actions.amendment_steps import support_amendment
from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.moderating import settle_amendment
from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import workspace
from sechseck.drafting.tests.written import WORDS, blocks, shown, stepped, taken
from sechseck.kernel.actions.appeals import appeal, decide_appeal
from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Decision, Notice, User
from sechseck.kernel.post.tasks import send_all
from sechseck.kernel.queries.moderation import author_of, words_of
from sechseck.kernel.rules.house_rules import rule_choices
from sechseck.kernel.tests.talkers import GUEST, HIDE, NOON, person

pytestmark = pytest.mark.django_db
RUDE = "Wir bauen am alten Hafen Paläste für Dummköpfe."


@pytest.fixture
def mo(db: None) -> User:
    return person("mo", User.Role.MODERATOR)


@pytest.fixture
def nele(db: None) -> User:
    return person("nele", User.Role.MODERATOR)


@pytest.fixture
def rude(text: Text, ben: User, anna: User) -> Amendment:
    return shown(text, ben, anna, RUDE, *WORDS[1:], reason="Weil sie Dummköpfe sind.")


def reported(amendment: Amendment, by: Any = GUEST) -> Notice:
    told = Told(amendment.path, "rules", "Beleidigt.", good_faith=True)
    return send_notice(told, at=NOON, by=by)


def places(amendment: Amendment) -> list[str]:
    """Return every public place that told of the amendment."""
    text, path = amendment.text.path, amendment.path[:-1]
    return [
        text,
        amendment.path,
        f"{path}.json",
        f"{path}.docx",
        "/texte.atom",
        f"{text}fassung/1/",
        f"/api/v1/texte/{amendment.text.slug}/aenderungen",
        f"/api/v1/aenderungen/{amendment.slug}",
        "/suche/?q=Dummköpfe",
        f"/verlauf/{amendment.node_id}/",
    ]


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    found = b"".join(answer) if answer.streaming else answer.content
    return "" if answer.status_code == 404 else found.decode("utf-8", "ignore")


def test_what_is_hidden_is_gone_everywhere_but_for_its_author(
    rude: Amendment, mo: User, ben: User, anna: User, client: Client, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    before = [read(client, one) for one in places(rude)]
    child = write_amendment(
        rude.text, blocks(RUDE, NEW), told={"kind": "change"}, parent=rude, by=ben
    )
    stepped(stepped(child, "submit", ben), "screen", anna)

    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)

    rude.refresh_from_db()
    assert all(before)
    for person_ in (None, mo, anna):
        if person_:
            client.force_login(person_)
        for address in places(rude):
            found = read(client, address)
            assert ("Paläste" in found, f"{rude.slug}/" in found) == (False, False), address
    assert "Unterschied zu" not in read(client, child.path)
    client.force_login(ben)
    own = read(client, rude.path)
    assert ("Paläste" in own, "ausgeblendet" in own) == (True, True)
    assert "Paläste" in read(client, f"/entscheidung/{decision.pk}/")


NEW = "Der Bus fährt jede Stunde, auch nachts."


def test_a_hidden_amendment_is_not_merged_but_carried_and_comes_back(
    rude: Amendment, mo: User, nele: User, ben: User, anna: User, client: Client
) -> None:
    other = shown(rude.text, ben, anna, WORDS[0], NEW, WORDS[2])
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)
    work = workspace(rude.text, latest_version(rude.text), anna)
    assert [one.amendments for place in work.places for one in place.proposals] == [(other,)]
    place = work.places[0]
    wish = {place.name: Wish("take", place.proposals[0].name)}
    decide_places(rude.text, wish, version=0, by=anna)
    new = finish_merge(rude.text, reason="Bus.", version=1, by=anna)

    row = appeal(decision, text="Das ist Satire.", at=NOON, by=ben)
    decide_appeal(row, overturn=True, reason="Zulässig.", at=NOON, by=nele)

    rude.refresh_from_db()
    assert (rude.base, rude.standing, rude.node.visibility) == (new, "shown", "public")
    assert "Paläste" in read(client, rude.path)


def test_nothing_goes_on_while_it_is_hidden(
    rude: Amendment, mo: User, ben: User, anna: User, clara: User
) -> None:
    decide_notice(reported(rude), HIDE, at=NOON, by=mo)

    with pytest.raises(Conflict, match="ausgeblendet"):
        support_amendment(rude, by=clara)
    with pytest.raises(Conflict, match="ausgeblendet"):
        stepped(rude, "reject", anna, "Nein.")
    with pytest.raises(Invalid):
        reported(rude)
    with pytest.raises(NotAllowed):
        settle_amendment(rude.node, by=anna)
    taken(rude.text, "adopt", anna)  # what is hidden does not stand in the way


def test_moderators_read_the_words_and_nobody_judges_their_own(
    rude: Amendment, mo: User, client: Client
) -> None:
    notice = reported(rude)
    client.force_login(mo)

    assert "Ä1" in read(client, "/moderation/warteschlange/")
    assert words_of(notice).count("Dummköpfe") == 2
    assert "Paläste" in read(client, reverse("notice-decide", args=[notice.pk]))
    assert author_of(notice) == rude.proposed_by
    User.objects.filter(pk=rude.proposed_by_id).update(role="moderator")
    with pytest.raises(NotAllowed):
        decide_notice(notice, HIDE, at=NOON, by=User.objects.get(pk=rude.proposed_by_id))
    suspend = Ruling("suspend", "rules", "Wiederholt.", "2. Respekt", days=3)
    with pytest.raises(Invalid, match="Kommentieren"):
        decide_notice(notice, suspend, at=NOON, by=mo)


def test_a_label_stands_above_it_and_its_author_is_told(
    rude: Amendment, mo: User, clara: User, client: Client, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    label = Ruling("label", "rules", "Zugespitzt.", "2. Respekt", label="Enthält Wertungen")

    decide_notice(reported(rude, clara), label, at=NOON, by=mo)
    send_all(NOON)

    rude.refresh_from_db()
    assert (rude.standing, rude.node.visibility) == ("shown", "public")
    assert "Enthält Wertungen" in read(client, rude.path)
    assert Decision.objects.get().node == rude.node
    assert all("Paläste" not in one.body for one in post.outbox)


def test_a_page_that_is_no_amendment_cannot_be_reported_as_one(rude: Amendment) -> None:
    draft = Told("/aenderung/gibt-es-nicht/", "rules", "Falsch.", good_faith=True)

    with pytest.raises(Invalid):
        send_notice(draft, at=NOON, by=AnonymousUser())


@pytest.mark.django_db(transaction=True)
def test_two_moderators_at_once_decide_once(rude: Amendment, mo: User, nele: User) -> None:
    notice = reported(rude)

    def decide(by: User) -> str:
        try:
            return str(decide_notice(notice, HIDE, at=NOON, by=by).measure)
        except Conflict:
            return "late"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        found = sorted(pool.map(decide, (mo, nele)))

    assert found == ["hide", "late"]


def test_the_form_offers_what_can_be_done_about_an_amendment(
    rude: Amendment, mo: User, client: Client
) -> None:
    notice = reported(rude)
    client.force_login(mo)
    page = reverse("notice-decide", args=[notice.pk])
    form = {"measure": "hide", "ground": "rules", "facts": "Beleidigt.", "key": "a"}
    assert 'value="suspend"' not in client.get(page).content.decode()
    assert client.post(page, {**form, "measure": "suspend"}).status_code == 422

    rule = next(name for name, _label in rule_choices())
    assert client.post(page, {**form, "rule": rule, "key": "b"}).status_code == 302

    rude.refresh_from_db()
    assert rude.standing == "hidden"
