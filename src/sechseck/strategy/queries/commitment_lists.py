# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The public tracker: documents with what became of their promises, and one document's list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.queries.commitments import (
    COUNTED,
    UNDER_WAY,
    commitments_seen_by,
    followed,
    not_taken_up,
    on_theme,
    overdue,
    states_for,
    tracked,
)
from sechseck.thread.models import Document
from sechseck.thread.queries.statements import visible_statements

State, Kind = Commitment.State, Commitment.Kind


@dataclass(frozen=True, slots=True)
class Share:
    """How many are in one state; ``start`` and ``width`` are hundredths of the bar."""

    state: str
    label: str
    count: int
    url: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How the promises of one document, or of all, stand on a day."""

    total: int = 0
    commitments: int = 0
    announcements: int = 0
    overdue: int = 0
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackerRow:
    """One document in the list of trackers."""

    document: Document
    url: str
    tally: Tally
    left: int  # promises that nobody has taken up


def tracked_documents(viewer: Actor) -> QuerySet[Document]:
    """Return the documents whose promises are followed or could be."""
    promising = visible_statements(viewer).filter(not_taken_up()).order_by()
    has_any = Q(pk__in=tracked(viewer).order_by().values("document"))
    could = Q(pk__in=promising.values("document"))
    rows = Document.objects.filter(seen_by(viewer)).filter(has_any | could)
    return rows.order_by("-dated", "slug")


def tracker_rows(documents: Iterable[Document], viewer: Actor, day: date) -> list[TrackerRow]:
    """Return documents with their counts; two statements, however many documents."""
    page = list(documents)
    tallies = tallies_of([one.pk for one in page], viewer, day)
    left = _left([one.pk for one in page], viewer)
    return [
        TrackerRow(
            one,
            f"/zusagen/{one.slug}/",
            shaped(tallies.get(one.pk, {}), f"/zusagen/{one.slug}/"),
            left.get(one.pk, 0),
        )
        for one in page
    ]


def tallies_of(documents: Sequence[int], viewer: Actor, day: date) -> dict[int, dict[str, int]]:
    """Return for each document how many promises are in which state; one statement."""
    rows = tracked(viewer).filter(document__in=documents).order_by().values("document")
    counts = {state: Count("pk", filter=Q(state=state)) for state in State.values}
    counts |= {kind: Count("pk", filter=Q(kind=kind)) for kind in Kind.values}
    counts["overdue"] = Count("pk", filter=overdue(day))
    return {row.pop("document"): row for row in rows.annotate(**_named(counts))}


def _named(counts: dict[str, Count]) -> dict[str, Count]:
    """Return the counts under names that no column has."""
    return {f"n_{name}": count for name, count in counts.items()}


def shaped(row: dict[str, int], url: str) -> Tally:
    """Return counts as a bar and a table show them; what announces only is never rated."""
    numbers = {state: row.get(f"n_{state}", 0) for state in State.values}
    total = sum(numbers.values())
    only_announced = row.get("n_commitment", 0) == 0
    states = states_for(Kind.ANNOUNCEMENT if only_announced else Kind.COMMITMENT)
    shares, start = [], 0.0
    for state in states if total else ():
        width = 100 * numbers[state] / total
        address = f"{url}?stand={state.value}"
        label = str(state.label)
        place = f"{start:.2f}", f"{width:.2f}"  # a point, whatever the language
        shares.append(Share(state.value, label, numbers[state], address, *place))
        start += width
    return Tally(
        total,
        row.get("n_commitment", 0),
        row.get("n_announcement", 0),
        row.get("n_overdue", 0),
        tuple(shares),
    )


def _left(documents: Sequence[int], viewer: Actor) -> dict[int, int]:
    rows = visible_statements(viewer).filter(not_taken_up(), document__in=documents)
    numbers = rows.order_by().values_list("document").annotate(number=Count("pk"))
    return dict(numbers)


def left_in(document: Document, viewer: Actor) -> int:
    """Return how many promises of a document nobody has taken up."""
    return visible_statements(viewer).filter(not_taken_up(), document=document).count()


def commitments_like(
    viewer: Actor, wanted: Mapping[str, str], day: date, document: Document | None = None
) -> QuerySet[Commitment]:
    """Return the published promises that pass a filter; empty words do not filter."""
    rows = followed(commitments_seen_by(viewer)).filter(published_at__isnull=False)
    if document is not None:
        rows = rows.filter(document=document)
    columns = {name: wanted[name] for name in ("kind", "state", "verifiability") if wanted[name]}
    rows = rows.filter(_due(wanted["due"], day), **columns)
    if wanted["theme"]:
        rows = rows.filter(on_theme(wanted["theme"], viewer))
    return with_last(rows).order_by("document__slug", "line_from", "pk")


def _due(word: str, day: date) -> Q:
    """Return the condition for one word of the filter by due day."""
    return {
        "vorbei": overdue(day),
        "offen": Q(due__gte=day, state__in=UNDER_WAY),
        "ohne": Q(due__isnull=True),
    }.get(word, Q())


def with_last(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """Return rows with the day of the newest update that counts."""
    updates = CommitmentUpdate.objects.filter(COUNTED, commitment=OuterRef("pk"))
    newest = updates.order_by("-day", "-pk").values("day")[:1]
    return rows.annotate(last_day=Subquery(newest))
