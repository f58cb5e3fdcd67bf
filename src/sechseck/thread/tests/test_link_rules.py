# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which links the database takes, and who sees them, for every combination there is."""

from __future__ import annotations

from itertools import product

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.kernel.models import Node, User
from sechseck.kernel.queries.nodes import levels_of
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.models.triples import is_allowed
from sechseck.thread.queries.seen import seen_links, visible_links
from sechseck.thread.tests.linked_region import GOAL, linked_region, of_plan, of_report, suggest

ROLES = (User.Role.RESIDENT, User.Role.MEMBER, User.Role.UNIT, User.Role.OFFICE)
LEVELS = st.sampled_from(Node.Visibility.values)


@pytest.fixture
def ends(anna: User) -> tuple[Statement, Statement]:
    linked_region(anna)
    return of_plan(GOAL), of_report("250")


@pytest.fixture
def viewers(db: None) -> list[User | AnonymousUser]:
    return [AnonymousUser(), *(User.objects.create_user(f"v-{one}", role=one) for one in ROLES)]


def test_the_database_takes_exactly_the_triples_that_make_sense(
    ends: tuple[Statement, Statement],
) -> None:
    source, target = ends
    kinds, wrong = Statement.Kind.values, []
    for one, type_, other in product(kinds, StatementLink.Type.values, kinds):
        Statement.objects.filter(pk=source.pk).update(kind=one, commits="none")
        Statement.objects.filter(pk=target.pk).update(kind=other, commits="none")
        source.kind, target.kind = one, other
        try:
            with transaction.atomic():
                suggest(source, type_, target).delete()
            taken = True
        except IntegrityError:
            taken = False
        if taken != is_allowed(one, type_, other):
            wrong.append((one, type_, other, taken))
    assert wrong == []


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(levels=st.tuples(LEVELS, LEVELS, LEVELS, LEVELS))
def test_a_link_is_seen_by_exactly_those_who_see_both_ends_and_their_documents(
    ends: tuple[Statement, Statement],
    viewers: list[User | AnonymousUser],
    levels: tuple[str, str, str, str],
) -> None:
    source, target = ends
    nodes = [source.node_id, source.document.node_id, target.node_id, target.document.node_id]
    with transaction.atomic():
        link = suggest(source, "same_topic", target)
        for node, level in zip(nodes, levels, strict=True):
            Node.objects.filter(pk=node).update(visibility=level)
        for viewer in viewers:
            lets_in = set(levels) <= set(levels_of(viewer))
            assert seen_links(viewer).filter(pk=link.pk).exists() == lets_in
            assert visible_links(viewer).filter(pk=link.pk).exists() == lets_in
        transaction.set_rollback(True)
