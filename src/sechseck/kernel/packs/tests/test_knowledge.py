# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine is given of a pack."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from sechseck.engines.knowledge import ThemeKind
from sechseck.engines.labels.label import Standing
from sechseck.kernel.packs.knowledge import knowledge_of, source_document
from sechseck.kernel.packs.pack import Pack

CONTENT = b"Wir bauen Radwege."
DOCUMENT = {
    "slug": "plan",
    "title": "Der Plan",
    "author": "Stadt Ahltal",
    "author_kind": "office",
    "standing": "adopted",
    "horizon_end": "2030",
    "dated": "2024-05-16",
    "file": "text/plan.txt",
    "sha256": sha256(CONTENT).hexdigest(),
}
PACK = Pack(
    Path(),
    {},
    {
        "themes": [
            {"slug": "zwei", "kind": "foundation", "title": "Zwei", "order": 2},
            {"slug": "eins", "kind": "theme", "title": "Eins", "order": 1},
        ],
        "lexicon": [
            {"theme": "eins", "pattern": "Rad", "weight": 1, "match": "stem", "not_near": ""}
        ],
        "municipalities": [{"ags": "03241001", "name": "Ahltal", "variants": ("Stadt Ahltal",)}],
        "actors": [{"slug": "rat", "name": "Rat", "kind": "committee", "variants": ()}],
        "documents": [DOCUMENT],
    },
)


def test_themes_come_in_their_order_and_patterns_in_lower_case() -> None:
    knowledge = knowledge_of(PACK)

    assert [theme.slug for theme in knowledge.themes] == ["eins", "zwei"]
    assert knowledge.themes[1].kind is ThemeKind.FOUNDATION
    assert knowledge.lexicon[0].pattern == "rad"


def test_municipalities_are_places_and_actors_keep_their_kind() -> None:
    register = {one.name: one for one in knowledge_of(PACK).register}

    assert register["Ahltal"].kind == "place"
    assert register["Ahltal"].variants == ("Stadt Ahltal",)
    assert register["Rat"].kind == "committee"


def test_a_file_is_known_by_its_bytes_whatever_its_name() -> None:
    known = source_document(PACK, "umbenannt.txt", CONTENT)

    assert (known.name, known.standing) == ("umbenannt.txt", Standing.ADOPTED)
    assert (known.title, known.horizon_end, known.dated) == ("Der Plan", "2030", "2024-05-16")


def test_a_changed_file_is_known_by_its_name() -> None:
    assert source_document(PACK, "plan.txt", b"anders").author_kind == "office"


def test_an_unknown_file_has_only_its_name() -> None:
    found = source_document(PACK, "neu.txt", b"anders")

    assert (found.author_kind, found.standing) == ("", Standing.UNKNOWN)
