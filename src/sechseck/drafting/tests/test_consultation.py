# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was said about a text is there for everybody, without names and hidden words."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.drafting.actions.amendment_steps import support_amendment
from sechseck.drafting.actions.procedures import propose_procedure
from sechseck.drafting.actions.ranges import comment_lines
from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.consultation import account_of
from sechseck.drafting.tests.written import WORDS, amended, drafted, shown, stepped
from sechseck.kernel.actions.comments import add_comment, withdraw_comment
from sechseck.kernel.actions.moderation import decide_notice
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.models import User
from sechseck.kernel.tests.talkers import GUEST, HIDE, NOON, person

pytestmark = pytest.mark.django_db
LATER = "Bis zum Jahr 2031 ist das fertig."


@pytest.fixture
def spoken(text: Text, anna: User, ben: User, clara: User) -> Text:
    """A text with a comment, its answer, a hidden one, one taken back, and two changes."""
    version = text.versions.get()
    first = comment_lines(version, first=2, last=2, text="Auch sonntags?", by=clara)
    add_comment(text.path, text="=Ja, auch sonntags.", answers=first, by=anna)
    rude = add_comment(text.path, text="Lauter Faulpelze.", by=clara)
    gone = add_comment(text.path, text="Vertippt.", by=clara)
    withdraw_comment(gone, by=clara)
    hide(f"{text.path}#kommentar-{rude.pk}")
    one = shown(text, ben, anna, *WORDS[:2], LATER, reason="Es dauert.")
    support_amendment(one, by=clara)
    told = {"recommendation": "reject", "audience": "public", "note": "Zu spät."}
    propose_procedure(one, [], told=told, version=0, by=anna)
    two = shown(text, ben, anna, "Wir bauen für Dummköpfe.", *WORDS[1:])
    hide(two.path)
    amended(text, ben, "Geheimer Entwurf.", *WORDS[1:])
    return text


def hide(place: str) -> None:
    mo, _is_new = User.objects.get_or_create(username="mo", defaults={"role": "moderator"})
    notice = send_notice(Told(place, "rules", "Schimpft.", good_faith=True), at=NOON, by=GUEST)
    decide_notice(notice, HIDE, at=NOON, by=mo)


def test_everything_said_is_told_without_names_and_hidden_words(
    spoken: Text, client: Client
) -> None:
    found = client.get(f"{spoken.path}beteiligung.json").json()

    rows = found["contributions"]
    assert [one["kind"] for one in rows] == [
        "Kommentar", "Antwort", "Kommentar", "Kommentar", "Änderungsvorschlag",
        "Änderungsvorschlag",
    ]  # fmt: skip
    assert [one["missing"] for one in rows] == ["", "", "ausgeblendet", "zurückgezogen", "",
                                                "ausgeblendet"]  # fmt: skip
    assert (rows[0]["place"], rows[1]["to"]) == ("Fassung 1, Zeile 2", 1)
    assert [one["person"] for one in rows] == ["Person 1", "Person 2", "Person 1", "Person 1",
                                               "Person 3", "Person 3"]  # fmt: skip
    assert (rows[4]["support"], rows[4]["answer"]) == (1, "ablehnen. Zu spät")
    assert (rows[2]["measure"], rows[2]["ground"]) == ("Ausgeblendet", "Hausregeln: 2. Respekt")
    counts = {name: found[name] for name in ("comments", "answers", "changes", "withheld")}
    assert counts == {"comments": 3, "answers": 1, "changes": 2, "withheld": 3}
    for word in ("Faulpelze", "Vertippt", "Dummköpfe", "Geheimer", "clara", "ben", "anna",
                 "Beleidigt"):  # fmt: skip
        assert word not in str(found), word


def test_the_table_opens_safely_and_says_the_same(spoken: Text, client: Client) -> None:
    answer: Any = client.get(f"{spoken.path}beteiligung.csv")
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()

    assert lines[0].startswith('"Nummer";"Art"')
    assert '"\'=Ja, auch sonntags."' in "".join(lines)
    assert "Dummköpfe" not in "".join(lines)
    page = client.get(spoken.path).content.decode()
    assert f"{spoken.path}beteiligung.csv" in page


def test_there_is_none_of_a_text_that_is_not_public(
    anna: User, client: Client, region: None
) -> None:
    draft = drafted(anna)
    client.force_login(anna)

    assert client.get(f"{draft.path}beteiligung.json").status_code == 404
    assert client.get(f"{draft.path}beteiligung.pdf").status_code == 404


def test_it_asks_as_often_for_many_as_for_few(spoken: Text, anna: User, ben: User) -> None:
    account_of(spoken)
    with CaptureQueriesContext(connection) as few:
        account_of(spoken)
    for number in range(4):
        add_comment(spoken.path, text=f"Noch etwas, {number}.", by=person(f"p{number}"))
        shown(spoken, ben, anna, *WORDS[:2], f"Bis zum Jahr 204{number} ist das fertig.")
    with CaptureQueriesContext(connection) as many:
        account_of(spoken)

    assert (len(few), len(many) <= 12) == (len(many), True)


def test_what_comes_back_has_its_words_again(spoken: Text) -> None:
    hidden = Amendment.objects.get(number=2)
    decision = hidden.node.decisions.get()
    decision.overturned_at = NOON
    decision.save()
    Amendment.objects.filter(pk=hidden.pk).update(standing="shown", seen_before="")
    hidden.node.visibility = "public"
    hidden.node.save()

    row = account_of(spoken).contributions[-1]

    assert ("Dummköpfe" in row.words, row.is_overturned) == (True, True)
    assert stepped(hidden, "withdraw", hidden.proposed_by).status == "withdrawn"
