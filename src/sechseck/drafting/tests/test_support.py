# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People stand behind a text itself: once, until its day, and enough of them open it."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from sechseck.drafting.actions.support import end_text_support, support_text
from sechseck.drafting.actions.texts import describe_motion
from sechseck.drafting.models import Motion, Text
from sechseck.drafting.tests.test_at_once import PEOPLE, in_turns, people
from sechseck.drafting.tests.written import WORDS, amended, drafted, published, taken
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.thread.tests.small_region import small_region

pytestmark = pytest.mark.django_db
LAST = date(2027, 3, 1)
TIME = ZoneInfo("Europe/Berlin")


@pytest.fixture
def lonely(region: None, anna: User, otto: User) -> Text:
    """A published text that two more people must support."""
    draft = drafted(anna)
    Motion.objects.filter(text=draft).update(text_supporters_wanted=2, support_until=LAST)
    text = taken(draft, "submit", anna)
    return Text.objects.get(pk=taken(text, "screen", otto).pk)


def status(text: Text) -> str:
    return Motion.objects.get(text=text).status


def test_enough_support_opens_a_text_for_amendments(
    lonely: Text, ben: User, clara: User, otto: User
) -> None:
    with pytest.raises(Conflict, match="nimmt keine Änderungsanträge an"):
        amended(lonely, ben, "Anders.", *WORDS[1:])
    at = datetime(2027, 3, 1, 23, 59, tzinfo=TIME)
    support_text(lonely, at=at, by=ben)
    support_text(lonely, at=at, by=ben)
    assert status(lonely) == "unsupported"

    support_text(lonely, at=at, by=clara)

    assert (status(lonely), lonely.sponsors.count()) == ("screened", 2)
    end_text_support(lonely, at=at, by=clara)
    assert (status(lonely), lonely.sponsors.count()) == ("screened", 1)
    amended(lonely, ben, "Anders.", *WORDS[1:])


def test_after_its_day_nobody_comes_or_goes(lonely: Text, ben: User, anna: User) -> None:
    late = datetime(2027, 3, 2, 0, 0, tzinfo=TIME)
    support_text(lonely, at=datetime(2027, 3, 1, 12, tzinfo=TIME), by=ben)

    with pytest.raises(Conflict, match="vorbei"):
        support_text(lonely, at=late, by=User.objects.create_user("spät", role="resident"))
    with pytest.raises(Conflict, match="vorbei"):
        end_text_support(lonely, at=late, by=ben)

    assert lonely.sponsors.count() == 1
    taken(lonely, "reject", anna, "Nicht genug Unterstützung.")
    assert status(lonely) == "rejected"


def test_who_brings_a_text_does_not_support_it_nor_what_is_no_longer_open(
    text: Text, anna: User, clara: User, otto: User
) -> None:
    with pytest.raises(Invalid, match="selbst"):
        support_text(text, by=anna)
    with pytest.raises(NotAllowed):
        support_text(text, by=enlist_program("regionspaket"))
    taken(text, "adopt", otto)

    with pytest.raises(Conflict, match="jetzt nicht"):
        support_text(text, by=clara)


def test_less_wanted_opens_a_text_that_has_enough(lonely: Text, ben: User, anna: User) -> None:
    support_text(lonely, by=ben)
    now = Text.objects.get(pk=lonely.pk)

    describe_motion(now, {"text_supporters_wanted": 1}, version=now.version, by=anna)

    assert status(lonely) == "screened"


def test_its_page_counts_asks_and_thanks(lonely: Text, clara: User, client: Client) -> None:
    guest = client.get(lonely.path).content.decode()
    assert "Es fehlen noch 2 Personen" in guest
    assert "unterstuetzen/" not in guest
    assert client.post(f"{lonely.path}unterstuetzen/").status_code == 401
    client.force_login(clara)
    assert client.post(f"{lonely.path}unterstuetzen/").status_code == 302

    page = client.get(lonely.path).content.decode()

    assert "1 Person unterstützt diesen Text: clara" in page
    assert "Es fehlt noch 1 Person" in page
    assert "Nicht mehr unterstützen" in page
    client.post(f"{lonely.path}unterstuetzen/", {"ending": "1"})
    assert lonely.sponsors.count() == 0


@pytest.mark.django_db(transaction=True)
def test_fifty_support_a_text_at_once_and_all_count_once(anna: User, otto: User) -> None:
    small_region(anna)
    text = published(anna, otto)
    Motion.objects.update(text_supporters_wanted=PEOPLE, status="unsupported")
    everybody = people()

    in_turns([partial(support_text, text, by=one) for one in everybody * 2])

    assert text.sponsors.count() == PEOPLE
    assert status(text) == "screened"
