# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments of an invented region's pack, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sechseck.kernel.actions.accounts import NameTaken
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import User
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.strategy.actions.pack_commitments import load_commitment, load_update
from sechseck.thread.models import Statement
from sechseck.thread.queries.references import Unresolved, statement_named


def load_commitments(tables: dict[str, list[Row]], *, by: User) -> int:
    """Return how many commitments and updates are new.

    Raises
    ------
    PackInvalid
        With every row that does not fit.
    """
    errors: list[RowError] = []
    statements: dict[str, Statement] = {}
    changed = 0
    for row in tables["commitments"]:
        take = partial(_take_up, row, statements, by)
        changed += _told("commitments", "statement", row, take, errors)
    if errors:
        raise PackInvalid(errors)
    for row in tables["commitment_updates"]:
        tell = partial(load_update, row, statements[row["commitment"]], by=by)
        changed += _told("commitment_updates", "state", row, tell, errors)
    if errors:
        raise PackInvalid(errors)
    return changed


def _take_up(row: Row, statements: dict[str, Statement], by: User) -> bool:
    found = statements[row["key"]] = statement_named(row["statement"])
    return load_commitment(row, found, by=by)


def _told(
    table: str, column: str, row: Row, load: Callable[[], bool], errors: list[RowError]
) -> bool:
    try:
        return load()
    except (Unresolved, SechseckError) as error:
        errors.append(RowError(f"{table}.csv", row["_row"], column, str(error)))
    except NameTaken as error:
        errors.append(RowError(f"{table}.csv", row["_row"], "proposed_by", str(error)))
    return False
