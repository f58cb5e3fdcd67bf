# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of a region pack: file, key and what each column may hold."""

from __future__ import annotations

from sechseck.kernel.packs.cells import (
    Cell,
    checksum,
    choice,
    day,
    digits,
    moment,
    names,
    number,
    optional,
    required,
    slug,
    text,
    upto,
    web,
    whole,
)

THEME_KINDS = ("theme", "foundation", "cross_cutting")
ACTOR_KINDS = (
    "committee",
    "department",
    "office",
    "network",
    "institution",
    "programme",
    "party",
    "association",
)
SECTORS = ("administration", "politics", "science", "economy", "civil_society", "")
AUTHOR_KINDS = ("office", "party", "committee", "association", "press")
STANDINGS = ("draft", "submitted", "adopted", "expired", "unknown")
STATEMENT_KINDS = ("finding", "goal", "measure", "actor", "process", "event", "other")
LINK_TYPES = ("same_topic", "same_as", "supports", "implements", "contradicts")

# Without these a region has nothing to show; the others may be missing.
NEEDED = ("sources", "themes", "lexicon", "municipalities", "actors", "documents")

TABLES: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "sources": (
        "key",
        {
            "key": upto(50, slug),
            "title": upto(300, required),
            "publisher": upto(200, required),
            "url": upto(200, web),
            "licence": upto(200, required),
            "attribution": upto(300),
            "published": moment,
            "retrieved": moment,
        },
    ),
    "themes": (
        "slug",
        {
            "slug": upto(40, slug),
            "kind": choice(*THEME_KINDS),
            "title": upto(80, required),
            "title_en": upto(80, required),
            "title_simple": upto(80, required),
            "sentence": upto(300, required),
            "sentence_en": upto(300, required),
            "sentence_simple": upto(300, required),
            "order": whole(0, 999),
        },
    ),
    "lexicon": (
        None,
        {
            "theme": slug,
            "pattern": upto(80, required),
            "weight": number(-100, 100),
            "match": choice("stem", "word", "phrase", "ending"),
            "not_near": upto(1000),
        },
    ),
    "municipalities": (
        "ags",
        {
            "ags": digits(8),
            "ars": digits(12),
            "name": upto(100, required),
            "official_name": upto(150, required),
            "kind": upto(40, required),
            "variants": names,
            "population": whole(0, 999_999_999),
            "population_date": day,
            "population_basis": upto(100),
            "area_km2": number(0, 9_999_999),
            "area_date": day,
            "longitude": number(-180, 180),
            "latitude": number(-90, 90),
            "hex_column": whole(-999, 999),
            "hex_row": whole(-999, 999),
            "source": slug,
        },
    ),
    "area_changes": (
        None,
        {
            "ags": digits(8),
            "former_key": upto(12, required),
            "change": upto(200, required),
            "date": day,
            "source": slug,
        },
    ),
    "actors": (
        "slug",
        {
            "slug": slug,
            "name": upto(100, required),
            "kind": choice(*ACTOR_KINDS),
            "sector": choice(*SECTORS),
            "variants": names,
            "parent": text,
            "document": text,
            "line": optional(whole(1, 999_999_999)),
            "sentence": upto(300),
        },
    ),
    "documents": (
        "slug",
        {
            "slug": slug,
            "title": upto(300, required),
            "author": upto(200, required),
            "author_kind": choice(*AUTHOR_KINDS),
            "standing": choice(*STANDINGS),
            "dated": moment,
            "horizon_end": moment,
            "retrieved": moment,
            "url": upto(500, web),
            "licence": upto(200),
            "file": upto(200),
            "sha256": checksum,
            "note": upto(500),
        },
    ),
    "statements": (
        "id",
        {
            "id": upto(110, required),
            "document": slug,
            "line_start": whole(1, 999_999_999),
            "line_end": whole(1, 999_999_999),
            "text": upto(2000, required),
            "kind": choice(*STATEMENT_KINDS),
            "themes": names,
            "foundation": names,
            "commits": choice("none", "announcement", "commitment"),
            "dated": moment,
            "note": upto(500),
        },
    ),
    "links": (
        None,
        {
            "source": upto(300, required),
            "target": upto(300, required),
            "type": choice(*LINK_TYPES),
            "reason": upto(300, required),
            "decided_on": day,
            "decided_by": upto(145, required),
        },
    ),
    "proposals": (
        None,
        {
            "source": upto(300, required),
            "target": upto(300, required),
            "type": choice(*LINK_TYPES),
            "reason": upto(300, required),
            "decided_on": day,
            "decided_by": upto(145, required),
        },
    ),
}
