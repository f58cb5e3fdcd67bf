# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck load thread FILE`: take over a thread that was exported elsewhere."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.db import DatabaseError
from django.utils.timezone import localdate

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import SechseckError
from sechseck.site.exchange import csv_zip, jsonld
from sechseck.thread.actions.exchange import import_thread
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.exchange_tables import TABLES

UNFIT = "Der Inhalt passt nicht zusammen; es wurde nichts geladen"


def main(files: Sequence[str | Path], options: argparse.Namespace | None = None) -> int:
    """Load one file into an empty database; 2 and a sentence if that cannot be."""
    if len(files) != 1:
        print("Bitte genau eine Datei nennen: einen roten Faden als JSON-LD oder als ZIP.")
        return 2
    path = Path(files[0])
    by = enlist_program("import")
    try:
        count = import_thread(rows_of(path), by=by)
    except (SechseckError, ValueError, OSError) as error:
        print(f"{path.name}: {error}")
        return 2
    except (KeyError, TypeError, DatabaseError) as error:
        print(f"{path.name}: {UNFIT} ({str(error).splitlines()[0][:200]}).")
        return 2
    record_gap_counts(localdate(), by=by)
    print(f"{path.name}: {count} Aussagen geladen.")
    return 0


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of a file, table by table; a table that is not there is empty."""
    if path.suffix == ".zip":
        with path.open("rb") as file:
            found = csv_zip.read(file)
    else:
        found = jsonld.read(path.read_text(encoding="utf-8"))
    return {table.name: found.get(table.name, []) for table in TABLES}
