# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What two themes could do together."""

from __future__ import annotations

from sechseck.engines.facts.fact import FactType
from sechseck.engines.impulses.find import find_impulses
from sechseck.engines.knowledge import Theme, ThemeKind
from sechseck.engines.labels.label import StatementKind
from sechseck.engines.linking.link import Band, LinkType, SuggestedLink
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.tests.making import fact, statement

THEMES = (
    Theme("wohnen", ThemeKind.THEME, "Wohnen"),
    Theme("bus", ThemeKind.THEME, "Unterwegs"),
)


def in_place(name: str, theme: str, text: str, kind: StatementKind) -> ReadStatement:
    return statement(
        name,
        text,
        kind,
        themes=(theme,),
        facts=(fact(text, "Burgdorf", "Burgdorf", FactType.PLACE),),
    )


HOMES = in_place("a:1.1", "wohnen", "Ältere in Burgdorf suchen Wohnungen.", StatementKind.FINDING)
BUS = in_place("b:1.1", "bus", "In Burgdorf fehlt Senioren ein Bus.", StatementKind.FINDING)
BOTH = statement("c:1.1", "Wir bauen am Bus.", StatementKind.MEASURE, themes=("bus", "wohnen"))


def test_themes_that_share_a_place_and_a_group_have_an_impulse() -> None:
    found = find_impulses([HOMES, BUS], (), THEMES)

    assert len(found) == 1
    assert found[0].themes == ("bus", "wohnen")
    assert set(found[0].shared) == {"Burgdorf", "ältere Menschen"}
    assert set(found[0].statements) == {"a:1.1", "b:1.1"}
    assert found[0].explanation.startswith("„Unterwegs“ und „Wohnen“ haben gemeinsam: ")


def test_a_common_measure_leaves_no_impulse() -> None:
    assert find_impulses([HOMES, BUS, BOTH], (), THEMES) == ()


def test_one_thing_alone_is_too_little() -> None:
    homes = statement("a:1.1", "Wohnungen für Ältere", themes=("wohnen",))
    bus = statement("b:1.1", "Busse für Ältere", themes=("bus",))

    assert find_impulses([homes, bus], (), THEMES) == ()


def test_linked_goals_are_enough() -> None:
    goals = [
        statement("a:1.1", "Wohnungen", themes=("wohnen",)),
        statement("b:1.1", "Busse", themes=("bus",)),
    ]
    link = SuggestedLink("a:1.1", "b:1.1", LinkType.SAME_TOPIC, 0.9, Band.STRONG, ())

    found = find_impulses(goals, [link], THEMES)

    assert found[0].shared == ("verknüpfte Ziele",)


def test_the_order_of_statements_does_not_matter() -> None:
    assert find_impulses([HOMES, BUS], (), THEMES) == find_impulses([BUS, HOMES], (), THEMES)
