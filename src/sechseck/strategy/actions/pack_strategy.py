# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions, strategies, plans and goals of an invented region, brought in once."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange  # type: ignore[import-untyped]
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.drafting.models import Motion, Status, Text
from sechseck.engines.german.terms import terms
from sechseck.evidence.models import Derivation, Indicator
from sechseck.kernel.actions.accounts import enlist_editor
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.models import (
    ActionPlan,
    FutureVision,
    Goal,
    GoalIndicator,
    Strategy,
    StrategyEdition,
)
from sechseck.strategy.queries.editions import frozen_words
from sechseck.strategy.refusals import told_in_words
from sechseck.thread.models import Document, ResolutionRecord, Theme

Row = Mapping[str, Any]
PUBLIC, INTERNAL = Node.Visibility.PUBLIC, Node.Visibility.INTERNAL


@transaction.atomic
def load_resolution(row: Row, *, by: User) -> bool:
    """Record a resolution that a second office confirmed."""
    require(by, "kernel.load_pack")
    committee = Actor.objects.get(slug=row["committee"])
    place = {"committee": committee, "number": row["number"], "day": row["day"]}
    if ResolutionRecord.objects.filter(**place).exists():
        return False
    words = f"{committee.name} {row['number']} {row['wording']}"
    node = _node(Node.Kind.RESOLUTION, f"{row['number']}, {committee.name}", words)
    made = ResolutionRecord.objects.create(
        node=node,
        wording=row["wording"],
        document=Document.objects.filter(slug=row["document"]).first(),
        url=row["url"],
        proposed_by=enlist_editor(row["proposed_by"]),
        confirmed_by=enlist_editor(row["confirmed_by"]),
        confirmed_at=now(),
        **place,
    )
    _keep(made, by)
    return True


@transaction.atomic
def load_strategy(row: Row, resolution: ResolutionRecord | None, *, by: User) -> bool:
    """Bring a strategy; its edition is frozen once its goals are there."""
    require(by, "kernel.load_pack")
    place = {"kind": row["kind"], "number": row["number"]}
    if Strategy.objects.filter(**place).exists():
        return False
    node = _node(Node.Kind.STRATEGY, row["title"], f"{row['title']} {row['summary']}", row)
    made = Strategy.objects.create(
        node=node,
        slug=row["key"],
        title=row["title"],
        summary=row["summary"],
        focus=row["focus"],
        state="adopted" if resolution else "draft",
        resolution=resolution,
        adopted_on=resolution.day if resolution else None,
        **place,
        **_two_people(row),
    )
    _keep(made, by)
    return True


@transaction.atomic
def load_future(row: Row, *, by: User) -> bool:
    """Bring a future of a strategy."""
    require(by, "kernel.load_pack")
    strategy = Strategy.objects.get(slug=row["strategy"])
    told = {name: row[name] for name in ("horizon", "narrative", "order")}
    made, new = FutureVision.objects.get_or_create(
        strategy=strategy, title=row["title"], defaults=told
    )
    if new:
        made.themes.set(Theme.objects.filter(slug__in=row["themes"]))
    return new


@transaction.atomic
def freeze_edition(slug: str, *, by: User) -> bool:
    """Freeze what an adopted strategy says, if nobody did."""
    require(by, "kernel.load_pack")
    strategy = Strategy.objects.select_related("resolution").get(slug=slug)
    if strategy.adopted_on is None or strategy.editions.exists():
        return False
    words = frozen_words(strategy)
    StrategyEdition.objects.create(
        strategy=strategy,
        day=strategy.adopted_on,
        frozen=words,
        sha256=sha256(words.encode()).hexdigest(),
    )
    return True


@transaction.atomic
def load_plan(row: Row, resolution: ResolutionRecord | None, *, by: User) -> bool:
    """Bring a plan with its text, in force if it is adopted."""
    require(by, "kernel.load_pack")
    if ActionPlan.objects.filter(slug=row["key"]).exists():
        return False
    text = Text.objects.filter(title=row["text"]).first() if row["text"] else None
    if row["text"] and text is None:
        raise Invalid(_("Diesen Text gibt es nicht: %s") % row["text"])
    node = _node(Node.Kind.PLAN, row["title"], f"{row['title']} {row['summary']}", row)
    first, last = row["valid_from"], row["valid_to"]
    made = ActionPlan.objects.create(
        node=node,
        slug=row["key"],
        strategy=Strategy.objects.filter(slug=row["strategy"]).first(),
        title=row["title"],
        summary=row["summary"],
        main_theme=Theme.objects.get(slug=row["main_theme"]),
        unit=Actor.objects.filter(slug=row["unit"]).first(),
        valid=DateRange(first, last, "[]") if first or last else None,
        text=text,
        official=_in_force(text, resolution) if text and resolution else None,
        state=row["state"],
        resolution=resolution,
        **_two_people(row),
    )
    made.themes.set(Theme.objects.filter(slug__in=row["themes"]))
    if row["state"] == ActionPlan.State.CONSULTATION:
        Motion.objects.filter(text=text).update(consultation_until=first)
    _keep(made, by)
    return True


def _in_force(text: Text, resolution: ResolutionRecord) -> Any:
    """Let the newest frozen version hold since the day of the resolution."""
    version = text.versions.filter(frozen_at__isnull=False).order_by("-number").first()
    if version is None:
        raise Invalid(_("Der Text ist nicht veröffentlicht: %s") % text.title)
    if version.in_force_since is None:
        version.in_force_since = resolution.day
        version.save(update_fields=["in_force_since"])
        told = {"status": Status.FINAL, "adopted_on": resolution.day}
        Motion.objects.filter(text=text).update(**told)
    return version


@transaction.atomic
def load_goal(row: Row, parent: Goal | None, *, by: User) -> tuple[Goal, bool]:
    """Bring a goal with its derivation and indicator."""
    require(by, "kernel.load_pack")
    strategy = Strategy.objects.filter(slug=row["strategy"]).first()
    plan = ActionPlan.objects.filter(slug=row["plan"]).first()
    known = Goal.objects.filter(title=row["title"], strategy=strategy, plan=plan).first()
    if known is not None:
        return known, False
    node = _node(Node.Kind.GOAL, row["title"], f"{row['title']} {row['text']}", row)
    names = ("title", "text", "horizon", "target_day", "success_criterion")
    with told_in_words():
        made = Goal.objects.create(
            node=node,
            strategy=strategy,
            plan=plan,
            parent=parent,
            theme=Theme.objects.get(slug=row["theme"]),
            unit=Actor.objects.filter(slug=row["unit"]).first(),
            state="valid" if row["published_by"] else "draft",
            **{name: row[name] for name in names},
            **_two_people(row),
        )
    made.derivations.set(Derivation.objects.filter(pack_key=row["derivation"] or None))
    for indicator in Indicator.objects.filter(code=row["indicator"]):
        GoalIndicator.objects.create(goal=made, indicator=indicator, area=_region())
    _keep(made, by)
    return made, True


def _region() -> Area:
    return Area.objects.get(kind=Area.Kind.REGION)


def _two_people(row: Row) -> dict[str, Any]:
    """Return who wrote a row, and who published it."""
    second = enlist_editor(row["published_by"]) if row["published_by"] else None
    told = {"proposed_by": enlist_editor(row["proposed_by"]), "published_by": second}
    return told | {"published_at": now() if second else None}


def _node(kind: str, title: str, words: str, row: Row | None = None) -> Node:
    is_open = row is None or bool(row["published_by"])
    return Node.objects.create(
        kind=kind,
        title=title[:500],
        path="/",
        visibility=PUBLIC if is_open else INTERNAL,
        terms=" ".join(terms(words)),
    )


def _keep(made: Any, by: User) -> None:
    Node.objects.filter(pk=made.node_id).update(path=made.path)
    record("strategy-loaded", made.node, by=by)
