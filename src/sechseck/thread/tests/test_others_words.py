# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What other people wrote about an erased document goes or stays, as two people decide."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, connection, transaction
from django.test import Client

from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.erasure import confirm_erasure, propose_erasure
from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.erasers import counted
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Comment, Erasure, Node, User
from sechseck.kernel.queries.audit import faults
from sechseck.thread.actions.settlements import propose_settlement
from sechseck.thread.models import (
    Contradiction,
    ContradictionSide,
    Document,
    Impulse,
    ImpulseDecision,
    ImpulseVoice,
    Settlement,
    Statement,
    Task,
    TaskEvent,
    Theme,
    Waiver,
)
from sechseck.thread.tests.small_region import document, read_text, small_region

AT = datetime(2026, 2, 1, tzinfo=UTC)
TODAY = date(2026, 2, 1)
QUOTE = "Quetzalkoatlushafen"
TEXT = f"Wir bauen 300 neue Wohnungen am {QUOTE}.\n\nAlle sollen am {QUOTE} wohnen können.\n"
KINDS = {
    "Kommentare": 1,
    "Meldungen zu Kommentaren": 1,
    "Rückmeldungen": 1,
    "Klärungen von Widersprüchen": 1,
    "Schritte von Klärungen": 1,
    "Bewusst offene Lücken": 2,
    "Aufgaben": 2,
    "Schritte von Aufgaben": 2,
    "Entscheidungen über Impulse": 1,
}


@pytest.fixture
def berta(db: None) -> User:
    return User.objects.create_user("berta", role=User.Role.ADMIN)


@pytest.fixture
def plan(anna: User, clara: User, settings: LazySettings, tmp_path: Path) -> Document:
    """A document that people quote wherever they can write."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    small_region(anna)
    read_text(document("anderes", anna), "Am alten Hafen bauen wir 100 Wohnungen.\n", anna)
    found = document("hafenplan", anna)
    read_text(found, TEXT, anna)
    ours = Statement.objects.filter(document=found).order_by("pk")[0]
    other = Statement.objects.get(document__slug="anderes")
    comment = add_comment(ours.node.path, text=f"Der {QUOTE} ist zu klein.", by=clara)
    place = f"{ours.node.path}#kommentar-{comment.pk}"
    notice = {"place": place, "category": "rules", "explanation": QUOTE, "good_faith": True}
    send_notice(Told(**notice), at=AT, by=anna)  # type: ignore[arg-type]
    send_feedback(
        topic="content", page=ours.node.path, text=QUOTE, reply_to="", key=uuid4(), by=clara
    )
    between = Contradiction.objects.create(key="streit", topic="Hafen", explanation="Zahlen")
    for one in (ours, other):
        ContradictionSide.objects.create(contradiction=between, statement=one, value="x")
    told = {"verdict": "both", "holds": None, "reason": f"{QUOTE} passt", "source": QUOTE}
    propose_settlement(between, told=told, by=anna)
    first, second = Theme.objects.order_by("pk")[:2]
    impulse = Impulse.objects.create(
        key="wohnen-hafen", first=first, second=second, explanation="Zusammen", score=1
    )
    ImpulseVoice.objects.create(impulse=impulse, statement=ours)
    work_on(ours.node, between, impulse.key, anna)
    return found


def work_on(node: Node, between: Contradiction, impulse: str, by: User) -> None:
    same = {"reason": f"{QUOTE} kommt später", "decided_on": TODAY, "by": by, "number": 1}
    until = TODAY + timedelta(days=90)
    Waiver.objects.create(code="measure-without-date", node=node, until=until, **same)
    Waiver.objects.create(code="open-contradiction", contradiction=between, until=until, **same)
    mine = {"owner": by, "created_by": by, "created_on": TODAY, "text": QUOTE, "result": QUOTE}
    for one in (
        Task.objects.create(kind="gap", code="measure-without-money", node=node, **mine),
        Task.objects.create(kind="impulse", impulse_key=impulse, title=QUOTE, **mine),
    ):
        TaskEvent.objects.create(task=one, verb="created", note=QUOTE, by=by)
    ImpulseDecision.objects.create(
        key=impulse, number=1, decision="dropped", reason=QUOTE, voices_hash="a", by=by
    )


def everything() -> str:
    """Return every row of every table as text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{table}" AS t')
            found += [row for (row,) in cursor.fetchall()]
    return "\n".join(found).lower()


def test_the_page_shows_how_many_words_hang_on_the_document(
    plan: Document, anna: User, berta: User, client: Client
) -> None:
    asked = propose_erasure(node=plan.node, ground="law", words="erase", by=berta)
    client.force_login(anna)

    page = client.get(f"/verwaltung/loeschung/{asked.pk}/").content.decode()

    assert dict(counted(plan.node)) == KINDS
    for title, number in KINDS.items():
        assert f"<li>{title}: {number}</li>" in page
    assert "Sie werden mit gelöscht" in page
    assert f'name="seen" value="{sum(KINDS.values())}"' in page


def test_erased_with_the_words_of_others_nobody_quotes_it_any_more(
    plan: Document, anna: User, berta: User, client: Client
) -> None:
    asked = propose_erasure(node=plan.node, ground="law", words="erase", by=berta)
    client.force_login(anna)
    form = {"decision": "confirm", "seen": sum(KINDS.values())}

    answer = client.post(f"/verwaltung/loeschung/{asked.pk}/", form)

    assert answer.status_code == 302
    assert QUOTE.lower() not in everything()
    assert counted(plan.node) == []
    assert (Waiver.objects.count(), Task.objects.count(), Settlement.objects.count()) == (2, 2, 1)
    assert Comment.objects.get().withdrawn_at is not None
    assert faults({}) == []


def test_kept_the_words_of_others_stay_and_the_text_goes(
    plan: Document, anna: User, berta: User
) -> None:
    asked = propose_erasure(node=plan.node, ground="licence", words="keep", by=berta)

    confirm_erasure(asked, at=AT, by=anna)

    assert Comment.objects.get().text == f"Der {QUOTE} ist zu klein."
    assert set(Waiver.objects.values_list("reason", flat=True)) == {f"{QUOTE} kommt später"}
    assert not Statement.objects.filter(text__contains=QUOTE).exists()
    assert faults({}) == []


def test_who_did_not_see_a_new_comment_does_not_erase_it(
    plan: Document, anna: User, berta: User, clara: User
) -> None:
    asked = propose_erasure(node=plan.node, ground="law", words="erase", by=berta)
    path = Statement.objects.filter(document=plan).order_by("pk")[0].node.path
    add_comment(path, text="Noch etwas.", by=clara)

    with pytest.raises(Conflict):
        confirm_erasure(asked, at=AT, seen=sum(KINDS.values()), by=anna)
    assert Erasure.objects.get().state == "asked"
    confirm_erasure(asked, at=AT, seen=sum(KINDS.values()) + 1, by=anna)


def test_nothing_is_proposed_without_a_choice(plan: Document, berta: User, client: Client) -> None:
    client.force_login(berta)

    with pytest.raises(Invalid):
        propose_erasure(node=plan.node, ground="law", by=berta)
    answer = client.post("/verwaltung/loeschungen/", {"node": plan.node.path, "ground": "law"})

    assert answer.status_code == 422
    assert not Erasure.objects.exists()


def test_histories_of_others_are_blanked_only_by_an_erasure_that_says_so(
    plan: Document, anna: User, berta: User
) -> None:
    asked = propose_erasure(node=plan.node, ground="law", words="keep", by=berta)
    Erasure.objects.filter(pk=asked.pk).update(state="confirmed", decided_by=anna)

    for statement in (
        "UPDATE thread_waiver SET reason = '·'",
        f"SELECT erase_words({asked.pk}, 'thread_waiver', '{{1}}')",
        f"SELECT erase_words({asked.pk}, 'thread_decision', '{{1}}')",
    ):
        with (
            pytest.raises(DatabaseError, match=r"never changed|no words"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
