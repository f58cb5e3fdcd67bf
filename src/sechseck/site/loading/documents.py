# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck load documents FILE…`: read an operator's files into the thread."""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from sechseck.engines.readers.limits import DEFAULT
from sechseck.engines.readers.reading import Reading, ReadingRefused
from sechseck.engines.readers.size import check_size
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Invalid
from sechseck.kernel.executors import executor_for
from sechseck.kernel.models import User
from sechseck.kernel.sandbox.corpus import read_one
from sechseck.thread.actions.files import take_file
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Version

File = tuple[str, bytes, str]  # name, content, and why it could not be opened


class Outcome(Enum):
    """What became of a file."""

    NEW = "new"
    KNOWN = "known"
    REFUSED = "refused"


def main(files: Sequence[str | Path], options: argparse.Namespace | None = None) -> int:
    """Read every file, say what was found, go on after a refused one."""
    by = enlist_program("documents")
    told: Mapping[str, str] = getattr(options, "told", {})
    outcomes: list[Outcome] = []
    try:
        for file, reading in _read_all([Path(name) for name in files]):
            outcomes.append(_load(file, reading, told, by))
    finally:  # what was read before a failure belongs into the thread all the same
        if Outcome.NEW in outcomes:
            _weave(by)
    read = len(files) - outcomes.count(Outcome.REFUSED)
    print(f"{read} von {_many(len(files), 'Datei', 'Dateien')} gelesen.")
    return 0 if read == len(files) else 2


def _weave(by: User) -> None:
    print("Roter Faden wird neu geknüpft …", flush=True)
    with transaction.atomic():
        refresh_suggestions(by=by)
        record_gap_counts(localdate(), by=by)


def _read_all(paths: Sequence[Path]) -> Iterator[tuple[File, Reading | str]]:
    """Yield each file in order with its reading, or the sentence why there is none."""
    waiting: deque[File] = deque()  # in the order in which their readings come

    def opened() -> Iterator[File]:
        for path in paths:
            waiting.append(_opened(path))
            if not waiting[-1][2]:
                yield waiting[-1]

    with executor_for(len(paths)) as executor:
        for reading in executor.map(read_one, None, opened()):
            yield from _refused_before(waiting)
            yield waiting.popleft(), reading
    yield from _refused_before(waiting)


def _refused_before(waiting: deque[File]) -> Iterator[tuple[File, str]]:
    """Yield the files at the front that could not even be opened."""
    while waiting and waiting[0][2]:
        file = waiting.popleft()
        yield file, file[2]


def _load(file: File, reading: Reading | str, told: Mapping[str, str], by: User) -> Outcome:
    name, content, _problem = file
    if isinstance(reading, str):
        print(f"{name}: {reading}")
        return Outcome.REFUSED
    try:
        return _keep(name, content, reading, told, by)
    except Invalid as error:
        print(f"{name}: {error}")
        return Outcome.REFUSED


def _opened(path: Path) -> File:
    name = path.name.encode(errors="replace").decode()  # a name may hold bytes that are no text
    try:
        return name, _content(path), ""
    except OSError as error:
        return name, b"", f"Die Datei lässt sich nicht öffnen ({_why(error)})."
    except ReadingRefused as error:
        return name, b"", str(error)


def _content(path: Path) -> bytes:
    check_size(path.stat().st_size, DEFAULT)
    return path.read_bytes()


def _keep(
    name: str, content: bytes, reading: Reading, told: Mapping[str, str], by: User
) -> Outcome:
    version, is_new = take_file(
        reading=reading,
        file_name=name,
        content=content,
        retrieved_at=datetime.now(UTC),
        told=told,
        by=by,
    )
    title, number = version.document.title, version.number
    if not is_new:
        print(f"{name}: schon bekannt als „{title}“ (Fassung {number}), nichts geändert.")
        return Outcome.KNOWN
    found = _many(version.anchors.count(), "Aussage", "Aussagen")
    print(f"{name}: {found} in „{title}“ (Fassung {number}).")
    for sentence in (*_without_original(version), *reading.warnings):
        print(f"  Hinweis: {sentence}")
    return Outcome.NEW


def _without_original(version: Version) -> Iterator[str]:
    """Say which statements told in our own words the original does not hold."""
    own = version.document.statements.filter(own_words=True)
    left = list(own.filter(anchor__isnull=True).values_list("ref", flat=True))
    if left:
        yield (
            f"{own.count() - len(left)} von {own.count()} Aussagen in eigenen Worten haben "
            f"jetzt ihr Original; offen: {', '.join(left)}."
        )


def _many(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "es gibt sie nicht"
    if isinstance(error, IsADirectoryError):
        return "es ist ein Ordner"
    if isinstance(error, PermissionError):
        return "das Recht dazu fehlt"
    return str(error.strerror)
