# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Changes in the words in which people announce them."""

from __future__ import annotations

import pytest

from sechseck.engines.redline import (
    LineRule,
    Numbering,
    RedlineRefused,
    Version,
    affected_lines,
    block_of,
    diff,
    keep_ids,
    next_number,
    number_lines,
)

TEN = LineRule(width=10)
BASE = Version(
    (block_of("a", "eins zwei drei vier fünf"), block_of("b", ""), block_of("c", "sechs"))
)  # lines: eins zwei | drei vier | fünf, none, sechs


def told(**changed: str) -> list[str]:
    """The wording of a copy in which blocks say something else, or are gone."""
    blocks = [block_of(one.id, changed.get(one.id, one.text)) for one in BASE.blocks]
    copy = Version(tuple(block for block in blocks if block.text != "-"))
    lines = number_lines(BASE.blocks, TEN)
    return [one.wording for one in affected_lines(BASE, diff(BASE, copy), lines)]


@pytest.mark.parametrize(
    ("changed", "wording"),
    [
        ({"a": "eins neu zwei drei vier fünf"}, ["In Zeile 1 einfügen"]),
        ({"a": "eins zwei drei vier"}, ["In Zeile 3 löschen"]),
        ({"a": "eins zwei drei neu fünf"}, ["In Zeile 2"]),
        ({"a": "eins neu anders vier fünf"}, ["Von Zeile 1 bis 2"]),
        ({"a": "eins fünf"}, ["Von Zeile 1 bis 2 löschen"]),
        ({"a": "eins zwei drei vier fünf neu"}, ["In Zeile 3 einfügen"]),
        ({"a": "neu eins zwei drei vier fünf"}, ["In Zeile 1 einfügen"]),
        ({"a": "-"}, ["Von Zeile 1 bis 3 löschen"]),
        ({"b": "neu"}, ["Nach Zeile 3 einfügen"]),
        ({"b": "-"}, ["Nach Zeile 3 löschen"]),
        ({"c": "-"}, ["In Zeile 4 löschen"]),
    ],
)
def test_changes_inside_blocks(changed: dict[str, str], wording: list[str]) -> None:
    assert told(**changed) == wording


@pytest.mark.parametrize(
    ("place", "wording"), [(0, "Vor Zeile 1"), (1, "Nach Zeile 3"), (3, "Nach Zeile 4")]
)
def test_new_blocks_stand_after_a_line_or_before_the_first(place: int, wording: str) -> None:
    blocks = [*BASE.blocks]
    blocks.insert(place, block_of("n", "ganz neu"))
    hunks = diff(BASE, Version(tuple(blocks)))

    found = affected_lines(BASE, hunks, number_lines(BASE.blocks, TEN))

    assert [one.wording for one in found] == [f"{wording} einfügen"]


def test_a_moved_block_is_told_at_both_places() -> None:
    copy = keep_ids(BASE, [block_of("", "sechs"), *BASE.blocks[:2]])

    found = affected_lines(BASE, diff(BASE, copy), number_lines(BASE.blocks, TEN))

    assert [one.wording for one in found] == [
        "Vor Zeile 1 einfügen (verschoben)",
        "In Zeile 4 löschen (verschoben)",
    ]


def test_in_a_text_without_lines_only_the_deed_is_told() -> None:
    empty = Version(())
    hunks = diff(empty, Version((block_of("a", "neu"),)))

    assert affected_lines(empty, hunks, [])[0].wording == "Einfügen"


@pytest.mark.parametrize(
    ("scheme", "taken", "line", "number"),
    [
        (Numbering.PER_MOTION, [], 0, "Ä1"),
        (Numbering.PER_MOTION, ["Ä2", "A2-009", "Ä10"], 0, "Ä11"),
        (Numbering.GLOBAL, ["Ä16"], 0, "Ä17"),
        (Numbering.BY_LINE, [], 9, "A2-009"),
        (Numbering.BY_LINE, ["A2-009"], 9, "A2-009-2"),
        (Numbering.BY_LINE, ["A2-009", "A2-009-2", "A2-010-7"], 9, "A2-009-3"),
        (Numbering.BY_LINE, ["A2-009-4"], 9, "A2-009-5"),
        (Numbering.BY_LINE, ["A12-009"], 1009, "A2-1009"),
    ],
)
def test_amendments_are_numbered(
    scheme: Numbering, taken: list[str], line: int, number: str
) -> None:
    assert next_number(scheme, taken, motion="A2", line=line) == number


def test_numbers_by_line_need_the_prefix_of_the_motion() -> None:
    with pytest.raises(RedlineRefused, match="Antrag mit Kürzel"):
        next_number(Numbering.BY_LINE, [], line=3)
