# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from sechseck.engines.readers.read import read
from sechseck.engines.segmentation.passages import passages


def test_every_gold_statement_is_found_with_its_lines(
    seeds: dict[str, bytes], gold_rows: Callable[[str], list[dict[str, Any]]]
) -> None:
    wanted = {
        (row["file"], row["line_start"], row["line_end"], " ".join(row["text"].split()))
        for row in gold_rows("statements.jsonl")
    }

    found = {
        (name, passage.line_start, passage.line_end, passage.text)
        for name, content in seeds.items()
        for passage in passages(read(name, content))
        if passage.is_statement
    }

    assert wanted - found == set()


def test_every_line_of_the_seeds_is_in_a_passage_and_no_letter_in_two(
    seeds: dict[str, bytes],
) -> None:
    for name, content in seeds.items():
        reading = read(name, content)
        found = passages(reading)

        covered = {line for item in found for line in range(item.line_start, item.line_end + 1)}
        lines = enumerate(reading.text.split("\n"), start=1)
        assert all(number in covered for number, line in lines if line.strip())
        assert all(first.end <= second.start for first, second in pairwise(found))
        assert all(reading.text[item.start : item.end] == item.exact for item in found)
