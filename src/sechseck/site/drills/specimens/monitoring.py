# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists and dashboards of measures, reports of units, frozen reports, evaluations."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.timezone import localdate

from sechseck.kernel.models import Node
from sechseck.people.models import Membership
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.strategy import EDITED, SEEN, a_measure, a_plan
from sechseck.site.drills.world import HIDDEN, OPEN, World, put
from sechseck.strategy.actions.reports import publish_report
from sechseck.strategy.models import Evaluation, Measure, ProgressReport
from sechseck.strategy.queries.reports_frozen import Asked as Wanted

DAY = date(2026, 5, 1)
PERIOD = {"begins": "2026-04-01", "ends": "2026-04-30"}
JUDGED = {
    "question": "Wirkt es?",
    "design": "Vorher und nachher.",
    "result": "Vielleicht.",
    "uncertainty": "Groß.",
    "verdict": "unclear",
    "day": "2026-05-01",
}


def a_measure_of_ones_unit(world: World, role: str, case: str) -> Measure:
    """Return a measure; its unit is one that who asks belongs to, or one they do not."""
    found = a_measure(world, role, HIDDEN if case == HIDDEN else "internal")
    asking = world.asking(role) if case == "own" else None
    if asking is not None:
        since = localdate() - timedelta(days=1)
        unit = world.left if asking.role == "member" else world.committee
        Membership.objects.filter(user=asking).delete()
        Membership.objects.create(user=asking, committee=unit, since=since)
        Measure.objects.filter(pk=found.pk).update(unit=unit)
    return Measure.objects.get(pk=found.pk)


def an_evaluation(world: World, role: str, case: str) -> Evaluation:
    """Return an evaluation of a measure that was stopped."""
    is_edited = case in EDITED and case != HIDDEN
    make = a_measure_of_ones_unit if is_edited else a_measure
    found = make(world, role, case)
    _stop(found)
    return Evaluation.objects.create(measure=found, by=world.others["office"], **JUDGED)


def a_report(world: World, role: str, case: str) -> ProgressReport:
    """Return a report of an open plan, which may be hidden afterwards."""
    plan = a_plan(world, role, OPEN)
    wanted = Wanted("Übung", DAY - timedelta(days=30), DAY, DAY)
    made = publish_report(plan, wanted, by=world.others["office"])
    put(plan.node, case, world)
    return made


def _stop(measure: Measure) -> None:
    Measure.objects.filter(pk=measure.pk).update(state="stopped", stop_reason="Übung")


@specimen("massnahmen/")
@specimen("zeitplan/")
@specimen("lage/")
def listed(_world: World, _role: str) -> Asked:
    """List them."""
    return Asked()


@specimen("lage/<slug:way>/<slug:slug>/", OPEN, HIDDEN)
def board(world: World, role: str, case: str) -> Asked:
    """See how the measures of a theme stand that has no other."""
    found = a_measure(world, role, case)
    theme = found.plan.main_theme
    Node.objects.filter(measure__theme=theme).exclude(pk=found.node_id).update(
        visibility=Node.Visibility.PROTECTED
    )
    Measure.objects.filter(pk=found.pk).update(theme=theme)
    return Asked({"way": "thema", "slug": theme.slug})


@specimen("massnahme/<int:pk>/verlauf/", *SEEN)
def history(world: World, role: str, case: str) -> Asked:
    """Read what became of a measure."""
    return Asked({"pk": a_measure(world, role, case).pk})


@specimen("massnahme/<int:pk>/bericht/", *EDITED)
def update(world: World, role: str, case: str) -> Asked:
    """Report."""
    found = a_measure_of_ones_unit(world, role, case)
    return Asked({"pk": found.pk}, {**PERIOD, "text": "Es geht voran."})


@specimen("massnahme/<int:pk>/status/", OPEN, HIDDEN)
def override(world: World, role: str, case: str) -> Asked:
    """Set a status by hand."""
    until = (localdate() + timedelta(days=9)).isoformat()
    form = {"state": "late", "reason": "Der Bagger steht.", "until": until}
    return Asked({"pk": a_measure(world, role, case).pk}, form)


@specimen("massnahme/<int:pk>/auswertung/", *EDITED)
def evaluate(world: World, role: str, case: str) -> Asked:
    """Evaluate."""
    found = a_measure_of_ones_unit(world, role, case)
    _stop(found)
    return Asked({"pk": found.pk}, JUDGED)


@specimen("auswertung/<int:pk>/", *SEEN)
def evaluation(world: World, role: str, case: str) -> Asked:
    """Read an evaluation."""
    return Asked({"pk": an_evaluation(world, role, case).pk})


@specimen("auswertung/<int:pk>/bearbeiten/", *EDITED)
def evaluation_edit(world: World, role: str, case: str) -> Asked:
    """Say an evaluation anew."""
    return Asked({"pk": an_evaluation(world, role, case).pk}, {**JUDGED, "version": 1})


@specimen("aktionsplan/<slug:slug>/berichte/", *SEEN)
def reports(world: World, role: str, case: str) -> Asked:
    """List the reports of a plan."""
    return Asked({"slug": a_report(world, role, case).plan.slug})


@specimen("aktionsplan/<slug:slug>/berichte/neu/", OPEN, HIDDEN)
def report_new(world: World, role: str, case: str) -> Asked:
    """Publish a report."""
    form = {**PERIOD, "title": "Noch einer", "day": "2026-05-01"}
    return Asked({"slug": a_report(world, role, case).plan.slug}, form)


@specimen("bericht/<int:pk>/", *SEEN)
def report(world: World, role: str, case: str) -> Asked:
    """Read a report."""
    return Asked({"pk": a_report(world, role, case).pk})


@specimen("bericht/<int:pk>.<str:ending>", *SEEN)
def report_file(world: World, role: str, case: str) -> Asked:
    """Take a report along."""
    return Asked({"pk": a_report(world, role, case).pk, "ending": "json"})


@specimen("berichte/<int:first>/<int:second>/", *SEEN)
def compare(world: World, role: str, case: str) -> Asked:
    """Compare a report with itself."""
    found = a_report(world, role, case)
    return Asked({"first": found.pk, "second": found.pk})
