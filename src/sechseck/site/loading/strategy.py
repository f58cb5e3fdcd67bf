# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions, strategy, plans, goals and measures of an invented region's pack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from sechseck.kernel.actions.accounts import NameTaken
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import User
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.strategy.actions import pack_measures, pack_strategy
from sechseck.strategy.models import Goal, Measure
from sechseck.thread.models import ResolutionRecord, Statement
from sechseck.thread.queries.references import Unresolved, statement_named

Tables = dict[str, list[Row]]
PARTS = ("milestones", "budget", "checks", "sign_offs", "dependencies")


@dataclass
class _Load:
    """What is there so far, under the keys of the pack, and what did not fit."""

    tables: Tables
    by: User
    errors: list[RowError] = field(default_factory=list)
    goals: dict[str, Goal] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    new: set[str] = field(default_factory=set)
    known: dict[tuple[str, str], Measure] = field(default_factory=dict)

    def each(self, table: str, load: Callable[[Row], bool]) -> int:
        """Load the rows of a table; return how many are new."""
        return sum(self._told(table, row, load) for row in self.tables[table])

    def _told(self, table: str, row: Row, load: Callable[[Row], bool]) -> bool:
        try:
            return load(row)
        except (Unresolved, NameTaken, SechseckError) as error:
            self.errors.append(RowError(f"{table}.csv", row["_row"], "", str(error)))
        return False

    def resolution(self, key: str) -> ResolutionRecord | None:
        """Return the resolution that a row names."""
        row = next((one for one in self.tables["resolutions"] if one["key"] == key), None)
        if row is None:
            return None
        place = {"number": row["number"], "day": row["day"]}
        return ResolutionRecord.objects.get(committee__slug=row["committee"], **place)

    def stop_if_wrong(self) -> None:
        """Load nothing more that would only fail because of an earlier row."""
        if self.errors:
            raise PackInvalid(self.errors)


def load_strategy(tables: Tables, *, by: User) -> int:
    """Return how many rows are new.

    Raises
    ------
    PackInvalid
        With every row that does not fit.
    """
    load, by_pack = _Load(tables, by), pack_strategy
    new = load.each("resolutions", lambda row: by_pack.load_resolution(row, by=by))
    load.stop_if_wrong()
    new += load.each(
        "strategies",
        lambda row: by_pack.load_strategy(row, load.resolution(row["resolution"]), by=by),
    )
    new += load.each("futures", lambda row: by_pack.load_future(row, by=by))
    new += load.each(
        "plans", lambda row: by_pack.load_plan(row, load.resolution(row["resolution"]), by=by)
    )
    load.stop_if_wrong()
    new += load.each("goals", lambda row: _goal(load, row))
    new += load.each("strategies", lambda row: by_pack.freeze_edition(row["key"], by=by))
    new += load.each("targets", lambda row: pack_measures.load_target(row, by=by))
    load.stop_if_wrong()
    there = Measure.objects.select_related("node", "plan")
    load.known = {(one.plan.slug, one.identifier): one for one in there}
    new += load.each("measures", lambda row: _measure(load, row))
    load.stop_if_wrong()
    for table in PARTS:
        _parts(load, table)
    load.each("measures", lambda row: _settle(load, row))
    load.stop_if_wrong()
    return new


def _goal(load: _Load, row: Row) -> bool:
    """Bring a goal; the one above it stands before it in the table."""
    parent = load.goals.get(row["parent"])
    load.goals[row["key"]], is_new = pack_strategy.load_goal(row, parent, by=load.by)
    return is_new


def _measure(load: _Load, row: Row) -> bool:
    known = load.known.get((row["plan"], row["key"]))
    if known is not None:
        load.measures[row["key"]] = known
        return False
    statement: Statement | None = statement_named(row["statement"]) if row["statement"] else None
    goals = [load.goals[key] for key in row["goals"]]
    load.measures[row["key"]], _is_new = pack_measures.load_measure(
        row, goals, statement, by=load.by
    )
    load.new.add(row["key"])
    return True


def _parts(load: _Load, table: str) -> None:
    """Bring what hangs on new measures; what people changed since stays theirs.

    All rows of a table at once; if that fails, one by one, to say which row it is.
    """
    rows = [row for row in load.tables[table] if row["measure"] in load.new]
    bring = partial(pack_measures.load_parts, table, measures=load.measures, by=load.by)
    try:
        bring(rows)
    except SechseckError:
        for row in rows:
            try:
                bring([row])
            except SechseckError as error:
                load.errors.append(RowError(f"{table}.csv", row["_row"], "", str(error)))


def _settle(load: _Load, row: Row) -> bool:
    if row["key"] not in load.new:
        return False
    resolution = load.resolution(row["resolution"])
    into = load.measures.get(row["merged_into"])
    made = load.measures[row["key"]]
    pack_measures.settle_measure(made, row, resolution, into, by=load.by)
    return True
