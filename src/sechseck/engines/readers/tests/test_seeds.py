# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.tests.claims import assert_sound

NO_STATEMENT = (BlockKind.META, BlockKind.CAPTION, BlockKind.BOILERPLATE, BlockKind.NOTE)


def test_every_labelled_statement_lies_in_one_block(
    seeds: dict[str, bytes], gold_rows: Callable[[str], list[dict[str, Any]]]
) -> None:
    readings = {name: read(name, content) for name, content in seeds.items()}

    torn = []
    for entry in gold_rows("statements.jsonl"):
        blocks = [
            block
            for block in readings[entry["file"]].blocks
            if block.line_start <= entry["line_start"] and entry["line_end"] <= block.line_end
        ]
        if not blocks or blocks[0].kind in NO_STATEMENT:
            torn.append(entry["id"])
    assert torn == []


def test_all_seeds_are_read_soundly_and_twice_alike(seeds: dict[str, bytes]) -> None:
    for name, content in seeds.items():
        reading = read(name, content)

        assert_sound(reading)
        assert reading == read(name, content)


def test_the_motion_gives_its_header_as_metadata(seeds: dict[str, bytes]) -> None:
    name = next(name for name in seeds if name.startswith("004_"))

    reading = read(name, seeds[name])

    assert reading.reader == "antragsgruen"
    assert reading.metadata["status"] == "Eingereicht"
    assert reading.metadata["resolved_on"] == "2026-01-22"
    assert reading.metadata["prefix"] == "A3"
    assert reading.blocks[-1].kind is BlockKind.BOILERPLATE
