# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take the values of a file: what is clear counts, the rest waits with its reason."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.evidence.actions.observations import record_observations
from sechseck.evidence.importing import Checked, Columns, Table
from sechseck.evidence.models import Dataset, Indicator, Load, Quarantined, RememberedMapping
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require

MOST_WAITING = 5_000


@transaction.atomic
def take_values(
    indicator: Indicator,
    table: Table,
    columns: Columns,
    checked: Checked,
    *,
    dataset: Dataset,
    file_name: str,
    by: User,
) -> Load:
    """Record what a file says; the same file again changes nothing and leaves no second note."""
    require(by, "evidence.record_values")
    if not checked.good and not checked.waiting:
        raise Invalid(_("In dieser Tabelle steht kein Wert über diese Region."))
    rows = [one for _number, one in checked.good]
    counts = record_observations(indicator, rows, dataset=dataset, by=by)
    mapping = {"indicator": indicator.code, **columns.remembered()}
    _remember(indicator, table, columns)
    known = Load.objects.filter(dataset=dataset, sha256=dataset.sha256, mapping=mapping).first()
    if known is not None and not counts.added and not counts.revised:
        return known
    load = Load.objects.create(
        dataset=dataset,
        file_name=file_name[:200],
        sha256=dataset.sha256,
        mapping=mapping,
        rows=len(checked.good) + len(checked.waiting),
        added=counts.added,
        revised=counts.revised,
        unchanged=counts.unchanged,
        by=by,
    )
    Quarantined.objects.bulk_create(
        [
            Quarantined(load=load, row=one.row, cells=list(one.cells), reason=one.reason[:300])
            for one in checked.waiting[:MOST_WAITING]
        ]
    )
    record("values-loaded", indicator.node, by=by, load=load.pk, waiting=len(checked.waiting))
    return load


def _remember(indicator: Indicator, table: Table, columns: Columns) -> None:
    RememberedMapping.objects.update_or_create(
        headings=table.fingerprint,
        defaults={"mapping": columns.remembered(), "indicator": indicator},
    )
