# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Insertions and deletions block by block: only what changes, and all of it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.drafting.queries.redlined import KINDS, changed_blocks
from sechseck.engines.redline import (
    Block,
    Status,
    Version,
    block_of,
    diff,
    keep_ids,
    number_lines,
    redlined,
)

WORDS = st.sampled_from(["Wir bauen Wege.", "Der Bus fährt.", "Bis 2030.", "Neu ist das.", "Ja."])
TEXTS = st.lists(WORDS, min_size=1, max_size=6)
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def version(texts: list[str]) -> Version:
    return Version(tuple(block_of(f"b{n}", text) for n, text in enumerate(texts)))


@UNHURRIED
@given(TEXTS, TEXTS)
def test_changed_blocks_are_those_of_the_whole_text_that_change(
    old: list[str], new: list[str]
) -> None:
    base = version(old)
    changed = keep_ids(base, [block_of("", text) for text in new])
    hunks, lines = diff(base, changed), number_lines(base.blocks)

    found = changed_blocks(base, hunks, lines)

    whole = [
        [(KINDS[part.status], part.text) for part in block.parts]
        for block in redlined(base, hunks)
    ]
    shown = [[(piece.kind, piece.text) for piece in block.pieces] for block in found]
    kept = KINDS[Status.KEPT]
    assert shown == [one for one in whole if any(kind != kept for kind, _text in one)]


def test_a_new_block_at_the_end_is_shown() -> None:
    base = version(["Eins.", "Zwei."])
    blocks: list[Block] = [*base.blocks, block_of("", "Drei.")]

    found = changed_blocks(base, diff(base, keep_ids(base, blocks)))

    assert [(one.kind, one.pieces[0].text) for one in found] == [("ins", "Drei.")]
