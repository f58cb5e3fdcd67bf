# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The HanTa model, loaded once per process when the first word is analysed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from threading import Lock
from typing import Any, Protocol, cast

from sechseck.engines.german.morpheme_search import best_morphemes, possible_tags
from sechseck.engines.german.morpheme_tables import HantaTables, MorphemeTables

MODEL_NAME = "morphmodel_ger.pgz"
_lock = Lock()
_loaded: list[HantaModel] = []


class HantaModel(HantaTables, Protocol):
    """The part of HanTa's tagger that we use."""

    tag2int: Mapping[str, int]

    def analyze(self, word: str, pos: str = "EMPTY", *, taglevel: int) -> tuple[str, str]:
        """Return lemma and tag of a word; a tag given as ``pos`` is taken as it is."""
        ...


def load_plain() -> Any:
    """Return a fresh tagger as HanTa makes it."""
    return import_module("HanTa.HanoverTagger").HanoverTagger(MODEL_NAME)


def hanta() -> HantaModel:
    """Return the model of this process; the first call takes about half a second.

    HanTa's two inner searches are replaced by ours, which give the same results in a
    fraction of the time (a test compares them).
    """
    if not _loaded:
        with _lock:
            if not _loaded:
                tagger = load_plain()
                tables = MorphemeTables(tagger)
                tagger.analyze_forward = partial(possible_tags, tables)
                tagger.analyze_viterbi = partial(best_morphemes, tables)
                _loaded.append(cast(HantaModel, tagger))
    return _loaded[0]


def stems(tag: str) -> Mapping[str, float]:
    """Return the stems that the model knows for a morpheme tag, with their log probability."""
    model = hanta()
    return model.LP_m_t.get(model.tag2int[tag], {})
