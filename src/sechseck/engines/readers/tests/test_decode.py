# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.readers.decode import MIXED, decode
from sechseck.engines.readers.draft import UNREADABLE
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused

GERMAN = "Größe, Übermaß und Köln: „Straßen“ für alle Bürger\nzweite Zeile"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "utf-32"]
)
def test_german_text_survives_each_encoding(encoding: str) -> None:
    text, warnings = decode(GERMAN.encode(encoding))

    assert text == GERMAN
    assert warnings == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding))[0] == GERMAN


def test_mixed_encodings_lose_nothing_and_warn() -> None:
    mixed = "Größe eins\n".encode() + "Größe zwei\n".encode("cp1252")

    text, warnings = decode(mixed)

    assert text == "Größe eins\nGröße zwei\n"
    assert warnings == (MIXED,)


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\nb\nc\n"


def test_binary_junk_is_refused() -> None:
    with pytest.raises(ReadingRefused, match="keinen lesbaren Text"):
        decode(bytes(range(256)) * 20)


def test_nul_becomes_a_mark_and_a_warning() -> None:
    reading = read("a.txt", b"Ein Satz mit einem \x00 darin, der lang genug ist, um Text zu sein.")

    assert "\ufffd" in reading.text
    assert UNREADABLE in reading.warnings


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text, _ = decode(content)
    except ReadingRefused:
        return
    text.encode("utf-8")
    assert "\0" not in text
