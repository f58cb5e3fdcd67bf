# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One way of comparing statements: weighted keys in a sparse matrix, compared by cosine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import numpy.typing as npt
from scipy import sparse

FloatArray = npt.NDArray[np.float32]
KeyArray = npt.NDArray[np.uint32]

BACKGROUND = 200  # statements of other programmes that we imagine beside the given ones
SATURATION = 1.2  # BM25's k1: the second mention of a word counts less than the first


@dataclass(frozen=True, eq=False)
class Channel:
    """Rows are statements, columns the sorted keys; every row has length one or less."""

    keys: KeyArray
    rarity: FloatArray  # by key
    rows: sparse.csr_matrix[np.float32]
    unseen: float  # rarity of a key that no statement has
    damping: float  # added to a row's length, so that a single word proves little

    def scores(self, query: Mapping[int, float]) -> FloatArray:
        """Return the cosine of a query with every row."""
        vector, _ = _weigh([query], self.keys, self.rarity, self.unseen, self.damping)
        return np.asarray(self.rows @ vector.toarray()[0], dtype=np.float32)

    @cached_property
    def columns(self) -> sparse.csr_matrix[np.float32]:
        """The rows turned over, so that only keys that a query has are looked at."""
        return self.rows.T.tocsr()

    def scores_of(self, rows: npt.NDArray[np.int64]) -> FloatArray:
        """Return the cosine of some rows with every row."""
        return np.asarray((self.rows[rows] @ self.columns).toarray(), dtype=np.float32)

    def row_bytes(self, row: int) -> tuple[bytes, bytes]:
        """Return keys and weights of a row, equal for equal rows."""
        own = slice(self.rows.indptr[row], self.rows.indptr[row + 1])
        return self.rows.indices[own].tobytes(), self.rows.data[own].tobytes()


def build_channel(
    statements: Sequence[Mapping[int, float]], *, damping: float, drop_single: bool = False
) -> Channel:
    """Return the channel of some statements.

    Parameters
    ----------
    statements
        For each statement its keys with the number of times they occur.
    damping
        Weight of a pseudo word (in units of a word's squared rarity) in every row's length.
    drop_single
        Forget keys that only one statement has; its length stays what it was.

    Returns
    -------
    Channel
        Term weights of BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance
        Framework: BM25 and Beyond"): rarity times saturated count, rows scaled to length one.
    """
    size = len(statements) + BACKGROUND
    flat = np.fromiter(chain.from_iterable(statements), dtype=np.uint32)
    keys, found = np.unique(flat, return_counts=True)
    rarity = np.log1p((size - found + 0.5) / (found + 0.5)).astype(np.float32)
    unseen = float(np.log1p((size + 0.5) / 0.5))
    damping *= float(np.log1p(size)) ** 2
    rows, _ = _weigh(statements, keys, rarity, unseen, damping)
    if drop_single:
        kept = found > 1
        rows, keys, rarity = rows[:, kept], keys[kept], rarity[kept]
    rows.sort_indices()
    return Channel(keys, rarity, rows, unseen, damping)


def _weigh(
    statements: Sequence[Mapping[int, float]],
    keys: KeyArray,
    rarity: FloatArray,
    unseen: float,
    damping: float,
) -> tuple[sparse.csr_matrix[np.float32], FloatArray]:
    """Return scaled rows and their lengths."""
    lengths = np.fromiter((len(statement) for statement in statements), dtype=np.int64)
    flat = np.fromiter(chain.from_iterable(statements), dtype=np.uint32)
    counts = np.fromiter(
        chain.from_iterable(statement.values() for statement in statements), dtype=np.float32
    )
    place = np.minimum(np.searchsorted(keys, flat), max(len(keys) - 1, 0))
    known = keys[place] == flat if len(keys) else np.zeros(len(flat), dtype=bool)
    weights = counts * (SATURATION + 1) / (counts + SATURATION)
    weights *= np.where(known, rarity[place] if len(keys) else 0.0, unseen).astype(np.float32)
    owner = np.repeat(np.arange(len(statements)), lengths)
    squares = np.bincount(owner, weights=weights.astype(np.float64) ** 2, minlength=len(lengths))
    norms = np.sqrt(squares + damping).astype(np.float32)
    values = weights[known] / norms[owner[known]]
    matrix = sparse.csr_matrix(
        (values, (owner[known], place[known])), shape=(len(statements), len(keys))
    )
    return matrix, norms
