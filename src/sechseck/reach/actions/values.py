# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a run says of municipalities becomes values of an indicator, as any official figure."""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.evidence.actions.indicators import add_indicator
from sechseck.evidence.actions.observations import Recorded, dataset_of, record_observations
from sechseck.evidence.models import Dataset, Indicator
from sechseck.evidence.typed import Typed
from sechseck.kernel.actions.sources import add_source
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.reach.hours import hour_of
from sechseck.reach.models import Run
from sechseck.reach.queries.indicators import code_of, told_of


@transaction.atomic
def record_values(run: Run, need: str, *, by: User) -> tuple[Indicator, Recorded]:
    """Record the share of people within 15 minutes; taken twice, nothing is recorded twice.

    The indicator begins internally: a second person publishes it, as evidence wants it.
    """
    require(by, "reach.record_values")
    hour = hour_of(run)
    if hour and hour.is_empty:
        raise Invalid(_("Zu dieser Stunde fährt nichts: Das wären keine Werte mit Bus und Bahn."))
    rows = _rows(run, need)
    if not rows:
        raise Invalid(_("Dieser Lauf sagt zu diesem Bedarf nichts über Kommunen."))
    found = Indicator.objects.filter(code=code_of(run, need)).first()
    indicator = found or add_indicator(told_of(run, need), by=by)
    counts = record_observations(indicator, rows, dataset=_dataset(run, by), by=by)
    record("reach-values-recorded", indicator.node, by=by, run=run.pk, need=need)
    return indicator, counts


def _rows(run: Run, need: str) -> list[Typed]:
    day = run.ground.day
    return [
        Typed(one.area_id, day, day, Decimal(str(round(one.within[need] * 100, 1))))
        for one in run.areas.all()
        if one.area_id is not None and one.within.get(need) is not None
    ]


def _dataset(run: Run, by: User) -> Dataset:
    """Return the edition: the run by its number, its bytes by their checksum."""
    attribution = "; ".join(one.get("attribution", "") for one in run.ground.origins)
    licences = {one.get("licence", "") for one in run.ground.origins} - {""}
    told = {
        "title": "Erreichbarkeit, berechnet mit Sechseck",
        "publisher": "Sechseck",
        "licence": ", ".join(sorted(licences))[:200],
        "attribution": attribution[:300],
    }
    return dataset_of(
        add_source(told, by=by),
        edition=f"reach run {run.pk}",
        retrieved=run.made_at.date(),
        sha256=run.result_sha256,
        path=f"/erreichbarkeit/lauf/{run.pk}/",
        by=by,
    )
