# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables in which an invented region brings along commitments and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sechseck.kernel.packs.cells import (
    Cell,
    choice,
    day,
    names,
    optional,
    required,
    slug,
    text,
    upto,
    web,
    whole,
)
from sechseck.kernel.packs.table import Row, RowError

# The words of the model, which a reader without a database cannot load; a test compares them.
STATES = ("open", "started", "partly", "kept", "broken", "dropped")
OFFICE = upto(145, required)
COMMITMENTS: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "commitments": (
        "key",
        {
            "key": slug,
            "statement": upto(300, required),
            "title": upto(200, required),
            "actor": text,
            "due": optional(day),
            "weight": whole(1, 3),
            "measures": names,
            "proposed_by": OFFICE,
            "published_by": upto(145),
        },
    ),
    "commitment_updates": (
        None,
        {
            "commitment": slug,
            "day": day,
            "state": choice(*STATES),
            "source": upto(300, required),
            "url": upto(500, web),
            "note": upto(2000),
            "reported_by": OFFICE,
            "settled_by": upto(145),
            "declined": upto(300),
        },
    ),
}
COMMITMENT_REFERENCES = (
    ("commitments", "actor", "actors", "slug"),
    ("commitment_updates", "commitment", "commitments", "key"),
)
DISPUTED = ("kept", "broken", "dropped")


def check_commitments(region: dict[str, Any], tables: dict[str, list[Row]]) -> Iterator[RowError]:
    """Yield what is wrong: nobody real is rated, and four eyes look at what is disputed."""
    if not region.get("region", {}).get("is_example"):
        for name in COMMITMENTS:
            for row in tables[name][:1]:
                sentence = "Nur eine erfundene Region bringt Zusagen mit."
                yield RowError(f"{name}.csv", row["_row"], "", sentence)
    seen: dict[str, int] = {}
    for row in tables["commitments"]:
        first = seen.setdefault(row["statement"], row["_row"])
        if first != row["_row"]:
            sentence = f"Diese Aussage steht schon in Zeile {first}."
            yield RowError("commitments.csv", row["_row"], "statement", sentence)
        if row["published_by"] == row["proposed_by"]:
            sentence = "Veröffentlichen muss eine andere Stelle."
            yield RowError("commitments.csv", row["_row"], "published_by", sentence)
    for row in tables["commitment_updates"]:
        yield from _check_update(row)


def _check_update(row: Row) -> Iterator[RowError]:
    def error(column: str, sentence: str) -> RowError:
        return RowError("commitment_updates.csv", row["_row"], column, sentence)

    if row["settled_by"] == row["reported_by"]:
        yield error("settled_by", "Zustimmen muss eine andere Stelle.")
    if row["settled_by"] and row["state"] not in DISPUTED:
        yield error("settled_by", "Nur gehalten, gebrochen und aufgegeben brauchen zwei.")
    if row["declined"] and not row["settled_by"]:
        yield error("declined", "Wer ablehnt, steht in settled_by.")
