# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Until when a text takes amendments, and how much support they need."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils.timezone import localdate

from sechseck.drafting.actions.amendment_steps import step_amendment, support_amendment
from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.texts import describe_motion, write_text
from sechseck.drafting.models import Amendment, Motion, Text
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import workspace
from sechseck.drafting.tests.written import TOLD, WORDS, amended, blocks, shown, stepped
from sechseck.engines.redline import Version
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.tests.talkers import person

pytestmark = pytest.mark.django_db
LAST = date(2027, 3, 31)
IN_TIME = datetime(2027, 3, 31, 21, 30, tzinfo=UTC)  # half past eleven in Berlin
LATE = datetime(2027, 3, 31, 22, 30, tzinfo=UTC)  # half past midnight
OTHER = (*WORDS[:2], "Bis zum Jahr 2031 ist das fertig.")


@pytest.fixture
def due(text: Text) -> Text:
    """A text that takes amendments until a day."""
    Motion.objects.filter(text=text).update(amendments_until=LAST)
    return Text.objects.get(pk=text.pk)


def written(text: Text, by: User, at: datetime, **told: Any) -> Amendment:
    return write_amendment(text, blocks(*OTHER), told={"kind": "change", **told}, at=at, by=by)


def test_the_last_day_ends_at_midnight_in_the_region(due: Text, ben: User) -> None:
    assert written(due, ben, IN_TIME).number == 1

    with pytest.raises(Conflict, match="vorbei"):
        written(due, ben, LATE)


def test_a_draft_of_the_last_day_is_not_submitted_on_the_next(due: Text, ben: User) -> None:
    draft = written(due, ben, IN_TIME)

    with pytest.raises(Conflict, match="vorbei"):
        step_amendment(draft, "submit", reason="", version=1, at=LATE, by=ben)


def test_the_office_may_after_the_deadline_with_a_reason(
    due: Text, anna: User, otto: User, client: Client
) -> None:
    with pytest.raises(Invalid, match="warum"):
        written(due, anna, LATE)

    made = written(due, anna, LATE, late_reason="Der Rat hat es so beschlossen.")
    sent = step_amendment(made, "submit", reason="", version=1, at=LATE, by=anna)
    stepped(sent, "screen", otto)

    assert "Der Rat hat es so beschlossen." in client.get(made.path).content.decode()


def test_residents_write_while_the_consultation_runs(due: Text, clara: User) -> None:
    with pytest.raises(NotAllowed):
        written(due, clara, IN_TIME)
    Motion.objects.filter(text=due).update(consultation_until=LAST - timedelta(days=1))
    with pytest.raises(NotAllowed):
        written(due, clara, IN_TIME)

    made = written(due, clara, IN_TIME - timedelta(days=1))

    assert made.proposed_by == clara


def test_deadline_and_support_are_said_when_a_text_comes_in(ben: User, client: Client) -> None:
    client.force_login(ben)
    form = {"kind": "motion", "title": "Wege", "proposers": "Rat", "author_kind": "committee"}
    form |= {"words": "Wir bauen.", "amendments_until": "2027-03-31", "supporters_wanted": "3"}
    assert client.post("/texte/neu/", {**form, "supporters_wanted": "-1"}).status_code == 422

    client.post("/texte/neu/", form)

    motion = Motion.objects.get()
    assert (motion.amendments_until, motion.supporters_wanted) == (LAST, 3)


def test_support_beyond_measure_is_wrong_input(text: Text, anna: User) -> None:
    with pytest.raises(Invalid):
        write_text({**TOLD, "supporters_wanted": 1001}, Version(tuple(blocks("A."))), by=anna)
    with pytest.raises(Invalid):
        describe_motion(text, {"supporters_wanted": -1}, version=text.version, by=anna)


def test_what_lacks_support_is_not_merged_until_it_has_enough(
    text: Text, anna: User, ben: User, clara: User, client: Client
) -> None:
    Motion.objects.filter(text=text).update(supporters_wanted=2)
    made = shown(text, ben, anna, *OTHER)
    assert made.status == "unsupported"
    assert workspace(text, latest_version(text), anna).places == []
    assert "fehlen noch 2 Personen" in client.get(made.path).content.decode()

    support_amendment(made, by=clara)
    support_amendment(made, by=clara)
    assert "fehlt noch 1 Person" in client.get(made.path).content.decode()
    done = support_amendment(made, by=anna)

    assert done.status == "screened"
    assert len(workspace(text, latest_version(text), anna).places) == 1


def test_who_asks_for_less_support_opens_what_has_enough(
    text: Text, anna: User, ben: User, clara: User, otto: User
) -> None:
    Motion.objects.filter(text=text).update(supporters_wanted=2)
    one, two = (shown(text, ben, anna, *OTHER) for _ in range(2))
    support_amendment(one, by=clara)
    text = Text.objects.get(pk=text.pk)
    with pytest.raises(NotAllowed):
        describe_motion(text, {"supporters_wanted": 1}, version=text.version, by=ben)

    describe_motion(text, {"supporters_wanted": 1}, version=text.version, by=anna)
    with pytest.raises(Outdated):
        describe_motion(text, {"supporters_wanted": 0}, version=text.version, by=otto)

    states = [Amendment.objects.get(pk=row.pk).status for row in (one, two)]
    assert states == ["screened", "unsupported"]


def test_pages_say_that_the_deadline_is_over(
    text: Text, anna: User, ben: User, client: Client
) -> None:
    yesterday = localdate() - timedelta(days=1)
    Motion.objects.filter(text=text).update(amendments_until=yesterday)
    client.force_login(ben)
    page = client.get(text.path).content.decode()
    assert ("vorbei" in page, "/aendern/" in page) == (True, False)
    assert client.get(f"{text.path}aendern/").status_code == 409

    client.force_login(anna)
    assert 'name="late_reason"' in client.get(f"{text.path}aendern/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_all_who_support_at_once_are_counted(text: Text, anna: User, ben: User) -> None:
    Motion.objects.filter(text=text).update(supporters_wanted=4)
    made = shown(text, ben, anna, *OTHER)

    def support(by: User) -> None:
        support_amendment(made, by=by)
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(support, [person(f"p{number}") for number in range(4)]))

    made.refresh_from_db()
    assert (made.status, made.supporter_count) == ("screened", 4)
    assert amended(text, ben, *OTHER).number == 2
