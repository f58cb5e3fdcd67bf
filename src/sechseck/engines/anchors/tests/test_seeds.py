# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from collections.abc import Iterator

from sechseck.engines.anchors import Anchor, Severity, make_anchor, reanchor
from sechseck.engines.readers.read import read
from sechseck.engines.segmentation.passages import passages

_EVERY = 3  # of the statements, so that the test stays short


def anchored(seeds: dict[str, bytes]) -> Iterator[tuple[str, Anchor]]:
    """Yield text and anchor of statements that stand only once in their document."""
    for name, content in seeds.items():
        reading = read(name, content)
        for passage in [item for item in passages(reading) if item.is_statement][::_EVERY]:
            if reading.text.count(passage.exact) == 1:
                anchor = make_anchor(
                    reading.text,
                    passage.start,
                    passage.end,
                    line_start=passage.line_start,
                    line_end=passage.line_end,
                    page=passage.page,
                )
                yield reading.text, anchor


def test_text_in_front_moves_an_anchor_and_changes_nothing(seeds: dict[str, bytes]) -> None:
    added = "Ein neuer Absatz.\n\n"

    for text, anchor in anchored(seeds):
        found = reanchor(anchor, added + text)

        assert found.severity is Severity.COSMETIC
        assert found.start == anchor.start + len(added)


def test_a_deleted_statement_is_gone(seeds: dict[str, bytes]) -> None:
    for text, anchor in anchored(seeds):
        found = reanchor(anchor, text[: anchor.start] + text[anchor.end :])

        assert found.severity is Severity.GONE, anchor.exact


def test_another_number_is_substantive_at_the_same_place(seeds: dict[str, bytes]) -> None:
    for text, anchor in anchored(seeds):
        number = re.search(r"\d+", anchor.exact)
        if number is None:
            continue
        changed = anchor.exact.replace(number[0], str(int(number[0]) + 7), 1)

        found = reanchor(anchor, text[: anchor.start] + changed + text[anchor.end :])

        assert (found.severity, found.exact) == (Severity.SUBSTANTIVE, changed)
