# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Spans of a version's text, and the passages they meet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from sechseck.engines.anchors import Anchor as Span
from sechseck.engines.anchors import make_anchor
from sechseck.engines.segmentation.passage import Passage
from sechseck.thread.models import Anchor, Version


class PassageIndex:
    """Passages by their place; they never overlap each other."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = sorted(passages, key=lambda one: one.start)
        self._ends = [one.end for one in self._passages]

    def meeting(self, start: int, end: int) -> list[Passage]:
        """Return the passages that share text with a span, in the order of the text."""
        at = bisect_right(self._ends, start)
        found = []
        while at < len(self._passages) and self._passages[at].start < end:
            found.append(self._passages[at])
            at += 1
        return found


def anchor_of(version: Version, passage: Passage) -> Anchor:
    """Return the anchor of a passage, not yet written."""
    span = make_anchor(
        version.text,
        passage.start,
        passage.end,
        line_start=passage.line_start,
        line_end=passage.line_end,
        page=passage.page,
    )
    return anchor_row(version, span)


def anchor_row(version: Version, span: Span, **more: object) -> Anchor:
    """Return a span as a row, not yet written."""
    return Anchor(
        version=version,
        start=span.start,
        end=span.end,
        exact=span.exact,
        prefix=span.prefix,
        suffix=span.suffix,
        page=span.page,
        line_start=span.line_start,
        line_end=span.line_end,
        canonical_hash=span.canonical_hash,
        **more,
    )
