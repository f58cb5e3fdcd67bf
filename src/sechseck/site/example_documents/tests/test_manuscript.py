# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a manuscript becomes blocks."""

from __future__ import annotations

from datetime import date

import pytest

from sechseck.site.example_documents.manuscript import ManuscriptBlock, parse_manuscript
from sechseck.site.example_documents.tables import with_tables

HEAD = "format: pdf\ntitle: Wasser: ein Bericht\nauthor: Amt\ndate: 2025-11-06\n\n"


def test_the_head_tells_format_title_author_and_day() -> None:
    manuscript = parse_manuscript(HEAD + "Ein Satz.")

    assert (manuscript.format, manuscript.title, manuscript.author) == (
        "pdf",
        "Wasser: ein Bericht",
        "Amt",
    )
    assert manuscript.dated == date(2025, 11, 6)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("# Titel", "heading1", "Titel"),
        ("### Unter", "heading3", "Unter"),
        ("- Punkt", "item", "Punkt"),
        ("12. Schritt", "number", "Schritt"),
        ("> Notiz", "note", "Notiz"),
        ("---", "break", ""),
        ("Am 3. Mai beginnt es.", "paragraph", "Am 3. Mai beginnt es."),
    ],
)
def test_a_line_is_the_block_its_mark_says(line: str, kind: str, text: str) -> None:
    (block,) = parse_manuscript(HEAD + line).blocks

    assert (block.kind, block.text) == (kind, text)


def test_neighbouring_rows_make_one_table() -> None:
    blocks = parse_manuscript(HEAD + "Vorher\n| a | b |\n| 1 | 2 |\nNachher").blocks

    folded = with_tables(blocks)

    assert folded == [
        ManuscriptBlock("paragraph", "Vorher"),
        (("a", "b"), ("1", "2")),
        ManuscriptBlock("paragraph", "Nachher"),
    ]
