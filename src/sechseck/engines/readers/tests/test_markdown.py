# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.tests.claims import assert_sound, texts

TEXT = """---
title: Fortschreibung
---
# Leitbild

Ein Absatz über
zwei Zeilen.

- Punkt eins
  - Punkt im Punkt

| Ziel | Jahr |
|---|---|
| Wohnen | 2030 |

Unterstrichen
=============

> Ein Zitat steht hier.
"""


def test_markdown_keeps_lines_levels_and_tables() -> None:
    reading = read("leitbild.md", TEXT.encode())

    assert reading.metadata["title"] == "Fortschreibung"
    assert texts(reading, BlockKind.HEADING) == ["Leitbild", "Unterstrichen"]
    assert texts(reading, BlockKind.ITEM) == ["Punkt eins", "Punkt im Punkt"]
    paragraph = next(block for block in reading.blocks if block.kind is BlockKind.PARAGRAPH)
    assert (paragraph.line_start, paragraph.line_end) == (6, 7)
    assert paragraph.heading == ("Leitbild",)
    assert_sound(reading)


def test_text_with_hash_titles_is_read_as_markdown() -> None:
    reading = read(
        "leitbild.txt", b"# Eins\n\nEin Satz steht hier.\n\n## Zwei\n\nNoch ein Satz.\n"
    )

    assert reading.reader == "markdown"
    assert reading.blocks[-1].heading == ("Eins", "Zwei")
    assert reading.warnings == ()
