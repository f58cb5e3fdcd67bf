# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What forms of strategy offer: who can be in charge, and on which themes one works."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from sechseck.kernel.permissions import Actor as Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor
from sechseck.thread.models import Theme

NEVER_IN_CHARGE = (Actor.Kind.COMMITTEE, Actor.Kind.PARTY)  # they decide, or stand for election
WORKED_ON = (Theme.Kind.THEME, Theme.Kind.CROSS_CUTTING)  # a foundation is what one checks at


def actors_offered(viewer: Viewer, chosen: Iterable[int] = ()) -> QuerySet[Actor]:
    """Return who can carry something, and whoever does so already."""
    fits = ~Q(kind__in=NEVER_IN_CHARGE) | Q(pk__in=list(chosen))
    return Actor.objects.filter(seen_by(viewer), fits).order_by("sort_key")


def can_carry(actor: Actor) -> bool:
    """Say whether an actor can be in charge of something."""
    return actor.kind not in NEVER_IN_CHARGE


def themes_offered(viewer: Viewer, chosen: Iterable[int] = ()) -> QuerySet[Theme]:
    """Return the themes one works on, and what is chosen already."""
    fits = Q(kind__in=WORKED_ON) | Q(pk__in=list(chosen))
    return Theme.objects.filter(seen_by(viewer), fits).order_by("-kind", "order")
