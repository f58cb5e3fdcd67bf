# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that people amend, as an invented region's pack tells them."""

from __future__ import annotations

from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any

from sechseck.drafting.actions.pack_texts import load_text
from sechseck.drafting.importing import version_of_motion
from sechseck.engines.redline import Motion
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import User
from sechseck.kernel.packs.pack import Pack
from sechseck.kernel.packs.table import PackInvalid, RowError
from sechseck.kernel.sandbox.reading import read_motion_safely

FILE = "texts.toml"


def load_texts(pack: Pack, *, by: User) -> int:
    """Return how many texts are new.

    Raises
    ------
    PackInvalid
        If a text or one of its amendments does not fit.
    """
    path = pack.folder / FILE
    if not path.exists():
        return 0
    try:
        rows: list[dict[str, Any]] = loads(path.read_text(encoding="utf-8"))["text"]
    except (TOMLDecodeError, KeyError) as error:
        raise PackInvalid([RowError(FILE, 0, "text", str(error))]) from error
    return sum(_load(pack.folder, row, number, by) for number, row in enumerate(rows, 1))


def _load(folder: Path, row: dict[str, Any], number: int, by: User) -> bool:
    try:
        return load_text(row, lambda: version_of_motion(_motion(folder, row), row["title"]), by=by)
    except (SechseckError, KeyError) as error:
        raise PackInvalid([RowError(FILE, number, "text", str(error))]) from error


def _motion(folder: Path, row: dict[str, Any]) -> Motion:
    """Return the words: of a document's file, or as they stand in the pack."""
    if "file" in row:
        name = Path(row["file"]).name
        return read_motion_safely(name, (folder / "documents" / name).read_bytes())
    return read_motion_safely("text.md", row["words"].encode())
