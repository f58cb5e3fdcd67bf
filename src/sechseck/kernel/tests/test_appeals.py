# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who disagrees with a decision is heard by somebody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from sechseck.kernel.actions.appeals import appeal, decide_appeal
from sechseck.kernel.actions.comments import withdraw_comment
from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Appeal, Comment, Decision, Notice, User
from sechseck.kernel.queries.moderation import appeal_ends
from sechseck.kernel.tests.talkers import (
    GUEST,
    HIDE,
    LEAVE,
    NOON,
    PAGE,
    browser,
    reported,
    standing,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


def test_an_appeal_is_decided_by_somebody_else_and_restores_exactly(
    rude: Comment, ole: User, mo: User, mia: User
) -> None:
    label = Ruling("label", "rules", "Zahl ohne Beleg.", "5. Fremde Texte", "Beleg fehlt")
    decide_notice(reported(rude, explanation="Eins"), label, at=NOON, by=mo)
    second = reported(rude, explanation="Zwei")
    before = standing(rude)
    decision = decide_notice(second, HIDE, at=NOON, by=mo)

    row = appeal(decision, text="Ich meinte mich selbst.", at=NOON, by=ole)
    with pytest.raises(NotAllowed):
        decide_appeal(row, overturn=True, reason="Stimmt.", at=NOON, by=mo)
    decide_appeal(row, overturn=True, reason="Stimmt.", at=NOON, by=mia)

    assert standing(rude) == before == ("shown", "Beleg fehlt")
    rude.refresh_from_db()
    assert rude.text == "Ihr seid alle faul."
    with pytest.raises(Conflict):
        decide_appeal(row, overturn=False, reason="Doch nicht.", at=NOON, by=mia)


def test_undoing_the_first_decision_leaves_the_second(
    rude: Comment, ole: User, mo: User, mia: User
) -> None:
    first = decide_notice(reported(rude, explanation="Eins"), HIDE, at=NOON, by=mo)
    open_notice = Notice.objects.create(
        reference="M-2",
        comment=rude,
        place=PAGE,
        category="rules",
        explanation="Zwei",
        good_faith=True,
        due_at=NOON,
    )
    remove = Ruling("remove", "law", "Drohung.", "§ 241 StGB")
    decide_notice(open_notice, remove, at=NOON, by=mo)

    row = appeal(first, text="Nein.", at=NOON, by=ole)
    decide_appeal(row, overturn=True, reason="Stimmt.", at=NOON, by=mia)

    assert standing(rude)[0] == "removed"


def test_what_its_author_withdrew_stays_withdrawn(
    rude: Comment, ole: User, mo: User, mia: User
) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)
    withdraw_comment(rude, by=ole)
    row = appeal(decision, text="Trotzdem.", at=NOON, by=ole)
    decide_appeal(row, overturn=True, reason="Stimmt.", at=NOON, by=mia)

    rude.refresh_from_db()
    assert not rude.is_shown


def test_the_notifier_appeals_and_the_notice_is_open_again(
    rude: Comment, mo: User, mia: User
) -> None:
    notice = reported(rude)
    decision = decide_notice(notice, LEAVE, at=NOON, by=mo)

    page_of_notice = f"/meldung/{notice.reference}/"
    assert browser().post(page_of_notice, {"text": "Doch, lesen Sie."}).status_code in (302, 409)
    Appeal.objects.all().delete()
    row = appeal(decision, text="Doch.", reference=notice.reference, at=NOON, by=GUEST)
    decide_appeal(row, overturn=True, reason="Zu milde.", at=NOON, by=mia)

    notice.refresh_from_db()
    assert notice.state == "open"
    with pytest.raises(NotAllowed):
        decide_notice(notice, HIDE, at=NOON, by=mo)
    assert decide_notice(notice, HIDE, at=NOON, by=mia)


def test_who_is_no_party_cannot_appeal(rude: Comment, clara: User, mo: User) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)

    for stranger in (clara, GUEST):
        with pytest.raises(NotAllowed):
            appeal(decision, text="Ich finde …", reference="M-falsch", at=NOON, by=stranger)


def test_each_side_appeals_once_within_six_months(rude: Comment, ole: User, mo: User) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)
    late = appeal_ends(decision) + timedelta(seconds=1)

    with pytest.raises(Conflict):
        appeal(decision, text="Zu spät.", at=late, by=ole)
    appeal(decision, text="Rechtzeitig.", at=appeal_ends(decision), by=ole)
    with pytest.raises(Conflict):
        appeal(decision, text="Noch einmal.", at=NOON, by=ole)
    with pytest.raises(Invalid):
        appeal(decision, text=" ", at=NOON, by=ole)


@pytest.mark.parametrize(
    ("decided", "ends"),
    [
        (datetime(2026, 3, 4, tzinfo=UTC), datetime(2026, 9, 4, tzinfo=UTC)),
        (datetime(2026, 8, 31, tzinfo=UTC), datetime(2027, 2, 28, tzinfo=UTC)),
        (datetime(2027, 8, 30, tzinfo=UTC), datetime(2028, 2, 29, tzinfo=UTC)),
        (datetime(2026, 12, 31, tzinfo=UTC), datetime(2027, 6, 30, tzinfo=UTC)),
    ],
)
def test_six_months_end_with_the_month_at_the_latest(decided: datetime, ends: datetime) -> None:
    assert appeal_ends(Decision(at=decided)) == ends


def test_the_database_itself_wants_four_eyes(rude: Comment, ole: User, mo: User) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)
    row = appeal(decision, text="Nein.", at=NOON, by=ole)

    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.filter(pk=row.pk).update(
            state="upheld", decided_by=mo, decided_at=NOON, reason="Ich."
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.filter(pk=row.pk).update(state="upheld")
