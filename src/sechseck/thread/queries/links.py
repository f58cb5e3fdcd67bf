# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The thread of one statement, both ways; contradictions and impulses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import seen_as
from sechseck.kernel.standing_questions import rows_of
from sechseck.thread.models import Contradiction, ContradictionSide, Statement, StatementLink
from sechseck.thread.queries.listing import BY_ID, StatementRow, fetch_rows, place_of
from sechseck.thread.queries.seen import seen_links, seen_statement

Viewer = User | AnonymousUser
STEPS = 20


@dataclass(frozen=True, slots=True)
class ThreadStep:
    """One link of a statement, seen from it."""

    direction: str  # "backward", "forward" or "beside"
    type: str
    type_label: str
    statement: StatementRow
    state: str
    state_label: str
    band: str
    band_label: str
    score_percent: int
    reasons: list[str]
    outgoing: bool | None

    @property
    def is_weak(self) -> bool:
        """Whether this is but a weak suggestion."""
        return self.state != "confirmed" and self.band == StatementLink.Band.WEAK


def thread_of(statement: Statement, viewer: Viewer) -> list[ThreadStep]:
    """Return the confirmed links and the best suggestions of a statement, best first."""
    best = rows_of(
        ("best links", seen_as(viewer)),
        lambda number: _best_links(number, viewer),
        number=statement.pk,
    )
    links = sorted(best, key=lambda link: (link.state != "confirmed", -link.score, link.pk))
    others = [_other(link, statement) for link in links[:STEPS]]
    rows = fetch_rows(BY_ID, {"ids": others}, viewer) if others else []
    shown = {row.id: row for row in rows}
    return [
        _step(link, statement, shown[other])
        for link, other in zip(links, others, strict=False)
        if other in shown
    ]


def _best_links(statement: int, viewer: Viewer) -> QuerySet[StatementLink]:
    """Return enough links of each end and state; four short walks along an index."""
    walks = [
        seen_links(viewer).filter(**{end: statement}, state=state).order_by("-score", "id")[:STEPS]
        for end in ("source", "target")
        for state in ("confirmed", "suggested")
    ]
    return walks[0].union(*walks[1:], all=True)


def _other(link: StatementLink, statement: Statement) -> int:
    return link.target_id if link.source_id == statement.pk else link.source_id


def _step(link: StatementLink, statement: Statement, row: StatementRow) -> ThreadStep:
    directed = link.type in ("supports", "implements")
    outgoing = (link.source_id == statement.pk) if directed else None
    return ThreadStep(
        direction=direction_of(link.type, outgoing),
        type=link.type,
        type_label=type_label(link.type, outgoing),
        statement=row,
        state=link.state,
        state_label=link.get_state_display(),
        band=link.band,
        band_label=link.get_band_display() if link.band else "",
        score_percent=round(100 * link.score),
        reasons=link.reasons or ([link.decision] if link.decision else []),
        outgoing=outgoing,
    )


def direction_of(type_: str, outgoing: bool | None) -> str:
    """Return where the other end lies on the way from finding to measure.

    A finding supports a goal that lies ahead; a measure implements a goal that lies behind.
    """
    if outgoing is None:
        return "beside"
    return "forward" if outgoing == (type_ == "supports") else "backward"


def type_label(type_: str, outgoing: bool | None) -> str:
    """Return the link's name as read from one end."""
    names = {
        ("supports", True): _("stützt"),
        ("supports", False): _("gestützt von"),
        ("implements", True): _("setzt um"),
        ("implements", False): _("umgesetzt von"),
    }
    if outgoing is not None and (type_, outgoing) in names:
        return names[type_, outgoing]
    return str(StatementLink.Type(type_).label)


@dataclass(frozen=True, slots=True)
class Side:
    """One statement of a contradiction."""

    text: str
    url: str
    document_title: str
    document_url: str
    place: str
    dated: str
    standing_label: str
    value: str


@dataclass(frozen=True, slots=True)
class ShownContradiction:
    """A contradiction with its sides."""

    id: int
    explanation: str
    url: str
    topic: str
    attribute: str
    sides: list[Side] = field(default_factory=list)
    key: str = ""


def visible_contradictions(viewer: Viewer) -> QuerySet[Contradiction]:
    """Return the contradictions all of whose sides the viewer may see."""
    hidden = ContradictionSide.objects.exclude(seen_statement(viewer, "statement__"))
    sides = ContradictionSide.objects.select_related("statement__document").order_by("id")
    return (
        Contradiction.objects.exclude(pk__in=hidden.values("contradiction"))
        .prefetch_related(Prefetch("sides", queryset=sides))
        .order_by("topic", "attribute", "key")
    )


def shown(contradiction: Contradiction) -> ShownContradiction:
    """Return a contradiction as pages show it; expects prefetched sides."""
    return _told(contradiction, contradiction.sides.all())


def _told(contradiction: Contradiction, rows: Iterable[ContradictionSide]) -> ShownContradiction:
    sides = [_side(side) for side in rows]
    return ShownContradiction(
        id=contradiction.pk,
        explanation=explained(contradiction.topic, sides),
        url=f"/widerspruch/{contradiction.key}/",
        topic=contradiction.topic,
        attribute=contradiction.attribute,
        sides=sides,
        key=contradiction.key,
    )


def explained(topic: str, sides: list[Side]) -> str:
    """Return one sentence that names the values and their documents."""
    values = ", ".join(f"„{side.value}“ ({side.document_title})" for side in sides)
    return _("Zu „%(topic)s“ steht Verschiedenes: %(values)s.") % {
        "topic": topic,
        "values": values,
    }


def _side(side: ContradictionSide) -> Side:
    statement = side.statement
    document = statement.document
    return Side(
        text=statement.text,
        url=f"/aussage/{statement.ref}/",
        document_title=document.title,
        document_url=f"/dokument/{document.slug}/",
        place=place_of(statement.line_start, statement.page, statement.row),
        dated=document.dated,
        standing_label=document.get_standing_display(),
        value=side.value,
    )


def contradictions_of(statement: Statement, viewer: Viewer) -> list[ShownContradiction]:
    """Return the contradictions a statement is part of."""

    def sides(number: int) -> QuerySet[ContradictionSide]:
        own = visible_contradictions(viewer).filter(sides__statement=number)
        rows = ContradictionSide.objects.filter(contradiction__in=own.order_by().values("pk"))
        order = [f"contradiction__{name}" for name in ("topic", "attribute", "key")]
        return rows.select_related("contradiction", "statement__document").order_by(*order, "id")

    found = rows_of(("contradictions of", seen_as(viewer)), sides, number=statement.pk)
    grouped = groupby(found, key=lambda side: side.contradiction)
    return [_told(contradiction, sides) for contradiction, sides in grouped]
