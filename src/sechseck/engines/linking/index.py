# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The index of all statements: who is closest to whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from sechseck.engines.linking.channel import Channel, FloatArray, build_channel
from sechseck.engines.linking.embedder import Embedder, scaled
from sechseck.engines.linking.features import Features, features
from sechseck.engines.linking.fusion import evidence, score

DAMPING = {"words": 3.0, "letters": 0.1, "concepts": 0.25, "marks": 1.0}
BLOCK = 64  # rows that are compared at a time; more need more memory
LEAST_GROUPS = 2  # within one document nothing is suggested


@dataclass(frozen=True, eq=False)
class LinkIndex:
    """Statements in sorted order with one matrix for each channel.

    ``groups`` says which statements come from one document; candidates are sought outside it.
    """

    ids: tuple[str, ...]
    groups: tuple[str, ...]
    channels: dict[str, Channel]
    doubts: FloatArray
    vectors: FloatArray | None = None
    embedder: str = "none"
    home: frozenset[str] = frozenset()

    @classmethod
    def build(
        cls,
        texts: Mapping[str, str],
        *,
        groups: Mapping[str, str] | None = None,
        marks: Mapping[str, tuple[str, ...]] | None = None,
        doubts: Mapping[str, float] | None = None,
        home: frozenset[str] = frozenset(),
        embedder: Embedder | None = None,
    ) -> LinkIndex:
        """Return the index of some statements.

        Parameters
        ----------
        texts
            Statement id to text.
        groups
            Statement id to document; without it every statement stands alone.
        marks
            Statement id to what else is known: themes, foundations, names, values.
        doubts
            Statement id to evidence taken off every suggestion: a question states nothing.
        home
            Terms of the region's own name, which count little.
        embedder
            Adds one more channel, or none.

        Returns
        -------
        LinkIndex
            The same for the same statements, in whatever order they are given.
        """
        ids = tuple(sorted(texts))
        seen = [(texts[one], (marks or {}).get(one, ())) for one in ids]
        known = {one: features(*one, home) for one in dict.fromkeys(seen)}
        rows = [known[one] for one in seen]
        vectors = scaled(embedder.embed([texts[one] for one in ids])) if embedder else None
        return cls(
            ids=ids,
            groups=tuple((groups or {}).get(one, one) for one in ids),
            channels={
                name: build_channel(
                    [part(row, name) for row in rows],
                    damping=damping,
                    drop_single=name == "letters",
                )
                for name, damping in DAMPING.items()
            },
            doubts=np.array([(doubts or {}).get(one, 0.0) for one in ids], dtype=np.float32),
            vectors=vectors,
            embedder=embedder.name if embedder else "none",
            home=home,
        )

    @cached_property
    def _group_numbers(self) -> npt.NDArray[np.int64]:
        """The groups as numbers, which compare faster than names."""
        numbers = {group: number for number, group in enumerate(sorted(set(self.groups)))}
        return np.array([numbers[group] for group in self.groups], dtype=np.int64)

    def position(self, statement: str) -> int:
        """Return the row of a statement; raise ``KeyError`` if the index does not hold it."""
        row = bisect_left(self.ids, statement)
        if row >= len(self.ids) or self.ids[row] != statement:
            raise KeyError(statement)
        return row

    def scores(self, statement: str) -> FloatArray:
        """Return the score of a statement with every statement, in the order of ``ids``."""
        return np.asarray(self._scores_of([self.position(statement)])[0], dtype=np.float32)

    def _scores_of(self, rows: Sequence[int]) -> FloatArray:
        """Return the scores of some rows with every row."""
        some = np.array(rows, dtype=np.int64)
        cosines = {name: one.scores_of(some) for name, one in self.channels.items()}
        if self.vectors is not None:
            cosines["vectors"] = np.stack([self.vectors @ self.vectors[row] for row in rows])
        return score(evidence(cosines) - self.doubts - self.doubts[some, np.newaxis])

    def scores_for(self, text: str, marks: tuple[str, ...] = ()) -> FloatArray:
        """Return the score of a text that is not in the index with every statement."""
        row = features(text, marks, self.home)
        cosines = {name: one.scores(part(row, name)) for name, one in self.channels.items()}
        return score(evidence(cosines) - self.doubts)

    def candidates(self, statement: str, limit: int = 20) -> list[tuple[str, float]]:
        """Return the closest statements of other documents, best first."""
        row = self.position(statement)
        outside = self._group_numbers != self._group_numbers[row]
        return self._best(np.where(outside, self.scores(statement), -1), limit)

    def all_candidates(self, limit: int = 20) -> Iterator[tuple[str, list[tuple[str, float]]]]:
        """Yield every statement with its candidates; equal statements are compared once."""
        if len(set(self.groups)) < LEAST_GROUPS:
            return
        equals: defaultdict[Hashable, list[int]] = defaultdict(list)
        for row in range(len(self.ids)):
            equals[self._looks(row)].append(row)
        rows = list(equals.values())
        for start in range(0, len(rows), BLOCK):
            block = rows[start : start + BLOCK]
            firsts = [equal[0] for equal in block]
            groups = self._group_numbers[firsts, np.newaxis]
            scores = np.where(self._group_numbers != groups, self._scores_of(firsts), -1)
            for equal, own in zip(block, scores, strict=True):
                best = self._best(own, limit)
                yield from ((self.ids[row], best) for row in equal)

    def _looks(self, row: int) -> Hashable:
        """Return all that the candidates of a row depend on."""
        vector = b"" if self.vectors is None else self.vectors[row].tobytes()
        channels = tuple(one.row_bytes(row) for one in self.channels.values())
        return self.groups[row], float(self.doubts[row]), vector, channels

    def candidates_for(
        self, text: str, limit: int = 20, marks: tuple[str, ...] = ()
    ) -> list[tuple[str, float]]:
        """Return the closest statements to a new text, best first."""
        return self._best(self.scores_for(text, marks), limit)

    def _best(self, scores: FloatArray, limit: int) -> list[tuple[str, float]]:
        """Return ids and scores of the best rows; equal scores stand in the order of ids."""
        rows = np.arange(len(scores))
        if 0 < limit < len(scores):
            rows = np.flatnonzero(scores >= np.partition(scores, -limit)[-limit])
        order = rows[np.argsort(-scores[rows], kind="stable")][:limit]
        return [(self.ids[row], float(scores[row])) for row in order if scores[row] >= 0]


def part(row: Features, channel: str) -> dict[int, float]:
    """Return the keys of one channel."""
    found: dict[int, float] = getattr(row, channel)
    return found
