# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions of committees elsewhere: recorded by one person, confirmed by another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Node, User
from sechseck.people.models import Actor
from sechseck.thread.actions.resolutions import (
    confirm_resolution,
    edit_resolution,
    record_resolution,
)
from sechseck.thread.models import ResolutionRecord
from sechseck.thread.queries.resolutions import resolutions_seen_by


@pytest.fixture
def told(db: None) -> dict[str, Any]:
    """What the council resolved."""
    node = Node.objects.create(kind="actor", title="Rat", path="/beteiligte/rat/")
    rat = Actor.objects.create(node=node, slug="rat", kind="committee", name="Rat", sort_key="rat")
    day = date(2026, 5, 1)
    return {"committee": rat, "number": "7/2026", "day": day, "wording": "Der Rat stimmt zu."}


@pytest.fixture
def otto(db: None) -> User:
    """Otto works in the office, too: the second person."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)


def test_it_counts_once_a_second_person_confirms(
    told: dict[str, Any], anna: User, otto: User, clara: User
) -> None:
    made = record_resolution(told, by=anna)
    assert not resolutions_seen_by(clara).exists()
    with pytest.raises(NotAllowed):
        confirm_resolution(made, version=1, by=anna)

    confirm_resolution(made, version=1, by=otto)

    found = resolutions_seen_by(clara).get()
    assert (found.is_confirmed, found.node.path) == (True, f"/beschluss/{made.pk}/")
    with pytest.raises(Conflict):
        confirm_resolution(made, version=2, by=otto)
    with pytest.raises(Conflict):
        edit_resolution(found, {"wording": "Anders."}, version=2, by=anna)


def test_whoever_wrote_last_is_not_the_second_person(
    told: dict[str, Any], anna: User, otto: User
) -> None:
    made = record_resolution(told, by=anna)
    edit_resolution(made, {"wording": "Der Rat stimmt nicht zu."}, version=1, by=otto)

    with pytest.raises(NotAllowed):
        confirm_resolution(made, version=2, by=otto)
    with pytest.raises(Outdated):
        edit_resolution(made, {"wording": "Doch."}, version=1, by=otto)
    confirm_resolution(made, version=2, by=anna)


@pytest.mark.parametrize(
    "wrong",
    [{"number": " "}, {"wording": ""}, {"day": localdate() + timedelta(days=1)}],
)
def test_wrong_words_are_refused(wrong: dict[str, Any], told: dict[str, Any], anna: User) -> None:
    with pytest.raises(Invalid):
        record_resolution(told | wrong, by=anna)


def test_the_same_resolution_is_recorded_once(
    told: dict[str, Any], anna: User, clara: User
) -> None:
    record_resolution(told, by=anna)

    with pytest.raises(Invalid, match="gibt es schon"):
        record_resolution(told, by=anna)
    with pytest.raises(NotAllowed):
        record_resolution(told, by=clara)


def test_the_database_wants_two_people(told: dict[str, Any], anna: User) -> None:
    record_resolution(told, by=anna)

    with pytest.raises(IntegrityError, match="second_person"), transaction.atomic():
        ResolutionRecord.objects.update(confirmed_by=anna, confirmed_at="2026-06-01T00:00Z")
