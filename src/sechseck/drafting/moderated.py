# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments can be reported; what moderation hides is gone from every page but its author's."""

from __future__ import annotations

from sechseck.drafting.models import Amendment
from sechseck.drafting.queries.amendments import amendments_seen_by
from sechseck.drafting.queries.wanted import wanted
from sechseck.kernel.models import Comment, Node, User
from sechseck.kernel.moderated import Moderated, register_moderated
from sechseck.kernel.permissions import Actor


def register_moderation() -> None:
    """Tell the frame how amendments are reported and hidden."""
    action = "sechseck.drafting.actions.moderating.settle_amendment"
    register_moderated(
        Node.Kind.AMENDMENT, Moderated("/aenderung/", _find, _author, words_of_amendment, action)
    )


def _find(rest: str, viewer: Actor) -> Node | None:
    rows = amendments_seen_by(viewer).filter(standing=Comment.Standing.SHOWN)
    found = rows.filter(slug=rest.partition("/")[0]).first()
    return found.node if found is not None else None


def _author(node: Node) -> User | None:
    return Amendment.objects.select_related("proposed_by").get(node=node).proposed_by


def words_of_amendment(node: Node) -> str:
    """Return what moderators read of an amendment."""
    found = Amendment.objects.select_related("base").get(node=node)
    return "\n".join(one for one in (found.proposers, wanted(found)) if one)
