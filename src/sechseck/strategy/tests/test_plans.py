# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Plans: drafted, consulted, adopted by resolution, in force; the official text is frozen."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.timezone import localdate

from sechseck.drafting.models import Motion, Text
from sechseck.drafting.tests.written import amended, published, stepped
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.impact import Passage, impact_on
from sechseck.kernel.models import User
from sechseck.strategy.actions.agreement import Slot, set_amount
from sechseck.strategy.actions.plans import add_plan, edit_plan, step_plan
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.models import ActionPlan
from sechseck.strategy.tests.made import a_measure, a_plan, a_resolution
from sechseck.thread.models import Theme

pytestmark = pytest.mark.usefixtures("region")
TOMORROW = localdate() + timedelta(days=1)


@pytest.fixture
def text(region: None, anna: User, otto: User) -> Text:
    """The published text of a plan."""
    return published(anna, otto)


@pytest.fixture
def plan(text: Text, anna: User) -> ActionPlan:
    """A published plan with its text, still a draft."""
    return a_plan(anna, text=text)


def over(plan: ActionPlan) -> None:
    """Let the consultation be over."""
    yesterday = localdate() - timedelta(days=1)
    Motion.objects.filter(text=plan.text).update(consultation_until=yesterday)


def test_the_way_from_draft_to_force(plan: ActionPlan, anna: User, otto: User) -> None:
    plan = step_plan(plan, "consult", until=TOMORROW, version=1, by=anna)
    assert Motion.objects.get().consultation_until == TOMORROW
    with pytest.raises(Conflict, match="läuft noch"):
        step_plan(plan, "propose", version=2, by=anna)
    over(plan)
    plan = step_plan(plan, "propose", version=2, by=anna)
    with pytest.raises(Invalid):
        step_plan(plan, "adopt", version=3, by=anna)
    unconfirmed = a_resolution(anna, "1", confirmed=False)
    with pytest.raises(Conflict, match="zweite Person"):
        step_plan(plan, "adopt", resolution=unconfirmed, version=3, by=anna)
    plan = step_plan(plan, "adopt", resolution=a_resolution(anna), version=3, by=anna)
    with pytest.raises(Conflict, match="von wann bis wann"):
        step_plan(plan, "enforce", version=4, by=anna)
    days = DateRange(localdate(), None, "[]")
    plan = edit_plan(plan, {"valid": days}, version=4, by=anna)
    plan = step_plan(plan, "enforce", version=5, by=anna)

    assert plan.state == "in_force"
    assert plan.official is not None
    assert plan.official.in_force_since is not None
    with pytest.raises(Conflict, match="bleibt"):
        edit_plan(plan, {"text": None}, version=6, by=anna)


def test_a_plan_opens_no_text_that_nobody_published(anna: User) -> None:
    with pytest.raises(Conflict, match="keinen Text"):
        step_plan(a_plan(anna), "consult", until=TOMORROW, version=1, by=anna)
    hidden = a_plan(anna, "anderer", is_open=False)
    with pytest.raises(Conflict):
        step_plan(hidden, "consult", until=TOMORROW, version=1, by=anna)


def test_open_amendments_hold_the_adoption_up(
    plan: ActionPlan, text: Text, anna: User, otto: User
) -> None:
    draft = amended(
        text, anna, "Wir bauen am Hafen nichts.", "Der Bus fährt.", "2030 ist Schluss."
    )
    stepped(stepped(draft, "submit", anna), "screen", otto)
    ActionPlan.objects.update(state="proposed")

    with pytest.raises(Conflict, match="Änderungsanträge"):
        step_plan(plan, "adopt", resolution=a_resolution(anna), version=1, by=anna)


def test_a_newer_plan_ends_the_one_before(plan: ActionPlan, anna: User) -> None:
    resolution = a_resolution(anna)
    old = a_plan(anna, "alt", state="in_force", resolution=resolution)
    days = DateRange(localdate(), None, "[]")
    ActionPlan.objects.filter(pk=plan.pk).update(
        state="adopted", resolution=resolution, supersedes=old, valid=days
    )

    step_plan(plan, "enforce", version=1, by=anna)

    old.refresh_from_db()
    assert old.state == "superseded"
    with pytest.raises(Invalid, match="Kreis"):
        edit_plan(plan, {"supersedes": plan}, version=2, by=anna)


def test_the_unit_writes_and_only_the_office_steers(
    uta: User, anna: User, clara: User, otto: User
) -> None:
    told = {"title": "Rad 2030", "main_theme": Theme.objects.get(slug="mobilitaet")}
    plan = add_plan(told, by=uta)
    edit_plan(plan, {"summary": "Mehr Wege."}, version=1, by=uta)

    with pytest.raises(NotAllowed):
        step_plan(plan, "close", reason="Nein", version=2, by=uta)
    with pytest.raises(NotAllowed):
        add_plan(told, by=clara)
    with pytest.raises(Outdated):
        publish_object(plan, version=1, by=otto)
    with pytest.raises(Invalid):
        step_plan(plan, "close", reason="", version=2, by=anna)
    assert plan.slug == "rad-2030"
    assert add_plan(told, by=uta).slug == "rad-2030-2"


def test_the_database_adopts_nothing_without_a_resolution(plan: ActionPlan, anna: User) -> None:
    with (
        pytest.raises(IntegrityError, match="adopted_by_resolution"),
        transaction.atomic(),
    ):
        ActionPlan.objects.update(state="adopted")
    with pytest.raises(IntegrityError, match="nobody confirmed"), transaction.atomic():
        ActionPlan.objects.update(resolution=a_resolution(anna, confirmed=False))


@pytest.mark.parametrize(
    ("words", "is_touched"),
    [("halbe", True), ("31. Dezember", True), ("Vorher", False), ("danach", False)],
)
def test_a_measure_is_meant_by_the_whole_sentence_that_names_it(
    words: str, is_touched: bool, plan: ActionPlan, text: Text, anna: User
) -> None:
    measure = a_measure(anna, plan, "W7", title="Läden für alle")
    version = text.versions.get().document_version
    assert version is not None
    said = "Vorher war nichts.\nAb dem 31. Dezember zahlen Läden (W7) die halbe Miete. Was danach?"
    start = said.index(words)

    passage = Passage(version.pk, version.document_id, said)
    found = impact_on(anna, passage, [(start, start + len(words))])

    assert (measure.path in {one.url for one in found}) is is_touched


def test_touched_lines_show_measures_and_money(plan: ActionPlan, text: Text, anna: User) -> None:
    measure = a_measure(anna, plan, "W7", title="neue Wohnungen")
    set_amount(measure, Slot(2027, "plan", "own"), amount=Decimal(100), by=anna)
    version = text.versions.get().document_version
    assert version is not None
    start = version.text.index("neue Wohnungen")

    passage = Passage(version.pk, version.document_id, version.text)
    found = impact_on(anna, passage, [(start + 2, start + 5)])
    last = len(version.text.rstrip()) - 2
    elsewhere = impact_on(anna, passage, [(last, last + 1)])

    touched = [one for one in found if one.url == measure.path]
    assert [one.beside for one in touched] == ["geplant: 100,00 €"]
    assert touched[0].span[0] <= start < touched[0].span[1]
    assert measure.path not in {one.url for one in elsewhere}
