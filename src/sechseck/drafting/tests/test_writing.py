# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The editor's form: what is missing or too much, and where one finds it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.tests.written import WORDS, amended, drafted, stepped, taken
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db
FORM = {
    "order": "b0 b1 b2",
    "version": "0",
    "kind": "change",
    **{f"text-b{number}": words for number, words in enumerate(WORDS)},
    **{f"type-b{number}": "p" for number in range(3)},
}


@pytest.mark.parametrize(
    ("words", "told", "sentence"),
    [
        (WORDS, {"kind": "reason"}, "wie die Begründung lauten soll"),
        (WORDS, {"kind": "reason", "reason": " \n"}, "wie die Begründung lauten soll"),
        (WORDS[:2], {"kind": "reason", "reason": "Gut."}, "auch am Text etwas geändert"),
        (WORDS, {"kind": "reason", "reason": "Gut.", "title": "Neu"}, "auch am Text"),
        (WORDS, {"kind": "editorial"}, "noch nichts geändert"),
    ],
)
def test_an_amendment_says_what_its_kind_promises(
    words: tuple[str, ...], told: dict[str, str], sentence: str, text: Text, ben: User
) -> None:
    with pytest.raises(Invalid, match=sentence):
        amended(text, ben, *words, **told)


def test_costs_are_typed_as_germans_write_them(text: Text, ben: User, client: Client) -> None:
    client.force_login(ben)
    told = {**FORM, "text-b0": "Wir bauen Häuser.", "delta_eur": "-12.500,50", "key": "k"}

    sent = client.post(f"{text.path}aendern/", told)

    assert sent.status_code == 302
    assert Amendment.objects.get().delta_eur == Decimal("-12500.50")


def test_what_does_not_fit_is_said_above_the_paragraphs(
    text: Text, ben: User, client: Client
) -> None:
    client.force_login(ben)

    sent = client.post(f"{text.path}aendern/", {**FORM, "delta_eur": "viel", "key": "k"})

    page = sent.content.decode()
    assert sent.status_code == 422
    assert page.index("Noch nicht gespeichert.") < page.index("<textarea")
    assert 'href="#angaben"' in page
    assert 'id="angaben"' in page


def test_a_new_paragraph_has_the_focus_without_a_script(
    text: Text, ben: User, client: Client
) -> None:
    client.force_login(ben)

    page = client.post(f"{text.path}aendern/", {**FORM, "after": "b1"}).content.decode()

    assert page.count("autofocus") == 1
    fresh = page.index("autofocus")
    assert page.index('id="text-b1"') < fresh < page.index('id="text-b2"')


def test_who_submitted_reads_who_goes_on(
    text: Text, anna: User, ben: User, client: Client
) -> None:
    waiting = taken(drafted(anna), "submit", anna)
    amendment = stepped(amended(text, ben, *WORDS[:2]), "submit", ben)

    for person, path in ((anna, waiting.path), (ben, amendment.path)):
        client.force_login(person)
        assert "eine zweite Person aus der Geschäftsstelle" in client.get(path).content.decode()


def test_a_text_says_of_what_kind_its_proposers_are(text: Text, client: Client) -> None:
    page = client.get(text.path).content.decode()

    assert "Ortsverein</span> (Partei)" in page
