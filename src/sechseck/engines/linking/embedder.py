# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An embedder turns texts into vectors; switching it changes suggestions only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from sechseck.engines.linking.channel import FloatArray


class EmbedderMissing(ValueError):
    """The embedder asked for is not installed; the message is a German sentence that helps."""


class Embedder(Protocol):
    """Anything that gives texts comparable vectors."""

    @property
    def name(self) -> str:
        """Return name and version, stored with every index."""

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return one row of length one for each text."""


def scaled(vectors: FloatArray) -> FloatArray:
    """Return the vectors scaled to length one; a null vector stays null.

    Examples
    --------
    >>> scaled(np.array([[3, 4], [0, 0]], dtype=np.float32)).tolist()
    [[0.6000000238418579, 0.800000011920929], [0.0, 0.0]]
    """
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)
