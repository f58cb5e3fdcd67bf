# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How measures stand on the foundation."""

from __future__ import annotations

from sechseck.strategy.models import Measure
from sechseck.thread.models import Theme


def missing_checks(measure: Measure) -> list[Theme]:
    """Return the elements of the foundation that nobody checked the measure against."""
    rows = Theme.objects.filter(kind=Theme.Kind.FOUNDATION).exclude(checks__measure=measure)
    return list(rows.order_by("order"))
