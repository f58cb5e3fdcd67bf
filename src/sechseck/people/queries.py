# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about actors."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet

from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor

Viewer = User | AnonymousUser


def visible_actors(viewer: Viewer) -> QuerySet[Actor]:
    """Return the visible actors in German order, with how many statements name them."""
    statement = "node__mentions__statement"
    seen = seen_by(viewer, f"{statement}__node__")
    seen &= seen_by(viewer, f"{statement}__document__node__")
    return (
        Actor.objects.filter(seen_by(viewer))
        .select_related("node")
        .annotate(mentions=Count(statement, filter=seen, distinct=True))
        .order_by("sort_key")
    )
