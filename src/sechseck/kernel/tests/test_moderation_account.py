# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Moderation from end to end: its pages, its traces, what the public reads of it."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest

from sechseck.kernel.actions.appeals import appeal, decide_appeal
from sechseck.kernel.actions.moderation import decide_notice
from sechseck.kernel.models import Appeal, Comment, Decision, Trace, User
from sechseck.kernel.queries.moderation import public_account
from sechseck.kernel.tests.talkers import (
    HIDE,
    NOON,
    browser,
    page,
    reported,
    said,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


def test_every_step_leaves_its_trace(rude: Comment, ole: User, mo: User, mia: User) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)
    row = appeal(decision, text="Nein.", at=NOON, by=ole)
    decide_appeal(row, overturn=False, reason="Doch.", at=NOON, by=mia)

    steps = ["notice-received", "notice-decided", "appeal-received", "appeal-decided"]
    assert list(Trace.objects.filter(verb__in=steps).order_by("pk").values_list("verb")) == [
        (step,) for step in steps
    ]


def test_the_public_reads_counts_and_times_and_no_names(
    rude: Comment, ole: User, mo: User, mia: User
) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON + timedelta(hours=6), by=mo)
    row = appeal(decision, text="Nein.", at=NOON + timedelta(hours=7), by=ole)
    decide_appeal(row, overturn=True, reason="Ja.", at=NOON + timedelta(hours=8), by=mia)

    account = public_account()
    assert (account.notices, account.decided, account.overturned) == (1, 1, 1)
    assert account.median_hours == 6.0
    table = b"".join(browser().get("/moderation.csv").streaming_content).decode("utf-8-sig")
    (row_of,) = list(csv.DictReader(io.StringIO(table), delimiter=";"))
    assert (row_of["Entscheidung"], row_of["Stunden"]) == ("Ausgeblendet", "6.0")
    assert not {"ole", "mo", "mia", "faul"} & set(table.split())


def test_moderators_read_names_and_not_numbers(ole: User, mo: User) -> None:
    page()
    notice = reported(said(ole, "Ganz faul, @mo!", at=NOON))

    for address in ("/moderation/warteschlange/", f"/moderation/meldung/{notice.pk}/"):
        assert "Ganz faul, @mo!" in browser(mo).get(address).content.decode()


def test_moderators_work_through_the_pages(rude: Comment, ole: User, mo: User, mia: User) -> None:
    notice = reported(rude)
    form = {"measure": "hide", "ground": "rules", "rule": "2. Respekt", "facts": "Grob."}

    assert browser(mo).get(f"/moderation/meldung/{notice.pk}/").status_code == 200
    wrong = form | {"facts": ""}
    assert browser(mo).post(f"/moderation/meldung/{notice.pk}/", wrong).status_code == 422
    assert browser(mo).post(f"/moderation/meldung/{notice.pk}/", form).status_code == 302
    decision = Decision.objects.get()
    place = f"/entscheidung/{decision.pk}/"
    assert browser(ole).post(place, {"text": "Nein."}).status_code == 302
    row = Appeal.objects.get()
    answer = {"outcome": "overturned", "reason": "Stimmt."}
    first, second = browser(mo), browser(mia)
    assert first.get(f"/moderation/beschwerde/{row.pk}/").status_code == 200
    assert first.post(f"/moderation/beschwerde/{row.pk}/", answer).status_code == 403
    assert second.post(f"/moderation/beschwerde/{row.pk}/", answer).status_code == 302
    assert "Stimmt." in browser(ole).get(place).content.decode()
