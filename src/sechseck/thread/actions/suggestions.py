# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find suggestions, contradictions and impulses anew; what people decided stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from sechseck.engines.linking.link import SuggestedLink
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.progress import UNHEARD, Progress
from sechseck.kernel.statistics import count_anew
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.decisions import UNDIRECTED
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.findings import write_contradictions, write_impulses
from sechseck.thread.models import Decision, Statement, StatementLink
from sechseck.thread.models.standing import direction_of_row
from sechseck.thread.queries.woven import woven_thread

State = StatementLink.State
CHANGED = "Ein Text hat sich seither geändert."
LINKS = _("Die Verknüpfungen werden aufgeschrieben")
FINDINGS = _("Widersprüche und Impulse werden aufgeschrieben")
UNTOUCHED = """
DELETE FROM thread_statementlink AS l WHERE l.state = 'suggested'
AND l.generator NOT LIKE 'api:%'
AND NOT EXISTS (SELECT FROM thread_decision AS d WHERE d.link_id = l.id)
"""


@transaction.atomic
def refresh_suggestions(*, progress: Progress = UNHEARD, then: int = 0, by: User) -> int:
    """Weave the thread anew; return the number of suggestions.

    ``then`` is how many steps of the work come after this, for its progress.
    """
    require(by, "kernel.load_pack")
    wait_for_turn()
    found = woven_thread(progress, then=2 + then)
    progress.step(LINKS)
    statements = {row.ref: row for row in Statement.objects.only("id", "ref", "kind")}
    count = _write_suggestions(found.links, statements, by)
    progress.step(FINDINGS)
    write_contradictions(found.contradictions, statements, by=by)
    write_impulses(found.impulses, statements, by=by)
    count_anew()
    record("suggestions-refreshed", by=by, suggestions=count)
    return count


def _write_suggestions(
    links: Iterable[SuggestedLink], statements: Mapping[str, Statement], by: User
) -> int:
    """Replace the suggestions that nobody touched; everything with a history stays."""
    with connection.cursor() as cursor:
        cursor.execute(UNTOUCHED)
    decided = _decided()
    free = []
    for row in (_suggestion(link, statements) for link in links):
        known = decided.get(_pair(row))
        if known is None:
            free.append(row)
        elif all(_may_return(one) for one in known):
            _bring_back(known[0], row, by)
    StatementLink.objects.bulk_create(free, batch_size=2000)
    return len(free)


def _decided() -> dict[frozenset[int], list[StatementLink]]:
    found: dict[frozenset[int], list[StatementLink]] = defaultdict(list)
    rows = StatementLink.objects.select_related("source__node", "target__node")
    for row in rows.order_by("-state", "id"):  # what was withdrawn before what was rejected
        found[_pair(row)].append(row)
    return dict(found)


def _pair(link: StatementLink) -> frozenset[int]:
    return frozenset((link.source_id, link.target_id))


def _may_return(link: StatementLink) -> bool:
    """Say whether a pair may be suggested once more: a rejected one if a text has changed."""
    if link.state != State.REJECTED:
        return link.state == State.WITHDRAWN
    now = (link.source.canonical_hash, link.target.canonical_hash)
    return now != (link.source_hash, link.target_hash)


def _bring_back(link: StatementLink, found: StatementLink, by: User) -> None:
    link.score, link.band, link.reasons = found.score, found.band, found.reasons
    reason = CHANGED if link.state == State.REJECTED else ""
    way = direction_of_row(found)
    said = Said(found.type, way, reason)
    note_decision(link, Decision.Verb.SUGGEST, said, by=by)


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
