# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the label tests share: the knowledge of Hannover's pack, passages, the gold set."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sechseck.engines.knowledge import Knowledge, LexiconEntry, Theme, ThemeKind
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.site import shared

PACK = Path(__file__).resolve().parents[5] / "regions" / "hannover"
BLOCKS = {"bullet": BlockKind.ITEM, "table": BlockKind.TABLE_ROW}


def rows_of(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of the pack."""
    with (PACK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def knowledge() -> Knowledge:
    """Return themes and lexicon of Hannover's pack."""
    themes = tuple(
        Theme(row["slug"], ThemeKind(row["kind"]), row["title"]) for row in rows_of("themes.csv")
    )
    lexicon = tuple(
        LexiconEntry(
            row["theme"], row["pattern"], float(row["weight"]), row["match"], row["not_near"]
        )
        for row in rows_of("lexicon.csv")
    )
    return Knowledge(themes, lexicon)


@cache
def labeller() -> Labeller:
    """Return the labeller with Hannover's knowledge."""
    return Labeller(knowledge())


def passage(
    text: str,
    block: BlockKind = BlockKind.PARAGRAPH,
    heading: tuple[str, ...] = (),
) -> Passage:
    """Return a passage with a text, as if it stood alone."""
    return Passage(text, text, 0, len(text), 1, 1, None, block, heading, True)


def _gold_folder() -> Path:
    folder = shared.folder()
    if folder is None:
        reason = "the makers' folder shared/ is not beside the checkout"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder / "data" / "gold"


def gold_rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a gold file; skip without the shared folder, fail where CI=true."""
    text = (_gold_folder() / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def evaluate() -> ModuleType:
    """Return the gold set's own scoring."""
    spec = importlib.util.spec_from_file_location("gold_scoring", _gold_folder() / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
