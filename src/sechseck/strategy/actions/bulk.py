# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Change many measures at once, and take it back as long as nobody changed them since."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.measures import edit_measure
from sechseck.strategy.models import BulkChange, Measure, Milestone
from sechseck.strategy.queries.bulk import Planned, Wish, changes_of, measures_to_change, planned
from sechseck.strategy.refusals import told_in_words

MOST_AT_ONCE = 500
WRITE = "strategy.write_measure"


@transaction.atomic
def change_many(versions: Mapping[int, int], wish: Wish, *, by: User) -> BulkChange:
    """Do to each chosen measure what the preview showed, all or nothing."""
    require(by, WRITE)
    _check(versions)
    measures = _locked(list(versions), by)
    rows = planned(measures, wish, by)
    stale = [one for one in rows if one.measure.version != versions[one.measure.pk]]
    if stale:
        raise Outdated(
            _("Inzwischen hat jemand anderes etwas geändert."),
            [
                Difference(f"{one.measure.identifier}: {label}", after, before)
                for one in stale
                for label, before, after in one.changes
            ],
            version=0,
        )
    doing = [one for one in rows if one.does]
    if not doing:
        raise Invalid(_("An diesen Maßnahmen ändert das nichts."))
    told = [_done(one, by) for one in doing]
    return BulkChange.objects.create(what=wish.what, rows=told, by=by)


def _check(versions: Mapping[int, int]) -> None:
    if not versions:
        raise Invalid(_("Bitte wählen Sie mindestens eine Maßnahme."))
    if len(versions) > MOST_AT_ONCE:
        raise Invalid(_("Das sind mehr als 500 Maßnahmen auf einmal."))


def _locked(numbers: list[int], by: User) -> list[Measure]:
    """Return measures in one order for everybody, so that two who change many never block."""
    rows = measures_to_change(by, numbers)
    return list(rows.select_for_update(of=("self",)))


def _done(one: Planned, by: User) -> dict[str, Any]:
    told = one.changes
    before = {name: _kept(getattr(one.measure, name)) for name in one.fields}
    found = one.measure
    if one.fields:
        found = edit_measure(one.measure, one.fields, version=one.measure.version, by=by)
    moved = [_moved(milestone, due, by) for milestone, due in one.milestones]
    return {
        "measure": found.pk,
        "version": found.version,
        "before": before,
        "milestones": moved,
        "told": told,
    }


def _kept(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else getattr(value, "pk", None)


@transaction.atomic
def _moved(milestone: Milestone, due: date, by: User) -> list[Any]:
    """Move a milestone; return its number, where it stood, and its version now."""
    before, milestone.due = milestone.due, due
    milestone.version += 1
    with told_in_words():
        milestone.save(update_fields=["due", "version"])
    told = {"title": milestone.title, "due": due.isoformat()}
    record("milestone-moved", milestone.measure.node, by=by, **told)
    return [milestone.pk, before.isoformat(), milestone.version]


@transaction.atomic
def undo_change(change: BulkChange, *, by: User) -> BulkChange:
    """Give each measure back what it said before, if nobody has changed any of them since."""
    require(by, WRITE)
    found = changes_of(by).select_for_update(of=("self",)).filter(pk=change.pk).first()
    if found is None or found.undone_at is not None:
        raise Conflict(_("Das ist schon zurückgenommen."))
    measures = {one.pk: one for one in _locked([row["measure"] for row in found.rows], by)}
    milestones = _milestones(found)
    changed = [row for row in found.rows if _is_changed(row, measures, milestones)]
    if changed:
        names = ", ".join(
            measures[row["measure"]].identifier for row in changed if row["measure"] in measures
        )
        raise Conflict(_("Seitdem hat jemand etwas geändert; das bleibt: %s") % (names or "–"))
    for row in found.rows:
        _undo(row, measures[row["measure"]], milestones, by)
    found.undone_by, found.undone_at = by, now()
    found.save(update_fields=["undone_by", "undone_at"])
    return found


def _milestones(change: BulkChange) -> dict[int, Milestone]:
    numbers = [number for row in change.rows for number, _before, _version in row["milestones"]]
    rows = Milestone.objects.filter(pk__in=numbers).select_related("measure__node")
    return {one.pk: one for one in rows.select_for_update(of=("self",)).order_by("pk")}


def _is_changed(
    row: Mapping[str, Any], measures: Mapping[int, Measure], milestones: Mapping[int, Milestone]
) -> bool:
    measure = measures.get(row["measure"])
    if measure is None or measure.version != row["version"]:
        return True
    return any(
        number not in milestones or milestones[number].version != version
        for number, _before, version in row["milestones"]
    )


def _undo(
    row: Mapping[str, Any], measure: Measure, milestones: Mapping[int, Milestone], by: User
) -> None:
    fields = {name: _restored(name, value) for name, value in row["before"].items()}
    if fields:
        edit_measure(measure, fields, version=measure.version, by=by)
    for number, before, _version in row["milestones"]:
        _moved(milestones[number], date.fromisoformat(before), by)


def _restored(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in ("starts", "ends"):
        return date.fromisoformat(value)
    related: Any = Measure._meta.get_field(name).related_model
    return related.objects.get(pk=value)
