# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The PDF writer: lines fit, and a foreign reader finds the text again."""

from __future__ import annotations

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.site.example_documents.manuscript import parse_manuscript
from sechseck.site.example_documents.pdf_file import pdf_file
from sechseck.site.example_documents.pdf_letters import text_width, wrap

HEAD = "format: pdf\ntitle: Probe\nauthor: Amt (erfunden)\ndate: 2025-11-06\n\n"
WORDS = st.text(alphabet="abcäöüß–„“(9", min_size=1, max_size=12)


@pytest.mark.parametrize(("text", "width"), [("", 0.0), ("i", 2.22), ("ü", 5.56), ("ß €", 14.45)])
def test_letters_are_as_wide_as_the_font_says(text: str, width: float) -> None:
    assert text_width(text, 10) == pytest.approx(width)


@settings(max_examples=50)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_wrapping_loses_no_word_and_fits_the_column(words: list[str]) -> None:
    lines = wrap(" ".join(words), 200, 11)

    assert " ".join(lines).split() == words
    assert all(text_width(line, 11) <= 200 or len(line.split()) == 1 for line in lines)


def test_a_foreign_reader_finds_pages_and_umlauts() -> None:
    manuscript = parse_manuscript(
        HEAD + "# Größe (neu)\n- Überfluss\n---\n| Ort | Zahl |\n| Mühle | 3 |"
    )

    document = pypdfium2.PdfDocument(pdf_file(manuscript))
    texts = [page.get_textpage().get_text_range() for page in document]

    assert len(texts) == 2
    assert "Größe (neu)" in texts[0]
    assert "Überfluss" in texts[0]
    assert "Mühle" in texts[1]
    assert "Seite 2 von 2" in texts[1]


def test_more_lines_than_a_page_holds_open_the_next_page() -> None:
    manuscript = parse_manuscript(HEAD + "\n".join(f"- Punkt {number}" for number in range(60)))

    assert len(pypdfium2.PdfDocument(pdf_file(manuscript))) == 4
