# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is missing, and what closes a gap."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.facts.fact import FactType
from sechseck.engines.gaps.find import find_gaps
from sechseck.engines.gaps.texts import GAP_TEXTS
from sechseck.engines.knowledge import Theme, ThemeKind
from sechseck.engines.labels.label import Commits, Standing, StatementKind
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.linking.link import Band, Contradiction, LinkType, SuggestedLink
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.tests.making import fact, statement

MEASURE, GOAL, FINDING = StatementKind.MEASURE, StatementKind.GOAL, StatementKind.FINDING
TEXT = "Das Amt baut bis 2028 in Burgdorf 40 Wohnungen für 3 Millionen Euro."
THEMES = (
    Theme("wohnen", ThemeKind.THEME, "Wohnen"),
    Theme("teilhabe", ThemeKind.FOUNDATION, "Teilhabe"),
    Theme("ethik", ThemeKind.FOUNDATION, "Ethik"),
)


def codes(
    statements: Sequence[ReadStatement], links: Sequence[SuggestedLink] = ()
) -> dict[str, tuple[str, ...]]:
    found = find_gaps(statements, links, (), ())
    return {gap.code: gap.items for gap in found}


def link(source: str, target: str, kind: LinkType, band: Band = Band.STRONG) -> SuggestedLink:
    return SuggestedLink(source, target, kind, 0.9, band, ("gemeinsame Wörter: Haus",))


def test_a_bare_measure_has_every_gap_of_measures() -> None:
    found = codes([statement("a:1.1", "Wir bauen.", MEASURE)])

    missing = {code for code in GAP_TEXTS if code.startswith("measure-without-")}
    assert missing <= set(found)


def test_a_date_closes_exactly_the_gap_of_the_missing_date() -> None:
    bare = statement("a:1.1", TEXT, MEASURE)
    dated = statement("a:1.1", TEXT, MEASURE, facts=(fact(TEXT, "2028", "2028", FactType.DATE),))

    assert set(codes([bare])) - set(codes([dated])) == {"measure-without-date"}


@pytest.mark.parametrize(
    ("slot", "code"),
    [
        ("date", "measure-without-date"),
        ("amount", "measure-without-money"),
        ("lead", "measure-without-lead"),
        ("indicator", "measure-without-target"),
        ("place", "measure-without-place"),
    ],
)
def test_a_filled_slot_closes_its_gap(slot: str, code: str) -> None:
    filled = statement("a:1.1", TEXT, MEASURE, slots={slot: "x"})

    assert code not in codes([filled])


def test_only_a_strong_fitting_link_closes_a_gap() -> None:
    both = [statement("a:1.1", "Ziel"), statement("b:1.1", "Wir bauen.", MEASURE)]

    strong = codes(both, [link("b:1.1", "a:1.1", LinkType.IMPLEMENTS)])
    medium = codes(both, [link("b:1.1", "a:1.1", LinkType.IMPLEMENTS, Band.MEDIUM)])
    unfitting = codes(both, [link("a:1.1", "b:1.1", LinkType.SAME_TOPIC)])

    assert "goal-without-measure" not in strong
    assert "measure-without-goal" not in strong
    assert "goal-without-measure" in medium
    assert "goal-without-measure" in unfitting


def test_a_finding_that_supports_a_goal_is_derived_from() -> None:
    both = [statement("a:1.1", "Ziel"), statement("b:1.1", "Es fehlt viel.", FINDING)]

    found = codes(both, [link("b:1.1", "a:1.1", LinkType.SUPPORTS)])

    assert "finding-without-derivation" not in found
    assert "goal-without-finding" not in found


def test_a_statement_without_a_link_above_weak_is_an_orphan() -> None:
    both = [statement("a:1.1", "Eins"), statement("b:1.1", "Zwei")]

    weak = codes(both, [link("a:1.1", "b:1.1", LinkType.SAME_TOPIC, Band.WEAK)])
    medium = codes(both, [link("a:1.1", "b:1.1", LinkType.SAME_TOPIC, Band.MEDIUM)])

    assert weak["orphan-statement"] == ("a:1.1", "b:1.1")
    assert "orphan-statement" not in medium


def test_a_vague_promise_is_a_gap_until_a_number_makes_it_checkable() -> None:
    text = "Wir stärken die Beratung mit 5 Stellen."
    vague = statement("a:1.1", text, MEASURE, commits=Commits.ANNOUNCEMENT)
    checkable = statement(
        "a:1.1", text, MEASURE, commits=Commits.ANNOUNCEMENT, facts=(fact(text, "5 Stellen", 5.0),)
    )

    assert "vague-commitment" in codes([vague])
    assert "vague-commitment" not in codes([checkable])


def test_a_theme_without_statements_lacks_finding_goal_and_measure() -> None:
    found = {gap.code: gap.items for gap in find_gaps((), (), (), (), themes=THEMES)}

    assert found == {
        "theme-without-finding": ("wohnen",),
        "theme-without-goal": ("wohnen",),
        "theme-without-measure": ("wohnen",),
    }


def test_a_contradiction_about_the_foundation_is_two_gaps() -> None:
    one = Contradiction(
        ("a:1.1", "b:1.1"), "fundament", "element", ("Ethik, Teilhabe", "Teilhabe"), "…"
    )

    found = {gap.code: gap.items for gap in find_gaps((), (), [one], (), themes=THEMES)}

    assert found["open-contradiction"] == ("a:1.1 ↔ b:1.1",)
    assert found["foundation-differs"] == ("a:1.1", "b:1.1")


@pytest.mark.parametrize(
    ("document", "is_expired"),
    [
        (SourceDocument("a", horizon_end="2025"), True),
        (SourceDocument("a", horizon_end="2026"), False),
        (SourceDocument("a", horizon_end="2026-06-30"), True),
        (SourceDocument("a", standing=Standing.EXPIRED), True),
        (SourceDocument("a"), False),
    ],
)
def test_a_document_expires_after_its_horizon(document: SourceDocument, is_expired: bool) -> None:
    found = {gap.code for gap in find_gaps((), (), (), (document,), as_of="2026-11-22")}

    assert ("document-expired" in found) is is_expired


rows = st.lists(st.sampled_from(StatementKind), max_size=10)


@given(rows, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_counts_equal_lists_and_the_order_does_not_matter(
    kinds: list[StatementKind], chance: object
) -> None:
    statements = [
        statement(f"a:{line}.1", "Wir stärken das Haus.", kind, commits=Commits.ANNOUNCEMENT)
        for line, kind in enumerate(kinds)
    ]
    shuffled = list(statements)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    found = find_gaps(statements, (), (), ())

    assert found == find_gaps(shuffled, (), (), ())
    assert all(gap.count == len(set(gap.items)) > 0 for gap in found)
    assert all(gap.title and gap.explanation.endswith(".") for gap in found)
