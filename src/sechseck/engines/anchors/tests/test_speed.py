# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from time import process_time

from sechseck.engines.anchors import Severity, make_anchor, reanchor

MEGABYTE = "\n".join(
    f"Punkt {n}: Die Stadt prüft Antrag {n * 7} im Rat {n % 97}." for n in range(21000)
)


def test_an_edited_sentence_in_a_megabyte_is_found_in_seconds() -> None:
    start = MEGABYTE.index("Punkt 15000:")
    anchor = make_anchor(
        MEGABYTE, start, MEGABYTE.index("\n", start), line_start=1, line_end=1, page=None
    )
    new = "Vorwort.\n" + MEGABYTE.replace("Punkt 15000: Die Stadt", "Punkt 15000: Die Großstadt")

    before = process_time()
    found = reanchor(anchor, new)

    assert found.severity is Severity.EDITORIAL
    assert process_time() - before < 5


def test_a_text_that_repeats_itself_does_not_slow_the_search() -> None:
    text = "Wir bauen. " * 50000
    anchor = make_anchor(text, 5500, 5510, line_start=1, line_end=1, page=None)

    before = process_time()
    found = reanchor(anchor, text.replace("bauen", "planen"))

    assert found.severity in {Severity.GONE, Severity.SUBSTANTIVE}
    assert process_time() - before < 5
