# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Printing in a process of its own."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from sechseck.engines.paper import pdf_of
from sechseck.engines.paper.tests.settled import sheet_of
from sechseck.engines.readers.limits import DEFAULT
from sechseck.engines.redline import Version, block_of, diff
from sechseck.kernel.errors import Invalid
from sechseck.kernel.press import printing
from sechseck.kernel.press.printing import Busy, print_safely

LONG = "Wir bauen am alten Hafen neue Wohnungen, Schulen und Wege für alle, die dort leben. " * 5


def paragraphs(count: int) -> Version:
    """Return a text of equal length that never says the same twice."""
    return Version(tuple(block_of(f"b{at}", f"{at}. {LONG}") for at in range(count)))


def test_the_file_is_the_same_as_without_a_process() -> None:
    sheet = sheet_of(paragraphs(3), title="Öffentlich „für alle“")

    assert print_safely(sheet) == pdf_of(sheet)


def test_1800_paragraphs_fit_into_the_limits() -> None:
    base = paragraphs(1800)
    changed = Version(tuple(block_of(one.id, f"{one.text} Neu.") for one in base.blocks))

    for sheet in (sheet_of(base), sheet_of(base, diff(base, changed))):
        pages = pypdfium2.PdfDocument(print_safely(sheet))
        assert f"{len(sheet.lines)} " in pages[len(pages) - 1].get_textpage().get_text_range()


def test_what_takes_too_long_is_refused_in_a_sentence() -> None:
    with pytest.raises(Invalid, match="als PDF"):
        print_safely(sheet_of(paragraphs(400)), replace(DEFAULT, seconds=0.01))


def test_what_takes_too_much_memory_is_refused_in_a_sentence() -> None:
    with pytest.raises(Invalid, match="als PDF"):
        print_safely(sheet_of(paragraphs(400)), replace(DEFAULT, memory_bytes=30_000_000))


def test_who_finds_no_turn_is_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "PATIENCE", 0.01)
    taken = [printing._turns.acquire() for _turn in range(printing.AT_ONCE)]
    try:
        with pytest.raises(Busy) as caught:
            print_safely(sheet_of(paragraphs(1)))
    finally:
        for _one in taken:
            printing._turns.release()

    assert caught.value.headers == {"Retry-After": "30"}
