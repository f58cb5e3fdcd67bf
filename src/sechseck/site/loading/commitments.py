# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments of an invented region's pack, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext_lazy

from sechseck.kernel.actions.accounts import NameTaken
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import User
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.strategy.actions.pack_commitments import load_commitment, load_update
from sechseck.strategy.models import Commitment
from sechseck.thread.models import Statement
from sechseck.thread.queries.references import Unresolved, statement_named

NO_PROMISE = gettext_lazy("Diese Aussage sagt nichts zu und kündigt nichts an.")


def load_commitments(
    tables: dict[str, list[Row]], report: Callable[[str], None], *, by: User
) -> int:
    """Return how many commitments and updates are new.

    A statement that binds nobody here (an older version of the program labelled it, and that
    stays) has no commitment; its rows are told and stop nothing.

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
    promised = {key: one for key, one in statements.items() if _is_promise(one)}
    for row in tables["commitments"]:
        if row["key"] not in promised:
            found = RowError("commitments.csv", row["_row"], "statement", str(NO_PROMISE))
            report(f"Ohne Wirkung: {found}")
    for row in [one for one in tables["commitment_updates"] if one["commitment"] in promised]:
        tell = partial(load_update, row, statements[row["commitment"]], by=by)
        changed += _told("commitment_updates", "state", row, tell, errors)
    if errors:
        raise PackInvalid(errors)
    return changed


def _take_up(row: Row, statements: dict[str, Statement], by: User) -> bool:
    found = statements[row["key"]] = statement_named(row["statement"])
    return _is_promise(found) and load_commitment(row, found, by=by)


def _is_promise(statement: Statement) -> bool:
    """Say whether the statement binds somebody, or did when it was taken up."""
    binds = statement.commits != Statement.Commits.NONE
    return binds or Commitment.objects.filter(statement=statement).exists()


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
