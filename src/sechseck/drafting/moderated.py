# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments can be reported; what moderation hides, only who wrote it still sees."""

from __future__ import annotations

from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.amendments import amendments_seen_by
from sechseck.drafting.queries.texts import texts_seen_by
from sechseck.drafting.queries.wanted import wanted
from sechseck.kernel.models import Comment, Node, User
from sechseck.kernel.moderated import Moderated, register_moderated
from sechseck.kernel.permissions import Actor

ACTIONS = "sechseck.drafting.actions.moderating"
SHOWN = Comment.Standing.SHOWN


def register_moderation() -> None:
    """Tell the frame how texts and amendments are reported and hidden."""
    register_moderated(
        Node.Kind.AMENDMENT,
        Moderated(
            "/aenderung/",
            _amendment,
            _author_of_amendment,
            words_of_amendment,
            f"{ACTIONS}.settle_amendment",
        ),
    )
    register_moderated(
        Node.Kind.TEXT,
        Moderated("/antrag/", _text, _author_of_text, words_of_text, f"{ACTIONS}.settle_text"),
    )


def _amendment(rest: str, viewer: Actor) -> Node | None:
    rows = amendments_seen_by(viewer).filter(standing=SHOWN)
    found = rows.filter(slug=rest.partition("/")[0]).first()
    return found.node if found is not None else None


def _text(rest: str, viewer: Actor) -> Node | None:
    rows = texts_seen_by(viewer).filter(standing=SHOWN)
    found = rows.filter(slug=rest.partition("/")[0]).first()
    return found.node if found is not None else None


def _author_of_amendment(node: Node) -> User | None:
    return Amendment.objects.select_related("proposed_by").get(node=node).proposed_by


def _author_of_text(node: Node) -> User | None:
    return Text.objects.select_related("motion__proposed_by").get(node=node).motion.proposed_by


def words_of_amendment(node: Node) -> str:
    """Return what moderators read of an amendment."""
    found = Amendment.objects.select_related("base").get(node=node)
    return "\n".join(one for one in (found.proposers, wanted(found)) if one)


def words_of_text(node: Node) -> str:
    """Return what moderators read of a text: who brings it, its newest words, and why."""
    text = Text.objects.select_related("motion").get(node=node)
    newest = text.versions.order_by("-number")[0]
    read = newest if newest.frozen_at or newest.parent is None else newest.parent
    told = [text.motion.proposers, read.title, *(one.text for one in read.words.blocks)]
    return "\n".join(one for one in [*told, text.motion.reason] if one)
