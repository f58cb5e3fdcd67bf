# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Change what everybody reads of an indicator: one proposes, a second person agrees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.evidence.models import Indicator, IndicatorChange
from sechseck.evidence.queries.wanted import undecided
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require


@transaction.atomic
def propose_change(found: Indicator, wanted: Mapping[str, Any], *, by: User) -> IndicatorChange:
    """Keep what a locked public indicator should say; it says so once somebody agrees."""
    require(by, "evidence.edit_indicator")
    if found.changes.filter(decided_at__isnull=True).exists():
        raise Conflict(_("Eine Änderung dieser Kennzahl wartet schon auf eine zweite Person."))
    if not wanted:
        raise Invalid(_("Nichts ist anders als bisher."))
    made = IndicatorChange.objects.create(
        indicator=found, fields=dict(wanted), began_with=found.version, proposed_by=by
    )
    record("indicator-change-proposed", found.node, by=by)
    return made


@transaction.atomic
def decline_change(change: IndicatorChange, reason: str, *, by: User) -> None:
    """Leave it as it is; the second person says why."""
    change = undecided(change)
    require(by, "evidence.publish_indicator", change)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum nicht."))
    change.declined, change.decided_by, change.decided_at = reason.strip()[:300], by, now()
    change.save(update_fields=["declined", "decided_by", "decided_at"])
    record("indicator-change-declined", change.indicator.node, by=by)


@transaction.atomic
def agree_to(change: IndicatorChange, *, by: User) -> IndicatorChange:
    """Note that the second person agreed; whoever calls this changes the indicator."""
    change = undecided(change)
    require(by, "evidence.publish_indicator", change)
    if change.indicator.version != change.began_with:
        raise Conflict(_("Inzwischen hat sich die Kennzahl geändert. Lehnen Sie ab."))
    change.decided_by, change.decided_at = by, now()
    change.save(update_fields=["decided_by", "decided_at"])
    return change
