# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find an anchor whose words changed: rare words point to windows, the best span wins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from sechseck.engines.anchors.anchor import Anchor
from sechseck.engines.anchors.context import stands_free
from sechseck.engines.anchors.text_index import TextIndex, index_of, tokens_of
from sechseck.engines.anchors.units import spans_around

Span = tuple[int, int]
_SEEDS = 10
_COMMONEST = 300  # a word that occurs more often points nowhere
_WINDOWS = 6
_WHOLE_SENTENCE_BONUS = 0.15  # else a sentence with a new first word would lose it
_LONGEST_IN_LETTERS = 2000


def ratio(old: str, new: str) -> float:
    """Return how alike two canonical texts are, by letters, long ones by words (0 to 1)."""
    if max(len(old), len(new)) > _LONGEST_IN_LETTERS:
        return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio()
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


def find_similar(anchor: Anchor, text: str) -> Span | None:
    """Return the span whose words are most like the anchor's, None if no rare word is left."""
    index = index_of(text)
    sequence = tokens_of(anchor.exact)
    best: tuple[float, int, Span] | None = None
    for first, last in _windows(sequence, index):
        matcher = SequenceMatcher(None, sequence, index.tokens[first:last], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        core = (first + blocks[0].b, first + blocks[-1].b + blocks[-1].size)
        for span in spans_around(index, *core, is_one_line="\n" not in anchor.exact):
            if stands_free(anchor, text, *span):
                bonus = 0.0 if span == _letters(index, core) else _WHOLE_SENTENCE_BONUS
                alike = _alike(sequence, tokens_of(text[span[0] : span[1]])) + bonus
                rated = (alike, -abs(span[0] - anchor.start), span)
                best = rated if best is None or rated > best else best
    return best[2] if best else None


def _alike(old: tuple[str, ...], new: tuple[str, ...]) -> float:
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


def _letters(index: TextIndex, words: Span) -> Span:
    return index.starts[words[0]], index.ends[words[1] - 1]


def _windows(sequence: tuple[str, ...], index: TextIndex) -> Iterator[Span]:
    """Yield stretches of words, the most promising first."""
    width = max(6, len(sequence) // 3)
    votes: Counter[int] = Counter()
    for offset, places in _seeds(sequence, index):
        for place in places:
            bucket = (place - offset) // width
            votes[bucket] += 1000 // len(places)
            votes[bucket + 1] += 1000 // len(places)
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    for bucket, _ in ranked[:_WINDOWS]:
        middle = bucket * width
        first = max(0, middle - 2 * width)
        last = min(len(index.tokens), middle + 2 * width + len(sequence))
        if first < last:
            yield first, last


def _seeds(sequence: tuple[str, ...], index: TextIndex) -> list[tuple[int, list[int]]]:
    """Return the rarest words of the sequence with their places in the text."""
    known = [
        (offset, index.places[token])
        for offset, token in enumerate(sequence)
        if len(index.places.get(token, ())) in range(1, _COMMONEST)
    ]
    return sorted(known, key=lambda seed: (len(seed[1]), seed[0]))[:_SEEDS]
