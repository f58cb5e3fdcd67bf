# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Say that statements say the same, and take them apart again; nothing is ever lost."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.review import already, locked
from sechseck.thread.models import Decision, FirstStatement, Statement, StatementLink
from sechseck.thread.queries.same_as import components, group_of, links_within
from sechseck.thread.queries.second_person import needs_second_person

SAME_AS = StatementLink.Type.SAME_AS
State, Verb = StatementLink.State, Decision.Verb


@transaction.atomic
def merge_statements(
    first: Statement, second: Statement, *, reason: str, by: User
) -> StatementLink:
    """Say that two statements, and with them their groups, say the same."""
    require(by, "thread.merge_statements")
    wait_for_turn()
    if first.pk == second.pk or second.pk in group_of(first.pk, by):
        raise Conflict(_("Diese Aussagen gehören schon zusammen."))
    if first.is_gone or second.is_gone:
        raise Conflict(_("Eine der Aussagen steht nicht mehr im Dokument."))
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum beide dasselbe sagen."))
    link = _between(first.pk, second.pk)
    if link.state == State.PROPOSED:
        raise Conflict(already(link))
    verb = Verb.PROPOSE if needs_second_person(link, SAME_AS) else Verb.CONFIRM
    note_decision(link, verb, Said(SAME_AS, reason=reason), by=by)
    return link


@transaction.atomic
def split_statements(
    statement: Statement, leaving: Collection[int], *, reason: str, by: User
) -> UUID:
    """Take some statements out of a group; both parts stay groups of their own.

    Links between the parts are rejected. Where a part hung together by the other alone, its
    statements are linked anew: people agreed before that they say the same. All of it is one
    batch of events and is undone as one.
    """
    require(by, "thread.merge_statements")
    wait_for_turn()
    group = group_of(statement.pk, by)
    out = group & set(leaving)
    if not out or out == group:
        raise Invalid(_("Wählen Sie aus, was herausgelöst wird: etwas, aber nicht alles."))
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum sie nicht dasselbe sagen."))
    batch = uuid4()
    for number in links_within(group):
        link = locked(number)
        if (link.source_id in out) != (link.target_id in out):
            note_decision(link, Verb.REJECT, Said(reason=reason, batch=batch), by=by)
    for part in (out, group - out):
        _hold_together(part, batch, by)
    return batch


@transaction.atomic
def choose_first(statement: Statement, *, by: User) -> None:
    """Choose the statement that stands for all that say the same."""
    require(by, "thread.merge_statements")
    group = group_of(statement.pk, by)
    if len(group) < 2:
        raise Conflict(_("Diese Aussage gehört zu keiner Gruppe."))
    FirstStatement.objects.filter(statement__in=group - {statement.pk}).delete()
    FirstStatement.objects.update_or_create(statement=statement, defaults={"chosen_by": by})
    record("statement-chosen-first", statement.node, by=by)


def _hold_together(part: set[int], batch: UUID, by: User) -> None:
    """Link what is left of a group so that it stays one."""
    ends = StatementLink.objects.filter(pk__in=links_within(part)).values_list("source", "target")
    pieces = sorted(min(one) for one in components(part, ends))
    reason = _("Folgt aus dem, was schon bestätigt war.")
    for piece in pieces[1:]:
        link = _between(pieces[0], piece)
        note_decision(link, Verb.CONFIRM, Said(SAME_AS, reason=reason, batch=batch), by=by)


def _between(one: int, other: int) -> StatementLink:
    """Return the link that says two statements are the same; made if there is none."""
    low, high = sorted((one, other))
    kinds = dict(Statement.objects.filter(pk__in=(low, high)).values_list("pk", "kind"))
    link, _is_new = StatementLink.objects.get_or_create(
        source_id=low,
        target_id=high,
        type=SAME_AS,
        defaults={
            "source_kind": kinds[low],
            "target_kind": kinds[high],
            "state": State.WITHDRAWN,
            "generator": "person",
        },
    )
    return locked(link.pk)
