# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""HanTa's last step, from the morphemes of a stem to the lemma, with the same results."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Protocol

_EDGE = "#"  # an ending in HanTa's tables that begins with it is a whole stem


class Endings(Protocol):
    """The part of HanTa's tagger that knows how lemmas end; the names are HanTa's."""

    lemmasuffixtable: Mapping[str, Mapping[str, str]]
    capitalizedlemmata: Container[int]
    tag2int: Mapping[str, int]
    longest_endings: dict[str, int]


def makelemma(model: Endings, stem_morphemes: Sequence[str], pos: str) -> str:
    """Return the lemma of a stem: the longest ending that the tables know says what is added.

    HanTa measures all endings of the part of speech for every word; here it is done once.
    """
    main = pos.split("(")[0]
    lemma = "".join(stem_morphemes)
    suffixes = model.lemmasuffixtable.get(main, {})
    longest = model.longest_endings.get(main)
    if longest is None:
        longest = model.longest_endings[main] = max(map(len, suffixes), default=0)
    edged = _EDGE + lemma
    endings = (edged[start:] for start in range(max(0, len(edged) - longest), len(edged)))
    added = next((suffixes[ending] for ending in endings if ending in suffixes), "")
    if model.tag2int.get(pos, 0) in model.capitalizedlemmata:
        lemma = lemma[0].upper() + lemma[1:]
    return lemma + added
