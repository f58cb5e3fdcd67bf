# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The smallest pack that is whole, written into a folder; tests break it."""

from __future__ import annotations

from pathlib import Path

from sechseck.kernel.packs.columns import TABLES

REGION = """[region]
slug = "klein"
name = "Kleine Region"
ars = "03241"
is_example = true
sentence = "Eine Region."
sentence_en = "A region."
sentence_simple = "Eine Region."
"""
TEXT = "Wir bauen 300 neue Wohnungen am alten Hafen.\n"
PLAN = {
    "slug": "plan",
    "title": "Plan",
    "author": "Amt",
    "author_kind": "office",
    "standing": "adopted",
    "dated": "2026-01-01",
    "retrieved": "2026-01-02",
    "file": "plan.txt",
}
AREA = {
    "ags": "03241001",
    "ars": "032410001001",
    "name": "Aue",
    "official_name": "Stadt Aue",
    "kind": "Stadt",
    "population": "1000",
    "population_date": "2024-12-31",
    "area_km2": "12.5",
    "area_date": "2024-12-31",
    "longitude": "9.7",
    "latitude": "52.4",
    "hex_column": "0",
    "hex_row": "0",
    "source": "amt",
}
STATEMENT = {
    "id": "bericht:3.1",
    "document": "bericht",
    "line_start": "3",
    "line_end": "3",
    "text": "Die Mieten steigen.",
    "kind": "finding",
    "commits": "none",
}
ACTOR = {"slug": "bauamt", "name": "Bauamt", "kind": "office", "sector": "administration"}
ROWS: dict[str, list[dict[str, str]]] = {
    "sources": [{"key": "amt", "title": "Amt", "publisher": "Amt", "licence": "frei"}],
    "themes": [
        {"slug": "wohnen", "kind": "theme", "order": "1"},
        {"slug": "querschnitt", "kind": "cross_cutting", "order": "2"},
    ],
    "lexicon": [{"theme": "wohnen", "pattern": "wohnung", "weight": "1.5", "match": "stem"}],
    "municipalities": [AREA],
    "actors": [ACTOR],
    "documents": [
        PLAN,
        PLAN | {"slug": "bericht", "title": "Bericht", "file": "", "note": "Nur Worte."},
    ],
    "statements": [STATEMENT],
    "links": [],
}
_WORDS = ("title", "title_en", "title_simple", "sentence", "sentence_en", "sentence_simple")
ROWS["themes"] = [dict.fromkeys(_WORDS, row["slug"]) | row for row in ROWS["themes"]]


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def table(name: str, rows: list[dict[str, str]]) -> str:
    columns = list(TABLES[name][1])
    lines = [",".join(columns)]
    lines += [",".join(quoted(row.get(column, "")) for column in columns) for row in rows]
    return "\n".join(lines) + "\n"


def write_pack(parent: Path) -> Path:
    """Write the pack and return its folder."""
    folder = parent / "klein"
    (folder / "documents").mkdir(parents=True)
    (folder / "region.toml").write_text(REGION, encoding="utf-8")
    (folder / "documents" / "plan.txt").write_text(TEXT, encoding="utf-8")
    for name, rows in ROWS.items():
        (folder / f"{name}.csv").write_text(table(name, rows), encoding="utf-8")
    return folder


def change(folder: Path, name: str, *changes: dict[str, str]) -> None:
    """Write a table whose last row changed, once for each change given; the rest stays."""
    *rest, last = ROWS[name] or [{}]
    rows = [*rest, *[last | one for one in changes]]
    (folder / f"{name}.csv").write_text(table(name, rows), encoding="utf-8")
