# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments as somebody may see them, and what their updates say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.thread.models import Document, Statement, StatementTheme
from sechseck.thread.queries.seen import visible_statement

State = Commitment.State
DISPUTED = (State.KEPT, State.BROKEN, State.DROPPED)  # counts once two people say so
UNDER_WAY = (State.OPEN, State.STARTED, State.PARTLY)
# Whether a party keeps what it announced is not for an administration to say.
OF_AN_ANNOUNCEMENT = (State.OPEN, State.STARTED, State.DROPPED)
LONGEST_TITLE = 200
NEVER_BINDS = (Document.AuthorKind.PARTY, Document.AuthorKind.PRESS)


COUNTED = Q(declined="") & (~Q(state__in=DISPUTED) | Q(settled_at__isnull=False))


def commitments_seen_by(viewer: Actor) -> QuerySet[Commitment]:
    """Return the commitments the viewer may see, with what their pages name."""
    known = ExpressionWrapper(seen_by(viewer, "actor__node__"), BooleanField())
    rows = commitments_open_to(viewer).annotate(actor_is_seen=known)
    return rows.select_related("node", "document__node", "statement", "actor")


def commitments_open_to(viewer: Actor) -> QuerySet[Commitment]:
    """Return the commitments the viewer may see: with their document, never without it."""
    seen = seen_by(viewer) & visible_statement(viewer, "statement__")
    return Commitment.objects.filter(seen)


def tracked(viewer: Actor) -> QuerySet[Commitment]:
    """Return what the public tracker shows to the viewer: published, each promise once."""
    return followed(commitments_open_to(viewer)).filter(published_at__isnull=False)


def followed(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """Return those that are followed by themselves, not with one that says the same."""
    return rows.filter(merged_into__isnull=True)


def kind_for(document: Document) -> Commitment.Kind:
    """Return what a document's promises are: only what a body adopted binds it."""
    is_adopted = document.standing == Document.Standing.ADOPTED
    if is_adopted and document.author_kind not in NEVER_BINDS:
        return Commitment.Kind.COMMITMENT
    return Commitment.Kind.ANNOUNCEMENT


def states_for(kind: str) -> tuple[State, ...]:
    """Return which states an update may report."""
    return tuple(State) if kind == Commitment.Kind.COMMITMENT else OF_AN_ANNOUNCEMENT


def counts(update: CommitmentUpdate) -> bool:
    """Say whether an update says how things stand: what is disputed only after two people."""
    if update.declined:
        return False
    return update.state not in DISPUTED or update.settled_at is not None


def waits(update: CommitmentUpdate) -> bool:
    """Say whether a second editor has still to look at it."""
    return update.state in DISPUTED and update.settled_at is None


def waiting_updates() -> QuerySet[CommitmentUpdate]:
    """Return the updates that wait for a second editor."""
    return CommitmentUpdate.objects.filter(state__in=DISPUTED, settled_at__isnull=True)


def state_of(updates: Iterable[CommitmentUpdate]) -> State:
    """Return what the newest update that counts says; without any it is open."""
    counted = [one for one in updates if counts(one)]
    newest = max(counted, key=lambda one: (one.day, one.pk), default=None)
    return State(newest.state) if newest is not None else State.OPEN


def overdue(day: date) -> Q:
    """Return the condition for what should be done by a day and is not."""
    return Q(due__lt=day, state__in=UNDER_WAY)


def is_overdue(commitment: Commitment, day: date) -> bool:
    """Say whether it should be done by a day and is not."""
    return commitment.due is not None and commitment.due < day and commitment.state in UNDER_WAY


def on_theme(slug: str, viewer: Actor) -> Q:
    """Return the condition for commitments on a theme."""
    named = StatementTheme.objects.filter(seen_by(viewer, "theme__node__"), theme__slug=slug)
    return Q(statement__in=named.order_by().values("statement"))


def not_taken_up() -> Q:
    """Return the condition for statements that promise something nobody has taken up."""
    return ~Q(commits=Statement.Commits.NONE) & Q(commitment__isnull=True)


def short_title(text: str) -> str:
    """Return the first words of a promise; an editor finds better ones."""
    words = " ".join(text.split())
    if len(words) <= LONGEST_TITLE:
        return words
    return f"{words[: LONGEST_TITLE - 1].rsplit(' ', 1)[0]}…"


def locked(commitment: Commitment, by: User) -> Commitment:
    """Return a commitment as it stands now, and let nobody else change it meanwhile."""
    rows = commitments_seen_by(by).select_for_update(of=("self",))
    found = rows.filter(pk=commitment.pk).first()
    if found is None or found.merged_into_id is not None:
        raise Conflict(_("Diese Zusage wird hier nicht mehr geführt."))
    return found
