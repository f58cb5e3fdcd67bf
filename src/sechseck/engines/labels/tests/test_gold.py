# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections import defaultdict

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.find import find_facts
from sechseck.engines.labels.label import Labels
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.labels.tests.material import (
    BLOCKS,
    evaluate,
    gold_rows,
    labeller,
    passage,
)
from sechseck.engines.readers.reading import BlockKind

NUMERIC = {"money", "quantity", "date", "percent", "place"}


def _labels() -> dict[str, Labels]:
    by_file = defaultdict(list)
    for row in gold_rows("statements.jsonl"):
        by_file[row["file"]].append(row)
    found = {}
    for name, rows in by_file.items():
        passages = [
            passage(row["text"], BLOCKS.get(row["block"], BlockKind.PARAGRAPH)) for row in rows
        ]
        labels = labeller().label_all(passages, SourceDocument(name))
        found.update(zip((row["id"] for row in rows), labels, strict=True))
    return found


def test_gold_statements_get_their_themes_and_kinds() -> None:
    labels = _labels()

    scores = evaluate().score_labels(
        {key: {hit.theme for hit in found.themes} for key, found in labels.items()},
        {key: {hit.theme for hit in found.foundation} for key, found in labels.items()},
        {key: found.kind.value for key, found in labels.items()},
    )

    assert scores["theme_macro_f1"] >= 0.95
    assert scores["foundation_macro_f1"] >= 0.92
    assert scores["kind_accuracy"] >= 0.80


def test_the_right_kind_is_among_the_two_best() -> None:
    labels = _labels()
    rows = gold_rows("statements.jsonl")

    right = [row["kind"] in [kind for kind, _ in labels[row["id"]].kind_top2] for row in rows]

    assert sum(right) / len(right) >= 0.92


def test_gold_numbers_dates_and_places_are_found_with_their_span() -> None:
    texts = {row["id"]: row["text"] for row in gold_rows("statements.jsonl")}
    gold = {
        (row["statement"], row["type"], row["start"], row["end"])
        for row in gold_rows("entities.jsonl")
        if row["type"] in NUMERIC
    }

    found = {
        (key, fact.type.value, fact.start, fact.end)
        for key, text in texts.items()
        for fact in find_facts(text, ())
        if fact.type.value in NUMERIC
    }

    assert 2 * len(gold & found) / (len(gold) + len(found)) >= 0.95


def test_gold_facts_that_belong_together_share_topic_and_attribute() -> None:
    texts = {row["id"]: row["text"] for row in gold_rows("statements.jsonl")}
    pairs = defaultdict(list)
    for row in gold_rows("facts.jsonl"):
        pairs[row["topic"]].append(row)

    for rows in pairs.values():
        wanted = FactType.LIST if isinstance(rows[0]["value"], list) else FactType.QUANTITY
        found = [
            next(fact for fact in find_facts(texts[row["statement"]], ()) if fact.type is wanted)
            for row in rows
        ]
        keys = {(fact.topic, fact.attribute, fact.unit) for fact in found}
        values = [
            tuple(sorted(row["value"])) if isinstance(row["value"], list) else row["value"]
            for row in rows
        ]
        assert len(keys) == 1
        assert [fact.value for fact in found] == values
