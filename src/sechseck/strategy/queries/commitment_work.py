# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the office works on: promises to take up, to publish, to settle, to link."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from sechseck.engines.verifiability import GRADE_WORDS, grade
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor
from sechseck.people.models import Actor as RegisterActor
from sechseck.strategy.models import Commitment, CommitmentUpdate, Goal, Measure
from sechseck.strategy.queries.commitment_page import saying_the_same
from sechseck.strategy.queries.commitments import (
    commitments_open_to,
    commitments_seen_by,
    followed,
    kind_for,
    not_taken_up,
    waiting_updates,
)
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by
from sechseck.strategy.queries.withdrawn import taken_back
from sechseck.thread.models import Document, Statement
from sechseck.thread.queries.listing import place_of
from sechseck.thread.queries.statements import visible_statements

OFFERED = 40  # goals, and measures, offered to be linked; promises that nobody follows


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that promises something, with the grade it would get."""

    pk: int
    text: str
    url: str
    place: str
    grade: int
    grade_label: str
    reasons: tuple[str, ...]
    twins: list[Any]


def candidates(document: Document, viewer: Actor) -> QuerySet[Statement]:
    """Return the promises of a document that nobody has taken up."""
    rows = visible_statements(viewer).filter(not_taken_up(), document=document)
    return rows.order_by("line_start", "ref")


def untracked(document: Document, viewer: Actor) -> list[Candidate]:
    """Return the first promises that nobody follows yet, so that everybody can read them."""
    return [_candidate(one, []) for one in candidates(document, viewer)[:OFFERED]]


def shown_candidates(statements: Iterable[Statement], viewer: Actor) -> list[Candidate]:
    """Return one page of them, graded; two statements more for those that say the same."""
    page = list(statements)
    twins = saying_the_same([one.pk for one in page], viewer) if page else {}
    return [_candidate(one, twins.get(one.pk, [])) for one in page]


def _candidate(one: Statement, twins: list[Any]) -> Candidate:
    verdict = grade(one.text, one.slots)
    return Candidate(
        one.pk,
        one.text,
        f"/aussage/{one.ref}/",
        place_of(one.line_start, one.page, one.row),
        verdict.grade,
        GRADE_WORDS[verdict.grade],
        verdict.reasons,
        twins,
    )


def unpublished(viewer: Actor, document: Document | None = None) -> QuerySet[Commitment]:
    """Return what waits for a second person to publish it."""
    rows = followed(commitments_seen_by(viewer)).filter(published_at__isnull=True)
    rows = rows.exclude(node__in=taken_back().values("node"))
    rows = rows.select_related("node", "document__node", "statement", "actor", "proposed_by")
    if document is not None:
        rows = rows.filter(document=document)
    return rows.order_by("document__slug", "line_from", "pk")


def disputed(viewer: Actor) -> QuerySet[CommitmentUpdate]:
    """Return the updates that wait for a second editor."""
    rows = waiting_updates().filter(commitment__in=commitments_open_to(viewer).values("pk"))
    return rows.select_related("commitment__document", "proposed_by").order_by("pk")


def actors_to_choose(viewer: Actor) -> QuerySet[RegisterActor]:
    """Return the register's entries that may stand for a promise."""
    return RegisterActor.objects.filter(node__visibility="public").order_by("sort_key")


def goals_to_link(commitment: Commitment, word: str, user: User) -> list[Goal]:
    """Return goals to choose from: the linked ones first, then those that fit."""
    rows = goals_seen_by(user).exclude(state=Goal.State.DROPPED)
    return _offered(rows, commitment, word)


def measures_to_link(commitment: Commitment, word: str, user: User) -> list[Measure]:
    """Return measures to choose from: the linked ones first, then those that fit."""
    rows = measures_seen_by(user).exclude(state=Measure.State.MERGED)
    return _offered(rows, commitment, word)


def _offered(rows: QuerySet[Any], commitment: Commitment, word: str) -> list[Any]:
    is_linked = Q(pk__in=rows.filter(commitments=commitment).values("pk"))
    themes = commitment.statement.themes.values("theme")
    fits = Q(title__icontains=word) if word else Q(theme__in=themes)
    rank = Case(When(is_linked, then=Value(0)), default=Value(1), output_field=IntegerField())
    fitting = rows.filter(is_linked | fits).annotate(rank=rank)
    return list(fitting.order_by("rank", "title", "pk")[:OFFERED])


def announced(document: Document, viewer: Actor) -> int:
    """Return how many announcements of a document could bind now that it is adopted."""
    if kind_for(document) != Commitment.Kind.COMMITMENT:
        return 0
    rows = commitments_open_to(viewer).filter(document=document)
    return rows.filter(kind=Commitment.Kind.ANNOUNCEMENT).count()
