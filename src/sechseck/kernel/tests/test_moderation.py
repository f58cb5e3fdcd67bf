# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail as post
from django.db import IntegrityError, connection, transaction

from sechseck.kernel.actions.appeals import appeal, decide_appeal
from sechseck.kernel.actions.comments import withdraw_comment
from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Appeal, Comment, Decision, Message, Notice, Trace, User
from sechseck.kernel.post.tasks import send_all
from sechseck.kernel.queries.moderation import appeal_ends, public_account
from sechseck.kernel.rules.notices import NAMELESS
from sechseck.kernel.tests.talkers import NOON, PAGE, browser, page, person, said

pytestmark = pytest.mark.django_db
GUEST = AnonymousUser()
HIDE = Ruling("hide", "rules", "Beleidigt eine Gruppe.", "2. Respekt")
LEAVE = Ruling("none", "none", "Scharf im Ton, aber zur Sache.")


@pytest.fixture(autouse=True)
def locmem(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def ole(db: None) -> User:
    return person("ole", mail=True)


@pytest.fixture
def mo(db: None) -> User:
    return person("mo", User.Role.MODERATOR)


@pytest.fixture
def mia(db: None) -> User:
    return person("mia", User.Role.MODERATOR)


@pytest.fixture
def rude(ole: User) -> Comment:
    page()
    return said(ole, "Ihr seid alle faul.", at=NOON)


def told(comment: Comment, **words: Any) -> Told:
    place = f"{PAGE}#kommentar-{comment.pk}"
    told = {"place": place, "category": "rules", "explanation": "Schimpft.", "good_faith": True}
    return Told(**told | words)


def reported(comment: Comment, by: Any = GUEST, **words: Any) -> Notice:
    return send_notice(told(comment, **words), at=NOON, by=by)


def standing(comment: Comment) -> tuple[str, str]:
    comment.refresh_from_db()
    return comment.standing, comment.label


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


def test_a_receipt_names_the_number_and_leaves_once(rude: Comment) -> None:
    notice = reported(rude, address="k@example.org")

    assert (send_all(NOON), send_all(NOON)) == (1, 0)
    assert notice.reference in post.outbox[0].body


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
