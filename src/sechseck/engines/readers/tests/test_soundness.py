# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.tests.claims import assert_sound

LINES = st.lists(
    st.sampled_from(
        [
            "", " ", "TITEL", "- Punkt", "a\tb\t1", "| a | b |", "|---|---|", "Zeile, die",
            "weitergeht und endet.", "\f", "# Eins", "===", "1. Erstens", "Quelle: X (2020)",
            "Telefon: 0511 123", "**fett", "Ende**", "```", "> Zitat", "Es braucht:", "x" * 90,
            "Ein Satz mit Komma,", "<p>Absatz", "</table>", "Kommentare", "Status: offen",
            "a;b;c", '"offen', "| Veranstaltung: | Tag |", "| Status: | Neu |",
        ]
    ),
    max_size=30,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(["a.txt", "a.md", "a.html", "a.csv"]))
def test_readings_are_sound_and_repeatable(lines: list[str], name: str) -> None:
    content = "\n".join(lines).encode()

    try:
        reading = read(name, content)
    except ReadingRefused:
        return

    assert_sound(reading)
    assert reading == read(name, content)
