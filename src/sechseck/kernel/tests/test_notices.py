# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody reports a comment; the notice is theirs to find."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail as post

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Comment, Notice, Trace, User
from sechseck.kernel.post.tasks import send_all
from sechseck.kernel.rules.notices import NAMELESS
from sechseck.kernel.tests.talkers import (
    NOON,
    PAGE,
    browser,
    page,
    reported,
    said,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


def test_a_guest_reports_and_finds_the_notice_by_its_number(rude: Comment) -> None:
    form = {"place": f"{PAGE}#kommentar-{rude.pk}", "category": "rules", "explanation": "Grob."}

    answer = browser().post("/melden/", form | {"good_faith": "on"})

    notice = Notice.objects.get()
    assert answer.headers["Location"] == f"/meldung/{notice.reference}/"
    html = browser().get(answer.headers["Location"]).content.decode()
    assert notice.reference in html
    assert "Grob." in html
    assert Trace.objects.filter(verb="notice-received").count() == 1


def test_the_number_of_a_notice_with_an_account_opens_it_to_that_account_alone(
    rude: Comment, clara: User, anna: User
) -> None:
    notice = reported(rude, by=clara)

    assert browser(clara).get(f"/meldung/{notice.reference}/").status_code == 200
    assert browser(anna).get(f"/meldung/{notice.reference}/").status_code == 404
    assert browser().get(f"/meldung/{notice.reference}/").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"good_faith": False},
        {"explanation": "  "},
        {"place": "https://example.org/"},
        {"place": f"{PAGE}#kommentar-999999"},
        {"category": "taste"},
    ],
)
def test_what_the_law_asks_for_must_be_there(rude: Comment, wrong: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        reported(rude, **wrong)


@pytest.mark.parametrize("category", Notice.Category.values)
def test_name_and_address_are_wanted_where_the_law_wants_them(
    rude: Comment, clara: User, category: str
) -> None:
    if category in NAMELESS:
        assert reported(rude, category=category)
    else:
        with pytest.raises(Invalid):
            reported(rude, category=category)
        assert reported(rude, category=category, name="K. Lar", address="k@example.org")
    assert reported(rude, by=clara, category=category)


def test_the_same_notice_again_is_the_same(rude: Comment) -> None:
    assert reported(rude) == reported(rude)


def test_a_hidden_page_is_not_revealed_by_reporting(anna: User) -> None:
    page("/thema/geheim/", "internal")
    hidden = said(anna, path="/thema/geheim/")

    with pytest.raises(Invalid):
        reported(hidden, place=f"/thema/geheim/#kommentar-{hidden.pk}")


def test_a_receipt_names_the_number_and_leaves_once(rude: Comment) -> None:
    notice = reported(rude, address="k@example.org")

    assert (send_all(NOON), send_all(NOON)) == (1, 0)
    assert notice.reference in post.outbox[0].body
