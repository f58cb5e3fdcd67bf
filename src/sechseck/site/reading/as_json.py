# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The thread as the JSON that design contracts fix (``./sechseck read --json``)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sechseck.engines.facts.fact import Fact
from sechseck.engines.gaps.gap import Gap
from sechseck.engines.impulses.impulse import Impulse
from sechseck.engines.linking.link import Contradiction, LinkType, SuggestedLink
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.thread_reading import ThreadReading

DIRECTED = {LinkType.SUPPORTS, LinkType.IMPLEMENTS}


def thread_json(thread: ThreadReading) -> str:
    """Return the whole thread as JSON text."""
    return json.dumps(
        {
            "documents": [
                {
                    "file": one.name,
                    "title": one.title,
                    "author_kind": one.author_kind,
                    "standing": str(one.standing),
                    "horizon_end": one.horizon_end,
                }
                for one in thread.documents
            ],
            "statements": [_statement(one) for one in thread.statements],
            "links": [row for link in thread.links for row in _link(link)],
            "contradictions": [_contradiction(one) for one in thread.contradictions],
            "gaps": [_gap(one) for one in thread.gaps],
            "impulses": [_impulse(one) for one in thread.impulses],
        },
        ensure_ascii=False,
        indent=1,
    )


def _statement(statement: ReadStatement) -> dict[str, Any]:
    passage, labels = statement.passage, statement.labels
    return {
        "id": statement.id,
        "file": statement.document.name,
        "line_start": passage.line_start,
        "line_end": passage.line_end,
        "page": passage.page,
        "text": passage.text,
        "kind": str(labels.kind),
        "kind_top2": [str(kind) for kind, _ in labels.kind_top2],
        "kind_shares": [round(share, 3) for _, share in labels.kind_top2],
        "kind_reason": labels.kind_reason,
        "themes": [hit.theme for hit in labels.themes],
        "foundation": [hit.theme for hit in labels.foundation],
        "reasons": {hit.theme: list(hit.words) for hit in (*labels.themes, *labels.foundation)},
        "bindingness": labels.bindingness,
        "slots": labels.slots,
        "commits": str(labels.commits),
        "facts": [_fact(one) for one in labels.facts],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    value = fact.value
    return {
        "type": str(fact.type),
        "value": list(value) if isinstance(value, tuple) else value,
        "unit": fact.unit,
        "attribute": fact.attribute,
        "text": fact.text,
        "approx": fact.approx,
        "bound": fact.bound,
        "topic": fact.topic,
        "start": fact.start,
        "end": fact.end,
    }


def _link(link: SuggestedLink) -> Iterator[dict[str, Any]]:
    """Yield the link from both ends, so that each statement finds its candidates.

    Seen from the end that is implemented or supported, the two are of the same topic.
    """
    back = LinkType.SAME_TOPIC if link.type in DIRECTED else link.type
    for source, target, made in (
        (link.target, link.source, back),
        (link.source, link.target, link.type),
    ):
        yield {
            "source": source,
            "target": target,
            "type": str(made),
            "score": link.score,
            "band": str(link.band),
            "reasons": list(link.reasons),
        }


def _contradiction(one: Contradiction) -> dict[str, Any]:
    return {
        "statements": list(one.statements),
        "topic": one.topic,
        "attribute": one.attribute,
        "values": list(one.values),
        "explanation": one.explanation,
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "code": gap.code,
        "title": gap.title,
        "explanation": gap.explanation,
        "count": gap.count,
        "items": list(gap.items),
    }


def _impulse(one: Impulse) -> dict[str, Any]:
    return {
        "themes": list(one.themes),
        "title": one.title,
        "shared": list(one.shared),
        "statements": list(one.statements),
        "score": one.score,
        "explanation": one.explanation,
    }
