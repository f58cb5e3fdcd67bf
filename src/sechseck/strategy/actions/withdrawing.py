# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take back a published plan, goal, measure or commitment: two people, a reason, a trace."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import ActionPlan, Goal, Measure, Withdrawal
from sechseck.strategy.queries.locked import locked
from sechseck.strategy.queries.withdrawn import open_withdrawals


@transaction.atomic
def propose_withdrawal(found: Any, reason: str, *, by: User) -> Withdrawal:
    """Wish to take a public thing back; nothing changes until a second person agrees."""
    require(by, "strategy.propose_withdrawal")
    found = locked(found, "node")
    if not found.is_published:
        raise Conflict(_("Das ist nicht öffentlich."))
    if open_withdrawals().filter(node=found.node_id).exists():
        raise Conflict(_("Das möchte schon jemand zurückziehen."))
    reason = " ".join(reason.split())[:500]
    if not reason:
        raise Invalid(_("Bitte sagen Sie, warum. Alle werden es lesen."))
    made = Withdrawal.objects.create(node=found.node, reason=reason, proposed_by=by)
    record("withdrawal-proposed", found.node, by=by)
    return made


@transaction.atomic
def confirm_withdrawal(wish: Withdrawal, found: Any, *, by: User) -> None:
    """Take it back as the second person; from now on its address tells why."""
    found, wish = locked(found, "node"), _waiting(wish)
    require(by, "strategy.confirm_withdrawal", wish)
    _hold_together(found)
    wish.decided_by, wish.decided_at = by, now()
    wish.save(update_fields=["decided_by", "decided_at"])
    if isinstance(found, Goal) and found.state == Goal.State.VALID:
        found.state = Goal.State.DRAFT
    found.published_by = found.published_at = None
    found.version += 1
    found.save()
    found.node.visibility = Node.Visibility.INTERNAL
    found.node.save(update_fields=["visibility", "changed_at"])
    record(f"{found.node.kind}-withdrawn", found.node, reason=wish.reason, by=by)


@transaction.atomic
def decline_withdrawal(wish: Withdrawal, reason: str, *, by: User) -> None:
    """Let it stay public: the second person says why."""
    wish = _waiting(wish)
    require(by, "strategy.confirm_withdrawal", wish)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum nicht."))
    wish.declined, wish.decided_by, wish.decided_at = reason.strip()[:300], by, now()
    wish.save(update_fields=["declined", "decided_by", "decided_at"])
    record("withdrawal-declined", wish.node, by=by)


@transaction.atomic
def end_withdrawals(nodes: list[int], *, by: User) -> None:
    """Note that everybody may read again what was taken back; whoever publishes calls this."""
    require(by, "strategy.publish_object")
    open_withdrawals().filter(node__in=nodes).update(ended_at=now())


def _hold_together(found: Any) -> None:
    """Refuse to take away what public measures stand on."""
    if isinstance(found, ActionPlan):
        public = Measure.objects.filter(plan=found, published_at__isnull=False)
        if public.exists():
            raise Conflict(_("Erst müssen die Maßnahmen dieses Plans zurückgezogen sein."))


def _waiting(wish: Withdrawal) -> Withdrawal:
    rows = Withdrawal.objects.select_for_update(of=("self",), no_key=True).select_related("node")
    found = rows.get(pk=wish.pk)
    if found.decided_at is not None:
        raise Conflict(_("Darüber hat schon jemand entschieden."))
    return found
