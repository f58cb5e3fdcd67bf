# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Report how a measure goes on, and set its status by hand for a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.monitoring_drafts import drop_draft
from sechseck.strategy.models import Measure, ProgressUpdate, Status, StatusOverride
from sechseck.strategy.models.monitoring import LONGEST
from sechseck.strategy.queries.monitoring_locked import locked_measure
from sechseck.strategy.queries.monitoring_told import report_address

LONGEST_TEXT = 5_000
ENDED = (Measure.State.MERGED, Measure.State.STOPPED)


@transaction.atomic
def report_progress(
    measure: Measure, told: Mapping[str, Any], *, at: datetime | None = None, by: User
) -> ProgressUpdate:
    """Add a report; it is never changed, and the same one told again is the same report."""
    found = locked_measure(measure)
    require(by, "strategy.report_progress", found)
    at = at or now()
    if found.state in ENDED:
        raise Conflict(_("Diese Maßnahme geht nicht weiter; zu berichten ist nichts mehr."))
    fields = _checked_report(told, localdate(at))
    known = ProgressUpdate.objects.filter(measure=found, by=by, **fields).first()
    if known is not None:
        return known
    made = ProgressUpdate.objects.create(measure=found, by=by, at=at, **fields)
    drop_draft(report_address(found), by=by)
    record("progress-reported", found.node, update=made.pk, by=by)
    return made


def _checked_report(told: Mapping[str, Any], today: date) -> dict[str, Any]:
    text, evidence = str(told["text"]).strip(), str(told.get("evidence", "")).strip()
    begins, ends = told["begins"], told["ends"]
    claimed = str(told.get("claimed_state", ""))
    if not text or len(text) > LONGEST_TEXT or len(evidence) > 500:
        raise Invalid(_("Bitte schreiben Sie in wenigen Sätzen, was geschehen ist."))
    if begins > ends:
        raise Invalid(_("Ein Zeitraum endet nicht, bevor er beginnt."))
    if ends > today:
        raise Invalid(_("Berichten lässt sich nur, was schon war."))
    if claimed and claimed not in Status.values:
        raise Invalid(_("Diese Auswahl gibt es nicht."))
    return {
        "begins": begins,
        "ends": ends,
        "text": text,
        "evidence": evidence,
        "claimed_state": claimed,
    }


@transaction.atomic
def set_status(
    measure: Measure,
    *,
    state: str,
    reason: str,
    until: date,
    at: datetime | None = None,
    by: User,
) -> StatusOverride:
    """Set the status by hand from today on; it ends by itself and every page says who set it."""
    found = locked_measure(measure)
    require(by, "strategy.set_status", found)
    at = at or now()
    today, reason = localdate(at), reason.strip()
    if found.state == Measure.State.MERGED:
        raise Conflict(_("Diese Maßnahme ist in einer anderen aufgegangen."))
    if state not in Status.values:
        raise Invalid(_("Diese Auswahl gibt es nicht."))
    if not reason or len(reason) > LONGEST_TEXT:
        raise Invalid(_("Bitte sagen Sie, warum der berechnete Status nicht stimmt."))
    if not today <= until <= today + LONGEST:
        raise Invalid(_("Ein von Hand gesetzter Status gilt höchstens ein Jahr, ab heute."))
    told = {"state": state, "reason": reason, "since": today, "until": until}
    known = StatusOverride.objects.filter(measure=found, by=by, **told).first()
    if known is not None:
        return known
    made = StatusOverride.objects.create(measure=found, at=at, by=by, **told)
    record("status-set", found.node, state=state, until=until.isoformat(), by=by)
    return made
