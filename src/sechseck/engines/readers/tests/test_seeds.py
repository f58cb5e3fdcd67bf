# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.tests.claims import assert_sound
from sechseck.site import shared

NO_STATEMENT = (BlockKind.META, BlockKind.CAPTION, BlockKind.BOILERPLATE, BlockKind.NOTE)


@pytest.fixture(scope="module")
def folder() -> Path:
    found = shared.folder()
    if found is None:
        assert os.environ.get("CI") != "true", "../shared is missing"
        pytest.skip("../shared ist nicht da")
    return found


def test_every_labelled_statement_lies_in_one_block(folder: Path) -> None:
    readings = {
        path.name: read(path.name, path.read_bytes())
        for path in sorted((folder / "seeds").glob("*.txt"))
    }
    lines = (folder / "data" / "gold" / "statements.jsonl").read_text("utf-8").splitlines()

    torn = []
    for entry in map(json.loads, lines):
        blocks = [
            block
            for block in readings[entry["file"]].blocks
            if block.line_start <= entry["line_start"] and entry["line_end"] <= block.line_end
        ]
        if not blocks or blocks[0].kind in NO_STATEMENT:
            torn.append(entry["id"])
    assert torn == []


def test_all_seeds_are_read_soundly_and_twice_alike(folder: Path) -> None:
    for path in sorted((folder / "seeds").glob("*.txt")):
        reading = read(path.name, path.read_bytes())

        assert_sound(reading)
        assert reading == read(path.name, path.read_bytes())


def test_the_motion_gives_its_header_as_metadata(folder: Path) -> None:
    path = next((folder / "seeds").glob("004_*.txt"))

    reading = read(path.name, path.read_bytes())

    assert reading.reader == "antragsgruen"
    assert reading.metadata["status"] == "Eingereicht"
    assert reading.metadata["resolved_on"] == "2026-01-22"
    assert reading.metadata["prefix"] == "A3"
    assert reading.blocks[-1].kind is BlockKind.BOILERPLATE
