# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy: futures, adoption by resolution, editions that stay and can be compared."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.strategy.actions.goals import edit_goal
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.actions.strategies import (
    adopt_strategy,
    describe_future,
    edit_strategy,
    remove_future,
    write_strategy,
)
from sechseck.strategy.models import Strategy, StrategyEdition
from sechseck.strategy.queries.editions import changes_between
from sechseck.strategy.tests.made import a_goal, a_resolution

pytestmark = pytest.mark.usefixtures("region")
TOLD = {"title": "Tal 2040", "kind": "transformation", "number": 1}
FUTURE = {"title": "Leben im Tal", "horizon": "long", "narrative": "Alle wohnen gut."}


@pytest.fixture
def strategy(region: None, anna: User, otto: User) -> Strategy:
    """A published draft."""
    return publish_object(write_strategy(TOLD, by=anna), version=1, by=otto)


def test_two_editions_say_what_changed(strategy: Strategy, anna: User, client: Client) -> None:
    future = describe_future(strategy, FUTURE, version=2, by=anna)
    goal = a_goal(anna, strategy=strategy, text="Für alle.")
    first = adopt_strategy(strategy, a_resolution(anna, "1"), version=3, by=anna)
    edit_goal(goal, {"text": "Für wirklich alle."}, version=1, by=anna)
    remove_future(future, version=4, by=anna)
    a_goal(anna, "Ein neues Ziel", strategy=strategy)
    second = adopt_strategy(strategy, a_resolution(anna, "2"), version=5, by=anna)

    found = [(one.kind, one.title, one.what) for one in changes_between(first, second)]

    assert ("future", "Leben im Tal", "gone") in found
    assert ("goal", "Bezahlbar wohnen", "changed") in found
    assert ("goal", "Ein neues Ziel", "new") in found
    assert sha256(first.frozen.encode()).hexdigest() == first.sha256
    assert json.loads(first.frozen)["goals"][0]["text"] == "Für alle."
    page = client.get(f"{strategy.path}fassungen/{first.pk}/{second.pk}/").content.decode()
    assert "Für wirklich alle." in page


def test_a_strategy_is_adopted_only_by_a_confirmed_resolution(
    strategy: Strategy, anna: User, uta: User
) -> None:
    with pytest.raises(Invalid):
        adopt_strategy(strategy, None, version=2, by=anna)
    with pytest.raises(Conflict):
        adopt_strategy(strategy, a_resolution(anna, "1", confirmed=False), version=2, by=anna)
    with pytest.raises(NotAllowed):
        adopt_strategy(strategy, a_resolution(anna, "2"), version=2, by=uta)
    resolution = a_resolution(anna, "3")
    adopt_strategy(strategy, resolution, version=2, by=anna)
    with pytest.raises(Conflict, match="schon beschlossen"):
        adopt_strategy(strategy, resolution, version=3, by=anna)


def test_a_newer_strategy_ends_the_one_before(strategy: Strategy, anna: User, otto: User) -> None:
    adopt_strategy(strategy, a_resolution(anna, "1"), version=2, by=anna)
    told = {**TOLD, "number": 2, "supersedes": strategy}
    newer = publish_object(write_strategy(told, by=anna), version=1, by=otto)

    adopt_strategy(newer, a_resolution(anna, "2"), version=2, by=anna)

    strategy.refresh_from_db()
    assert strategy.state == "superseded"
    with pytest.raises(Conflict):
        edit_strategy(strategy, {"summary": "x"}, version=strategy.version, by=anna)


def test_an_edition_is_never_changed(strategy: Strategy, anna: User) -> None:
    made = adopt_strategy(strategy, a_resolution(anna), version=2, by=anna)

    for change in (
        lambda: StrategyEdition.objects.filter(pk=made.pk).update(frozen="{}"),
        lambda: StrategyEdition.objects.filter(pk=made.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_wrong_words_and_late_editors(strategy: Strategy, anna: User, uta: User) -> None:
    describe_future(strategy, FUTURE, version=2, by=anna)

    with pytest.raises(Outdated):
        describe_future(strategy, {**FUTURE, "title": "Neu"}, version=2, by=anna)
    with pytest.raises(Invalid, match="Titel"):
        describe_future(strategy, FUTURE, version=3, by=anna)
    with pytest.raises(Invalid, match="Nummer"):
        write_strategy(TOLD, by=anna)
    with pytest.raises(NotAllowed):
        write_strategy({**TOLD, "number": 3}, by=uta)
