# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guards for Office files, which are zip archives of XML parts."""

from __future__ import annotations

import io
import re
import zipfile

from sechseck.engines.readers.damage import refuse_if_broken
from sechseck.engines.readers.limits import MEGABYTE, Limits
from sechseck.engines.readers.reading import ReadingRefused

_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK_BYTES = 1 * MEGABYTE
_OVERLAP = 32
_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def check_package(content: bytes, limits: Limits, what: str) -> None:
    """Refuse archives that would unpack to too much or carry XML entities.

    Archives inside the archive are never opened. Sizes are those of the directory:
    the unpacker stops at them.

    Raises
    ------
    ReadingRefused : with the limit that was passed.
    """
    with refuse_if_broken(what), zipfile.ZipFile(io.BytesIO(content)) as package:
        entries = package.infolist()
        _check_amounts(entries, limits, what)
        for entry in entries:
            if entry.flag_bits & 1:
                raise ReadingRefused(
                    f"{what} ist mit einem Kennwort geschützt. Bitte ohne speichern."
                )
            if entry.filename.endswith((".xml", ".rels", ".vml")):
                _check_entities(package, entry, what)


def _check_amounts(entries: list[zipfile.ZipInfo], limits: Limits, what: str) -> None:
    if len(entries) > limits.zip_entries:
        raise ReadingRefused(
            f"{what} besteht aus {len(entries)} Teilen, erlaubt sind {limits.zip_entries}."
        )
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked_bytes:
        raise ReadingRefused(
            f"{what} ist entpackt {unpacked // MEGABYTE} MB groß, "
            f"erlaubt sind {limits.unpacked_bytes // MEGABYTE} MB. Bitte die Datei aufteilen."
        )
    slides = sum(_SLIDE.fullmatch(entry.filename) is not None for entry in entries)
    if slides > limits.pages:
        raise ReadingRefused(
            f"{what} hat {slides} Folien, erlaubt sind {limits.pages}. Bitte die Datei aufteilen."
        )


def _check_entities(package: zipfile.ZipFile, entry: zipfile.ZipInfo, what: str) -> None:
    """Office programs write no document types; whoever does wants to blow up the parser."""
    tail = b""
    with package.open(entry) as part:
        while chunk := part.read(_CHUNK_BYTES):
            window = (tail + chunk).replace(b"\0", b"")
            if _DECLARATION.search(window):
                raise ReadingRefused(
                    f"{what} enthält XML-Entitäten und wird aus Sicherheitsgründen nicht gelesen."
                )
            tail = chunk[-_OVERLAP:]
