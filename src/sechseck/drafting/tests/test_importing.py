# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What readers find becomes the blocks of a text; document 004 keeps its 108 lines."""

from __future__ import annotations

import pytest

from sechseck.drafting.importing import version_of_motion
from sechseck.drafting.typed import TypedBlock, block_of_typed, edited, typed
from sechseck.engines.redline import (
    Block,
    BlockType,
    Run,
    Version,
    keep_ids,
    number_lines,
    read_motion,
)
from sechseck.site import shared

MARKDOWN = """# Unser Plan

Wir bauen **sichere** Wege
am Ufer.

## Wie

- Wege
- Stege

1. planen
2. bauen
"""


def test_markdown_becomes_blocks() -> None:
    blocks = version_of_motion(read_motion("plan.md", MARKDOWN.encode())).blocks

    assert [(one.type.value, one.text) for one in blocks] == [
        ("p", "Wir bauen sichere Wege am Ufer."),
        ("h3", "Wie"),
        ("ul", "Wege"),
        ("ul", "Stege"),
        ("ol", "planen"),
        ("ol", "bauen"),
    ]
    assert blocks[0].runs[1] == Run("sichere", ("strong",))


def test_a_heading_that_is_not_the_title_stays() -> None:
    motion = read_motion("regeln.md", b"# Wer einlaedt\n\nDas Amt, __immer__.")

    blocks = version_of_motion(motion, "Regeln").blocks

    assert [one.text for one in blocks] == ["Wer einlaedt", "Das Amt, immer."]
    assert blocks[1].runs[1] == Run("immer", ("em",))


def test_document_004_has_its_108_lines() -> None:
    folder = shared.folder()
    if folder is None:
        pytest.skip("needs the shared material")
    path = next((folder / "seeds").glob("004*"))
    content = path.read_bytes()

    lines = number_lines(version_of_motion(read_motion(path.name, content)).blocks, "ag80")

    printed = content.decode().splitlines()[7:115]
    assert len(lines) == 108
    assert [line.text for line in lines] == [line.rstrip() for line in printed]


def test_a_block_nobody_touched_is_the_very_same() -> None:
    block = Block("b1", BlockType.PARAGRAPH, (Run("H"), Run("2", ("sub",)), Run("O")))

    assert block_of_typed(TypedBlock("b1", block.type, typed(block)), block) == block


def test_what_is_not_shown_in_the_editor_stays() -> None:
    base = keep_ids(Version(()), [Block("", BlockType.PARAGRAPH, (Run(t),)) for t in "abcd"])
    rows = [
        TypedBlock(base.ids[1], BlockType.PARAGRAPH, "x"),
        TypedBlock(base.ids[2], BlockType.H2, "c"),
    ]

    found = edited(base.blocks, rows)

    assert [(one.text, one.type.value) for one in found] == [
        ("a", "p"),
        ("x", "p"),
        ("c", "h2"),
        ("d", "p"),
    ]
