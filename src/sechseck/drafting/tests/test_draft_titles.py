# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The title of a draft is edited with its words; what is published keeps its own until then."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.drafting.actions.texts import edit_text
from sechseck.drafting.models import Text
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.tests.written import WORDS, blocks, drafted, taken
from sechseck.kernel.errors import Invalid, Outdated
from sechseck.kernel.models import Node, User

pytestmark = pytest.mark.django_db


def form(text: Text, title: str) -> dict[str, str | int]:
    rows = {f"text-b{n}": word for n, word in enumerate(WORDS)}
    kinds = {f"type-b{n}": "p" for n in range(len(WORDS))}
    return {**rows, **kinds, "order": "b0 b1 b2", "title": title, "version": text.version}


def test_a_new_title_is_that_of_the_draft_of_its_node_and_of_search(
    anna: User, client: Client
) -> None:
    text = drafted(anna)
    client.force_login(anna)
    page = f"{text.path}bearbeiten/"
    assert 'value="Wohnen am Hafen"' in client.get(page).content.decode()

    assert client.post(page, form(text, " Wohnen  am Kai ")).status_code == 302

    now = Text.objects.get()
    assert (now.title, latest_version(now).title) == ("Wohnen am Kai", "Wohnen am Kai")
    assert (now.node.title, now.slug) == ("Wohnen am Kai", text.slug)
    assert Node.objects.filter(pk=now.node_id, terms__contains="kai").exists()


def test_a_page_without_title_comes_back_with_everything_typed(anna: User, client: Client) -> None:
    text = drafted(anna)
    client.force_login(anna)
    sent = {**form(text, " "), "text-b0": "Wir bauen am Kai."}

    answer = client.post(f"{text.path}bearbeiten/", sent)

    assert answer.status_code == 422
    assert "Wir bauen am Kai." in answer.content.decode()
    with pytest.raises(Invalid, match="Titel"):
        edit_text(text, blocks(*WORDS), title=" ", version=text.version, by=anna)


def test_two_who_name_a_draft_see_both_titles(anna: User, otto: User) -> None:
    text = drafted(anna)
    edit_text(text, blocks(*WORDS), title="Am Kai", version=1, by=anna)

    with pytest.raises(Outdated) as error:
        edit_text(text, blocks(*WORDS), title="Am Ufer", version=1, by=otto)

    (both,) = error.value.differences
    assert (both.label, both.yours, both.theirs) == ("Titel", "Am Ufer", "Am Kai")


def test_a_published_text_keeps_its_title_until_the_next_version_is_published(
    text: Text, anna: User, otto: User, client: Client
) -> None:
    taken(text, "refer", anna, "Der Ausschuss prüft.")
    again = taken(text, "revise", anna, "Neu gefasst.")
    edit_text(again, blocks(*WORDS), title="Wohnen am Kai", version=again.version, by=anna)
    assert Text.objects.get().title == "Wohnen am Hafen"
    assert "Wohnen am Kai" not in client.get(text.path).content.decode()
    client.force_login(anna)
    assert "Wohnen am Kai" in client.get(text.path).content.decode()

    taken(taken(text, "submit", anna), "screen", otto)

    now = Text.objects.select_related("document").get()
    assert now.document is not None
    assert (now.title, now.document.title) == ("Wohnen am Kai", "Wohnen am Kai")
    client.logout()
    assert "Wohnen am Kai" in client.get(f"{text.path}vergleich/1/2/").content.decode()
