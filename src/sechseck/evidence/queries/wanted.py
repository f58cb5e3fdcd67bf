# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody wants a public indicator to say."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from sechseck.evidence.models import Indicator, IndicatorChange
from sechseck.evidence.queries.locked import TOLD
from sechseck.kernel.errors import Conflict


def undecided(change: IndicatorChange) -> IndicatorChange:
    """Return a change that nobody decided about, to be decided by nobody else."""
    rows = IndicatorChange.objects.select_for_update(of=("self",))
    found = rows.select_related("indicator__node").get(pk=change.pk)
    if found.decided_at is not None:
        raise Conflict(_("Darüber hat schon jemand entschieden."))
    return found


def wanted_fields(found: Indicator, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return what differs from what an indicator says, themes as their numbers."""
    wanted = {
        name: told[name] for name in TOLD if name in told and told[name] != getattr(found, name)
    }
    themes = sorted(one.pk for one in told.get("themes", ()))
    if themes != sorted(found.themes.values_list("pk", flat=True)):
        wanted["themes"] = themes
    return wanted


def read_field(name: str, value: Any) -> Any:
    """Return a kept field as the model has it."""
    if name in ("good_from", "good_to") and value is not None:
        return Decimal(value)
    return value
