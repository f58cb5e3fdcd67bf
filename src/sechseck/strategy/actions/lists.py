# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of measures: keep what was brought, try it, take it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.measures_list import Refused, guessed, read_rows
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.progress import UNHEARD, Progress
from sechseck.strategy.actions.lists_adding import add_listed
from sechseck.strategy.actions.lists_taking import change_listed
from sechseck.strategy.lists import Table, checked_mapping, fingerprint_of, rows_from
from sechseck.strategy.models import ActionPlan, ColumnMeaning, MeasuresList
from sechseck.strategy.queries.lists_comparing import Effect, effects_of
from sechseck.strategy.queries.lists_known import known_to

WRITE = "strategy.write_measure"
SHOWN = 60  # rows of a preview
MOST_REFUSED = 5_000  # told with their reasons
ROWS_PER_STEP = 200
TAKING = gettext_lazy("Maßnahmen werden übernommen")
State = MeasuresList.State


@transaction.atomic
def keep_list(
    plan: ActionPlan, table: Table, *, file_name: str, content_sha256: str, by: User
) -> MeasuresList:
    """Keep a table with what its columns meant before, or probably mean."""
    require(by, WRITE)
    known = ColumnMeaning.objects.filter(headings=table.fingerprint).first()
    cells = [row[1] for row in table.rows[:200]]
    mapping = known.mapping if known else guessed(table.headings, cells)
    return MeasuresList.objects.create(
        plan=plan,
        file_name=file_name[:200],
        sha256=content_sha256,
        headings=list(table.headings),
        rows=table.rows,
        mapping={str(place): meaning for place, meaning in mapping.items()},
        outcome={"warnings": list(table.warnings), "rows": len(table.rows)},
        owner=by,
    )


@transaction.atomic
def try_list(found: MeasuresList, mapping: Mapping[int, str], *, by: User) -> MeasuresList:
    """Say what a list would do, and do nothing of it; its columns are remembered."""
    require(by, WRITE)
    found = _locked(found, by)
    told = checked_mapping(mapping)
    kept = {str(place): meaning for place, meaning in told.items()}
    ColumnMeaning.objects.update_or_create(
        headings=fingerprint_of(found.headings), defaults={"mapping": kept}
    )
    found.mapping, found.state = kept, State.TRIED
    effects, refused = _compared(found, by)
    found.outcome = {**_lasting(found), **_outcome(effects, refused)}
    found.save(update_fields=["mapping", "state", "outcome"])
    return found


@transaction.atomic
def take_list(
    found: MeasuresList, *, fingerprint: str, progress: Progress = UNHEARD, by: User
) -> MeasuresList:
    """Do what the preview showed, and nothing else."""
    require(by, WRITE)
    found = _locked(found, by)
    if found.state != State.TRIED:
        raise Conflict(_("Bitte sehen Sie zuerst die Vorschau an."))
    ActionPlan.objects.select_for_update(of=("self",)).get(pk=found.plan_id)
    effects, refused = _compared(found, by)
    if fingerprint != _fingerprint(effects):
        raise Conflict(
            _("Seit der Vorschau hat sich etwas geändert. Bitte sehen Sie sie noch einmal an.")
        )
    doing = [one for one in effects if one.kind != "unchanged"]
    progress.expect(len(doing) // ROWS_PER_STEP + 1)
    for first in range(0, len(doing), ROWS_PER_STEP):
        progress.step(TAKING)
        part = doing[first : first + ROWS_PER_STEP]
        add_listed([one for one in part if one.measure is None], found.plan, by=by)
        for effect in part:
            if effect.measure is not None:
                change_listed(effect, effect.measure, by=by)
    found.outcome = {**_lasting(found), **_outcome(effects, refused)}
    found.state, found.rows = State.TAKEN, []  # what counts stands in the plan now
    found.save(update_fields=["state", "rows", "outcome"])
    numbers = found.outcome["counts"]
    record("measures-list-taken", found.plan.node, by=by, list=found.pk, **numbers)
    return found


def _locked(found: MeasuresList, by: User) -> MeasuresList:
    rows = MeasuresList.objects.select_for_update(of=("self",)).select_related("plan__node")
    row = rows.filter(pk=found.pk, owner=by).first()
    if row is None or row.state == State.TAKEN:
        raise Conflict(_("Diese Liste ist schon übernommen."))
    return row


def _lasting(found: MeasuresList) -> dict[str, Any]:
    return {name: found.outcome.get(name) for name in ("warnings", "rows")}


def _compared(found: MeasuresList, by: User) -> tuple[list[Effect], list[Refused]]:
    mapping = {int(place): meaning for place, meaning in found.mapping.items()}
    rows = rows_from(found.rows)
    read = read_rows(rows, mapping, found.headings)
    effects, reasons = effects_of(read.good, known_to(by, found.plan), by)
    more = [
        Refused(row.number, tuple(row.cells), tuple(reasons[row.number]))
        for row in rows
        if row.number in reasons
    ]
    return effects, sorted([*read.refused, *more], key=lambda one: one.number)


def _outcome(effects: Sequence[Effect], refused: Sequence[Refused]) -> dict[str, Any]:
    counts = {"new": 0, "changed": 0, "unchanged": 0}
    for one in effects:
        counts[one.kind] += 1
    doing = [one for one in effects if one.kind != "unchanged"]
    return {
        "counts": {**counts, "refused": len(refused)},
        "effects": [
            [one.number, one.identifier, one.title, one.kind, one.changes] for one in doing[:SHOWN]
        ],
        "more": max(0, len(doing) - SHOWN),
        "refused": [[one.number, one.cells, one.reasons] for one in refused[:MOST_REFUSED]],
        "fingerprint": _fingerprint(effects),
    }


def _fingerprint(effects: Sequence[Effect]) -> str:
    told = [
        [one.number, one.identifier, one.kind, [list(c) for c in one.changes]] for one in effects
    ]
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
