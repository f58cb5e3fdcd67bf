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
    """Return the actors the viewer may see, in German order, with how often they are named."""
    return (
        Actor.objects.filter(seen_by(viewer))
        .select_related("node", "parent")
        .annotate(mentions=Count("node__mentions"))
        .order_by("sort_key")
    )
