# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists, tables, totals and the figure count the same things for the same viewer."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from sechseck.home.queries import region_totals
from sechseck.home.search import RankedNodes, ask, found_nodes
from sechseck.home.tests.worlds import build, hide
from sechseck.kernel.models import Audience, User
from sechseck.thread.queries.seen import seen_links
from sechseck.thread.queries.statement_list import StatementList
from sechseck.thread.queries.statements import statements_like
from sechseck.thread.queries.states import figure_state

pytestmark = pytest.mark.django_db
GUEST = AnonymousUser()
FILTERS: list[dict[str, str]] = [
    {},
    {"kind": "measure"},
    {"document": "plan"},
    {"theme": "wohnen"},
    {"theme": "querschnitt"},
    {"text": "WOHNUNG"},
    {"municipality": "03241001"},
    {"theme": "wohnen", "kind": "measure", "document": "plan", "text": "wir"},
]


@pytest.mark.parametrize("words", FILTERS, ids=str)
@pytest.mark.parametrize("hidden", ["", "document", "statement"])
def test_list_and_table_hold_the_same_in_the_same_order(
    anna: User, words: dict[str, str], hidden: str
) -> None:
    build(anna)
    if hidden:
        hide(hidden, "protected")

    rows = StatementList(GUEST, **words)

    expected = list(statements_like(GUEST, **words).values_list("pk", flat=True))
    assert [row.id for row in rows[0:99]] == expected
    assert [row.id for at in range(4) for row in rows[at : at + 1]] == expected[:4]
    assert len(rows) == len(expected)


@pytest.mark.parametrize("hidden", ["", "document", "statement", "theme"])
def test_the_figure_counts_what_the_lists_hold(anna: User, hidden: str) -> None:
    build(anna)
    if hidden:
        hide(hidden, "internal")

    for viewer in (GUEST, anna):
        figure = figure_state(viewer)

        for state in [*figure.themes, *figure.foundation]:
            kinds = [state.findings, state.goals, state.measures]
            rows = [
                len(StatementList(viewer, theme=state.slug, kind=kind))
                for kind in ("finding", "goal", "measure")
            ]
            assert kinds == rows
            assert state.said == sum(kinds)


@pytest.mark.parametrize("hidden", ["", "document", "statement"])
def test_totals_count_links_by_their_less_visible_end(anna: User, hidden: str) -> None:
    build(anna)
    if hidden:
        hide(hidden, "internal")

    for viewer in (GUEST, anna):
        totals = region_totals(viewer)

        assert totals["links"] == seen_links(viewer).filter(state="confirmed").count()
        assert totals["suggestions"] == seen_links(viewer).filter(state="suggested").count()
        assert totals["statements"] == len(StatementList(viewer))


@pytest.mark.parametrize("kind", ["document", "statement"])
def test_who_is_named_sees_as_much_as_before_it_was_hidden(anna: User, kind: str) -> None:
    build(anna)
    before = _everything(GUEST)
    node = hide(kind, "protected")
    Audience.objects.create(node=node, role=anna.role)

    after = _everything(User.objects.get(pk=anna.pk))

    assert after == before
    assert _everything(GUEST) != before


def _everything(viewer: User | AnonymousUser) -> tuple[object, ...]:
    links = seen_links(viewer).order_by("pk").values_list("pk", flat=True)
    return (
        StatementList(viewer)[0:99],
        figure_state(viewer),
        region_totals(viewer),
        list(links),
    )


def test_a_later_page_of_the_search_goes_on_where_the_first_ended(anna: User) -> None:
    build(anna)
    question = ask("Wohnung Musterstadt Kanarien", GUEST)
    assert question is not None
    rows = found_nodes(question, GUEST, any_word=True)

    paged = RankedNodes(rows, 2)

    expected = list(rows)
    assert len(expected) > 3
    assert paged[0:2] + paged[2:4] == expected[:4]
    assert len(paged) == len(expected)
