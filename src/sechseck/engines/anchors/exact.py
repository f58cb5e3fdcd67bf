# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find an anchor whose text did not change, or only in its typesetting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sechseck.engines.anchors.anchor import Anchor
from sechseck.engines.anchors.context import agreement, stands_free
from sechseck.engines.anchors.text_index import TextIndex, index_of, tokens_of
from sechseck.engines.canonical import canonical

Span = tuple[int, int]
_MOST_PLACES = 500
_FEWEST_WORDS_ALONE = 3  # a shorter text needs its neighbours, it may stand anywhere
_FEWEST_AGREED = 6
_MOST_MARKS = 8  # punctuation and white space before or after a span


def find_unchanged(anchor: Anchor, text: str) -> Span | None:
    """Return the span that equals the anchor in canonical form, None if there is none.

    First the same place, then the same characters elsewhere, then the same canonical form;
    of several places that with the same neighbours, of these the nearest.
    """
    if text.startswith(anchor.exact, anchor.start) and stands_free(
        anchor, text, anchor.start, anchor.end
    ):
        return anchor.start, anchor.end
    return _best(anchor, text, _same_characters(anchor, text)) or _best(
        anchor, text, _same_form(anchor, index_of(text))
    )


def _same_characters(anchor: Anchor, text: str) -> Iterator[Span]:
    place = text.find(anchor.exact)
    for _ in range(_MOST_PLACES):
        if place < 0:
            return
        yield place, place + len(anchor.exact)
        place = text.find(anchor.exact, place + 1)


def _same_form(anchor: Anchor, index: TextIndex) -> Iterator[Span]:
    sequence = tokens_of(anchor.exact)
    wanted = canonical(anchor.exact)
    if not sequence:
        return
    for first in index.runs(sequence, _MOST_PLACES):
        span = widen(index, first, first + len(sequence), anchor.exact)
        if canonical(index.text[span[0] : span[1]]) == wanted:
            yield span


def widen(index: TextIndex, first: int, last: int, exact: str) -> Span:
    """Return the span of some words with the marks around them that an exact text has too.

    Parameters
    ----------
    index
        The index of the new text.
    first, last
        Word numbers, the last excluded.
    exact
        The anchored text: quotation marks, full stops, stars at its edges are looked for.
    """
    text, start, end = index.text, index.starts[first], index.ends[last - 1]
    left_end = index.ends[first - 1] if first else 0
    right_end = index.starts[last] if last < len(index.starts) else len(text)
    before = text[max(left_end, start - _MOST_MARKS) : start]
    after = text[end : min(right_end, end + _MOST_MARKS)]
    return start - _marks(before[::-1], _edge(exact)[::-1]), end + _marks(after, _edge(exact, -1))


def _marks(beside: str, wanted: str) -> int:
    """Return how many characters beside a span belong to it, by the wanted marks."""
    if beside.startswith(wanted):
        return len(wanted)
    for size in range(len(beside) + 1):
        if canonical(beside[:size]) == canonical(wanted):
            return size
    return 0


def _edge(text: str, side: int = 1) -> str:
    """Return what stands before the first letter or digit, with side -1 after the last."""
    places = [place for place, character in enumerate(text) if character.isalnum()]
    if not places:
        return text
    return text[: places[0]] if side == 1 else text[places[-1] + 1 :]


def _best(anchor: Anchor, text: str, spans: Iterable[Span]) -> Span | None:
    rated = [
        (agreement(anchor, text, start, end), -abs(start - anchor.start), (start, end))
        for start, end in spans
        if stands_free(anchor, text, start, end)
    ]
    if not rated:
        return None
    agreed, _, span = max(rated)
    needs_neighbours = len(tokens_of(anchor.exact)) < _FEWEST_WORDS_ALONE
    return None if needs_neighbours and agreed < _FEWEST_AGREED else span
