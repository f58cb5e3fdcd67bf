# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What says the same is an equivalence, and every merge and split can be undone."""

from __future__ import annotations

from random import Random

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Node, User
from sechseck.thread.actions.review import confirm_proposed, undo_last
from sechseck.thread.actions.same_as import choose_first, merge_statements, split_statements
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.models.standing import fold, standing_of
from sechseck.thread.queries.same_as import components, first_of, group_of
from sechseck.thread.tests.small_region import document, read_text, small_region

TEXTS = [
    "Wir bauen 300 neue Wohnungen am alten Hafen.",
    "Am alten Hafen entstehen dreihundert Wohnungen.",
    "Der Radweg nach Aue wird gebaut.",
    "Alle sollen eine bezahlbare Wohnung finden.",
    "Die Mieten steigen seit Jahren stark.",
    "Der Bus fährt bald öfter nach Aue.",
]
WHY = "Dasselbe Vorhaben."


@pytest.fixture
def statements(anna: User) -> list[Statement]:
    """Six internal statements: one person decides about them."""
    small_region(anna)
    plan = document("plan", anna)
    plan.node.visibility = Node.Visibility.INTERNAL
    plan.node.save()
    read_text(plan, "\n\n".join(TEXTS) + "\n", anna)
    return list(Statement.objects.order_by("pk"))


def parts(statements: list[Statement], viewer: User) -> set[frozenset[int]]:
    return {frozenset(group_of(one.pk, viewer)) for one in statements}


STEPS = st.lists(
    st.tuples(st.sampled_from(["merge", "merge", "split", "undo"]), st.integers(0, 10_000)),
    max_size=12,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS)
def test_random_merges_and_splits_agree_with_a_partition(
    statements: list[Statement], anna: User, steps: list[tuple[str, int]]
) -> None:
    with transaction.atomic():
        model = {frozenset({one.pk}) for one in statements}
        past: list[set[frozenset[int]]] = []
        for verb, seed in steps:
            before = set(model)
            if verb == "undo":
                if past:
                    undo_last(by=anna)
                    model = past.pop()
            elif _act(verb, Random(seed), model, statements, anna):
                past.append(before)
            assert parts(statements, anna) == model
        while past:  # whatever was done, all of it is undone
            undo_last(by=anna)
            model = past.pop()
        assert parts(statements, anna) == {frozenset({one.pk}) for one in statements}
        for link in StatementLink.objects.all():
            assert standing_of(link) == fold(list(link.decisions.order_by("id")))
        transaction.set_rollback(True)


def _act(
    verb: str,
    chance: Random,
    model: set[frozenset[int]],
    statements: list[Statement],
    anna: User,
) -> bool:
    """Do one step to both, and say whether it was one."""
    by_key = {one.pk: one for one in statements}
    if verb == "merge":
        first, second = chance.sample(statements, 2)
        mine, other = (next(g for g in model if one.pk in g) for one in (first, second))
        if mine == other:
            return False
        merge_statements(first, second, reason=WHY, by=anna)
        model -= {mine, other}
        model.add(mine | other)
        return True
    large = sorted((sorted(group) for group in model if len(group) > 1), key=len)
    if not large:
        return False
    group = chance.choice(large)
    leaving = chance.sample(group, chance.randint(1, len(group) - 1))
    split_statements(by_key[group[0]], leaving, reason="Doch nicht.", by=anna)
    model.remove(frozenset(group))
    model |= {frozenset(leaving), frozenset(group) - frozenset(leaving)}
    return True


def test_union_and_find_makes_the_smallest_equivalence() -> None:
    assert components({1, 2, 3, 4}, [(1, 2), (2, 3)]) == [{1, 2, 3}, {4}]
    assert components({5, 6}, []) == [{5}, {6}]


def test_taking_out_the_middle_keeps_the_rest_together(
    statements: list[Statement], anna: User
) -> None:
    first, middle, last, *_more = statements
    merge_statements(first, middle, reason=WHY, by=anna)
    merge_statements(middle, last, reason=WHY, by=anna)

    split_statements(middle, [middle.pk], reason="Etwas anderes.", by=anna)

    assert group_of(first.pk, anna) == {first.pk, last.pk}
    assert group_of(middle.pk, anna) == {middle.pk}
    undo_last(by=anna)
    assert group_of(first.pk, anna) == {first.pk, middle.pk, last.pk}


def test_a_merge_of_public_statements_takes_two_people(
    statements: list[Statement], anna: User
) -> None:
    Node.objects.update(visibility=Node.Visibility.PUBLIC)
    berta = User.objects.create_user("berta", role=User.Role.OFFICE)
    first, second, *_more = statements

    link = merge_statements(first, second, reason=WHY, by=anna)
    assert group_of(first.pk, anna) == {first.pk}
    with pytest.raises(Conflict):
        merge_statements(first, second, reason=WHY, by=berta)

    confirm_proposed(link.pk, seen=link.decisions.get().pk, by=berta)
    assert group_of(first.pk, anna) == {first.pk, second.pk}


def test_a_hidden_statement_joins_nothing_for_those_who_do_not_see_it(
    statements: list[Statement], anna: User, clara: User
) -> None:
    first, hidden, last, *_more = statements
    merge_statements(first, hidden, reason=WHY, by=anna)
    merge_statements(hidden, last, reason=WHY, by=anna)
    Node.objects.exclude(pk=hidden.node_id).update(visibility=Node.Visibility.PUBLIC)

    assert group_of(first.pk, anna) == {first.pk, hidden.pk, last.pk}
    assert group_of(first.pk, clara) == {first.pk}
    choose_first(hidden, by=anna)
    page = Client().get(f"/gleich/aussage/{first.ref}/").content.decode()
    assert first.text in page
    assert hidden.text not in page
    assert last.text not in page


def test_somebody_chooses_which_statement_stands_for_all(
    statements: list[Statement], anna: User
) -> None:
    first, second, alone, *_more = statements
    merge_statements(first, second, reason=WHY, by=anna)
    assert first_of({first.pk, second.pk}) == first.pk

    choose_first(second, by=anna)
    assert first_of({first.pk, second.pk}) == second.pk
    choose_first(first, by=anna)
    assert first_of({first.pk, second.pk}) == first.pk
    with pytest.raises(Conflict):
        choose_first(alone, by=anna)


def test_wrong_merges_and_splits_are_refused(
    statements: list[Statement], anna: User, clara: User
) -> None:
    first, second, *_more = statements
    with pytest.raises(Invalid):
        merge_statements(first, second, reason=" ", by=anna)
    with pytest.raises(Conflict):
        merge_statements(first, first, reason=WHY, by=anna)
    with pytest.raises(NotAllowed):
        merge_statements(first, second, reason=WHY, by=clara)
    merge_statements(first, second, reason=WHY, by=anna)
    for leaving in ([], [first.pk, second.pk], [10**9]):
        with pytest.raises(Invalid):
            split_statements(first, leaving, reason="Nein.", by=anna)
    with pytest.raises(NotAllowed):
        split_statements(first, [second.pk], reason="Nein.", by=clara)


def test_the_page_merges_splits_and_takes_back(statements: list[Statement], anna: User) -> None:
    client = Client()
    client.force_login(anna)
    first, second, *_more = statements
    address = f"/gleich/aussage/{first.ref}/"

    asked = {"other": f"http://localhost/aussage/{second.ref}/", "reason": WHY}
    assert client.post(f"{address}dazu/", asked).status_code == 302
    assert second.text in client.get(address).content.decode()
    wrong = client.post(f"{address}dazu/", {"other": "gibt:es.nicht", "reason": WHY})
    assert wrong.status_code == 422
    client.post(f"{address}trennen/", {"leaving": [second.pk], "reason": "Nein."})
    assert group_of(first.pk, anna) == {first.pk}
    client.post(f"{address}zurueck/")
    assert group_of(first.pk, anna) == {first.pk, second.pk}
