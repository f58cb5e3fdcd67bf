# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A second person publishes what the first one wrote."""

from __future__ import annotations

from typing import TypeVar

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.withdrawing import end_withdrawals
from sechseck.strategy.models import ActionPlan, Goal, Measure, Strategy
from sechseck.strategy.queries.locked import check_version, locked

Thing = TypeVar("Thing", Strategy, ActionPlan, Goal, Measure)


@transaction.atomic
def publish_object(found: Thing, *, version: int, by: User) -> Thing:
    """Let everybody see it; a goal is valid from then on."""
    require(by, "strategy.publish_object", found)
    found = locked(found, "node")
    if found.is_published:
        raise Conflict(_("Das ist schon veröffentlicht."))
    check_version(found, version)
    if isinstance(found, Measure) and not found.plan.is_published:
        raise Conflict(_("Der Aktionsplan ist noch nicht veröffentlicht; er kommt zuerst."))
    if isinstance(found, Goal) and found.state == Goal.State.DRAFT:
        found.state = Goal.State.VALID
    found.published_by, found.published_at = by, now()
    found.version += 1
    found.save()
    found.node.visibility = Node.Visibility.PUBLIC
    found.node.save(update_fields=["visibility", "changed_at"])
    end_withdrawals([found.node_id], by=by)
    record(f"{found.node.kind}-published", found.node, by=by)
    return found
