# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about sources."""

from __future__ import annotations

from django.db.models import QuerySet

from sechseck.kernel.models import Source


def sources_by_title() -> QuerySet[Source]:
    """Return all sources in the order of their titles."""
    return Source.objects.order_by("title", "key")
