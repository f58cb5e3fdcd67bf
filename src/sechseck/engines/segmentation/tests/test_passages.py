# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.readers.reading import Block, BlockKind, Reading
from sechseck.engines.segmentation.passages import passages


def reading_of(*parts: tuple[BlockKind, str]) -> Reading:
    """Return a reading whose blocks stand below each other, parted by a blank line."""
    blocks: list[Block] = []
    text = ""
    for kind, part in parts:
        start, line = len(text), text.count("\n") + 1
        text += part + "\n\n"
        end = start + len(part)
        blocks.append(Block(kind, part, start, end, line, line + part.count("\n")))
    return Reading(text, tuple(blocks), "text", "1")


def test_a_hard_wrapped_paragraph_becomes_sentences_with_their_lines() -> None:
    reading = reading_of(
        (BlockKind.PARAGRAPH, "Wir stärken Beratungs-\nstellen. Auch\nauf dem Land.")
    )

    first, second = passages(reading)

    assert (first.text, first.line_start, first.line_end) == (
        "Wir stärken Beratungsstellen.",
        1,
        2,
    )
    assert (second.text, second.line_start, second.line_end) == ("Auch auf dem Land.", 2, 3)
    assert reading.text[second.start : second.end] == second.exact == "Auch\nauf dem Land."


def test_a_table_row_is_one_passage_with_its_cells_in_a_row() -> None:
    (passage,) = passages(reading_of((BlockKind.TABLE_ROW, "Stadt und Land\t48\t51. Platz")))

    assert passage.text == "Stadt und Land 48 51. Platz"
    assert passage.is_statement


def test_a_title_is_kept_but_says_nothing() -> None:
    (passage,) = passages(reading_of((BlockKind.HEADING, "Eine Analyse. Und mehr")))

    assert passage.text == "Eine Analyse. Und mehr"
    assert not passage.is_statement


def test_a_caption_shown_twice_is_one_statement() -> None:
    caption = (BlockKind.CAPTION, "Die Bürgermeisterin eröffnet das neue Haus. (Foto: Stadt)")

    found = passages(reading_of(caption, caption))

    assert [passage.is_statement for passage in found] == [True, False, False, False]


def test_stars_and_links_do_not_stand_in_the_readable_text() -> None:
    (passage,) = passages(reading_of((BlockKind.ITEM, "**Ziel:** [Wohnen](a.html) für alle")))

    assert passage.text == "Ziel: Wohnen für alle"


KINDS = st.sampled_from(list(BlockKind))
PARTS = st.text(alphabet="aB .!?\n„“()019Ä-*|\t", min_size=1, max_size=60).filter(str.strip)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(KINDS, PARTS.map(str.strip)), max_size=6))
def test_passages_hold_their_invariants(parts: list[tuple[BlockKind, str]]) -> None:
    reading = reading_of(*parts)

    found = passages(reading)

    assert found == passages(reading)
    assert all(reading.text[item.start : item.end] == item.exact for item in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {line for item in found for line in range(item.line_start, item.line_end + 1)}
    lines = enumerate(reading.text.split("\n"), start=1)
    assert all(number in covered for number, line in lines if line.strip())
