# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame knows of monitoring: panels, desk, personal data, who else hears of it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry, register_desk
from sechseck.kernel.models import Node, User
from sechseck.kernel.panels import Panel, register_panel
from sechseck.kernel.permissions import Actor
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.subjects import register_circle
from sechseck.people.memberships import committees_of
from sechseck.strategy.models import (
    Evaluation,
    Measure,
    ProgressReport,
    ProgressUpdate,
    SavedDraft,
    StatusOverride,
)
from sechseck.strategy.queries.others_words import reports_naming
from sechseck.strategy.queries.seen import measures_seen_by

REPORTED = Holding(
    "progress_reports",
    _("Berichte, Auswertungen und von Hand gesetzte Status"),
    frozenset(
        {
            "strategy.ProgressUpdate.by",
            "strategy.StatusOverride.by",
            "strategy.Evaluation.by",
            "strategy.ProgressReport.published_by",
        }
    ),
    lambda person: [
        ProgressUpdate.objects.filter(by=person),
        StatusOverride.objects.filter(by=person),
        Evaluation.objects.filter(by=person),
        ProgressReport.objects.filter(published_by=person).defer("frozen"),
    ],
)
NAMED = Holding(
    "own_names",
    _("Berichte, in denen Ihr Name steht"),
    frozenset(),
    reports_naming,
    eraser="sechseck.strategy.actions.reports_erasure.erase_own_names",
)
DRAFTS = Holding(
    "saved_drafts",
    _("Entwürfe in Formularen"),
    frozenset({"strategy.SavedDraft.owner"}),
    lambda person: [SavedDraft.objects.filter(owner=person)],
    goes=True,
)


def register_monitoring() -> None:
    """Tell the frame all of it."""
    register_panel(Node.Kind.MEASURE, _of_measure)
    register_panel(Node.Kind.PLAN, _of_plan)
    register_circle(_around)
    for holding in (REPORTED, NAMED, DRAFTS):
        register_holding(holding)
    register_desk(REPORTING)


def _of_measure(_viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a measure to what became of it."""
    return [Panel(_("Seit wann und warum"), str(_("Status, Berichte, Auswertungen")),
                  f"{node.path}verlauf/")]  # fmt: skip


def _of_plan(_viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a plan to its reports and its timeline."""
    slug = node.path.strip("/").rpartition("/")[2]
    return [
        Panel(_("Fortschritt"), str(_("Veröffentlichte Berichte")), f"{node.path}berichte/"),
        Panel(_("Zeit"), str(_("Zeitplan der Maßnahmen")), f"/zeitplan/?plan={slug}"),
    ]


def _around(nodes: list[int]) -> Iterable[int]:
    """Return the plans of measures: who follows a plan hears of its measures."""
    return Measure.objects.filter(node__in=nodes).values_list("plan__node_id", flat=True)


def _without_report(user: User) -> QuerySet[Measure]:
    """Return the running measures of the person's units of which nobody reported lately."""
    rows = measures_seen_by(user).filter(state=Measure.State.RUNNING)
    rows = rows.filter(today__timeliness__in=("late", "stale"))
    if user.role == User.Role.OFFICE:
        return rows
    return rows.filter(unit__node__in=committees_of(user))


REPORTING = DeskEntry(
    _("Fortschritt melden"),
    _("Berichten Sie, wie die Maßnahmen Ihrer Stelle vorangehen."),
    "/massnahmen/?meldung=stale",
    "strategy.report_progress",
    _without_report,
)
