# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Contradictions that people decided and the engine does not find."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.engines.linking.link import Contradiction
from sechseck.thread.models import Statement, StatementLink

SHORT = 80  # letters of a text that stands for a value


def decided_contradictions(found: Iterable[Contradiction]) -> list[Contradiction]:
    """Return the confirmed contradictions that are not among those found."""
    known = [set(one.statements) for one in found]
    links = StatementLink.objects.filter(
        type=StatementLink.Type.CONTRADICTS,
        state=StatementLink.State.CONFIRMED,
        source__is_gone=False,
        target__is_gone=False,
    ).select_related("source", "target")
    return [
        _contradiction(link)
        for link in links.order_by("id")
        if not any({link.source.ref, link.target.ref} <= one for one in known)
    ]


def _contradiction(link: StatementLink) -> Contradiction:
    values = _values(link.source, link.target)
    return Contradiction(
        statements=(link.source.ref, link.target.ref),
        topic=link.decision.rstrip("."),
        attribute="",
        values=values,
        explanation=link.decision,
    )


def _values(first: Statement, second: Statement) -> tuple[str, str]:
    """Return the first values of one type that differ, else the texts themselves."""
    for one in first.facts.all():
        for other in second.facts.filter(type=one.type):
            if one.value != other.value:
                return one.text, other.text
    return first.text[:SHORT], second.text[:SHORT]
