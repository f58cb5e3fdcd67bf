# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which committees somebody belongs to today; visibility asks."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils import timezone

from sechseck.kernel.models import User
from sechseck.people.models import Membership


def committees_of(user: User) -> QuerySet[Membership, int]:
    """Return the nodes of the committees the person belongs to today, to be asked within more."""
    today = timezone.localdate()
    rows = Membership.objects.filter(user=user, since__lte=today)
    rows = rows.filter(Q(until__isnull=True) | Q(until__gt=today)).order_by()
    return rows.values_list("committee__node_id", flat=True).distinct()
