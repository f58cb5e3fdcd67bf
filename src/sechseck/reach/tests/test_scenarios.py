# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A scenario can be found; its title can be forgotten, its figures stay."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils.timezone import now

from sechseck.evidence.models import Finding
from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.erasure import ask_to_be_erased, confirm_erasure, propose_erasure
from sechseck.kernel.erasers import counted
from sechseck.kernel.models import Comment, Node, User, Word
from sechseck.reach.actions.scenarios import seal_scenario
from sechseck.reach.models import Ground, Scenario
from sechseck.reach.queries.scenario_words import sentence_of_scenario
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


def test_a_scenario_becomes_one_finding_that_names_it(
    shown: Shown, best: Step, anna: User, clara: User, client: Client
) -> None:
    made = seal_scenario(shown.run, "pharmacy", "Neu", tried(shown, best), [best], by=anna)
    client.force_login(clara)
    assert client.post(f"{made.path}befund/", {"text": "Fremd."}).status_code == 404
    client.force_login(anna)
    sent = {"text": sentence_of_scenario(made)}

    empty = client.post(f"{made.path}befund/", {"text": " "})
    done = client.post(f"{made.path}befund/", sent)
    again = client.post(f"{made.path}befund/", sent)

    assert (empty.status_code, done.status_code, again.status_code) == (422, 302, 422)
    finding = Finding.objects.get()
    assert made.path in finding.citations.get().words
    assert finding.path in client.get(made.path).content.decode()
    assert "Aus einem Szenario einen Befund gemacht" in (
        client.get(f"/verlauf/{made.node_id}/").content.decode()
    )
    client.logout()
    assert finding.path not in client.get(made.path).content.decode()


def test_a_newer_run_changes_nothing_of_a_scenario_but_is_named(
    shown: Shown, best: Step, anna: User, client: Client
) -> None:
    made = seal_scenario(shown.run, "pharmacy", "Neu", tried(shown, best), [best], by=anna)
    before = client.get(made.path).content.decode()
    newer = {"sha256": "0" * 64, "day": date(2027, 1, 1), "origins": [], "counts": {}}
    sums = {f"{part}_sha256": "0" * 64 for part in ("network", "places", "population")}
    Ground.objects.create(**newer, **sums)

    after = client.get(made.path)

    assert after.status_code == 200
    assert "mit neueren Daten" not in before
    assert "mit neueren Daten" in after.content.decode()
    for told in (made.result_sha256, made.run.result_sha256, "von anna", "in 15 Minuten"):
        assert told in after.content.decode()
