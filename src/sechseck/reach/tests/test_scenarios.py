# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A scenario can be found; its title can be forgotten, its figures stay."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils.timezone import now

from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.erasure import ask_to_be_erased, confirm_erasure, propose_erasure
from sechseck.kernel.erasers import counted
from sechseck.kernel.models import Comment, Node, User, Word
from sechseck.reach.actions.scenarios import seal_scenario
from sechseck.reach.models import Scenario
from sechseck.reach.queries.shown import Shown
from sechseck.reach.steps import Step
from sechseck.reach.trying import Tried, try_out

pytestmark = pytest.mark.django_db


def tried(shown: Shown, *steps: Step) -> Tried:
    return try_out(shown.ground.sha256, shown.person, shown.need, shown.land, shown.times, steps)


def erased(node: Node, by: User, second: User, words: str = "keep") -> None:
    asked = propose_erasure(node=node, ground="licence", words=words, by=by)
    seen = sum(number for _title, number in counted(node))
    confirm_erasure(asked, at=now(), seen=seen, by=second)


def test_a_scenario_is_found_by_its_title_until_two_people_forget_it(
    shown: Shown, best: Step, anna: User, client: Client
) -> None:
    ada, bea = (User.objects.create_user(n, role=User.Role.ADMIN) for n in ("ada", "bea"))
    title = "Apotheke für Quetzalkoatla"
    made = seal_scenario(shown.run, "pharmacy", title, tried(shown, best), [best], by=anna)
    add_comment(made.path, text="Quetzalkoatla freut sich.", by=anna)
    assert made.path in client.get("/suche/?q=Quetzalkoatla").content.decode()

    erased(made.node, ada, bea, "erase")

    page = client.get(made.path)
    assert page.status_code == 200
    assert "uetzalkoatla" not in page.content.decode()
    assert made.path not in client.get("/suche/?q=Quetzalkoatla").content.decode()
    assert not Word.objects.filter(term__icontains="quetzal").exists()
    assert not Comment.objects.filter(text__contains="Quetzal").exists()
    kept = Scenario.objects.get()
    assert (kept.title, kept.after, kept.result_sha256) == ("·", made.after, made.result_sha256)


def test_who_is_forgotten_leaves_no_name_in_a_title(shown: Shown, best: Step, otto: User) -> None:
    ada = User.objects.create_user("ada", role=User.Role.ADMIN)
    for title in ("Ottos Apotheke", "Apotheke im Norden"):
        seal_scenario(shown.run, "pharmacy", title, tried(shown, best), [best], by=otto)

    confirm_erasure(ask_to_be_erased(by=otto), at=now(), by=ada)

    assert {one.title for one in Scenario.objects.all()} == {"·", "Apotheke im Norden"}
