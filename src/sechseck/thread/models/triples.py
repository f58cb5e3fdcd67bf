# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of statements may be linked how; the database holds the same rule."""

from __future__ import annotations

from django.db.models import Q

SAYING = ["finding", "goal", "measure", "process", "actor", "event"]
ALLOWED_TRIPLES = (
    Q(type__in=["same_topic", "same_as", "contradicts"])
    | Q(
        type="supports",
        source_kind__in=SAYING,
        target_kind__in=["finding", "goal", "measure", "process"],
    )
    | Q(
        type="implements",
        source_kind__in=["measure", "process", "event", "actor", "finding"],
        target_kind__in=["goal", "measure", "process", "finding"],
    )
)
