# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which indicators an evaluation can compare between municipalities."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.seen import indicators_seen_by
from sechseck.kernel.permissions import Actor
from sechseck.places.models import Area
from sechseck.strategy.models import GoalIndicator, Measure, MeasureIndicator


def comparable_indicators(measure: Measure, viewer: Actor) -> QuerySet[Indicator]:
    """Return indicators with values of several municipalities, those of the measure first."""
    several = (
        Observation.objects.filter(area__kind=Area.Kind.MUNICIPALITY, value__isnull=False)
        .order_by()
        .values("indicator")
        .annotate(places=Count("area", distinct=True))
        .filter(places__gt=1)
    )
    own = MeasureIndicator.objects.filter(measure=measure, indicator=OuterRef("pk"))
    wanted = GoalIndicator.objects.filter(
        goal__measures__measure=measure, indicator=OuterRef("pk")
    )
    rows = indicators_seen_by(viewer).filter(pk__in=several.values("indicator"))
    near = Q(Exists(own)) | Q(Exists(wanted))
    return rows.annotate(is_near=near).order_by("-is_near", "title")
