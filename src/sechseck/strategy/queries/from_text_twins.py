# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a statement became, and what already says the same as it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import F, OuterRef, Q
from django.db.models.functions import Left

from sechseck.kernel.models import Node
from sechseck.kernel.permissions import Actor as Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import AlsoSaid, Goal, Measure
from sechseck.strategy.queries.from_text import KINDS, LONGEST_TITLE
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.queries.seen import seen_links

ALIKE = 0.55  # share of three-letter pieces that two titles have in common
MOST_TWINS = 3
GONE = (StatementLink.State.REJECTED, StatementLink.State.WITHDRAWN)
Thing = Goal | Measure


@dataclass(frozen=True, slots=True)
class Twin:
    """A goal or measure that may say the same, and whether a link or its title says so."""

    found: Thing
    is_linked: bool

    @property
    def key(self) -> str:
        """How a form names it."""
        return f"{'goal' if isinstance(self.found, Goal) else 'measure'}-{self.found.pk}"


class _Near(NamedTuple):
    """A thing called alike (0: none), and statements that say the same."""

    twin: int
    same: tuple[int, ...]


def became(viewer: Viewer, node: Node) -> list[Node]:
    """Return the goals and measures that a statement became; one statement."""
    own = Q(statement__node=node)
    made = Goal.objects.filter(own).order_by().values("node")
    more = Measure.objects.filter(own).order_by().values("node")
    also = AlsoSaid.objects.filter(own).order_by().values("node")
    rows = Node.objects.filter(Q(pk__in=made) | Q(pk__in=more) | Q(pk__in=also))
    return list(rows.filter(seen_by(viewer, "")).order_by("kind", "pk"))


def things_open_to(viewer: Viewer, kind: str) -> Any:
    """Return what a statement of a kind could be put together with."""
    if kind == Statement.Kind.GOAL:
        return goals_seen_by(viewer).exclude(state=Goal.State.DROPPED)
    return measures_seen_by(viewer).exclude(state__in=[Measure.State.MERGED])


def twins_of(statements: Sequence[Statement], viewer: Viewer) -> dict[int, list[Twin]]:
    """Return for statements what may say the same; asks twice for each kind, however many."""
    found: dict[int, list[Twin]] = {one.pk: [] for one in statements}
    for kind in KINDS:
        own = [one for one in statements if one.kind == kind]
        if own:
            found |= _of_kind(own, things_open_to(viewer, kind), viewer)
    return found


def _of_kind(own: Sequence[Statement], things: Any, viewer: Viewer) -> dict[int, list[Twin]]:
    near = _near(own, things, viewer)
    wanted = {number for one in near.values() for number in one.same}
    said = Q(statement__in=wanted) | Q(node__also_said__statement__in=wanted)
    rows = things.filter(said | Q(pk__in={one.twin for one in near.values()}))
    known: dict[int, Thing] = {}
    by_link: dict[int, list[Thing]] = {}
    for thing in rows.annotate(also=F("node__also_said__statement")):
        known[thing.pk] = thing
        for number in {thing.statement_id, thing.also} & wanted:
            by_link.setdefault(number, []).append(thing)
    return {pk: _twins(one, known, by_link) for pk, one in near.items()}


def _twins(near: _Near, known: dict[int, Thing], by_link: dict[int, list[Thing]]) -> list[Twin]:
    """Return what a link names first, then what is only called alike."""
    sure = {thing.pk: Twin(thing, True) for one in near.same for thing in by_link.get(one, ())}
    maybe = {pk: Twin(known[pk], False) for pk in [near.twin] if pk in known}
    found = list((maybe | sure).values())[:MOST_TWINS]
    return sorted(found, key=lambda twin: not twin.is_linked)


def _near(own: Sequence[Statement], things: Any, viewer: Viewer) -> dict[int, _Near]:
    """Return what has almost the same title, on the same theme or on none, and what links name."""
    title: Any = Left(OuterRef("text"), LONGEST_TITLE)
    on_theme = Q(theme__isnull=True) | Q(theme__statements__statement=OuterRef("pk"))
    alike = things.filter(on_theme).annotate(near=TrigramSimilarity("title", title))
    alike = alike.filter(near__gte=ALIKE).order_by("-near").values("pk")[:1]
    links = seen_links(viewer).filter(type=StatementLink.Type.SAME_AS).exclude(state__in=GONE)
    rows = Statement.objects.filter(pk__in=[one.pk for one in own]).order_by()
    rows = rows.annotate(
        twin=alike,
        ahead=ArraySubquery(links.order_by().filter(source=OuterRef("pk")).values("target")),
        behind=ArraySubquery(links.order_by().filter(target=OuterRef("pk")).values("source")),
    )
    told = rows.values_list("pk", "twin", "ahead", "behind")
    return {pk: _Near(twin or 0, (*ahead, *behind)) for pk, twin, ahead, behind in told}
