# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Moderators decide about notices and say why."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core import mail as post
from django.db import connection

from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Comment, Decision, Message, User
from sechseck.kernel.post.tasks import send_all
from sechseck.kernel.tests.talkers import (
    HIDE,
    LEAVE,
    NOON,
    PAGE,
    browser,
    page,
    person,
    reported,
    said,
    standing,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


def test_a_decision_hides_the_text_and_tells_both_sides_why(
    rude: Comment, ole: User, mo: User
) -> None:
    notice = reported(rude, category="insult", name="K. Lar", address="k@example.org")
    assert "faul" in browser().get(f"/kommentare/?zu={PAGE}").content.decode()

    decision = decide_notice(notice, HIDE, at=NOON, by=mo)
    send_all(NOON)

    html = browser().get(f"/kommentare/?zu={PAGE}").content.decode()
    assert "faul" not in html
    assert "ausgeblendet" in html
    by_person = {
        letter.to[0]: letter.body for letter in post.outbox if "Entscheidung:" in letter.body
    }
    assert set(by_person) == {"ole@example.org", "k@example.org"}
    for body in by_person.values():
        for words in ("Beleidigt eine Gruppe.", "2. Respekt", "ohne automatische Mittel"):
            assert words in body
    assert "beschweren" in by_person["ole@example.org"]
    assert "K. Lar" not in by_person["ole@example.org"]
    assert f"/entscheidung/{decision.pk}/" in by_person["ole@example.org"]
    assert Message.objects.get(person=ole).decision == decision
    assert browser(ole).get(f"/entscheidung/{decision.pk}/").status_code == 200


def test_a_decision_is_nobody_else_s_to_read(
    rude: Comment, clara: User, anna: User, mo: User
) -> None:
    decision = decide_notice(reported(rude), HIDE, at=NOON, by=mo)

    for stranger in (clara, anna):
        assert browser(stranger).get(f"/entscheidung/{decision.pk}/").status_code == 404


@pytest.mark.parametrize("role", ["resident", "office", "admin", "unit"])
def test_only_moderators_decide(rude: Comment, role: str) -> None:
    with pytest.raises(NotAllowed):
        decide_notice(reported(rude), HIDE, at=NOON, by=person("other", role))


def test_nobody_judges_in_their_own_case(mo: User, mia: User) -> None:
    page()
    own = said(mo, at=NOON)

    with pytest.raises(NotAllowed):
        decide_notice(reported(own), HIDE, at=NOON, by=mo)
    with pytest.raises(NotAllowed):
        decide_notice(reported(own, by=mia), HIDE, at=NOON, by=mia)


@pytest.mark.parametrize(
    "wrong",
    [
        Ruling("hide", "rules", "Grob."),
        Ruling("hide", "none", "Grob."),
        Ruling("hide", "rules", " ", "2. Respekt"),
        Ruling("none", "rules", "Grob.", "2. Respekt"),
        Ruling("label", "rules", "Grob.", "2. Respekt"),
        Ruling("hide", "rules", "Grob.", "2. Respekt", "Hinweis"),
        Ruling("suspend", "rules", "Grob.", "2. Respekt", days=31),
        Ruling("suspend", "rules", "Grob.", "2. Respekt"),
        Ruling("ban", "rules", "Grob.", "2. Respekt"),
    ],
)
def test_a_decision_without_its_reasons_is_none(rude: Comment, mo: User, wrong: Ruling) -> None:
    with pytest.raises(Invalid):
        decide_notice(reported(rude), wrong, at=NOON, by=mo)
    assert standing(rude) == ("shown", "")


def test_a_second_moderator_comes_too_late(rude: Comment, mo: User, mia: User) -> None:
    notice = reported(rude)
    decide_notice(notice, LEAVE, at=NOON, by=mo)

    with pytest.raises(Conflict):
        decide_notice(notice, HIDE, at=NOON, by=mia)
    form = {"measure": "none", "ground": "none", "facts": "Passt."}
    answer = browser(mia).post(f"/moderation/meldung/{notice.pk}/", form)
    assert answer.status_code == 409


@pytest.mark.django_db(transaction=True)
def test_of_two_moderators_at_once_one_decides() -> None:
    page()
    both = [person("mo", User.Role.MODERATOR), person("mia", User.Role.MODERATOR)]
    notice = reported(said(person("ole"), at=NOON))

    def decide(by: User) -> str:
        try:
            return decide_notice(notice, HIDE, at=NOON, by=by).measure
        except Conflict:
            return "too late"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as moderators:
        assert sorted(moderators.map(decide, both)) == ["hide", "too late"]
    assert Decision.objects.count() == 1


def test_who_is_suspended_does_not_comment_until_then(rude: Comment, ole: User, mo: User) -> None:
    ruling = Ruling("suspend", "rules", "Zum dritten Mal.", "2. Respekt", days=7)
    decide_notice(reported(rude), ruling, at=NOON, by=mo)

    with pytest.raises(NotAllowed):
        said(ole, "Noch was.", at=NOON + timedelta(days=6))
    assert said(ole, "Noch was.", at=NOON + timedelta(days=8))


def test_a_label_stands_beside_the_text(rude: Comment, mo: User) -> None:
    ruling = Ruling("label", "rules", "Zahl ohne Beleg.", "5. Fremde Texte", "Beleg fehlt")
    decide_notice(reported(rude), ruling, at=NOON, by=mo)

    assert standing(rude) == ("shown", "Beleg fehlt")
    assert "Beleg fehlt" in browser().get(f"/kommentare/?zu={PAGE}").content.decode()
