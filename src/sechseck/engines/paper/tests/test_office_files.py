# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""DOCX and ODT: what a word processor finds in them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
import odfdo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.paper import Sheet, docx_of, odt_of, pdf_of
from sechseck.engines.paper.docx import STYLES
from sechseck.engines.paper.tests.settled import (
    AT,
    T,
    W,
    part,
    resolved_docx,
    sheet_of,
    texts_of,
)
from sechseck.engines.paper.tests.settled_odt import resolved_odt
from sechseck.engines.redline import Block, BlockType, Run, Version, block_of, diff
from sechseck.engines.redline.tests.made import edits, versions

pairs = versions().flatmap(lambda base: st.tuples(st.just(base), edits(base)))
BASE = Version(
    (
        block_of("a", "Ziele", BlockType.H2),
        Block("b", BlockType.PARAGRAPH, (Run("Wir bauen "), Run("Wege", ("strong",)), Run("."))),
        block_of("c", "Der Bus fährt\njede Stunde.", BlockType.BULLET),
        block_of("d", "Ein Wort.", BlockType.QUOTE),
    )
)
CHANGED = Version(
    (
        block_of("a", "Ziele", BlockType.H3),
        Block("b", BlockType.PARAGRAPH, (Run("Wir bauen sichere "), Run("Wege", ("strong",)))),
        block_of("n", "Neu & <gut>", BlockType.NUMBERED),
        block_of("d", "Ein Wort.", BlockType.QUOTE),
    )
)


@settings(deadline=None)
@given(pairs)
def test_accepting_all_changes_gives_the_amended_text_rejecting_all_the_base(
    pair: tuple[Version, Version],
) -> None:
    base, changed = pair

    file = docx_of(sheet_of(base, diff(base, changed)))

    for version, accepting in ((changed, True), (base, False)):
        settled = resolved_docx(file, accepting=accepting)
        assert [text for _, text in settled] == texts_of(version.blocks)
        assert [style for style, _ in settled] == [
            STYLES.get(block.type, "") for block in version.blocks
        ]


@settings(deadline=None)
@given(pairs)
def test_an_opendocument_text_settles_to_both_versions_too(
    pair: tuple[Version, Version],
) -> None:
    base, changed = pair

    file = odt_of(sheet_of(base, diff(base, changed)))

    assert resolved_odt(file, accepting=True) == texts_of(changed.blocks)
    assert resolved_odt(file, accepting=False) == texts_of(base.blocks)


def test_another_title_is_a_tracked_change_of_the_title() -> None:
    sheet = sheet_of(BASE, named=("Wohnen am Hafen", "Wohnen am Kai"))

    found = [one for one in part(docx_of(sheet), "word/document.xml").iter(f"{W}p")
             if one.find(f".//{W}ins") is not None]  # fmt: skip

    (title,) = found
    assert title.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Title"
    assert [one.text for one in title.iter(f"{W}delText")] == ["Hafen"]
    assert [one.text for one in title.iterfind(f"{W}ins/{W}r/{W}t")] == ["Kai"]
    settled = [resolved_odt(odt_of(sheet), accepting=yes)[0] for yes in (True, False)]
    assert settled == ["Wohnen am Kai", "Wohnen am Hafen"]
    same = sheet_of(BASE, named=("Wohnen am Hafen", "Wohnen am Hafen"))
    assert docx_of(same) == docx_of(sheet_of(BASE))


def test_changes_bear_author_and_date_and_numbers_of_their_own() -> None:
    document = part(docx_of(sheet_of(BASE, diff(BASE, CHANGED))), "word/document.xml")

    changes = [*document.iter(f"{W}ins", f"{W}del", f"{W}pPrChange")]

    assert {one.get(f"{W}author") for one in changes} == {"Ä2, Ortsverein"}
    assert {one.get(f"{W}date") for one in changes} == {"2026-05-04T12:30:00Z"}
    assert len({one.get(f"{W}id") for one in changes}) == len(changes) > 4


def test_line_numbers_are_switched_on_and_count_only_the_text() -> None:
    document = part(docx_of(sheet_of(BASE, facts=(("Von", "Ortsverein"),))), "word/document.xml")

    numbers = document.find(f".//{W}sectPr/{W}lnNumType")

    assert numbers.attrib == {f"{W}countBy": "1", f"{W}restart": "continuous"}
    bare = [
        one for one in document.iter(f"{W}p") if one.find(f".//{W}suppressLineNumbers") is None
    ]
    assert len(bare) == len(BASE.blocks)


def test_looks_links_and_lists_are_kept() -> None:
    link = Run("hier", ("a:https://region.example/?a=1&b=2", "em", "sub"))
    blocks = (
        Block("a", BlockType.PARAGRAPH, (Run("Lies "), link)),
        Block("b", BlockType.NUMBERED, (Run("drei"),), 1, 3),
        Block("c", BlockType.NUMBERED, (Run("vier"),), 1),
        Block("d", BlockType.NUMBERED, (Run("innen"),), 2),
    )
    file = docx_of(sheet_of(Version(blocks)))

    read = docx.Document(BytesIO(file))

    paragraph = next(one for one in read.paragraphs if one.text == "Lies hier")
    assert paragraph.hyperlinks[0].address == "https://region.example/?a=1&b=2"
    assert paragraph.hyperlinks[0].runs[0].italic
    assert paragraph.hyperlinks[0].runs[0].font.subscript
    numbers = [one.get(f"{W}val") for one in part(file, "word/document.xml").iter(f"{W}numId")]
    assert numbers[0] == numbers[1] != numbers[2]
    starts = part(file, "word/numbering.xml").iter(f"{W}startOverride")
    assert [one.get(f"{W}val") for one in starts] == ["3", "1"]
    assert read.core_properties.title == "Wohnen am Hafen"
    assert read.core_properties.created == AT


@pytest.mark.parametrize("write", [docx_of, odt_of])
def test_letters_that_no_xml_holds_are_replaced(write: Callable[[Sheet], bytes]) -> None:
    blocks = (block_of("a", "a\x00b\ud800c\x0b</w:p>"),)

    file = write(sheet_of(Version(blocks), title="<b>\x01"))

    content = {docx_of: "word/document.xml", odt_of: "content.xml"}
    assert "a\ufffdb\ufffdc\ufffd</w:p>" in "".join(part(file, content[write]).itertext())


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "\\\\host\\a"])
def test_no_file_leads_to_what_runs_or_to_a_disk(address: str) -> None:
    blocks = (Block("a", BlockType.PARAGRAPH, (Run("hier", (f"a:{address}",)),)),)
    sheet = sheet_of(Version(blocks))

    assert part(docx_of(sheet), "word/document.xml").find(f".//{W}hyperlink") is None
    assert part(odt_of(sheet), "content.xml").find(f".//{T}a") is None


def test_equal_sheets_give_equal_bytes() -> None:
    sheet = sheet_of(BASE, diff(BASE, CHANGED))

    assert docx_of(sheet) == docx_of(sheet_of(BASE, diff(BASE, CHANGED)))
    assert odt_of(sheet) == odt_of(sheet_of(BASE, diff(BASE, CHANGED)))


def test_a_text_without_a_word_is_a_file_all_the_same() -> None:
    for write in (docx_of, odt_of, pdf_of):
        assert len(write(sheet_of(Version(())))) > 1000


def test_others_read_our_opendocument_text() -> None:
    read = odfdo.Document(BytesIO(odt_of(sheet_of(BASE, diff(BASE, CHANGED)))))

    assert read.get_type() == "text"
    assert [one.text_recursive for one in read.body.get_headers()] == ["Ziele"]
    regions = read.body.get_tracked_changes().get_changed_regions()
    assert {one.get_change_info().creator for one in regions} == {"Ä2, Ortsverein"}
    assert read.styles.get_element("//text:linenumbering-configuration").get_attribute(
        "text:number-lines"
    )
