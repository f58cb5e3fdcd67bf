# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A text itself is reported, hidden with reasons, and comes back when an appeal says so."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.drafting.actions.moderating import settle_text
from sechseck.drafting.actions.support import support_text
from sechseck.drafting.actions.texts import edit_text
from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.tests.test_moderating import read
from sechseck.drafting.tests.written import WORDS, amended, published, shown, stepped, taken
from sechseck.kernel.actions.appeals import appeal, decide_appeal
from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Notice, User
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.moderation import author_of, words_of
from sechseck.kernel.tests.talkers import GUEST, HIDE, NOON, person
from sechseck.thread.models import Statement

pytestmark = pytest.mark.django_db
RUDE = "Wir bauen am alten Hafen Paläste für Dummköpfe."
NEW = "Der Bus fährt jede Stunde, auch nachts."


@pytest.fixture
def mo(db: None) -> User:
    return person("mo", User.Role.MODERATOR)


@pytest.fixture
def nele(db: None) -> User:
    return person("nele", User.Role.MODERATOR)


@pytest.fixture
def rude(region: None, ben: User, anna: User) -> Text:
    return published(ben, anna, RUDE, *WORDS[1:])


@pytest.fixture
def change(rude: Text, otto: User, anna: User) -> Amendment:
    return shown(rude, otto, anna, RUDE, NEW, WORDS[2])


def reported(text: Text, by: Actor = GUEST) -> Notice:
    told = Told(f"{text.path}#z1", "rules", "Beleidigt.", good_faith=True)
    return send_notice(told, at=NOON, by=by)


def places(text: Text, change: Amendment) -> dict[str, str]:
    """Return every public place that told of the text, with what stood there."""
    document = text.document
    assert document is not None
    statement = Statement.objects.filter(document=document).order_by("pk")[0]
    return {
        text.path: "Paläste",
        f"{text.path}fassung/1.json": "Paläste",
        f"{text.path}beteiligung.json": "nachts",
        f"/dokument/{document.slug}/": "Hafen",
        statement.node.path: "Hafen",
        "/texte/": text.slug,
        "/texte.atom": text.slug,
        f"/api/v1/texte/{text.slug}": text.slug,
        change.path: "nachts",
        f"/api/v1/aenderungen/{change.slug}": "nachts",
        "/suche/?q=Hafen": text.slug,
        f"/verlauf/{text.node_id}/": "Wohnen am Hafen",
    }


def test_a_hidden_text_is_gone_with_all_that_hangs_on_it_and_comes_back(
    rude: Text, change: Amendment, mo: User, nele: User, ben: User, clara: User, client: Client
) -> None:
    told = places(rude, change)
    before = {address: word in read(client, address) for address, word in told.items()}

    decision = decide_notice(reported(rude, clara), HIDE, at=NOON, by=mo)

    assert set(before.values()) == {True}, before
    hidden = [address for address, word in told.items() if word not in read(client, address)]
    assert hidden == list(told)
    client.force_login(ben)
    own = read(client, rude.path)
    assert ("Paläste" in own, "ausgeblendet" in own) == (True, True)
    assert "Beleidigt" in read(client, f"/entscheidung/{decision.pk}/")
    row = appeal(decision, text="Das ist Satire.", at=NOON, by=ben)
    decide_appeal(row, overturn=True, reason="Zulässig.", at=NOON, by=nele)
    client.logout()
    assert {address: word in read(client, address) for address, word in told.items()} == before


def test_an_amendment_hidden_itself_stays_hidden_when_its_text_comes_back(
    rude: Text, change: Amendment, mo: User, nele: User, ben: User, client: Client
) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)
    told = Told(change.path, "rules", "Beleidigt auch.", good_faith=True)
    with pytest.raises(Invalid):
        send_notice(told, at=NOON, by=GUEST)
    decide_appeal(
        appeal(decision, text="Satire.", at=NOON, by=ben),
        overturn=True, reason="Ja.", at=NOON, by=nele,
    )  # fmt: skip
    decide_notice(send_notice(told, at=NOON, by=GUEST), HIDE, at=NOON, by=mo)
    again = decide_notice(reported(rude), HIDE, at=NOON, by=mo)

    decide_appeal(
        appeal(again, text="Satire.", at=NOON, by=ben),
        overturn=True, reason="Ja.", at=NOON, by=nele,
    )  # fmt: skip

    assert "Paläste" in read(client, rude.path)
    assert read(client, change.path) == ""


def test_nothing_goes_on_while_a_text_is_hidden(
    rude: Text, change: Amendment, mo: User, anna: User, otto: User, clara: User
) -> None:
    decide_notice(reported(rude), HIDE, at=NOON, by=mo)

    with pytest.raises(Conflict, match="ausgeblendet"):
        support_text(rude, by=clara)
    with pytest.raises(Conflict, match="ausgeblendet"):
        stepped(change, "reject", anna, "Nein.")
    with pytest.raises(Conflict, match="ausgeblendet"):
        taken(rude, "settle", anna)
    with pytest.raises(Conflict, match="ausgeblendet"):
        amended(rude, otto, "Anders.", *WORDS[1:])
    with pytest.raises(Conflict, match="ausgeblendet"):
        edit_text(rude, [], version=1, by=anna)
    with pytest.raises(Invalid):
        reported(rude)
    with pytest.raises(NotAllowed):
        settle_text(rude.node, by=anna)


def test_moderators_read_the_whole_text_and_may_only_label_it(
    rude: Text, mo: User, ben: User, client: Client
) -> None:
    notice = reported(rude)
    label = Ruling("label", "rules", "Zugespitzt.", "2. Respekt", label="Enthält Wertungen")

    assert "Paläste für Dummköpfe" in words_of(notice)
    assert author_of(notice) == ben
    assert f"melden/?ort={rude.path.replace('/', '%2F')}" in read(client, rude.path).replace(
        rude.path, rude.path.replace("/", "%2F")
    )
    decide_notice(notice, label, at=NOON, by=mo)

    rude.refresh_from_db()
    assert (rude.standing, rude.node.visibility) == ("shown", "public")
    assert "Enthält Wertungen" in read(client, rude.path)
