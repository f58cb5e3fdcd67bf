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
STANDINGS = ("draft", "submitted", "adopted", "expired")
STATEMENT_KINDS = ("finding", "goal", "measure", "actor", "process", "event", "other")
LINK_TYPES = ("same_topic", "same_as", "supports", "implements", "contradicts")

TABLES: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "sources": (
        "key",
        {
            "key": slug,
            "title": required,
            "publisher": required,
            "url": text,
            "licence": required,
            "attribution": text,
            "published": moment,
            "retrieved": moment,
        },
    ),
    "themes": (
        "slug",
        {
            "slug": slug,
            "kind": choice(*THEME_KINDS),
            "title": required,
            "title_en": required,
            "title_simple": required,
            "sentence": required,
            "order": whole,
        },
    ),
    "lexicon": (
        None,
        {
            "theme": slug,
            "pattern": required,
            "weight": number,
            "match": choice("stem", "word", "phrase", "ending"),
            "not_near": text,
        },
    ),
    "municipalities": (
        "ags",
        {
            "ags": digits(8),
            "ars": digits(12),
            "name": required,
            "official_name": required,
            "kind": required,
            "variants": names,
            "population": whole,
            "population_date": day,
            "population_basis": text,
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
            "former_key": required,
            "change": required,
            "date": day,
            "source": slug,
        },
    ),
    "actors": (
        "slug",
        {
            "slug": slug,
            "name": required,
            "kind": choice(*ACTOR_KINDS),
            "sector": choice(*SECTORS),
            "variants": names,
            "parent": text,
            "document": text,
            "line": optional(whole),
            "sentence": text,
        },
    ),
    "documents": (
        "slug",
        {
            "slug": slug,
            "title": required,
            "author": required,
            "author_kind": choice(*AUTHOR_KINDS),
            "standing": choice(*STANDINGS),
            "dated": moment,
            "horizon_end": moment,
            "retrieved": moment,
            "url": text,
            "licence": text,
            "file": text,
            "sha256": text,
            "note": text,
        },
    ),
    "statements": (
        "id",
        {
            "id": required,
            "document": slug,
            "line_start": whole,
            "line_end": whole,
            "text": required,
            "kind": choice(*STATEMENT_KINDS),
            "themes": names,
            "foundation": names,
            "commits": choice("none", "announcement", "commitment"),
            "dated": moment,
            "note": text,
        },
    ),
    "links": (
        None,
        {
            "source": required,
            "target": required,
            "type": choice(*LINK_TYPES),
            "reason": required,
            "decided_on": day,
            "decided_by": required,
        },
    ),
}
