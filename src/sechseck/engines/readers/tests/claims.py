# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What must hold for every reading."""

from __future__ import annotations

from sechseck.engines.readers.lines import split_lines
from sechseck.engines.readers.reading import BlockKind, Reading


def assert_sound(reading: Reading) -> None:
    """Blocks are exact, ordered, disjoint and cover every non-blank line."""
    end, covered = 0, set()
    for block in reading.blocks:
        assert reading.text[block.start : block.end] == block.text
        assert block.text.strip() == block.text != ""
        assert block.start >= end
        assert block.line_start == reading.text.count("\n", 0, block.start) + 1
        assert block.line_end == reading.text.count("\n", 0, block.end) + 1
        covered.update(range(block.line_start, block.line_end + 1))
        end = block.end
    assert {line.number for line in split_lines(reading.text)} <= covered
    assert "\0" not in reading.text
    assert "\r" not in reading.text


def texts(reading: Reading, kind: BlockKind) -> list[str]:
    return [block.text for block in reading.blocks if block.kind is kind]
