# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is left open on purpose, and until when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from sechseck.kernel.gap_kinds import GapKind, Viewer
from sechseck.thread.models import Waiver
from sechseck.thread.queries.gap_items import GapItem, item_of
from sechseck.thread.queries.settlements import who


def in_force(day: date) -> QuerySet[Waiver]:
    """Return the waivers that count on a day; after its last day a gap counts again."""
    known = Waiver.objects.filter(decided_on__lte=day)
    same = Q(node=OuterRef("node")) | Q(contradiction=OuterRef("contradiction"))
    later = known.filter(same, code=OuterRef("code"), number__gt=OuterRef("number"))
    return known.filter(~Exists(later.order_by()), until__gte=day)


def waived(day: date) -> dict[str, Q]:
    """Return the condition of what each gap leaves out on a day, for the gap report."""
    nodes: dict[str, list[int]] = defaultdict(list)
    keys: dict[str, list[str]] = defaultdict(list)
    columns = ("code", "node", "contradiction")
    rows: Iterable[tuple[str, int | None, str | None]]
    rows = in_force(day).order_by().values_list(*columns)
    for code, node, key in rows:
        if node is not None:
            nodes[code].append(node)
        else:
            keys[code].append(str(key))
    found = {code: Q(node__in=some) for code, some in nodes.items()}
    return found | {code: Q(key__in=some) for code, some in keys.items()}


@dataclass(frozen=True, slots=True)
class ShownWaiver:
    """A gap that is left open on purpose, with its reason."""

    title: str
    url: str
    work_url: str
    place: str  # the name of the document it stands in
    reason: str
    until: date
    decided_on: date
    who: str
    is_quote: bool


def shown_waivers(kind: GapKind, viewer: Viewer) -> list[ShownWaiver]:
    """Return what a gap leaves out today, the next to come back first."""
    waivers = in_force(localdate()).filter(code=kind.code).select_related("by")
    found = list(waivers.order_by("until", "id"))
    if not found:
        return []
    nodes = [one.node_id for one in found if one.node_id is not None]
    keys = [one.contradiction_id for one in found if one.node_id is None]
    left = Q(key__in=keys) if kind.subject == "contradiction" else Q(node__in=nodes)
    rows = kind.find_all(viewer).filter(left)
    if kind.subject == "statement":
        rows = rows.select_related("document")
    items = {_key(item): (item, row) for row in rows for item in [item_of(kind, row)]}
    return [
        _shown(one, *items[one.node_id or one.contradiction_id])
        for one in found
        if (one.node_id or one.contradiction_id) in items
    ]


def _key(item: GapItem) -> object:
    return item.node or item.contradiction


def _shown(waiver: Waiver, item: GapItem, row: Any) -> ShownWaiver:
    is_quote = item.kind.subject == "statement"
    assert waiver.until is not None  # those in force last until a day
    return ShownWaiver(
        title=item.title,
        url=item.url,
        work_url=item.work_url,
        place=row.document.title if is_quote else "",
        reason=waiver.reason,
        until=waiver.until,
        decided_on=waiver.decided_on,
        who=who(waiver.by),
        is_quote=is_quote,
    )


def waivers_of(item: GapItem) -> list[Waiver]:
    """Return the whole history of one gap's waivers, the last first."""
    return list(Waiver.objects.filter(item.about).select_related("by").order_by("-number"))


def numbers_of(waivers: Iterable[Waiver]) -> int:
    """Return the number of the last of them; none counts as 0."""
    return max((one.number for one in waivers), default=0)
