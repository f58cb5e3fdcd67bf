# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of statements may be linked how; the database holds the same rule."""

from __future__ import annotations

from django.db.models import Q

ANY = ("same_topic", "same_as", "contradicts")
ENDS = {
    "supports": (
        ("finding", "goal", "measure", "process", "actor", "event"),
        ("finding", "goal", "measure", "process"),
    ),
    "implements": (
        ("measure", "process", "event", "actor", "finding"),
        ("goal", "measure", "process", "finding"),
    ),
}
DIRECTED = tuple(ENDS)
ALLOWED_TRIPLES = Q(type__in=ANY)
for _type, (_sources, _targets) in ENDS.items():
    ALLOWED_TRIPLES |= Q(type=_type, source_kind__in=_sources, target_kind__in=_targets)


def is_allowed(source_kind: str, type_: str, target_kind: str) -> bool:
    """Say whether such a link makes sense, as the database does."""
    if type_ in ANY:
        return True
    sources, targets = ENDS[type_]
    return source_kind in sources and target_kind in targets
