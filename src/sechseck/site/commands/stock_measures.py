# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A large stock of measures for measuring: all made from one seed, written in bulk."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.db.models import Model

from sechseck.evidence.models import Dataset, Indicator, Observation
from sechseck.kernel.models import Node, Source, User
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.models import (
    ActionPlan,
    BudgetPosition,
    FoundationCheck,
    Measure,
    MeasureDependency,
    MeasureIndicator,
    Milestone,
    ProgressUpdate,
    TargetPoint,
)
from sechseck.thread.models import ResolutionRecord, Theme

FIRST = date(2023, 1, 1)
KNOWN = datetime(2026, 3, 1, tzinfo=UTC)
STATES = ("running", "running", "running", "decided", "proposed")
PLANS, INDICATORS, EACH, BATCH = 20, 25, 5, 5_000


@transaction.atomic
def make_measures(count: int, *, by: User) -> ActionPlan:
    """Fill the database with measures of several plans; return one plan."""
    dice = random.Random(11)
    second = User.objects.create_user("bench-second", role=User.Role.OFFICE)
    two = {"proposed_by": by, "published_by": second, "published_at": KNOWN}
    resolution = _resolution(by, second)
    themes = list(Theme.objects.filter(kind="theme"))
    plans = [_plan(n, themes[n % len(themes)], resolution, two) for n in range(PLANS)]
    nodes = Node.objects.bulk_create(
        [Node(kind="measure", title=f"Maßnahme {n}", path=f"/bench/{n}/") for n in range(count)],
        batch_size=BATCH,
    )
    units, areas = list(Actor.objects.all()), list(Area.objects.filter(kind="municipality"))
    measures = Measure.objects.bulk_create(
        [_measure(n, node, plans, units, resolution, dice, two) for n, node in enumerate(nodes)],
        batch_size=BATCH,
    )
    for node, one in zip(nodes, measures, strict=True):
        node.path = one.path
    Node.objects.bulk_update(nodes, ["path"], batch_size=BATCH)
    _parts(measures, areas, dice, by)
    _values(measures, areas, dice, by)
    return plans[0]


def _resolution(by: User, second: User) -> ResolutionRecord:
    committee = Actor.objects.order_by("pk")[0]
    node = Node.objects.create(kind="resolution", title="1/2023", path="/beschluss/bench/")
    return ResolutionRecord.objects.create(
        node=node, committee=committee, number="1/2023", day=FIRST, wording="So beschlossen.",
        proposed_by=by, confirmed_by=second, confirmed_at=KNOWN,
    )  # fmt: skip


def _plan(
    number: int, theme: Theme, resolution: ResolutionRecord, two: dict[str, object]
) -> ActionPlan:
    slug = f"bench-{number}"
    node = Node.objects.create(kind="plan", title=slug, path=f"/aktionsplan/{slug}/")
    return ActionPlan.objects.create(
        node=node, slug=slug, title=f"Plan {number}", main_theme=theme, state="in_force",
        resolution=resolution, **two,
    )  # fmt: skip


def _measure(
    number: int,
    node: Node,
    plans: list[ActionPlan],
    units: list[Actor],
    resolution: ResolutionRecord,
    dice: random.Random,
    two: dict[str, object],
) -> Measure:
    plan = plans[number % len(plans)]
    starts = FIRST + timedelta(days=dice.randrange(1500))
    return Measure(
        node=node, plan=plan, identifier=f"M{number}", title=f"Maßnahme {number}",
        theme_id=plan.main_theme_id, unit=dice.choice(units), contact="Amt",
        state=dice.choice(STATES), starts=starts, resolution=resolution,
        ends=starts + timedelta(days=dice.randrange(100, 1500)), **two,
    )  # fmt: skip


def _parts(measures: list[Measure], areas: list[Area], dice: random.Random, by: User) -> None:
    foundation = list(Theme.objects.filter(kind="foundation"))
    where: list[Model] = []
    checks, steps, money, told, waits = ([*where] for _table in range(5))
    for number, one in enumerate(measures):
        where.append(Measure.areas.through(measure=one, area=dice.choice(areas)))
        checks += [
            FoundationCheck(measure=one, criterion=each, answer="yes", argument="Passt.", by=by)
            for each in foundation
        ]
        for step in range(4):
            due = FIRST + timedelta(days=dice.randrange(60, 2500))
            done = due if dice.random() < 0.6 else None
            steps.append(Milestone(measure=one, title=f"Schritt {step}", due=due, done_on=done,
                                   state="done" if done else "open"))  # fmt: skip
        for year in (2025, 2026):
            money.append(BudgetPosition(measure=one, year=year, kind="plan", source="own",
                                        amount=Decimal(dice.randrange(10**7))))  # fmt: skip
        at = KNOWN + timedelta(days=dice.randrange(260))
        told.append(ProgressUpdate(measure=one, begins=FIRST, ends=FIRST, text="Es geht voran.",
                                   by=by, at=at))  # fmt: skip
        if number % 4 == 3:
            waits.append(MeasureDependency(before=measures[number - 1], after=one))
    for rows in (where, checks, steps, money, told, waits):
        _write(rows)


def _values(measures: list[Measure], areas: list[Area], dice: random.Random, by: User) -> None:
    made = [_indicator(number) for number in range(INDICATORS)]
    source = Source.objects.order_by("pk")[0]
    dataset = Dataset.objects.create(source=source, edition="bench", retrieved=FIRST)
    links: list[Model] = [
        MeasureIndicator(measure=one, indicator=indicator, area=areas[number % len(areas)],
                         is_progress=True)
        for number, one in enumerate(measures)
        for indicator in dice.sample(made, EACH)
    ]  # fmt: skip
    targets: list[Model] = []
    values: list[Model] = []
    for indicator in made:
        for area in areas:
            targets += [
                TargetPoint(indicator=indicator, area=area, day=date(year, 1, 1), value=value)
                for year, value in ((2022, 10), (2026, 40), (2030, 90))
            ]
            values += [
                Observation(indicator=indicator, area=area, begins=date(year, 1, 1),
                            ends=date(year, 12, 31), value=Decimal(dice.randrange(100)),
                            known_at=KNOWN, dataset=dataset, by=by)
                for year in range(2021, 2026)
            ]  # fmt: skip
    for rows in (targets, values, links):
        _write(rows)


def _write(rows: list[Model]) -> None:
    type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)


def _indicator(number: int) -> Indicator:
    code = f"bench-{number}"
    node = Node.objects.create(kind="indicator", title=code, path=f"/kennzahl/{code}/")
    return Indicator.objects.create(
        node=node, code=code, title=f"Kennzahl {number}", definition="So.", unit="%",
        direction="up", resolution="year", level="municipality",
    )  # fmt: skip
