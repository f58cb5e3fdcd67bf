# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write the audit trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction

from sechseck.kernel.models import Node, Trace, User
from sechseck.kernel.tracing import listeners


@transaction.atomic
def record(verb: str, node: Node | None = None, *, by: User, **details: object) -> Trace:
    """Note what somebody did; part of the action's own transaction."""
    trace = Trace.objects.create(verb=verb, node=node, by=by, details=details)
    for listener in listeners:
        listener(trace.pk, verb, node, by=by)
    return trace


@transaction.atomic
def record_many(entries: Iterable[tuple[str, Node, Mapping[str, object]]], *, by: User) -> None:
    """Note many things that somebody did at once, in their order, as `record` notes each."""
    made = Trace.objects.bulk_create(
        [Trace(verb=verb, node=node, by=by, details=details) for verb, node, details in entries]
    )
    for trace in made:
        for listener in listeners:
            listener(trace.pk, trace.verb, trace.node, by=by)
