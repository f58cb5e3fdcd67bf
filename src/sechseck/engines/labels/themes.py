# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From hits of the lexicon to the themes of a statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sechseck.engines.labels.label import ThemeHit
from sechseck.engines.labels.lexicon import Hit

THRESHOLD = 1.0  # a weight of one is enough alone, two halves are enough together
_TOLERANCE = 1e-9


def theme_scores(hits: Iterable[Hit]) -> dict[str, ThemeHit]:
    """Return score and words of every theme that was hit.

    A word counts once for a theme, with its strongest entry; entries against a theme
    (negative weights) count in full.

    Examples
    --------
    >>> hits = [Hit("wohnen", 1.0, "Miete", "miete"), Hit("wohnen", 0.5, "Mieten", "miete")]
    >>> theme_scores(hits)["wohnen"].score
    1.0
    """
    best: dict[str, dict[str, tuple[float, str]]] = defaultdict(dict)
    against: dict[str, float] = defaultdict(float)
    for hit in hits:
        if hit.weight < 0:
            against[hit.theme] += hit.weight
            continue
        words = best[hit.theme]
        if hit.weight > words.get(hit.lemma, (0.0, ""))[0]:
            words[hit.lemma] = (hit.weight, hit.surface)
    return {
        theme: ThemeHit(
            theme,
            round(sum(weight for weight, _ in words.values()) + against[theme], 3),
            tuple(dict.fromkeys(surface for _, surface in words.values())),
        )
        for theme, words in best.items()
    }


def passes(hit: ThemeHit, support: float = 0.0) -> bool:
    """Return whether the score, with the support of the context, reaches the threshold."""
    return hit.score + support >= THRESHOLD - _TOLERANCE
