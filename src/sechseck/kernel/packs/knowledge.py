# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the thread engine needs of a pack: knowledge, and what is known of its documents."""

from __future__ import annotations

from hashlib import sha256

from sechseck.engines.knowledge import Knowledge, LexiconEntry, RegisterEntry, Theme, ThemeKind
from sechseck.engines.labels.label import Standing
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.kernel.packs.pack import Pack


def knowledge_of(pack: Pack) -> Knowledge:
    """Return themes, lexicon and register of a pack as the engine takes them."""
    return Knowledge(
        themes=tuple(
            Theme(row["slug"], ThemeKind(row["kind"]), row["title"])
            for row in sorted(pack.tables["themes"], key=lambda row: row["order"])
        ),
        lexicon=tuple(
            LexiconEntry(
                row["theme"],
                row["pattern"].lower(),
                float(row["weight"]),
                row["match"],
                row["not_near"],
            )
            for row in pack.tables["lexicon"]
        ),
        register=_register(pack),
    )


def _register(pack: Pack) -> tuple[RegisterEntry, ...]:
    """Return municipalities and actors as names to find in texts."""
    places = tuple(
        RegisterEntry(row["ags"], row["name"], "place", row["variants"])
        for row in pack.tables["municipalities"]
    )
    actors = tuple(
        RegisterEntry(row["slug"], row["name"], row["kind"], row["variants"])
        for row in pack.tables["actors"]
    )
    return places + actors


def source_document(pack: Pack, name: str, content: bytes) -> SourceDocument:
    """Return what the pack knows of a file, by its bytes or else by its name.

    Parameters
    ----------
    pack
        The region's pack.
    name
        Base name of the file; it stays the document's name.
    content
        The file's bytes.
    """
    digest = sha256(content).hexdigest()
    rows = pack.tables["documents"]
    by_bytes = [row for row in rows if row["sha256"] == digest]
    by_name = [row for row in rows if row["file"] and row["file"].split("/")[-1] == name]
    for row in by_bytes + by_name:
        return SourceDocument(
            name,
            row["author_kind"],
            Standing(row["standing"]),
            row["horizon_end"],
            row["dated"],
            row["title"],
            row["author"],
        )
    return SourceDocument(name)
