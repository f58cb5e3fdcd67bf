# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever people do, in whatever order: a link stands as its events say, and is sound."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import User
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.review import (
    confirm_link,
    confirm_proposed,
    decline_proposed,
    defer_link,
    reject_link,
    undo_last,
)
from sechseck.thread.models import StatementLink
from sechseck.thread.models.standing import counting, fold, standing_of
from sechseck.thread.models.triples import is_allowed
from sechseck.thread.queries.gap_conditions import of_kind, statements, without_link
from sechseck.thread.queries.seen import seen_links
from sechseck.thread.tests.linked_region import (
    FINDING,
    GOAL,
    MEASURE,
    linked_region,
    of_plan,
    of_report,
    suggest,
)

VERBS = ("confirm", "reject", "defer", "agree", "decline", "undo", "doubt")
WAYS = ("same_topic:", "same_as:", "supports:forth", "implements:back", "contradicts:")
STEPS = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 2), st.integers(0, 2), st.sampled_from(WAYS)),
    max_size=14,
)


@pytest.fixture
def people(anna: User) -> list[User]:
    berta = User.objects.create_user("berta", role=User.Role.OFFICE)
    return [anna, berta, User.objects.create_user("ulf", role=User.Role.UNIT)]


@pytest.fixture
def links(anna: User) -> list[StatementLink]:
    linked_region(anna, "internal")
    return [
        suggest(of_plan(MEASURE), "implements", of_plan(GOAL)),
        suggest(of_plan(FINDING), "supports", of_plan(GOAL)),
        suggest(of_report("250"), "implements", of_plan(GOAL)),
    ]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS)
def test_every_link_is_the_fold_of_its_events_and_sound(
    links: list[StatementLink], people: list[User], steps: list[tuple[str, int, int, str]]
) -> None:
    with transaction.atomic():
        for verb, who, which, way in steps:
            try:
                with transaction.atomic():
                    act(verb, people[who], links[which].pk, way)
            except SechseckError:
                pass  # refused, and nothing written
        for link in StatementLink.objects.select_related("source", "target"):
            sound(link)
        goals = statements(people[0]).filter(of_kind("goal"))
        confirmed = seen_links(people[0]).filter(type="implements", state="confirmed")
        open_goals = goals.filter(without_link(Q(type="implements"), "target")(people[0]))
        assert set(open_goals) == set(goals.exclude(pk__in=confirmed.values("target")))
        transaction.set_rollback(True)


def act(verb: str, by: User, number: int, way: str) -> None:
    link = StatementLink.objects.get(pk=number)
    seen = link.decisions.order_by("-id").values_list("pk", flat=True).first() or 0
    type_, _colon, direction = way.partition(":")
    if verb == "confirm":
        confirm_link(number, Said(type_, direction, "Passt."), seen=seen, by=by)
    elif verb == "reject":
        reject_link(number, Said(reason="Nein."), seen=seen, by=by)
    elif verb == "defer":
        defer_link(number, localdate() + timedelta(days=5), seen=seen, by=by)
    elif verb == "agree":
        confirm_proposed(number, seen=seen, by=by)
    elif verb == "decline":
        decline_proposed(number, "Nein.", seen=seen, by=by)
    elif verb == "undo":
        undo_last(by=by)
    elif link.state == "confirmed":
        note_decision(link, "doubt", Said(suspect="editorial"), by=by)


def sound(link: StatementLink) -> None:
    """Check what must hold for every link at any time."""
    events = list(link.decisions.order_by("id"))
    if events:
        assert standing_of(link) == fold(events)
    assert is_allowed(link.source_kind, link.type, link.target_kind)
    if link.state == "confirmed":
        verdicts = [one for one in counting(events) if one.verb == "confirm"]
        assert verdicts[-1].by == link.decided_by
        assert link.source_hash
        assert link.target_hash
        assert link.proposed_by != link.decided_by
    if link.type == "contradicts" and link.state == "confirmed":
        assert link.proposed_by is not None
