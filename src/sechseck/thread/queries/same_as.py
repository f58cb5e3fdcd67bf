# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements that say the same: groups that confirmed links hold together.

A group is what the viewer's own links hold together. A statement that somebody may not see
joins nothing for them: they would learn of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Q

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import Decision, Document, FirstStatement, Statement, StatementLink
from sechseck.thread.queries.seen import seen_links

Pair = tuple[int, int]
SAME = Q(type=StatementLink.Type.SAME_AS, state=StatementLink.State.CONFIRMED)


def components(members: Collection[int], pairs: Iterable[Pair]) -> list[set[int]]:
    """Return the parts into which pairs divide the members, by union and find."""
    above = {one: one for one in members}

    def top(one: int) -> int:
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for one, other in pairs:
        above[top(one)] = top(other)
    parts: dict[int, set[int]] = {}
    for one in members:
        parts.setdefault(top(one), set()).add(one)
    return sorted(parts.values(), key=min)


def group_of(statement: int, viewer: Viewer) -> set[int]:
    """Return the statements that say the same as one, with it, as far as the viewer sees."""
    neighbours: dict[int, set[int]] = {}
    pairs = seen_links(viewer).filter(SAME).order_by().values_list("source", "target")
    for one, other in pairs:
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    group, open_ = {statement}, [statement]
    while open_:
        new = neighbours.get(open_.pop(), set()) - group
        group |= new
        open_.extend(new)
    return group


def links_within(group: Collection[int]) -> list[int]:
    """Return the confirmed links between the statements of a group."""
    rows = StatementLink.objects.filter(SAME, source__in=group, target__in=group)
    return list(rows.order_by("id").values_list("pk", flat=True))


def first_of(group: Collection[int]) -> int:
    """Return the statement that stands for a group.

    The one that somebody chose; else what was adopted, then what came first.
    """
    chosen = FirstStatement.objects.filter(statement__in=group).order_by("-chosen_at")
    found = chosen.values_list("statement", flat=True).first()
    if found is not None:
        return found
    rows = Statement.objects.filter(pk__in=group).select_related("document")
    return min(rows, key=_rank).pk


def _rank(statement: Statement) -> tuple[bool, str, int]:
    is_adopted = statement.document.standing == Document.Standing.ADOPTED
    return not is_adopted, statement.document.dated or "9", statement.pk


def events_of(group: Collection[int]) -> list[Decision]:
    """Return what people decided about a group's links, the newest first."""
    rows = Decision.objects.filter(
        link__source__in=group, link__target__in=group, type=StatementLink.Type.SAME_AS
    )
    return list(rows.select_related("by", "link").order_by("-id")[:50])
