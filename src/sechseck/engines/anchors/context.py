# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands before and after an anchor, and whether it still stands there."""

from __future__ import annotations

import re

from sechseck.engines.anchors.anchor import CONTEXT_LENGTH, Anchor
from sechseck.engines.anchors.text_index import TextIndex, tokens_of
from sechseck.engines.canonical import canonical

_MOST_WORDS, _FEWEST_WORDS = 4, 2
_MOST_PLACES = 20
_SLACK_WORDS = 30
_DECIMAL = re.compile(r"[.,]\d")


def agreement(anchor: Anchor, text: str, start: int, end: int) -> int:
    """Return how many characters next to a span agree with those next to the anchor."""
    before = canonical(text[max(0, start - CONTEXT_LENGTH) : start])[::-1]
    after = canonical(text[end : end + CONTEXT_LENGTH])
    return _shared(canonical(anchor.prefix)[::-1], before) + _shared(
        canonical(anchor.suffix), after
    )


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts share at their beginning."""
    for place, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return place
    return min(len(one), len(other))


def stands_free(anchor: Anchor, text: str, start: int, end: int) -> bool:
    """Return whether a span begins and ends with whole words, as the anchor does."""
    before, after = text[max(0, start - 2) : start][::-1], text[end : end + 2]
    return not (
        _runs_on(before, text[start : start + 1], anchor.prefix[::-1])
        or _runs_on(after, text[end - 1 : end], anchor.suffix)
    )


def _runs_on(outside: str, edge: str, original_outside: str) -> bool:
    """Return whether a word or a number goes on beyond its edge, and did not before."""
    if outside[:1].isalnum() and edge.isalnum() and not original_outside[:1].isalnum():
        return True
    goes_on = _DECIMAL.match(outside) is not None and edge.isdigit()
    return goes_on and _DECIMAL.match(original_outside) is None


def gap(anchor: Anchor, index: TextIndex) -> tuple[int, int] | None:
    """Return the words between the anchor's neighbours, None if they are not found.

    Returns
    -------
    (first, last) or None
        Word numbers; first equals last if nothing stands between the neighbours any more.
    """
    before, after = _neighbours(anchor)
    if not before and not after:
        return None
    longest = 3 * len(tokens_of(anchor.exact)) + _SLACK_WORDS
    for count in range(_MOST_WORDS, _FEWEST_WORDS - 1, -1):
        firsts = _ends_of(before[-count:], index) if before else [0]
        lasts = index.runs(after[:count], _MOST_PLACES) if after else [len(index.tokens)]
        pairs = [(a, b) for a in firsts for b in lasts if 0 <= b - a <= longest]
        if pairs:
            return min(pairs, key=lambda pair: (_distance(anchor, index, pair[0]), pair))
    return None


def _neighbours(anchor: Anchor) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the whole words before and after; words cut by the context's length are left out."""
    before, after = tokens_of(anchor.prefix), tokens_of(anchor.suffix)
    if len(anchor.prefix) == CONTEXT_LENGTH:
        before = before[1:]
    if len(anchor.suffix) == CONTEXT_LENGTH:
        after = after[:-1]
    return before, after


def _ends_of(sequence: tuple[str, ...], index: TextIndex) -> list[int]:
    return [place + len(sequence) for place in index.runs(sequence, _MOST_PLACES)]


def _distance(anchor: Anchor, index: TextIndex, token: int) -> int:
    start = index.starts[token] if token < len(index.starts) else len(index.text)
    return abs(start - anchor.start)
