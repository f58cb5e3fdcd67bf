# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The surroundings of each passage of a document, and the support its neighbours give."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sechseck.engines.labels.label import ThemeHit
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.themes import passes
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage

NEIGHBOUR_SUPPORT = 0.3  # a nearly sufficient word counts where its neighbours are clear
_WINDOW = 2
_PROGRAMME_SHARE = 0.15
_PLAN = re.compile(r"aktionsplan|maßnahmen|massnahmen|programm|umsetzungsplan|koalitionsvertrag")
_PROGRAMME_AUTHORS = frozenset(("party",))


def is_programme(sentences: Sequence[Sentence], author_kind: str, called: str = "") -> bool:
    """Return whether the present tense of a document promises.

    Parameters
    ----------
    sentences
        Its statements; many that say "wir" make a programme.
    author_kind
        Who wrote it; parties write programmes.
    called
        Its name and title; a plan of action is a programme too.
    """
    if author_kind in _PROGRAMME_AUTHORS or _PLAN.search(called.lower()):
        return True
    speaking = sum(bool(sentence.wir_verbs) for sentence in sentences)
    return len(sentences) >= 5 and speaking >= _PROGRAMME_SHARE * len(sentences)


def surroundings(passages: Sequence[Passage], *, programme: bool) -> list[Surroundings]:
    """Return the surroundings of each passage, in order."""
    found = []
    lead_in = ""
    for passage in passages:
        is_item = passage.block is BlockKind.ITEM
        found.append(
            Surroundings(passage.block, passage.heading, lead_in if is_item else "", programme)
        )
        if passage.text.rstrip().endswith(":"):
            lead_in = passage.text
        elif not is_item:
            lead_in = ""
    return found


def supported(
    position: int, scores: Sequence[Mapping[str, ThemeHit]], passages: Sequence[Passage]
) -> frozenset[str]:
    """Return the themes that a neighbour under the same title states clearly."""
    first, last = max(0, position - _WINDOW), min(len(passages), position + _WINDOW + 1)
    title = passages[position].heading
    return frozenset(
        theme
        for near in range(first, last)
        if near != position and passages[near].heading == title
        for theme, hit in scores[near].items()
        if passes(hit)
    )
