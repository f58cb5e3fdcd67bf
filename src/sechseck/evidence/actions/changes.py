# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Change what everybody reads of an indicator: one proposes, a second person agrees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.evidence.models import Break, Indicator, IndicatorChange
from sechseck.evidence.queries.locked import TOLD
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area


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
    change = waiting_change(change)
    require(by, "evidence.publish_indicator", change)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum nicht."))
    change.declined, change.decided_by, change.decided_at = reason.strip()[:300], by, now()
    change.save(update_fields=["declined", "decided_by", "decided_at"])
    record("indicator-change-declined", change.indicator.node, by=by)


@transaction.atomic
def agree_to(change: IndicatorChange, *, by: User) -> IndicatorChange:
    """Note that the second person agreed; whoever calls this changes the indicator."""
    change = waiting_change(change)
    require(by, "evidence.publish_indicator", change)
    if change.indicator.version != change.began_with:
        raise Conflict(_("Inzwischen hat sich die Kennzahl geändert. Lehnen Sie ab."))
    change.decided_by, change.decided_at = by, now()
    change.save(update_fields=["decided_by", "decided_at"])
    return change


def waiting_change(change: IndicatorChange) -> IndicatorChange:
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


def add_kept_break(change: IndicatorChange) -> None:
    """Add the break that a change wishes."""
    told = change.fields["break"]
    area = Area.objects.filter(pk=told["area"]).first() if told["area"] else None
    day = date.fromisoformat(told["day"])
    Break.objects.create(indicator=change.indicator, day=day, cause=told["cause"], area=area)
