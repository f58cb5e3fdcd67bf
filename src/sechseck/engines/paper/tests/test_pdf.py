# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""PDF: what is printed on which line."""

from __future__ import annotations

import re
from itertools import pairwise

import pypdfium2
import pytest

from sechseck.engines.paper import pdf_of
from sechseck.engines.paper.tests.settled import sheet_of
from sechseck.engines.redline import (
    Block,
    BlockType,
    Run,
    Version,
    block_of,
    diff,
    number_lines,
)

MILLIMETRE = 72 / 25.4
LONG = "Wir bauen am alten Hafen neue Wohnungen, Schulen und Wege für alle, die dort leben. " * 3


def printed_lines(file: bytes) -> list[str]:
    """Return the lines on all pages, without head and page numbers."""
    text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
    lines = [line.strip() for line in text.replace("\r", "").split("\n")]
    return [line for line in lines if line and not re.fullmatch(r"\d+ / \d+", line)][1:]


def numbered(blocks: tuple[Block, ...]) -> list[str]:
    """Return the lines as the rule counts them, with their numbers before them."""
    return [f"{line.number} {line.text}" for line in number_lines(blocks)]


def test_each_numbered_line_is_one_printed_line() -> None:
    bold = Block("e", BlockType.PARAGRAPH, (Run("Sehr ", ("strong",)), Run(LONG, ("em",))))
    blocks = (
        block_of("a", "Ziele " * 20, BlockType.H4),
        *(block_of(f"b{number}", LONG) for number in range(30)),
        block_of("c", LONG, BlockType.QUOTE, 2),
        block_of("d", "Eins\nzwei"),
        bold,
    )

    assert printed_lines(pdf_of(sheet_of(Version(blocks)))) == numbered(blocks)


def test_lists_keep_their_lines() -> None:
    blocks = (
        block_of("a", LONG, BlockType.NUMBERED),
        block_of("b", LONG, BlockType.BULLET, 2),
        block_of("c", LONG, BlockType.BULLET, 3),
        block_of("d", LONG, BlockType.NUMBERED, 1),
    )

    found = printed_lines(pdf_of(sheet_of(Version(blocks))))

    signs = re.compile(r"^(\d+ )(?:\d+\. |• )")
    assert [signs.sub(r"\1", line).replace(" •", "") for line in found] == numbered(blocks)


@pytest.mark.parametrize("letters", ["W" * 300, "MWM@ " * 60, "ÄÖÜ-" * 80, "界" * 200])
def test_wide_letters_stay_on_their_line(letters: str) -> None:
    blocks = (block_of("a", letters),)
    text = pypdfium2.PdfDocument(pdf_of(sheet_of(Version(blocks))))[0].get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    heights = [
        boxes[at][1]
        for at in range(text.count_chars())
        if boxes[at][0] < 29 * MILLIMETRE and text.get_text_range(at, 1).isdigit()
    ]

    assert len(heights) == len(number_lines(blocks)) < 10
    assert max(above - below for above, below in pairwise(heights)) < 20, "a line wrapped"
    assert max(right for _left, _bottom, right, _top in boxes) <= 190 * MILLIMETRE


def test_it_is_tagged_for_everybody() -> None:
    file = pdf_of(sheet_of(Version((block_of("a", "Wege"),))))

    assert b"/StructTreeRoot" in file
    assert b"pdfuaid:part>1<" in file
    assert re.search(rb"/Lang\s*\(de", file)


def test_signs_without_a_font_are_printed_without_the_claim() -> None:
    file = pdf_of(sheet_of(Version((block_of("a", "Hallo 👋🏽 ﷽"),))))

    assert b"/StructTreeRoot" in file
    assert b"pdfuaid" not in file


def test_what_comes_and_goes_is_told_in_words_beside_the_number_of_its_line() -> None:
    base = Version(
        (block_of("a", LONG), block_of("b", "Der Bus fährt."), block_of("c", "Bleibt."))
    )
    new = Version((block_of("a", LONG), block_of("b", "Der Zug fährt."), block_of("c", "Bleibt."),
                   block_of("d", "Neu.")))  # fmt: skip

    found = printed_lines(pdf_of(sheet_of(base, diff(base, new), only_changes=True)))

    assert found == ["5 Der [gestrichen: Bus][eingefügt: Zug] fährt.", "[eingefügt: Neu.]"]


def test_another_title_is_told_without_the_number_of_a_line() -> None:
    base = Version((block_of("a", "Der Bus fährt."),))
    named = ("Wohnen am Hafen", "Wohnen am Kai")

    found = printed_lines(pdf_of(sheet_of(base, only_changes=True, named=named)))

    assert found == ["Wohnen am [gestrichen: Hafen][eingefügt: Kai]"]


@pytest.mark.parametrize(
    "letters",
    ['#eval("1")', "*fett* _schräg_ $x$ <a> @b", "\\ // /* */ `c`", '#read("/etc/passwd")'],
)
def test_words_are_never_commands(letters: str) -> None:
    found = printed_lines(pdf_of(sheet_of(Version((block_of("a", letters),)), kicker=letters)))

    assert found == [letters, f"1 {letters}"]


def test_a_text_of_blanks_is_a_page() -> None:
    assert pdf_of(sheet_of(Version((block_of("a", " \n "),)), title="\x00 "))[:5] == b"%PDF-"
