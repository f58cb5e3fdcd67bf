# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of a region pack: file, key and what each column may hold."""

from __future__ import annotations

from sechseck.kernel.packs.cells import (
    Cell,
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

TABLES: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "sources": (
        "key",
        {
            "key": slug,
            "title": upto(300, required),
            "publisher": upto(200, required),
            "url": upto(500),
            "licence": upto(200, required),
            "attribution": upto(300),
            "published": moment,
            "retrieved": moment,
        },
    ),
    "themes": (
        "slug",
        {
            "slug": slug,
            "kind": choice(*THEME_KINDS),
            "title": upto(300, required),
            "title_en": upto(80, required),
            "title_simple": upto(80, required),
            "sentence": upto(300, required),
            "sentence_en": upto(300, required),
            "sentence_simple": upto(300, required),
            "order": whole,
        },
    ),
    "lexicon": (
        None,
        {
            "theme": slug,
            "pattern": upto(80, required),
            "weight": number,
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
            "population": whole,
            "population_date": day,
            "population_basis": upto(100),
            "area_km2": number,
            "area_date": day,
            "longitude": number,
            "latitude": number,
            "hex_column": whole,
            "hex_row": whole,
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
            "line": optional(whole),
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
            "url": upto(500),
            "licence": upto(200),
            "file": upto(200),
            "sha256": text,
            "note": upto(500),
        },
    ),
    "statements": (
        "id",
        {
            "id": upto(110, required),
            "document": slug,
            "line_start": whole,
            "line_end": whole,
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
            "decided_by": upto(150, required),
        },
    ),
}
