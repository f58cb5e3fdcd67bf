# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A region small enough to see through: two themes, three foundations, one lead."""

from __future__ import annotations

from datetime import UTC, datetime

from sechseck.engines.readers.read import read
from sechseck.kernel.models import User
from sechseck.people.actions import load_actors
from sechseck.thread.actions.documents import load_documents
from sechseck.thread.actions.reading import read_original
from sechseck.thread.actions.themes import load_lexicon, load_themes
from sechseck.thread.models import Document, Statement, Version

THEMES = [
    ("wohnen", "theme", "Wohnen", ("wohnung", "wohnraum", "miete")),
    ("mobilitaet", "theme", "Mobilität", ("bus", "radweg", "verkehr")),
    ("teilhabe", "foundation", "Teilhabe", ("beteilig",)),
    ("querschnitt", "cross_cutting", "Querschnitt", ()),
]


def small_region(by: User) -> None:
    """Load themes with a few words and one office."""
    load_themes(
        [
            {
                "slug": slug,
                "kind": kind,
                "title": title,
                "title_en": f"{title} (en)",
                "title_simple": f"{title} (leicht)",
                "sentence": f"Alles zu {title}.",
                "sentence_en": f"All about {title}.",
                "sentence_simple": f"{title}: alles.",
                "order": number,
            }
            for number, (slug, kind, title, _words) in enumerate(THEMES)
        ],
        by=by,
    )
    load_lexicon(
        [
            {"theme": slug, "pattern": word, "weight": 2, "match": "stem", "not_near": ""}
            for slug, _kind, _title, words in THEMES
            for word in words
        ],
        by=by,
    )
    load_actors(
        [
            {
                "slug": "bauamt",
                "name": "Bauamt",
                "kind": "office",
                "sector": "administration",
                "variants": (),
                "parent": "",
                "document": "",
                "line": None,
                "sentence": "Plant und baut.",
            }
        ],
        by=by,
    )


def document(slug: str, by: User, **changes: str) -> Document:
    """Load one document without an original."""
    row = {
        "slug": slug,
        "title": slug.title(),
        "author": "Kreisverwaltung",
        "author_kind": "office",
        "standing": "adopted",
        "dated": "2026-01-01",
        "horizon_end": "",
        "retrieved": "",
        "url": "",
        "licence": "",
        "note": "",
        "sha256": "",
    } | changes
    load_documents([row], by=by)
    return Document.objects.select_related("node").get(slug=slug)


def read_text(target: Document, text: str, by: User, file_name: str = "text.txt") -> Version:
    """Read a text as the original of a document."""
    content = text.encode()
    return read_original(
        target,
        reading=read(file_name, content),
        file_name=file_name,
        content=content,
        retrieved_at=datetime(2026, 1, 2, tzinfo=UTC),
        by=by,
    )


def statement(text_part: str) -> Statement:
    """Return the one statement that contains some words."""
    return Statement.objects.select_related("anchor__version", "node").get(
        text__contains=text_part
    )
