# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame knows of ways from text to objects, of lists and of changes of many."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.kernel.panels import Outcome, Panel, register_outcome, register_panel
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.trails import name_tables
from sechseck.kernel.ways import Way, register_way
from sechseck.strategy.list_kinds import register_list_jobs
from sechseck.strategy.models import AlsoSaid, BulkChange, Goal, Measure, MeasuresList
from sechseck.thread.models import Statement
from sechseck.thread.queries.listing import place_of
from sechseck.thread.queries.seen import visible_statement

LISTS = Holding(
    "measures_lists",
    _("Listen von Maßnahmen, die Sie gebracht haben"),
    frozenset({"strategy.MeasuresList.owner"}),
    lambda person: [MeasuresList.objects.filter(owner=person).defer("rows", "outcome")],
)
BULK = Holding(
    "bulk_changes",
    _("Änderungen vieler Maßnahmen, die Sie gemacht oder zurückgenommen haben"),
    frozenset({"strategy.BulkChange.by", "strategy.BulkChange.undone_by"}),
    lambda person: [
        BulkChange.objects.filter(by=person),
        BulkChange.objects.filter(undone_by=person),
    ],
)
TAKE = "/uebernehmen/"
# What a statement may become, by whom, and what the link says.
WORK: dict[str, tuple[str, str, str | Promise]] = {
    Statement.Kind.GOAL: ("strategy.write_goal", "ziel", _("Als Ziel anlegen")),
    Statement.Kind.MEASURE: ("strategy.write_measure", "massnahme", _("Als Maßnahme anlegen")),
}


def register_from_text() -> None:
    """Tell the frame all of it."""
    register_outcome(Node.Kind.STATEMENT, FROM_LINE)
    register_panel(Node.Kind.GOAL, _of_object)
    register_panel(Node.Kind.MEASURE, _of_object)
    register_way("/aussagen/", _from_statements)
    register_way("/massnahmen/", _from_measures)
    register_list_jobs()
    register_holding(LISTS)
    register_holding(BULK)
    name_tables(
        {
            "strategy_alsosaid": _("Aussage, die dasselbe sagt"),
            "strategy_bulkchange": _("Änderung vieler Maßnahmen"),
            "strategy_measureslist": _("Liste von Maßnahmen"),
        }
    )


def _became(node: Node) -> list[QuerySet[Any, Any]]:
    """Return the goals and measures that a statement became, or was put together with."""
    own = Q(statement__node=node)
    return [
        rows.objects.filter(own).order_by().values("node") for rows in (Goal, Measure, AlsoSaid)
    ]


def _make_one(viewer: Actor, node: Node) -> list[Panel]:
    """Lead those who work here to the form."""
    row = node.statement
    name, word, label = WORK.get(row.kind, ("", "", ""))
    if row.is_gone or not name or not may(viewer, name):
        return []
    return [Panel(_("Übernehmen"), str(label), f"{TAKE}{row.ref}/{word}/")]


LABELS: dict[str, str | Promise] = {
    Node.Kind.GOAL: _("Wurde zum Ziel"),
    Node.Kind.MEASURE: _("Wurde zur Maßnahme"),
}
FROM_LINE = Outcome(LABELS, _became, _make_one)


def _of_object(viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a goal or measure to the lines that say it."""
    own = Statement.objects.filter(visible_statement(viewer))
    rows = own.filter(goals__node=node) | own.filter(measures__node=node)
    rows = rows | own.filter(also_became__node=node)
    return [
        Panel(_("Steht so im Text"), _place(one), f"/aussage/{one.ref}/")
        for one in rows.select_related("document").order_by("pk").distinct()
    ]


def _place(one: Statement) -> str:
    return f"{one.document.title}, {place_of(one.line_start, one.page, one.row)}"


def _from_statements(viewer: Actor, asked: str) -> list[Way]:
    if not may(viewer, "strategy.write_goal"):
        return []
    label = _("Ziele und Maßnahmen daraus machen")
    return [Way(label, f"{TAKE}?{asked}" if asked else TAKE)]


def _from_measures(viewer: Actor, asked: str) -> list[Way]:
    if not may(viewer, "strategy.write_measure"):
        return []
    address = "/massnahmen-aendern/"
    return [Way(_("Viele Maßnahmen ändern"), f"{address}?{asked}" if asked else address)]
