# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables in which an invented region brings along comments, notices and an appeal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sechseck.kernel.packs.cells import Cell, choice, day, optional, required, slug, upto
from sechseck.kernel.packs.table import Row, RowError

# The words of the models, which a reader without a database cannot load; a test compares them.
CATEGORIES = (
    "children",
    "threat",
    "hate",
    "insult",
    "privacy",
    "copyright",
    "unlawful",
    "rules",
)
MEASURES = ("none", "label", "hide", "remove", "suspend")
GROUNDS = ("law", "rules", "none")
SIDES = ("author", "notifier")
TALK: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "comments": (
        "key",
        {
            "key": slug,
            "about": upto(300, required),
            "author": upto(100, required),
            "answers": upto(80),
            "day": optional(day),
            "text": upto(2000, required),
        },
    ),
    "notices": (
        "key",
        {
            "key": upto(30, slug),
            "comment": slug,
            "category": choice(*CATEGORIES),
            "explanation": upto(1000, required),
            "name": upto(100),
            "day": optional(day),
            "decided_on": optional(day),
            "decided_by": upto(100),
            "measure": choice(*MEASURES, ""),
            "ground": choice(*GROUNDS, ""),
            "provision": upto(200),
            "facts": upto(1000),
        },
    ),
    "appeals": (
        "notice",
        {
            "notice": slug,
            "side": choice(*SIDES),
            "day": optional(day),
            "text": upto(1000, required),
        },
    ),
}
PLAIN = ("none", "hide", "remove")


def check_talk(region: dict[str, Any], tables: dict[str, list[Row]]) -> Iterator[RowError]:
    """Yield what is wrong with the talk of a pack: nobody real is quoted, and reasons stand."""
    if not region.get("region", {}).get("is_example"):
        for name in TALK:
            for row in tables[name][:1]:
                sentence = "Nur eine erfundene Region bringt Kommentare und Meldungen mit."
                yield RowError(f"{name}.csv", row["_row"], "", sentence)
    comments = {row["key"]: row for row in tables["comments"]}
    for row in tables["comments"]:
        yield from _check_answer(row, comments)
    for row in tables["notices"]:
        yield from _check_notice(row, set(comments))
    decided = {row["key"] for row in tables["notices"] if row["measure"]}
    for row in tables["appeals"]:
        if row["notice"] not in decided:
            sentence = f"Über „{row['notice']}“ ist in notices.csv nicht entschieden."
            yield RowError("appeals.csv", row["_row"], "notice", sentence)


def _check_answer(row: Row, comments: dict[str, Row]) -> Iterator[RowError]:
    if not row["answers"]:
        return
    answered = comments.get(row["answers"])
    if answered is None or answered["answers"]:
        sentence = f"„{row['answers']}“ ist kein Kommentar, auf den sich antworten lässt."
        yield RowError("comments.csv", row["_row"], "answers", sentence)
    elif answered["about"] != row["about"]:
        sentence = "Eine Antwort steht auf derselben Seite wie der Kommentar."
        yield RowError("comments.csv", row["_row"], "about", sentence)


def _check_notice(row: Row, comments: set[str]) -> Iterator[RowError]:
    def error(column: str, sentence: str) -> RowError:
        return RowError("notices.csv", row["_row"], column, sentence)

    if row["comment"] not in comments:
        yield error("comment", f"„{row['comment']}“ steht nicht in comments.csv.")
    told = [bool(row[name]) for name in ("measure", "ground", "facts", "decided_by", "decided_on")]
    if any(told) and not all(told):
        yield error("measure", "Eine Entscheidung nennt Tag, Stelle, Grund und Tatsachen.")
    if row["measure"] and row["measure"] not in PLAIN:
        yield error("measure", "braucht eines von: " + ", ".join(PLAIN))
    acts = row["measure"] not in ("", "none")
    if acts != bool(row["provision"]) or acts != (row["ground"] in ("law", "rules")):
        yield error("provision", "Eine Maßnahme nennt Gesetz oder Hausregel, sonst niemand.")
