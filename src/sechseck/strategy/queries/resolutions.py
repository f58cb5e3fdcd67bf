# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions that a step may name."""

from __future__ import annotations

from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import ResolutionRecord

MOST = 200


def confirmed_resolutions(viewer: Actor) -> list[ResolutionRecord]:
    """Return what committees resolved and a second person confirmed, the newest first."""
    rows = ResolutionRecord.objects.filter(seen_by(viewer), confirmed_at__isnull=False)
    return list(rows.select_related("committee").order_by("-day", "number")[:MOST])
