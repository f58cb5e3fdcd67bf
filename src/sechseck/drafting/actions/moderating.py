# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hide what moderation decided to hide, and bring it back when the decision is undone."""

from __future__ import annotations

from django.db import transaction

from sechseck.drafting.models import Amendment
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Comment, Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.moderation import decided_standing

SHOWN = Comment.Standing.SHOWN.value


@transaction.atomic
def settle_amendment(node: Node, *, by: User) -> None:
    """Show an amendment to everybody again, or to its author alone."""
    require(by, "kernel.moderate_content")
    found = Amendment.objects.select_for_update().get(node=node)
    standing, label = decided_standing(node.decisions)
    if (found.standing, found.caution) == (standing, label):
        return
    node.refresh_from_db()
    if found.is_shown and standing != SHOWN:
        found.seen_before, node.visibility = node.visibility, Node.Visibility.PROTECTED
    elif standing == SHOWN and found.seen_before:
        node.visibility, found.seen_before = Node.Visibility(found.seen_before), ""
    found.standing, found.caution, found.version = standing, label, found.version + 1
    found.save(update_fields=["standing", "caution", "seen_before", "version"])
    node.save(update_fields=["visibility", "changed_at"])
    record("amendment-moderated", node, by=by, standing=standing)
