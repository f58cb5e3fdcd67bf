# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rules over several cells or rows of a pack; the database holds most of them too."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator

from sechseck.kernel.packs.table import Row, RowError

Rows = list[Row]
_ORDINAL = re.compile(r"\A([1-9][0-9]{0,8})\.[1-9][0-9]{0,8}")
COMMITTING = ("goal", "measure")

# table, column to name, what may stand once only (None: does not count), what it is called
ONCE: tuple[tuple[str, str, Callable[[Row], Hashable], str], ...] = (
    ("municipalities", "hex_column, hex_row", lambda r: (r["hex_column"], r["hex_row"]), "Feld"),
    ("municipalities", "ars", lambda r: r["ars"], "Schlüssel"),
    ("documents", "sha256", lambda r: r["sha256"] or None, "Datei"),
    (
        "lexicon",
        "theme, pattern, match",
        lambda r: (r["theme"], r["pattern"].lower(), r["match"]),
        "Muster",
    ),
    ("area_changes", "ags, former_key", lambda r: (r["ags"], r["former_key"]), "Schlüssel"),
)


def check_rules(tables: dict[str, Rows]) -> Iterator[RowError]:
    """Yield every mistake that shows only between cells or rows."""
    for table, column, key, word in ONCE:
        yield from _check_once(table, column, tables[table], key, word)
    yield from _check_themes(tables["themes"])
    yield from _check_parents(tables["actors"])
    for row in tables["statements"]:
        yield from _check_statement(row)
    for row in tables["links"]:
        if row["source"] == row["target"]:
            sentence = "Eine Aussage lässt sich nicht mit sich selbst verknüpfen."
            yield RowError("links.csv", row["_row"], "target", sentence)


def _check_once(
    table: str, column: str, rows: Rows, key: Callable[[Row], Hashable], word: str
) -> Iterator[RowError]:
    seen: dict[Hashable, int] = {}
    for row in rows:
        value, line = key(row), row["_row"]
        if value is not None and seen.setdefault(value, line) != line:
            sentence = f"Dasselbe steht schon in Zeile {seen[value]} ({word})."
            yield RowError(f"{table}.csv", line, column, sentence)


def _check_themes(rows: Rows) -> Iterator[RowError]:
    buckets = [row for row in rows if row["kind"] == "cross_cutting"]
    if not any(row["kind"] == "theme" for row in rows):
        yield RowError("themes.csv", 1, "kind", "Es gibt kein Thema (theme).")
    if not buckets:
        sentence = "Der Querschnitt (cross_cutting) fehlt; dorthin gehört, was kein Thema hat."
        yield RowError("themes.csv", 1, "kind", sentence)
    for row in buckets[1:]:
        sentence = f"Den Querschnitt (cross_cutting) gibt es schon in Zeile {buckets[0]['_row']}."
        yield RowError("themes.csv", row["_row"], "kind", sentence)


def _check_parents(rows: Rows) -> Iterator[RowError]:
    parents = {row["slug"]: row["parent"] for row in rows}
    for row in rows:
        if row["slug"] in _above(row["slug"], parents):
            sentence = f"„{row['slug']}“ läge über sich selbst."
            yield RowError("actors.csv", row["_row"], "parent", sentence)


def _above(slug: str, parents: dict[str, str]) -> Iterable[str]:
    above: list[str] = []
    at = parents.get(slug, "")
    while at and at not in above:
        above.append(at)
        at = parents.get(at, "")
    return above


def _check_statement(row: Row) -> Iterator[RowError]:
    def error(column: str, sentence: str) -> RowError:
        return RowError("statements.csv", row["_row"], column, sentence)

    slug, _colon, ordinal = row["id"].rpartition(":")
    found = _ORDINAL.fullmatch(ordinal)
    if slug != row["document"] or not found or int(found[1]) != row["line_start"]:
        wanted = f"{row['document']}:{row['line_start']}.1"
        yield error("id", f"„{row['id']}“ braucht die Form <Dokument>:<Zeile>.<n>, etwa {wanted}.")
    if row["line_end"] < row["line_start"]:
        yield error("line_end", "Die letzte Zeile liegt vor der ersten.")
    if row["commits"] != "none" and row["kind"] not in COMMITTING:
        yield error("commits", "Nur Ziele und Maßnahmen (goal, measure) sagen etwas zu.")
