# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Changes as people would have told them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.redline import (
    Block,
    BlockType,
    Opening,
    Run,
    Token,
    Version,
    apply,
    block_of,
    diff,
    tokens_of,
)
from sechseck.engines.redline.alignment import align
from sechseck.engines.redline.diffing import changed_tokens
from sechseck.engines.redline.myers import MOST_STEPS, changes_between
from sechseck.engines.redline.rising import longest_rising

words = st.lists(st.sampled_from("abc"), max_size=9)


@given(words, words)
def test_the_search_finds_the_fewest_changes(left: list[str], right: list[str]) -> None:
    changes = changes_between(left, right)

    assert changes is not None
    steps = sum(b - a + d - c for a, b, c, d in changes)
    assert steps == len(left) + len(right) - 2 * longest_common(left, right)
    made: list[str] = []
    at = 0
    for a, b, c, d in changes:
        made += [*left[at:a], *right[c:d]]
        at = b
    assert made + left[at:] == right


def longest_common(left: list[str], right: list[str]) -> int:
    rows = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, one in enumerate(left, start=1):
        for j, other in enumerate(right, start=1):
            equal = rows[i - 1][j - 1] + 1
            rows[i][j] = equal if one == other else max(rows[i - 1][j], rows[i][j - 1])
    return rows[-1][-1]


@given(st.permutations(range(7)))
def test_the_longest_rising_part_rises_and_none_is_longer(order: list[int]) -> None:
    pairs = list(enumerate(order))

    found = longest_rising(pairs)

    assert found == sorted(found, key=lambda pair: pair[1])
    best = max(rising(order[start:]) for start in range(7))
    assert len(found) == best


def rising(order: list[int]) -> int:
    """The longest rising part that begins with the first."""
    later = [rising(order[at:]) for at in range(1, len(order)) if order[at] > order[0]]
    return 1 + max(later, default=0)


def hunks_of(old: str, new: str) -> list[tuple[str, str]]:
    base = Version((block_of("a", old),))
    tokens = [one.text for one in base.blocks[0].tokens]
    found = diff(base, Version((block_of("a", new),)))
    return [("".join(tokens[one.start - 1 : one.end - 1]), one.text) for one in found]


@pytest.mark.parametrize(
    ("old", "new", "hunks"),
    [
        ("Wir bauen Wege.", "Wir bauen Wege.", []),
        ("Wir bauen Wege.", "Wir bauen Wege", [(".", "")]),
        ("Wir bauen Wege.", "Wir bauen Wege!", [(".", "!")]),
        # words, not letters
        ("Wir bauen Wege.", "Wir bauten Wege.", [("bauen", "bauten")]),
        # no crumbs: what only a space parts is one change
        ("eins zwei drei vier", "eins fünf sechs vier", [("zwei drei", "fünf sechs")]),
        # a new word begins at its word, a new sentence at its sentence
        ("Wir bauen Wege.", "Wir bauen und bauen Wege.", [("", "bauen und ")]),
        ("Wir sind da. Wir bauen.", "Wir sind da. Wir sind froh. Wir bauen.",
         [("", "Wir sind froh. ")]),
        ("Ja gut. Ja klar. Ja bald.", "Ja gut. Ja bald.", [("Ja klar. ", "")]),
        # the last sentence of a paragraph goes and comes with its own full stop
        ("Ja gut. Ja klar.", "Ja gut.", [(" Ja klar.", "")]),
        ("Wir sind da.", "Wir sind da. Wir bauen!", [("", " Wir bauen!")]),
        ("Wir sind da.", "Wir sind da. Wir bauen.", [("", " Wir bauen.")]),
        # a sentence of which hardly anything is left is another one
        ("Am See steht ein Haus. Ende.", "Im Wald steht kein Baum mehr. Ende.",
         [("Am See steht ein Haus.", "Im Wald steht kein Baum mehr.")]),
        ("Am See steht heute noch immer ein altes Haus.",
         "Am Fluss steht heute noch immer ein altes Rad.", [("See", "Fluss"), ("Haus", "Rad")]),
    ],
)  # fmt: skip
def test_words_and_sentences(old: str, new: str, hunks: list[tuple[str, str]]) -> None:
    assert hunks_of(old, new) == hunks


sentences = st.lists(st.sampled_from(["Ja", "nein", "z. B.", ".", "!", " ", " ", " ", "\n", "-"]))


@given(sentences.map("".join), sentences.map("".join))
def test_tidy_changes_are_still_the_difference(old: str, new: str) -> None:
    left, right = [Token(one) for one in tokens_of(old)], [Token(one) for one in tokens_of(new)]

    changes = changed_tokens(left, right)

    made: list[Token] = []
    at = 0
    for a, b, c, d in changes:
        assert at <= a <= b
        made += [*left[at:a], *right[c:d]]
        at = b
    assert made + left[at:] == right


def test_a_change_across_two_sentences_leaves_the_second_one_as_it_is() -> None:
    assert hunks_of(". -,-Wege", ",Rad-") == [(". -", ""), ("", "Rad"), ("Wege", "")]


def test_a_text_of_which_hardly_anything_is_left_still_keeps_its_equal_sentences() -> None:
    def text(word: str) -> str:
        many = " ".join(f"{word}{number}" for number in range(MOST_STEPS))
        return f"Dieser Satz bleibt genau so stehen. {many} Ende. Auch dieser bleibt."

    found = hunks_of(text("Alt"), text("Neu"))

    assert len(found) == 1
    assert "bleibt" not in found[0][0]
    assert found[0][1].startswith("Neu0 Neu1")


def version(*ids: str) -> Version:
    return Version(tuple(block_of(id, f"Der Absatz {id} spricht von {id * 9}.") for id in ids))


@pytest.mark.parametrize(
    ("new", "gone", "come", "moved"),
    [
        ("abcd", "", [], []),
        ("acd", "b", [], []),
        ("axbcd", "", ["x"], []),
        ("abcdxy", "", ["xy"], []),
        ("dabc", "d", ["d"], ["d"]),
        ("xcdya", "ab", ["x", "ya"], ["a"]),
        ("", "abcd", [], []),
    ],
)
def test_whole_blocks_go_come_and_move(
    new: str, gone: str, come: list[str], moved: list[str]
) -> None:
    found = diff(version(*"abcd"), version(*new))

    assert "".join(one.block for one in found if one.is_deletion) == gone
    brought = ["".join(e.id for e in one.replacement if isinstance(e, Opening)) for one in found]
    assert [ids for ids in brought if ids] == come
    assert sorted({id for one in found for id in one.moved}) == moved


def test_a_new_type_leaves_the_words_alone() -> None:
    base = version("a")
    changed = Version((Block("a", BlockType.H2, base.blocks[0].runs),))

    found = diff(base, changed)

    assert [(one.start, one.end, len(one.replacement)) for one in found] == [(0, 1, 1)]
    assert apply(base, found) == changed


def test_bold_is_a_change_of_the_words_it_touches() -> None:
    base = Version((block_of("a", "Wir bauen Wege."),))
    runs = (Run("Wir "), Run("bauen", ("strong",)), Run(" Wege."))

    found = diff(base, Version((Block("a", BlockType.PARAGRAPH, runs),)))

    assert [(one.text, one.replacement[0]) for one in found] == [("bauen", ("bauen", ("strong",)))]


def test_blocks_that_only_count_their_place_are_aligned_by_their_words() -> None:
    old = version("a", "b", "c").blocks
    new = [block_of("p1", "Etwas ganz anderes steht hier.")]
    new += [block_of(f"p{at}", one.text + " Und mehr.") for at, one in enumerate(old, start=2)]

    assert align(old, new) == [(0, 1), (1, 2), (2, 3)]


def test_many_equal_paragraphs_are_no_trouble() -> None:
    base = Version(tuple(block_of(f"a{at}", "Gleich.") for at in range(400)))
    changed = Version((*base.blocks[:200], block_of("n", "Gleich."), *base.blocks[201:]))

    assert apply(base, diff(base, changed)) == changed
