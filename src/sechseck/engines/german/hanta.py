# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The HanTa model, loaded once per process when the first word is analysed."""

from __future__ import annotations

import gc
import gzip
import pickle
from collections.abc import Mapping
from importlib import import_module, resources
from threading import Lock
from typing import Protocol, cast

from sechseck.engines.german.lemma_endings import makelemma
from sechseck.engines.german.morpheme_search import analyze_forward, analyze_viterbi, reachable

MODEL_NAME = "morphmodel_ger.pgz"
_loading = Lock()
_analysing = Lock()
_loaded: list[HantaModel] = []


class HantaModel(Protocol):
    """The part of HanTa's tagger that we use."""

    LP_m_t: Mapping[int, Mapping[str, float]]  # HanTa's name: log probability of morphemes
    tag2int: Mapping[str, int]
    strict: bool  # whether morphemes are never guessed
    longest_endings: dict[str, int]

    def analyze(self, word: str, pos: str = "EMPTY", *, taglevel: int) -> tuple[str, str]:
        """Return lemma and tag of a word; a tag given as ``pos`` is taken as it is."""
        ...


def hanta() -> HantaModel:
    """Return the model of this process; the first call loads it."""
    if not _loaded:
        with _loading:
            if not _loaded:
                _loaded.append(_load())
    return _loaded[0]


def _load() -> HantaModel:
    """Return HanTa's tagger with our search in place of its own.

    Its million small objects live as long as the process: they are made without the collector
    looking at them again and again, and are kept out of its sight afterwards. The file is read
    as HanTa does it, but unpacked in one go: piece by piece it takes twice as long.
    """
    tagger = import_module("HanTa.HanoverTagger").HanoverTagger
    ours = (reachable, analyze_forward, analyze_viterbi, makelemma)
    fast = type("FastTagger", (tagger,), {method.__name__: method for method in ours})
    packed = resources.files("HanTa").joinpath(MODEL_NAME).read_bytes()
    collects = gc.isenabled()
    gc.disable()
    try:
        model = cast(HantaModel, fast("", pickle.loads(gzip.decompress(packed))))
        model.strict, model.longest_endings = False, {}
    finally:
        gc.freeze()
        if collects:
            gc.enable()
    return model


def lemma_and_tag(word: str, tag: str = "EMPTY") -> tuple[str, str]:
    """Return lemma and fine tag of a word as HanTa sees it; a given tag is taken as it is."""
    with _analysing:  # the tagger keeps the state of its search in itself
        return hanta().analyze(word, tag, taglevel=1)


def stems(tag: str) -> Mapping[str, float]:
    """Return the stems that the model knows for a morpheme tag, with their log probability."""
    model = hanta()
    return model.LP_m_t.get(model.tag2int[tag], {})
