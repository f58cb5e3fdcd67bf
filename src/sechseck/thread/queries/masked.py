# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a version as a viewer may read it, every letter at its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import Anchor, Document, Statement, Version
from sechseck.thread.queries.seen import visible_statement

MASK = "█"
Span = tuple[int, int]


def masked_text(version: Version, viewer: Viewer) -> str:
    """Return the text with hidden statements blacked out, so that all other spans still fit."""
    hidden, _visible = spans_by_version(version.document, viewer)
    return masked(version.text, hidden[version.pk])


def spans_by_version(
    document: Document, viewer: Viewer
) -> tuple[dict[int, list[Span]], dict[int, list[Span]]]:
    """Return the spans of hidden and of visible statements in every version of a document.

    A statement that moved along has its span in the older versions, too.
    """
    rows = Anchor.objects.filter(version__document=document)
    anchors: dict[int, tuple[int, int | None, Span]] = {
        pk: (version, previous, (start, end))
        for pk, version, previous, start, end in rows.values_list(
            "pk", "version_id", "previous_id", "start", "end"
        )
    }
    said = document.statements.filter(anchor__isnull=False)
    everything = set(said.values_list("anchor_id", flat=True))
    visible = _anchors_of(said.filter(visible_statement(viewer)))
    return _gathered(anchors, everything - visible), _gathered(anchors, visible)


def masked(text: str, spans: Iterable[Span]) -> str:
    """Black out spans of a text.

    >>> masked("Wir bauen Radwege.", [(4, 9)])
    'Wir █████ Radwege.'
    """
    for start, end in spans:
        text = text[:start] + MASK * (min(end, len(text)) - start) + text[end:]
    return text


def without(hidden: Iterable[Span], visible: Iterable[Span]) -> Iterator[Span]:
    """Yield what of the hidden spans no visible span shows.

    >>> list(without([(0, 10)], [(2, 4), (8, 12)]))
    [(0, 2), (4, 8)]
    """
    shown = sorted(visible)
    for start, end in hidden:
        for first, last in shown:
            if first < end and start < last:
                if start < first:
                    yield start, first
                start = max(start, last)
        if start < end:
            yield start, end


def _anchors_of(statements: Iterable[Statement]) -> set[int]:
    return {one.anchor_id for one in statements if one.anchor_id is not None}


def _gathered(
    anchors: dict[int, tuple[int, int | None, Span]], ends: Iterable[int]
) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for end in sorted(ends):
        at: int | None = end
        while at is not None:
            version, at, span = anchors[at]
            found[version].append(span)
    return found
