# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read many files: each in the sandbox of the process or machine that gets it."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.knowledge import Knowledge
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.readers.reading import Reading, ReadingRefused
from sechseck.engines.thread.read import TooManyStatements, read_shard
from sechseck.engines.thread.shards import Shard
from sechseck.kernel.sandbox.reading import read_safely


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, with what is known of it."""

    document: SourceDocument
    content: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """What one file says, or the sentence why it could not be read."""

    name: str
    shard: Shard
    warnings: tuple[str, ...] = ()
    refusal: str = ""


def hear(knowledge: Knowledge, file: File) -> Heard:
    """Read one file and label what it says; the work of one piece."""
    name = file.document.name
    try:
        reading = read_safely(name, file.content)
        shard = read_shard([(file.document, reading)], knowledge)
    except (ReadingRefused, TooManyStatements) as refusal:
        return Heard(name, Shard(), refusal=str(refusal))
    return Heard(name, shard, tuple(reading.warnings))


def read_one(_shared: None, file: tuple[str, bytes, str]) -> Reading | str:
    """Return the reading of a file by name and content, or the sentence why there is none."""
    name, content, _problem = file
    try:
        return read_safely(name, content)
    except ReadingRefused as refusal:
        return str(refusal)
