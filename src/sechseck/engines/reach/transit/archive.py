# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The zip file of a timetable: opened with care, its tables read row by row."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sechseck.engines.reach.errors import ReachError

MOST_BYTES = 4_000_000_000  # of one table once unpacked; the feed of all Germany has 3 GB
MOST_TIMES_SMALLER = 200  # tables shrink to a tenth or twentieth, bombs to a thousandth
HARMLESS = 1_000_000  # a small table may shrink as far as it likes
REQUIRED = ("stops.txt", "trips.txt", "stop_times.txt")
_BROKEN = "Die Fahrplandatei ist beschädigt: {}."
_NO_ZIP = "Die Fahrplandatei ist kein ZIP-Archiv oder beschädigt."


class GtfsError(ReachError):
    """A timetable cannot be used; the message says why, in German."""


class Archive:
    """The tables of a GTFS feed."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._zip = opened
        self._names = _checked(opened)
        missing = [name for name in REQUIRED if name not in self._names]
        if missing:
            raise GtfsError(f"Im Fahrplan fehlt {missing[0]}. Ist es eine GTFS-Datei?")

    def has(self, table: str) -> bool:
        """Tell whether the feed has a table."""
        return table in self._names

    def rows(
        self, table: str, needed: Sequence[str], wanted: Sequence[str] = ()
    ) -> Iterator[tuple[str, ...]]:
        """Yield the columns asked for, of each row; nothing where the table is missing.

        A wanted column that the table lacks reads as empty; without a needed one it is an error.
        """
        if table not in self._names:
            return
        try:
            with self._zip.open(table) as raw:
                text = io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
                yield from _columns(csv.reader(text), table, needed, wanted)
        except UnicodeDecodeError as error:
            raise GtfsError(f"{table} ist nicht in UTF-8 geschrieben.") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, csv.Error) as error:
            raise GtfsError(_BROKEN.format(f"{table} lässt sich nicht lesen")) from error


@contextmanager
def opened(source: str | bytes) -> Iterator[Archive]:
    """Open a feed, given as a path or as its bytes.

    Raises
    ------
    GtfsError
        If it is no archive, lacks a table, or looks made to harm.
    """
    try:
        file = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except FileNotFoundError as error:
        raise GtfsError("Die Fahrplandatei gibt es nicht.") from error
    except (zipfile.BadZipFile, OSError) as error:
        raise GtfsError(_NO_ZIP) from error
    with file:
        yield Archive(file)


def _checked(file: zipfile.ZipFile) -> frozenset[str]:
    """Return the names of all members; nothing is ever unpacked to a disk, and yet."""
    for member in file.infolist():
        parts = member.filename.replace("\\", "/").split("/")
        if ".." in parts or parts[0] == "" or ":" in parts[0]:
            raise GtfsError("Die Fahrplandatei enthält Pfade, die aus ihr hinausführen.")
        if member.flag_bits & 1:
            raise GtfsError("Die Fahrplandatei ist mit einem Passwort verschlossen.")
        packed = max(member.compress_size, 1)
        is_bomb = member.file_size > HARMLESS and member.file_size > packed * MOST_TIMES_SMALLER
        if is_bomb or member.file_size > MOST_BYTES:
            raise GtfsError(f"{parts[-1]} wird beim Entpacken zu groß. Das sieht böswillig aus.")
    return frozenset(file.namelist())


def _columns(
    reader: Iterator[list[str]], table: str, needed: Sequence[str], wanted: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    head = [name.strip() for name in next(reader, [])]
    missing = [name for name in needed if name not in head]
    if missing:
        raise GtfsError(f"In {table} fehlt die Spalte {missing[0]}.")
    places = [head.index(name) if name in head else None for name in (*needed, *wanted)]
    least = max((at for at in places[: len(needed)] if at is not None), default=-1) + 1
    for number, row in enumerate(reader, start=2):
        if not row:
            continue
        if len(row) < least:
            raise GtfsError(f"{table}, Zeile {number}: Es fehlen Spalten.")
        yield tuple(row[at].strip() if at is not None and at < len(row) else "" for at in places)
