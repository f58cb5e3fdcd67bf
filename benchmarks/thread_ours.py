# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Our chain on the gold set's documents: reading, labels, links."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.thread_gold import FloatMatrix, Gold, f1, macro_f1, rows_of, share
from sechseck.engines.canonical import canonical
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.compounds import split_compound
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.linking.embedder import Embedder
from sechseck.engines.linking.profile import home_terms, profile
from sechseck.engines.linking.suggest import build_index
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import Reading
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.read import read_statements
from sechseck.kernel.packs.knowledge import knowledge_of, source_document
from sechseck.kernel.packs.pack import Pack

NUMERIC = {
    "money": {FactType.MONEY},
    "quantity": {FactType.QUANTITY, FactType.PERIOD, FactType.PERCENT},
    "date": {FactType.DATE, FactType.PERIOD},
}


@dataclass(frozen=True, slots=True)
class Ours:
    """All statements read, and which of them is which gold statement."""

    statements: tuple[ReadStatement, ...]
    of_gold: dict[str, ReadStatement]
    places: tuple[str, ...]


def read_folder(pack: Pack, paths: list[Path]) -> list[tuple[SourceDocument, Reading]]:
    """Return the readings of some files."""
    files = [(path.name, path.read_bytes()) for path in sorted(paths)]
    return [(source_document(pack, name, content), read(name, content)) for name, content in files]


def read_gold(gold: Gold, seeds: Path, pack: Pack) -> Ours:
    """Read the gold set's documents and find its statements in them."""
    knowledge = knowledge_of(pack)
    readings = read_folder(pack, list(seeds.glob("*.txt")))
    statements = tuple(read_statements(readings, knowledge))
    by_file: dict[str, list[ReadStatement]] = defaultdict(list)
    for one in statements:
        by_file[one.document.name].append(one)
    found = {
        row["id"]: _best(row["text"], row["line_start"], by_file[row["file"]])
        for row in gold.statements
    }
    places = tuple(one.name for one in knowledge.register if one.kind == "place")
    return Ours(statements, {key: one for key, one in found.items() if one is not None}, places)


def _best(text: str, line: int, among: list[ReadStatement]) -> ReadStatement | None:
    """Return the statement with the same wording, else one on the same line that holds it."""
    wanted = canonical(text)
    for one in among:
        if canonical(one.passage.text) == wanted:
            return one
    near = [one for one in among if one.passage.line_start <= line <= one.passage.line_end]
    held = [one for one in near if wanted[:25] in canonical(one.passage.text)]
    return held[0] if held else None


def link_scores(gold: Gold, ours: Ours, embedder: Embedder | None = None) -> FloatMatrix:
    """Return our scores between the gold statements, among all statements read."""
    home = home_terms((one.passage.text for one in ours.statements), ours.places)
    profiles = {one.id: profile(one, {}, home) for one in ours.statements}
    index = build_index(ours.statements, profiles, home=home, embedder=embedder)
    rows = [
        index.position(ours.of_gold[one].id) if one in ours.of_gold else -1 for one in gold.ids
    ]
    scores = np.array(
        [index.scores(index.ids[row])[rows] if row >= 0 else np.zeros(len(rows)) for row in rows],
        dtype=np.float32,
    )
    scores[:, [row < 0 for row in rows]] = -1
    return scores


def label_figures(gold: Gold, ours: Ours) -> dict[str, float]:
    """Return how well themes, foundation and kinds are found."""
    rows = [row for row in gold.statements if row["id"] in ours.of_gold]
    labels = [ours.of_gold[row["id"]].labels for row in rows]
    kinds = {row["id"]: one.kind_top2 for row, one in zip(rows, labels, strict=True)}
    return {
        "statements_found": len(rows) / len(gold.statements),
        "theme_macro_f1": macro_f1(
            [set(row["themes"]) for row in rows],
            [{hit.theme for hit in one.themes} for one in labels],
        ),
        "foundation_macro_f1": macro_f1(
            [set(row["foundation"]) for row in rows],
            [{hit.theme for hit in one.foundation} for one in labels],
        ),
        "kind_accuracy": share(rows, lambda row: kinds[row["id"]][0][0] == row["kind"]),
        "kind_top2": share(
            rows, lambda row: row["kind"] in {kind for kind, _ in kinds[row["id"]]}
        ),
    }


def compound_figures(gold: Gold) -> dict[str, float]:
    """Return how often a compound is split exactly, and a whole word left whole."""
    rows = rows_of(gold.folder, "compounds")
    right = {row["word"]: list(split_compound(row["word"])) == row["parts"] for row in rows}
    return {
        "compounds_exact": share([r for r in rows if r["parts"]], lambda row: right[row["word"]]),
        "whole_words": share([r for r in rows if not r["parts"]], lambda row: right[row["word"]]),
    }


def fact_figures(gold: Gold, ours: Ours) -> dict[str, float]:
    """Return F1 of numeric facts (money, quantity, date) by overlapping span and type."""
    wanted: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows_of(gold.folder, "entities"):
        if row["type"] in NUMERIC:
            wanted[row["statement"]].append((row["type"], row["surface"]))
    right = wrong = missing = 0
    for name, statement in ours.of_gold.items():
        facts = [one for one in statement.labels.facts if _is_numeric(one)]
        hit = [one for one in wanted[name] if any(_matches(fact, *one) for fact in facts)]
        right += len(hit)
        missing += len(wanted[name]) - len(hit)
        wrong += sum(not any(_matches(fact, *one) for one in wanted[name]) for fact in facts)
    return {"numeric_facts_f1": f1(right, wrong, missing)}


def _is_numeric(fact: Fact) -> bool:
    return any(fact.type in types for types in NUMERIC.values())


def _matches(fact: Fact, kind: str, surface: str) -> bool:
    """Tell whether a fact is the entity: same kind, one text within the other."""
    ours, theirs = canonical(fact.text), canonical(surface)
    return fact.type in NUMERIC[kind] and (ours in theirs or theirs in ours)
