# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators, values, findings and derivations of a region's pack."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from sechseck.evidence.actions.pack_findings import load_derivation, load_finding
from sechseck.evidence.actions.pack_indicators import (
    load_breaks,
    load_figures,
    load_indicators,
    load_observations,
)
from sechseck.evidence.queries.cited import (
    NotFound,
    Target,
    indicator_named,
    observation_named,
)
from sechseck.kernel.actions.accounts import NameTaken, enlist_editor
from sechseck.kernel.models import User
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.places.actions import load_region_area
from sechseck.thread.queries.references import Unresolved, statement_named

Tables = dict[str, list[Row]]


def load_measured(region: dict[str, Any], tables: Tables, *, by: User) -> int:
    """Return how many indicators, breaks and values are new or changed."""
    if any(row["area"] == region["ars"] for row in tables["observations"]):
        load_region_area(region["ars"], region["name"], by=by)
    new = load_indicators(tables["indicators"], by=by)
    new += load_breaks(tables["breaks"], by=by)
    new += load_figures(tables["indicators"], by=by)
    return new + load_observations(tables["observations"], by=by)


def load_found(tables: Tables, *, by: User) -> int:
    """Return how many findings and derivations are new or changed.

    Raises
    ------
    PackInvalid
        With every row that cites what is not there.
    """
    errors: list[RowError] = []
    cited = _cited(tables["citations"], errors)
    new = 0
    for row in tables["findings"]:
        targets = cited.get(row["key"], [])
        new += _told("findings", row, errors, partial(_finding, row, targets, by))
    if not errors:
        for row in tables["derivations"]:
            new += _told("derivations", row, errors, partial(_derivation, row, by))
    if errors:
        raise PackInvalid(errors)
    return new


def _told(table: str, row: Row, errors: list[RowError], load: Callable[[], bool]) -> bool:
    try:
        return load()
    except (NotFound, NameTaken, Unresolved) as error:
        errors.append(RowError(f"{table}.csv", row["_row"], "", str(error)))
        return False


def _cited(rows: list[Row], errors: list[RowError]) -> dict[str, list[tuple[str, Target, str]]]:
    found: dict[str, list[tuple[str, Target, str]]] = {}
    for row in rows:
        try:
            told = (row["kind"], _target(row), row["words"])
        except (NotFound, Unresolved) as error:
            errors.append(RowError("citations.csv", row["_row"], "target", str(error)))
        else:
            found.setdefault(row["finding"], []).append(told)
    return found


def _target(row: Row) -> Target:
    if row["kind"] == "statement":
        return Target(statement=statement_named(row["target"]))
    if row["kind"] == "observation":
        return observation_named(row["target"])
    return indicator_named(row["target"])


def _finding(row: Row, targets: list[tuple[str, Target, str]], by: User) -> bool:
    statement = statement_named(row["statement"]) if row["statement"] else None
    first, second = enlist_editor(row["proposed_by"]), enlist_editor(row["published_by"])
    return load_finding(row, statement, targets, first=first, second=second, by=by)


def _derivation(row: Row, by: User) -> bool:
    first = enlist_editor(row["proposed_by"])
    second = enlist_editor(row["adopted_by"]) if row["adopted_by"] else None
    return load_derivation(row, first=first, second=second, by=by)
