# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people say in an invented region: comments, notices, appeals of its pack."""

from __future__ import annotations

from collections.abc import Iterator

from sechseck.kernel.actions.pack_talk import load_appeal, load_comment, load_notice
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import User
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.thread.queries.references import Unresolved, statement_named

CONTRADICTION = "widerspruch:"


def load_talk(tables: dict[str, list[Row]], *, by: User) -> int:
    """Return how many comments, notices and appeals are new or changed.

    Raises
    ------
    PackInvalid
        With every comment about a page that is not there.
    """
    errors: list[RowError] = []
    changed = sum(_load_comments(tables["comments"], errors, by))
    if errors:
        raise PackInvalid(errors)
    changed += sum(load_notice(row, by=by) for row in tables["notices"])
    return changed + sum(load_appeal(row, by=by) for row in tables["appeals"])


def _load_comments(rows: list[Row], errors: list[RowError], by: User) -> Iterator[bool]:
    for row in sorted(rows, key=lambda row: bool(row["answers"])):  # first what is answered
        if errors and row["answers"]:
            continue
        try:
            yield load_comment(row, _path(row["about"]), by=by)
        except (Unresolved, SechseckError) as error:
            errors.append(RowError("comments.csv", row["_row"], "about", str(error)))


def _path(about: str) -> str:
    """Return the page: an address, that of a statement, or of the contradiction it stands in."""
    if about.startswith("/"):
        return about
    statement = statement_named(about.removeprefix(CONTRADICTION))
    if about.startswith(CONTRADICTION):
        side = statement.contradictions.select_related("contradiction").order_by("pk").first()
        if side is not None:  # found by the program, so its address is not the pack's to know
            return f"/widerspruch/{side.contradiction.key}/"
    return statement.node.path
