# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import contextlib
import time

import pytest

from sechseck.engines.readers.cells import is_number
from sechseck.engines.readers.headings import is_capitals, is_short_title
from sechseck.engines.readers.motion_header import header_row, iso_date
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.signs import kind_of_line

PIECES = [
    "a", " ", "\t", "|", "-", "|-", "- ", "1.", "1. ", "(", "a@", "a@a.", "str. 1 ", "Tel. ",
    "A ", "● ", "...", "Seite 1 ", "**", "_", "[", "](", "<a ", "<b>", "&", "\"", "\";", "# ",
    "> ", "`", "„“", "Foto: ", "(Foto: ", "1.1.2024 ", "Quelle", "Impressum | ", "cookie ",
    "wir nutzen ", "Ä", "\u00ad", "<!--", "<meta charset=", "<?xml ", "Antrag: ", "x=y\n",
    "---\n", ",\n", "a-\nb", "**\n", "\f",
]  # fmt: skip
LENGTH = 30_000
SECONDS = 2.0


@pytest.mark.parametrize("piece", PIECES, ids=repr)
@pytest.mark.parametrize("end", ["", "x", "!"])
def test_no_pattern_of_ours_takes_long_on_repeated_pieces(piece: str, end: str) -> None:
    line = (piece * (LENGTH // len(piece)) + end).replace("\n", " ")
    started = time.process_time()

    for ask in (kind_of_line, header_row, iso_date, is_number, is_capitals):
        ask(line)
    is_short_title(f"A{line}")

    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize("piece", PIECES, ids=repr)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv"])
def test_no_reader_takes_long_on_repeated_pieces(piece: str, name: str) -> None:
    content = (piece * (LENGTH // len(piece)) + "x").encode()
    started = time.process_time()

    with contextlib.suppress(ReadingRefused):
        read(name, content)

    assert time.process_time() - started < SECONDS
