# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find suggestions, contradictions and impulses anew; what people decided stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction

from sechseck.engines.linking.link import SuggestedLink
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.statistics import count_anew
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.decisions import UNDIRECTED
from sechseck.thread.actions.findings import write_contradictions, write_impulses
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.queries.woven import woven_thread

State = StatementLink.State


@transaction.atomic
def refresh_suggestions(*, by: User) -> int:
    """Weave the thread anew; return the number of suggestions."""
    require(by, "kernel.load_pack")
    wait_for_turn()
    found = woven_thread()
    statements = {row.ref: row for row in Statement.objects.only("id", "ref", "kind")}
    count = _write_suggestions(found.links, statements)
    write_contradictions(found.contradictions, statements, by=by)
    write_impulses(found.impulses, statements, by=by)
    count_anew()
    record("suggestions-refreshed", by=by, suggestions=count)
    return count


def _write_suggestions(links: Iterable[SuggestedLink], statements: Mapping[str, Statement]) -> int:
    StatementLink.objects.filter(state=State.SUGGESTED).delete()
    decided = {
        frozenset(pair) for pair in StatementLink.objects.values_list("source_id", "target_id")
    }
    rows = [_suggestion(link, statements) for link in links]
    free = [row for row in rows if frozenset((row.source_id, row.target_id)) not in decided]
    StatementLink.objects.bulk_create(free, batch_size=2000)
    return len(free)


def _suggestion(link: SuggestedLink, statements: Mapping[str, Statement]) -> StatementLink:
    source, target = statements[link.source], statements[link.target]
    if str(link.type) in UNDIRECTED and source.pk > target.pk:
        source, target = target, source
    return StatementLink(
        source=source,
        target=target,
        type=str(link.type),
        source_kind=source.kind,
        target_kind=target.kind,
        score=link.score,
        band=str(link.band),
        reasons=[reason[:300] for reason in link.reasons],
    )
