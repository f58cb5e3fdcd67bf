# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Redlines, blame and comments that travel."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.redline import (
    BlockType,
    Decision,
    Place,
    RedlineRefused,
    Status,
    Version,
    blame,
    block_of,
    carry_place,
    diff,
    merge,
    number_lines,
    redlined,
)
from sechseck.engines.redline.tests.made import edits, versions

pairs = versions().flatmap(lambda base: st.tuples(st.just(base), edits(base)))


@settings(deadline=None)
@given(pairs)
def test_a_redline_holds_both_versions(pair: tuple[Version, Version]) -> None:
    base, changed = pair

    shown = redlined(base, diff(base, changed))

    for kept, version in ((Status.GONE, base), (Status.NEW, changed)):
        texts = [
            (
                one.id,
                "".join(part.text for part in one.parts if part.status in (Status.KEPT, kept)),
            )
            for one in shown
            if one.status in (Status.KEPT, kept)
        ]
        assert [text for _, text in texts] == [block.text for block in version.blocks]
    assert [one.type for one in shown if one.status is not Status.GONE] == [
        block.type for block in changed.blocks
    ]


def test_a_new_type_is_shown_beside_the_old_one() -> None:
    base = Version((block_of("a", "Wege"),))

    shown = redlined(base, diff(base, Version((block_of("a", "Wege", BlockType.H3),))))

    assert [(one.status, one.type, one.was) for one in shown] == [
        (Status.KEPT, BlockType.H3, BlockType.PARAGRAPH)
    ]


def test_a_moved_block_is_shown_at_both_places() -> None:
    blocks = tuple(block_of(id, f"Absatz {id}") for id in "abc")
    base, changed = Version(blocks), Version((blocks[2], *blocks[:2]))

    shown = redlined(base, diff(base, changed))

    assert [(one.id, one.status, one.is_moved) for one in shown] == [
        ("c", Status.NEW, True),
        ("a", Status.KEPT, False),
        ("b", Status.KEPT, False),
        ("c", Status.GONE, True),
    ]


def test_blame_names_the_amendments_of_each_line() -> None:
    base = Version((block_of("a", "Wir bauen Wege."), block_of("b", "Der Bus fährt.")))
    one = diff(base, Version((block_of("a", "Wir bauen sichere Wege."), base.blocks[1])))
    other = diff(base, Version((*base.blocks, block_of("c", "Ganz neu."))))
    merged = merge(base, [Decision(*one, ("Ä1", "Ä3")), Decision(*other, ("Ä2",))])

    assert blame(merged, number_lines(merged.blocks)) == {1: ("Ä1", "Ä3"), 3: ("Ä2",)}


@pytest.mark.parametrize(
    ("new", "found"),
    [
        ("Wir bauen Wege.", (4, 9, False)),
        ("Alle hier bauen Wege.", (10, 15, False)),
        ("Wir bauen, planen Wege.", (4, 9, False)),
        ("Wir neu bauen Wege.", (8, 13, False)),
        ("Wir planen Wege.", (4, 10, True)),
        ("Wir Wege.", None),
    ],
)
def test_a_comment_on_a_word_travels_with_it(
    new: str, found: tuple[int, int, bool] | None
) -> None:
    old = Version((block_of("a", "Wir bauen Wege."),))

    carried = carry_place(Place("a", 4, 9), old, Version((block_of("a", new),)))

    where = carried.place
    assert found == (where and (where.start, where.end, carried.is_changed))


@settings(deadline=None)
@given(pairs, st.data())
def test_an_unchanged_place_says_the_same(
    pair: tuple[Version, Version], data: st.DataObject
) -> None:
    old, new = pair
    for block in old.blocks:
        start = data.draw(st.integers(0, len(block.text)))
        end = data.draw(st.integers(start, len(block.text)))

        carried = carry_place(Place(block.id, start, end), old, new)

        if carried.place is not None:
            there = new.blocks[new.ids.index(carried.place.block)].text
            assert 0 <= carried.place.start <= carried.place.end <= len(there)
            if not carried.is_changed:
                assert there[carried.place.start : carried.place.end] == block.text[start:end]


def test_a_place_in_a_block_nobody_knows_is_refused() -> None:
    with pytest.raises(RedlineRefused, match="Den Absatz gibt es in dieser Fassung nicht"):
        carry_place(Place("x", 0, 1), Version(()), Version(()))
