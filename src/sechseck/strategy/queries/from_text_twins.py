# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a statement became, and what already says the same as it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

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
    """Return for statements what may say the same; five statements, however many are asked."""
    found: dict[int, list[Twin]] = {one.pk: [] for one in statements}
    linked = _linked(list(found), viewer)
    for kind in KINDS:
        own = [one for one in statements if one.kind == kind]
        if own:
            _add(found, own, kind, linked, viewer)
    return found


def _linked(statements: list[int], viewer: Viewer) -> dict[int, set[int]]:
    """Return for each statement those that say the same, as links say or suggest."""
    ends = Q(source__in=statements) | Q(target__in=statements)
    rows = seen_links(viewer).filter(ends, type=StatementLink.Type.SAME_AS).exclude(state__in=GONE)
    others: dict[int, set[int]] = {}
    for one, other in rows.values_list("source", "target"):
        others.setdefault(one, set()).add(other)
        others.setdefault(other, set()).add(one)
    return others


def _add(
    found: dict[int, list[Twin]],
    own: Sequence[Statement],
    kind: str,
    linked: dict[int, set[int]],
    viewer: Viewer,
) -> None:
    wanted = {other for one in own for other in linked.get(one.pk, ())}
    things = things_open_to(viewer, kind)
    near = _alike(own, things)
    said = Q(statement__in=wanted) | Q(node__also_said__statement__in=wanted)
    rows = things.filter(said | Q(pk__in=set(near.values())))
    known: dict[int, Thing] = {}
    by_link: dict[int, list[Thing]] = {}
    for thing in rows.annotate(also=F("node__also_said__statement")):
        known[thing.pk] = thing
        for number in {thing.statement_id, thing.also} & wanted:
            by_link.setdefault(number, []).append(thing)
    for one in own:
        sure = {t.pk: Twin(t, True) for o in linked.get(one.pk, ()) for t in by_link.get(o, ())}
        twin = known.get(near.get(one.pk, 0))
        maybe = {twin.pk: Twin(twin, False)} if twin else {}
        found[one.pk] = list((maybe | sure).values())[:MOST_TWINS]
        found[one.pk].sort(key=lambda twin: not twin.is_linked)


def _alike(own: Sequence[Statement], things: Any) -> dict[int, int]:
    """Return the number of what has almost the same title, on the same theme or on none."""
    rows = Statement.objects.filter(pk__in=[one.pk for one in own]).order_by()
    title: Any = Left(OuterRef("text"), LONGEST_TITLE)
    on_theme = Q(theme__isnull=True) | Q(theme__statements__statement=OuterRef("pk"))
    near = things.filter(on_theme).annotate(near=TrigramSimilarity("title", title))
    near = near.filter(near__gte=ALIKE).order_by("-near").values("pk")[:1]
    return dict(rows.annotate(twin=near).exclude(twin=None).values_list("pk", "twin"))
