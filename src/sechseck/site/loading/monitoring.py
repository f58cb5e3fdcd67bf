# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an invented region's pack reports about its measures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sechseck.kernel.actions.accounts import NameTaken
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import User
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.strategy.actions.pack_monitoring import (
    load_evaluation,
    load_override,
    load_progress,
    load_report,
)
from sechseck.strategy.models import Measure, ProgressReport

Tables = dict[str, list[Row]]
OF_MEASURES = {
    "progress_updates": load_progress,
    "overrides": load_override,
    "evaluations": load_evaluation,
}


def load_monitoring(tables: Tables, *, by: User) -> int:
    """Return how many rows are new; measures and plans are loaded before.

    Raises
    ------
    PackInvalid
        With every row that does not fit.
    """
    errors: list[RowError] = []
    measures = _measures(tables)
    new = 0
    for table, load in OF_MEASURES.items():
        for row in tables[table]:
            ready = partial(load, row, measures[row["measure"]], by=by)
            new += _told(table, row, ready, errors)
    if errors:
        raise PackInvalid(errors)
    reports: dict[str, ProgressReport] = {}

    def take(row: Row) -> bool:
        made, is_new = load_report(row, reports.get(row["corrects"]), by=by)
        reports[row["key"]] = made
        return is_new

    for row in tables["progress_reports"]:
        new += _told("progress_reports", row, partial(take, row), errors)
    if errors:
        raise PackInvalid(errors)
    return new


def _measures(tables: Tables) -> dict[str, Measure]:
    """Return the measures under the keys of the pack; a key may stand in another plan, too."""
    plans = {row["key"]: row["plan"] for row in tables["measures"]}
    rows = Measure.objects.filter(identifier__in=plans).select_related("node", "plan")
    return {one.identifier: one for one in rows if plans[one.identifier] == one.plan.slug}


def _told(table: str, row: Row, load: Callable[[], bool], errors: list[RowError]) -> bool:
    try:
        return load()
    except (SechseckError, NameTaken) as error:
        errors.append(RowError(f"{table}.csv", row["_row"], "", str(error)))
    return False
