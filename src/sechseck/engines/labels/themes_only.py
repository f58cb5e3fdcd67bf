# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The themes of statements without their other labels: what a change of the lexicon asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.tokens import words
from sechseck.engines.knowledge import LexiconEntry
from sechseck.engines.labels.context import NEIGHBOUR_SUPPORT, supported
from sechseck.engines.labels.label import ThemeHit
from sechseck.engines.labels.lexicon import Hit, LexiconIndex
from sechseck.engines.labels.themes import passes, theme_scores
from sechseck.engines.segmentation.passage import Passage


class ThemeReader:
    """Reads the themes of statements by some entries of a lexicon.

    Parameters
    ----------
    entries
        The entries of the themes that are asked for; others may be left out.
    lonely
        Themes to which neighbours lend no support: the elements of the foundation.

    Raises
    ------
    ValueError
        If an entry cannot be read.
    """

    def __init__(self, entries: Iterable[LexiconEntry], lonely: Collection[str] = ()) -> None:
        self._index = LexiconIndex.build(entries)
        self._lonely = frozenset(lonely)

    def read(self, passages: Sequence[Passage]) -> list[dict[str, ThemeHit]]:
        """Return the themes of each statement of one document, in the order of the text."""
        scores = [theme_scores(self._hits(passage.text)) for passage in passages]
        return [
            self._chosen(scores[position], supported(position, scores, passages))
            if scores[position]
            else {}
            for position in range(len(passages))
        ]

    def _hits(self, text: str) -> list[Hit]:
        folded = " ".join(fold_gender(text).lower().split())
        return self._index.hits(words(text), folded)

    def _chosen(self, scores: dict[str, ThemeHit], near: frozenset[str]) -> dict[str, ThemeHit]:
        helped = near - self._lonely
        return {
            theme: hit
            for theme, hit in scores.items()
            if passes(hit, NEIGHBOUR_SUPPORT if theme in helped else 0.0)
        }
