# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an amendment touches: statements and whatever else stands on its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from sechseck.drafting.models import TextVersion
from sechseck.drafting.queries.as_document import lines_of, starts_in
from sechseck.engines.redline import Hunk, Line, Place, Token, Version, places_of
from sechseck.kernel.impact import Passage, Span, Touched, impact_on, is_touched
from sechseck.kernel.permissions import Actor

Layout = tuple[Sequence[Line], Sequence[int]]  # numbered lines, and where they begin


@dataclass(frozen=True, slots=True)
class Impact:
    """One thing that is touched: what its words say before and after."""

    touched: Touched
    before: str
    after: str  # empty: the words go


def impact_of(viewer: Actor, version: TextVersion, hunks: Sequence[Hunk]) -> list[Impact]:
    """Return what hunks of a published version touch, with its words before and after."""
    return impacts_of(viewer, version, [hunks])[0]


def impacts_of(
    viewer: Actor, version: TextVersion, groups: Sequence[Sequence[Hunk]]
) -> list[list[Impact]]:
    """Return what each group of hunks touches; asked once for all."""
    document = version.document_version
    words, lines = version.words, lines_of(version)
    starts = starts_in(document.text, lines) if document else []
    if document is None or not starts:
        return [[] for _ in groups]
    spans = [
        [_span(place, lines, starts) for hunk in group for place in places_of(words, hunk)]
        for group in groups
    ]
    everything = [span for own in spans for span in own]
    passage = Passage(document.pk, document.document_id, document.text)
    found = impact_on(viewer, passage, everything)
    return [
        [_impact(one, words, (lines, starts), group) for one in found if is_touched(one.span, own)]
        for group, own in zip(groups, spans, strict=True)
    ]


def _span(place: Place, lines: Sequence[Line], starts: Sequence[int]) -> Span:
    """Return the letters of the document in which a place of a block stands."""
    own = [
        (start + max(place.start - line.start, 0), start + min(place.end, line.end) - line.start)
        for line, start in zip(lines, starts, strict=True)
        if line.block == place.block and line.start <= place.end and place.start <= line.end
    ]
    return (min(one for one, _ in own), max(other for _, other in own)) if own else (0, 0)


def _impact(one: Touched, words: Version, layout: Layout, hunks: Sequence[Hunk]) -> Impact:
    lines, starts = layout
    first = bisect_right(starts, one.span[0]) - 1
    last = max(bisect_right(starts, one.span[1] - 1) - 1, first)
    block = lines[first].block
    start = lines[first].start + one.span[0] - starts[first]
    is_one_block = lines[last].block == block
    end = lines[last].start + one.span[1] - starts[last] if is_one_block else lines[first].end
    text = next(known.text for known in words.blocks if known.id == block)
    return Impact(one, text[start:end], after(words, hunks, block, (start, end)))


def after(words: Version, hunks: Sequence[Hunk], block: str, span: Span) -> str:
    """Return what stands in the place of some letters of a block once hunks are made."""
    at = words.ids.index(block)
    first, last = words.offsets[at] + 1, words.offsets[at + 1] - 1
    widths = [len(one.text) for one in words.blocks[at].tokens]
    places = list(accumulate(widths, initial=0))
    parts: list[str] = []
    ordered = sorted(hunks, key=lambda hunk: (hunk.start, hunk.end))
    done = first
    for hunk in [one for one in ordered if one.start <= last and one.end >= first]:
        parts += _kept(words, (done, min(hunk.start, last)), first, places, span)
        begin, end = (places[min(max(p, first), last) - first] for p in (hunk.start, hunk.end))
        if (begin < span[1] and span[0] < end) or span[0] < begin == end < span[1]:
            parts += [one.text for one in hunk.replacement if isinstance(one, Token)]
        done = max(hunk.end, done)
    parts += _kept(words, (done, last), first, places, span)
    return "".join(parts).strip()


def _kept(
    words: Version, elements: Span, first: int, places: Sequence[int], span: Span
) -> list[str]:
    """Return the letters of elements that stay, as far as they lie in the span."""
    found = []
    for at in range(*elements):
        one, begin = words.stream[at], places[at - first]
        if isinstance(one, Token):
            found.append(one.text[max(span[0] - begin, 0) : max(span[1] - begin, 0)])
    return found
