# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What commitments stand on words that somebody wants to change."""

from __future__ import annotations

from collections.abc import Sequence

from sechseck.kernel.impact import Passage, Span, Touched, is_touched
from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import Commitment
from sechseck.strategy.queries.commitments import commitments_seen_by


def commitments_on(viewer: Actor, passage: Passage, spans: Sequence[Span]) -> list[Touched]:
    """Return the commitments and announcements whose words overlap a span, with their state."""
    rows = commitments_seen_by(viewer).filter(statement__anchor__version=passage.version)
    return [
        _touched(one, span)
        for one in rows.select_related("statement__anchor").order_by("line_from", "pk")
        for span in _span(one)
        if is_touched(span, spans)
    ]


def _span(one: Commitment) -> list[Span]:
    anchor = one.statement.anchor
    return [] if anchor is None else [(anchor.start, anchor.end)]


def _touched(one: Commitment, span: Span) -> Touched:
    kind, state = one.get_kind_display(), one.get_state_display()
    return Touched(kind, one.title, one.path, span, state)
