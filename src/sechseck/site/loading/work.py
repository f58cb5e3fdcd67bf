# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a pack settled, left open and gave to somebody; loaded once the thread is woven."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sechseck.kernel.actions.accounts import NameTaken, enlist_editor
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.gap_kinds import gap_kind
from sechseck.kernel.models import Node, User
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.people.models import Actor
from sechseck.thread.actions.gap_work import load_waiver, withdraw_waivers
from sechseck.thread.actions.settlements import load_settlement
from sechseck.thread.actions.tasks_of_people import load_task, withdraw_tasks
from sechseck.thread.models import Contradiction, Settlement, Statement
from sechseck.thread.queries.gap_items import WHOLE, GapItem, gap_item
from sechseck.thread.queries.references import Unresolved, statement_named

Load = Callable[[Row, User], bool]


class WithoutEffect(ValueError):
    """What a row names is there, but open no more: better rules read the text otherwise."""


def load_work(tables: dict[str, list[Row]], report: Callable[[str], None], *, by: User) -> int:
    """Return how many settlements, waivers and tasks are new, changed or taken back.

    A row about a gap or a contradiction that is none any more is reported, so that a region
    still starts after an update of the program.

    Raises
    ------
    PackInvalid
        With every row that names something that is not there.
    """
    errors: list[RowError] = []
    kept: set[tuple[str, object]] = set()
    steps: dict[str, Load] = {
        "settlements": _settle,
        "waivers": lambda row, by: _waive(row, kept, by),
        "tasks": _give,
    }
    changed = 0
    for name, load in steps.items():
        changed += sum(_loaded(name, tables[name], load, errors, report, by))
    if errors:
        raise PackInvalid(errors)
    changed += withdraw_waivers(kept, by=by)
    return changed + withdraw_tasks({row["key"] for row in tables["tasks"]}, by=by)


def _loaded(
    name: str,
    rows: list[Row],
    load: Load,
    errors: list[RowError],
    report: Callable[[str], None],
    by: User,
) -> Iterator[bool]:
    for row in rows:
        try:
            yield load(row, by)
        except WithoutEffect as reason:
            report(f"Ohne Wirkung: {RowError(f'{name}.csv', row['_row'], '', str(reason))}")
        except (Unresolved, NameTaken, SechseckError) as error:
            errors.append(RowError(f"{name}.csv", row["_row"], "", str(error)))


def _settle(row: Row, by: User) -> bool:
    first, second = statement_named(row["first"]), statement_named(row["second"])
    found = Contradiction.objects.filter(sides__statement=first)
    contradiction = found.filter(sides__statement=second).first()
    if contradiction is None:
        if _was_settled(first, second):  # the texts agree by now
            return False
        raise WithoutEffect("Diese beiden Aussagen widersprechen sich nicht.")
    told: dict[str, Any] = {name: row[name] for name in ("verdict", "reason", "source")}
    told["holds"] = {"first": first, "second": second}.get(row["holds"])
    told |= {name: row[name] for name in ("proposed_on", "confirmed_on")}
    proposer = enlist_editor(row["proposed_by"])
    confirmer = enlist_editor(row["confirmed_by"]) if row["confirmed_by"] else proposer
    return load_settlement(contradiction, told, first=proposer, second=confirmer, by=by)


def _was_settled(first: Statement, second: Statement) -> bool:
    rows = Settlement.objects.filter(sides__statement=first)
    return rows.filter(sides__statement=second).exists()


def _waive(row: Row, kept: set[tuple[str, object]], by: User) -> bool:
    editor = enlist_editor(row["decided_by"])
    item = _item(row["gap"], row["item"], editor)
    kept.add((row["gap"], item.node or item.contradiction))
    reason, until, on = row["reason"], row["until"], row["decided_on"]
    return load_waiver(item, reason=reason, until=until, on=on, first=editor, by=by)


def _give(row: Row, by: User) -> bool:
    editor = enlist_editor(row["created_by"])
    item = _item(row["gap"], row["item"] or WHOLE, editor) if row["gap"] else None
    number = item.node if item else _node(row["item"])
    told = {
        "pack_key": row["key"],
        "kind": "gap" if item else "free",
        "code": row["gap"],
        "node": Node.objects.get(pk=number) if number else None,
        "unit": Actor.objects.get(slug=row["unit"]),
    }
    told |= {name: row[name] for name in ("title", "text", "due", "state", "result", "created_on")}
    return load_task(told, first=editor, by=by)


def _node(item: str) -> int | None:
    return statement_named(item).node_id if item else None


def _item(code: str, name: str, editor: User) -> GapItem:
    """Return what a row names: a statement as links do, anything else by its key."""
    kind = gap_kind(code)
    if kind is None:
        raise Unresolved(f"Die Lücke „{code}“ gibt es nicht.")
    if kind.subject == "statement" and name != WHOLE:
        name = statement_named(name).ref
    item = gap_item(kind, name, editor)
    if item is None:
        raise WithoutEffect(f"„{name}“ gehört nicht zu „{kind.title}“.")
    return item
