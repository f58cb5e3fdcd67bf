# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hide what moderation decided to hide, and bring it back when the decision is undone."""

from __future__ import annotations

from django.db import transaction

from sechseck.drafting.models import Amendment, Text
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Comment, Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.moderation import decided_standing
from sechseck.thread.actions.hiding import hide_document, show_document

SHOWN = Comment.Standing.SHOWN.value


@transaction.atomic
def settle_amendment(node: Node, *, by: User) -> None:
    """Show an amendment to everybody again, or to its author alone."""
    require(by, "kernel.moderate_content")
    rows = Amendment.objects.select_for_update(of=("self",)).select_related("text")
    found = rows.get(node=node)
    if _settle(found, node, is_open=found.text.is_shown):
        record("amendment-moderated", node, by=by, standing=found.standing)


@transaction.atomic
def settle_text(node: Node, *, by: User) -> None:
    """Show a text to everybody again, or to who brought it alone, with all that hangs on it."""
    require(by, "kernel.moderate_content")
    rows = Text.objects.select_for_update(of=("self",)).select_related("document")
    found = rows.get(node=node)
    was_shown = found.is_shown
    if not _settle(found, node, is_open=True):
        return
    if was_shown != found.is_shown:
        for one in found.amendments.select_for_update(of=("self",)).select_related("node"):
            _along(one, found.is_shown)
        if found.document is not None:
            move = show_document if found.is_shown else hide_document
            move(found.document, by=by)
    record("text-moderated", node, by=by, standing=found.standing)


def _settle(found: Text | Amendment, node: Node, *, is_open: bool) -> bool:
    """Bring standing and visibility in step with the decisions; say whether anything changed."""
    standing, label = decided_standing(node.decisions)
    if (found.standing, found.caution) == (standing, label):
        return False
    node.refresh_from_db()
    if found.is_shown and standing != SHOWN:
        found.seen_before = found.seen_before or node.visibility
        node.visibility = Node.Visibility.PROTECTED
    elif standing == SHOWN and found.seen_before and is_open:
        node.visibility, found.seen_before = Node.Visibility(found.seen_before), ""
    found.standing, found.caution, found.version = standing, label, found.version + 1
    found.save(update_fields=["standing", "caution", "seen_before", "version"])
    node.save(update_fields=["visibility", "changed_at"])
    return True


def _along(amendment: Amendment, is_shown: bool) -> None:
    """Hide an amendment with its text; what was hidden itself stays so."""
    node = amendment.node
    if not is_shown and not amendment.seen_before:
        amendment.seen_before, node.visibility = node.visibility, Node.Visibility.PROTECTED
    elif is_shown and amendment.is_shown and amendment.seen_before:
        node.visibility, amendment.seen_before = Node.Visibility(amendment.seen_before), ""
    amendment.save(update_fields=["seen_before"])
    node.save(update_fields=["visibility", "changed_at"])
