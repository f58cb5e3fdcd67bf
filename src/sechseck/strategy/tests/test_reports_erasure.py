# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an erasure does to reports on promises and measures."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.timezone import now

from sechseck.kernel.actions.erasure import confirm_erasure, propose_erasure
from sechseck.kernel.erasers import BLANK, counted
from sechseck.kernel.models import User
from sechseck.strategy.actions.commitment_publishing import publish_commitments
from sechseck.strategy.actions.commitments import propose_commitments
from sechseck.strategy.models import CommitmentUpdate, ProgressUpdate
from sechseck.strategy.tests.made import a_measure, a_plan
from sechseck.strategy.tests.promised import promises_of, promising
from sechseck.thread.models import Document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("region")]


def test_reports_go_with_an_erased_text_only_if_two_people_say_so(anna: User, otto: User) -> None:
    texts = [promising(anna, slug) for slug in ("eins", "zwei")]
    updates = [_reported(one, anna, otto) for one in texts]
    for text, words in zip(texts, ("keep", "erase"), strict=True):
        asked = propose_erasure(node=text.node, ground="law", words=words, by=_admin("eins"))
        seen = sum(number for _title, number in counted(text.node))
        confirm_erasure(asked, at=now(), seen=seen, by=_admin("zwei"))

    kept, blanked = (CommitmentUpdate.objects.get(pk=pk) for pk in updates)
    assert (kept.note, kept.url) == ("Der Bau begann.", "https://bau.example")
    assert (blanked.note, blanked.source, blanked.url) == (BLANK, BLANK, "")
    assert blanked.state == "started"


def test_a_forgotten_person_leaves_no_own_name_in_reports_and_their_work_stays(
    anna: User, otto: User
) -> None:
    uta = User.objects.create_user("uta", last_name="Quendelstrauch", role=User.Role.UNIT)
    measure, day = a_measure(anna, a_plan(anna)), date(2026, 5, 1)
    for text, by in (("Gez. Quendelstrauch", uta), ("Es geht voran.", uta),
                     ("Frau Quendelstrauch rief an.", otto)):  # fmt: skip
        ProgressUpdate.objects.create(measure=measure, begins=day, ends=day, text=text, by=by)

    asked = propose_erasure(person=uta, ground="wish", by=_admin("eins"))
    confirm_erasure(asked, at=now(), by=_admin("zwei"))

    told = list(ProgressUpdate.objects.order_by("pk").values_list("text", flat=True))
    assert told == [BLANK, "Es geht voran.", "Frau Quendelstrauch rief an."]


def _reported(text: Document, by: User, second: User) -> int:
    made = propose_commitments(text, promises_of(text)[:1], by=by)
    publish_commitments([one.pk for one in made], by=second)
    return CommitmentUpdate.objects.create(
        commitment=made[0], day=date(2026, 5, 1), state="started", source="Protokoll",
        note="Der Bau begann.", url="https://bau.example", proposed_by=by,
    ).pk  # fmt: skip


def _admin(name: str) -> User:
    return User.objects.get_or_create(username=f"admin-{name}", role=User.Role.ADMIN)[0]
