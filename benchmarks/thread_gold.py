# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The gold set, and how suggestions and labels are scored against it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

FloatMatrix = npt.NDArray[np.float32]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """The visible split: statements in their order, links as pairs of ids."""

    folder: Path
    statements: tuple[Row, ...]
    cross: tuple[frozenset[str], ...]
    pairs: frozenset[frozenset[str]]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the statements."""
        return tuple(row["id"] for row in self.statements)


def rows_of(folder: Path, name: str) -> list[Row]:
    """Return the rows of one JSON-lines file."""
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def load_gold(folder: Path) -> Gold:
    """Return the gold set of a folder."""
    links = rows_of(folder, "links")
    return Gold(
        folder=folder,
        statements=tuple(rows_of(folder, "statements")),
        cross=tuple(
            frozenset((one["source"], one["target"])) for one in links if one["scope"] == "cross"
        ),
        pairs=frozenset(frozenset((one["source"], one["target"])) for one in links),
    )


def score_links(gold: Gold, scores: FloatMatrix, top: int = 25) -> dict[str, float]:
    """Return recall at 10, mean reciprocal rank and the precision of the best pairs.

    Parameters
    ----------
    gold
        The gold set.
    scores
        Score of each statement (row) for each statement (column), in the order of ``gold.ids``.
    top
        How many of the best pairs of all are looked at.
    """
    files = np.array([row["file"] for row in gold.statements])
    place = {one: number for number, one in enumerate(gold.ids)}
    wanted: dict[int, set[int]] = defaultdict(set)
    for pair in gold.cross:
        first, second = (place[one] for one in sorted(pair))
        wanted[first].add(second)
        wanted[second].add(first)
    recall, reciprocal = [], []
    for query, partners in wanted.items():
        ranked = np.argsort(
            -np.where(files == files[query], -np.inf, scores[query]), kind="stable"
        )
        hits = [int(one) in partners for one in ranked]
        recall.append(sum(hits[:10]) / len(partners))
        reciprocal.append(1 / (1 + hits.index(True)))
    return {
        "recall_at_10": float(np.mean(recall)),
        "mrr": float(np.mean(reciprocal)),
        "precision_top": _precision_of_best(gold, scores, files, top),
    }


def _precision_of_best(
    gold: Gold, scores: FloatMatrix, files: npt.NDArray[np.str_], top: int
) -> float:
    """Return the share of gold links among the best pairs of two documents."""
    both = scores + scores.T
    first, second = np.triu_indices(len(files), 1)
    across = files[first] != files[second]
    first, second = first[across], second[across]
    best = np.argsort(-both[first, second], kind="stable")[:top]
    ids = gold.ids
    right = [frozenset((ids[first[one]], ids[second[one]])) in gold.pairs for one in best]
    return float(np.mean(right))


def f1(right: int, wrong: int, missing: int) -> float:
    """Return the F1 measure.

    >>> f1(1, 0, 1)
    0.6666666666666666
    """
    return 2 * right / (2 * right + wrong + missing) if right else 0.0


def macro_f1(gold: Sequence[set[str]], found: Sequence[set[str]]) -> float:
    """Return the mean F1 over all labels that the gold set knows."""
    labels = sorted(set().union(*gold))
    return float(np.mean([_label_f1(label, gold, found) for label in labels]))


def _label_f1(label: str, gold: Sequence[set[str]], found: Sequence[set[str]]) -> float:
    both = [(label in ours, label in theirs) for ours, theirs in zip(gold, found, strict=True)]
    return f1(both.count((True, True)), both.count((False, True)), both.count((True, False)))


def share(rows: Sequence[Row], right: Callable[[Row], bool]) -> float:
    """Return the share of rows for which something is right."""
    return sum(map(right, rows)) / max(len(rows), 1)


def matrix(ids: Sequence[str], score: Callable[[str], Mapping[str, float]]) -> FloatMatrix:
    """Return the scores of every id for every id."""
    table = [score(one) for one in ids]
    return np.array([[row.get(other, -1.0) for other in ids] for row in table], dtype=np.float32)
