# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Show commitments to everybody, put equal ones together, let adopted announcements bind."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.commitments import counted
from sechseck.strategy.actions.withdrawing import end_withdrawals
from sechseck.strategy.models import Commitment
from sechseck.strategy.queries.commitments import (
    commitments_seen_by,
    followed,
    kind_for,
    locked,
)
from sechseck.thread.models import Document

PUBLIC, INTERNAL = Node.Visibility.PUBLIC, Node.Visibility.INTERNAL


@transaction.atomic
def publish_commitments(commitments: Iterable[int], *, by: User) -> int:
    """Let everybody see commitments that somebody else proposed; return how many were new."""
    require(by, "strategy.publish_commitment")
    wanted = set(commitments)
    if not wanted:
        raise Invalid(_("Bitte wählen Sie mindestens eine Zusage."))
    rows = followed(commitments_seen_by(by)).select_for_update(of=("self",))
    found = list(rows.filter(pk__in=wanted, published_at__isnull=True).order_by("pk"))
    for one in found:
        require(by, "strategy.publish_commitment", one)
        if one.document.node.visibility != PUBLIC:
            raise Conflict(_("Erst muss das Dokument öffentlich sein."))
        one.published_by, one.published_at, one.version = by, now(), one.version + 1
        one.save(update_fields=["published_by", "published_at", "version"])
        one.node.visibility = PUBLIC
        one.node.save(update_fields=["visibility", "changed_at"])
        record("commitment-published", one.node, by=by, proposed_by=one.proposed_by_id)
    end_withdrawals([one.node_id for one in found], by=by)
    return len(found)


@transaction.atomic
def merge_commitment(commitment: Commitment, into: Commitment, *, by: User) -> Commitment:
    """Follow a commitment from now on where another one says the same."""
    require(by, "strategy.merge_commitments")
    low, high = sorted((commitment, into), key=lambda one: one.pk)
    both = {one.pk: one for one in (locked(low, by), locked(high, by))}
    found, other = both[commitment.pk], both[into.pk]
    if found.pk == other.pk:
        raise Invalid(_("Eine Zusage lässt sich nicht mit sich selbst zusammenlegen."))
    if found.kind != other.kind:
        raise Invalid(_("Eine Ankündigung und eine Zusage bleiben getrennt."))
    if found.is_published and not other.is_published:
        raise Conflict(_("Erst muss auch die andere veröffentlicht sein."))
    if found.updates.exists():
        raise Conflict(_("Über diese Zusage ist schon berichtet; legen Sie die andere dazu."))
    found.merged_from.update(merged_into=other)
    found.merged_into = other
    found.save(update_fields=["merged_into"])
    return counted(found, "commitment-merged", by=by, into=other.pk)


@transaction.atomic
def adopt_announcements(document: Document, *, by: User) -> int:
    """Make commitments of what a text announced before it was adopted."""
    require(by, "strategy.adopt_announcements")
    document = Document.objects.select_for_update().get(pk=document.pk)
    if kind_for(document) != Commitment.Kind.COMMITMENT:
        raise Conflict(_("Nur ein beschlossener Text bindet. Dieser ist es nicht."))
    rows = commitments_seen_by(by).filter(document=document, kind=Commitment.Kind.ANNOUNCEMENT)
    found = list(rows.select_for_update(of=("self",)).order_by("pk"))
    for one in found:
        one.kind, one.version = Commitment.Kind.COMMITMENT, one.version + 1
        one.save(update_fields=["kind", "version"])
        record("announcement-adopted", one.node, by=by)
    return len(found)


@transaction.atomic
def follow_document(number: int, verb: str, node: Node | None, *, by: User) -> None:
    """Hide or show the commitments of a document together with it; ``number`` is its entry."""
    if node is None or verb not in ("document-withdrawn", "document-published"):
        return
    rows = Node.objects.filter(commitment__document__node=node)
    if verb == "document-withdrawn":
        rows.filter(visibility=PUBLIC).update(visibility=INTERNAL, changed_at=now())
    else:
        rows.filter(commitment__published_at__isnull=False).update(
            visibility=PUBLIC, changed_at=now()
        )
