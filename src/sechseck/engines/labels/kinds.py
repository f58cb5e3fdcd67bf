# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The kind of a statement: cues are weighed, the two best kinds are shown with their shares."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sechseck.engines.labels.cues import CUES, Cue
from sechseck.engines.labels.label import StatementKind
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.weights import KINDS, WEIGHTS
from sechseck.engines.phrases import phrase

_PRIOR = WEIGHTS["prior"]
_DECIDING = tuple(cue for cue in CUES if cue.decides)
_SOFT = tuple((cue, cue.test) for cue in CUES if not cue.decides)

_SURE = 0.95


@dataclass(frozen=True, slots=True)
class KindVerdict:
    """The two best kinds with their shares, and the cue that decided."""

    top2: tuple[tuple[StatementKind, float], ...]
    reason: str


def called_cues(sentence: Sentence, surroundings: Surroundings) -> list[tuple[Cue, str]]:
    """Return the cues that a statement shows, each with its words.

    A deciding cue, such as a question mark, stands alone.
    """
    for cue in _DECIDING:
        words = cue.test(sentence, surroundings)
        if words:
            return [(cue, words)]
    return [(cue, words) for cue, test in _SOFT if (words := test(sentence, surroundings))]


def judge_kind(sentence: Sentence, surroundings: Surroundings) -> KindVerdict:
    """Return the kind of a statement.

    Parameters
    ----------
    sentence
        The statement with its words.
    surroundings
        Its block, the titles above it and the manner of its document.

    Returns
    -------
    KindVerdict
        Shares are the softmax of the summed log odds, over all seven kinds.

    Examples
    --------
    >>> judge_kind(Sentence.of("Wir bauen die Radwege aus."), Surroundings()).top2[0][0].value
    'measure'
    """
    totals = list(_PRIOR)
    called = []
    for cue, words in called_cues(sentence, surroundings):
        called.append((WEIGHTS[cue.name], cue.reason, words))
        for position, weight in enumerate(WEIGHTS[cue.name]):
            totals[position] += weight
    ranked = sorted(range(len(KINDS)), key=lambda k: (-totals[k], k))[:2]
    mass = sum(math.exp(total - totals[ranked[0]]) for total in totals)
    shares = (math.exp(totals[k] - totals[ranked[0]]) / mass for k in ranked)
    top2 = tuple(
        (StatementKind(KINDS[k]), round(s, 3)) for k, s in zip(ranked, shares, strict=True)
    )
    return KindVerdict(top2, _reason(called, ranked[0]))


def as_other(top2: tuple[tuple[StatementKind, float], ...], reason: str) -> KindVerdict:
    """Return the verdict for words that say nothing alone, with the best kind they might have."""
    second = next(kind for kind, _ in top2 if kind is not StatementKind.OTHER)
    return KindVerdict(((StatementKind.OTHER, _SURE), (second, round(1 - _SURE, 3))), reason)


def _reason(called: list[tuple[tuple[float, ...], str, str]], best: int) -> str:
    speaking = [(weights[best], reason, words) for weights, reason, words in called]
    strongest = max(speaking, default=(0.0, "", ""), key=lambda entry: entry[0])
    if strongest[0] <= 0:
        return phrase("kein deutliches Merkmal")
    return f"{strongest[1]} „{strongest[2]}“"
