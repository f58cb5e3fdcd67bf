# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments as somebody may see them, and what collides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, Sponsorship, Status, Text, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.engines.redline import Collision, Proposal, affected_lines, components
from sechseck.kernel.models import Comment, User
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by

OPEN = (Status.SCREENED, Status.UNSUPPORTED)
IS_OPEN = Q(status=Status.SCREENED, standing=Comment.Standing.SHOWN)  # what a merge counts
SUPPORTERS = Count("sponsors", filter=Q(sponsors__role=Sponsorship.Role.SUPPORTER))


def amendments_seen_by(viewer: Actor) -> QuerySet[Amendment]:
    """Return the amendments the viewer may see: open ones of open texts, and their own."""
    text, own = seen_by(viewer, "text__node__"), seen_by(viewer)
    if isinstance(viewer, User):
        text |= Q(text__motion__proposed_by=viewer)
        own |= Q(proposed_by=viewer)
    rows = Amendment.objects.filter(text & own).annotate(supporters=SUPPORTERS)
    return rows.select_related("node", "base", "text__motion", "text__node", "parent")


def amendments_of(text: Text, viewer: Actor) -> list[Amendment]:
    """Return the amendments of a text, without the versions they stand on."""
    rows = amendments_seen_by(viewer).filter(text=text).defer("base__content", "reason")
    return list(rows.order_by("number"))


def open_on(version: TextVersion, amendments: Iterable[Amendment]) -> list[Amendment]:
    """Return those that stand on a version and are published and undecided."""
    return [
        one
        for one in amendments
        if one.base_id == version.pk and one.status in OPEN and one.is_shown
    ]


def mergeable(amendments: Iterable[Amendment]) -> list[Amendment]:
    """Return those that can be merged; an alternative to the whole text stands alone."""
    return [one for one in amendments if one.kind != Amendment.Kind.ALTERNATIVE]


def alternatives(amendments: Iterable[Amendment]) -> list[Amendment]:
    """Return those that would replace the whole text."""
    return [one for one in amendments if one.kind == Amendment.Kind.ALTERNATIVE]


@dataclass(frozen=True, slots=True)
class ShownCollision:
    """Amendments that cannot all be taken, or that want the same."""

    where: str
    sentence: str
    amendments: tuple[Amendment, ...]
    is_same: bool


def collisions(version: TextVersion, amendments: Sequence[Amendment]) -> list[ShownCollision]:
    """Return what collides on a version, and what is wanted by several alike."""
    by_label = {one.label: one for one in amendments}
    lines = lines_of(version)
    found = []
    for group in components({one.label: one.changes for one in mergeable(amendments)}):
        first = affected_lines(version.words, [group.proposals[0].hunk], lines)[0].wording
        if group.collision is not None:
            found.append(
                ShownCollision(
                    first, _sentence(group.collision), _who(group.proposals, by_label), False
                )
            )
        elif len(group.proposals[0].amendments) > 1:
            words = _("Diese Änderungsanträge wollen dasselbe.")
            found.append(ShownCollision(first, words, _who(group.proposals, by_label), True))
    return found


def _sentence(collision: Collision) -> str:
    if collision is Collision.ORDER:
        return _("Sie fügen an derselben Stelle ein: Was kommt zuerst?")
    return _("Sie ändern dieselben Worte. Höchstens einer kann gelten.")


def _who(proposals: Sequence[Proposal], by_label: dict[str, Amendment]) -> tuple[Amendment, ...]:
    labels = {label for proposal in proposals for label in proposal.amendments}
    return tuple(sorted((by_label[label] for label in labels), key=lambda one: one.number))
