# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Review a suggestion: confirm, reject or leave it for later; take one's decision back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import uuid4

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.tasks_of_people import close_gap_tasks
from sechseck.thread.models import Decision, StatementLink
from sechseck.thread.models.standing import counting
from sechseck.thread.queries.review import equal_pairs
from sechseck.thread.queries.second_person import needs_second_person

State, Verb = StatementLink.State, Decision.Verb
OPEN = (State.SUGGESTED, State.LATER)
LONGEST_WAIT = timedelta(days=366)
OWN = (Verb.PROPOSE, Verb.CONFIRM, Verb.DECLINE, Verb.REJECT, Verb.DEFER)


@transaction.atomic
def confirm_link(number: int, said: Said, *, seen: int, by: User) -> StatementLink:
    """Confirm a link, or propose it where a second person must agree.

    ``seen`` is the newest event that the person knew of, 0 if there was none.
    """
    require(by, "thread.review_link")
    link = locked(number, seen)
    if link.state not in OPEN and not link.suspect:
        raise Conflict(already(link))
    if link.source.is_gone or link.target.is_gone:
        raise Conflict(_("Eine der Aussagen steht nicht mehr im Dokument."))
    verb = Verb.PROPOSE if needs_second_person(link, said.type) else Verb.CONFIRM
    note_decision(link, verb, said, by=by)
    close_gap_tasks(by=by)
    return link


@transaction.atomic
def reject_link(number: int, said: Said, *, seen: int, by: User) -> StatementLink:
    """Say that two statements do not belong together, and why."""
    require(by, "thread.review_link")
    link = locked(number, seen)
    if link.state not in (*OPEN, State.CONFIRMED):
        raise Conflict(already(link))
    if not said.reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum das nicht zusammengehört."))
    note_decision(link, Verb.REJECT, Said(reason=said.reason, batch=said.batch), by=by)
    return link


@transaction.atomic
def defer_link(number: int, until: date, *, seen: int, by: User) -> StatementLink:
    """Leave a suggestion until a day, when it comes back into the queue."""
    require(by, "thread.review_link")
    link = locked(number, seen)
    if link.state not in OPEN:
        raise Conflict(already(link))
    if not localdate() < until <= localdate() + LONGEST_WAIT:
        raise Invalid(_("Der Tag muss in der Zukunft liegen, höchstens ein Jahr voraus."))
    note_decision(link, Verb.DEFER, Said(until=until), by=by)
    return link


@transaction.atomic
def confirm_proposed(number: int, *, seen: int, by: User) -> StatementLink:
    """Agree, as a second person, with what somebody proposed."""
    link = _proposed(number, seen, by)
    now = (link.source.canonical_hash, link.target.canonical_hash)
    if now != (link.source_hash, link.target_hash):
        raise Conflict(_("Ein Text hat sich seit dem Vorschlag geändert. Geben Sie ihn zurück."))
    note_decision(link, Verb.CONFIRM, Said(reason=link.decision), by=by)
    close_gap_tasks(by=by)
    return link


@transaction.atomic
def decline_proposed(number: int, reason: str, *, seen: int, by: User) -> StatementLink:
    """Give a proposal back into the queue, and say why."""
    link = _proposed(number, seen, by)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum Sie nicht zustimmen."))
    note_decision(link, Verb.DECLINE, Said(reason=reason), by=by)
    return link


@transaction.atomic
def confirm_equal(*, upto: int, count: int, by: User) -> int:
    """Agree that statements with equal texts say the same, all in one go.

    ``upto`` and ``count`` are what the preview showed: nobody confirms what they did not see.
    """
    require(by, "thread.review_link")
    numbers = equal_pairs(by, upto)
    if len(numbers) != count:
        words = {"now": len(numbers), "then": count}
        raise Conflict(_("Inzwischen sind es %(now)s statt %(then)s. Sehen Sie nach.") % words)
    batch = uuid4()
    said = Said(StatementLink.Type.SAME_AS, reason=_("Die Texte sind gleich."), batch=batch)
    for number in numbers:
        link = locked(number)
        if link.state not in OPEN or link.source.canonical_hash != link.target.canonical_hash:
            raise Conflict(already(link))
        verb = Verb.PROPOSE if needs_second_person(link, said.type) else Verb.CONFIRM
        note_decision(link, verb, said, by=by)
    close_gap_tasks(by=by)
    return len(numbers)


@transaction.atomic
def undo_last(*, by: User) -> list[StatementLink]:
    """Take back one's newest decision, or all that was decided with it in one go."""
    require(by, "thread.review_link")
    mine = Decision.objects.filter(by=by, verb__in=OWN, undone_by=None).order_by("-id")
    last = mine.first()
    if last is None:
        raise Conflict(_("Sie haben nichts entschieden, das sich zurücknehmen lässt."))
    return undo_all(list(mine.filter(batch=last.batch)) if last.batch else [last], by=by)


@transaction.atomic
def undo_all(events: Iterable[Decision], *, by: User) -> list[StatementLink]:
    """Take back some of one's own decisions, unless somebody built on them."""
    require(by, "thread.review_link")
    undone = []
    batch = uuid4()
    for event in sorted(events, key=lambda one: one.link_id):
        link = locked(event.link_id)
        if counting(list(link.decisions.order_by("id")))[-1:] != [event]:
            raise Conflict(already(link))
        note_decision(link, Verb.UNDO, Said(undoes=event, batch=batch), by=by)
        undone.append(link)
    return undone


def locked(number: int, seen: int | None = None) -> StatementLink:
    """Return a link for changing; refuse if something happened that was not seen."""
    rows = StatementLink.objects.select_for_update(of=("self",)).select_related(
        "source__node",
        "source__document__node",
        "target__node",
        "target__document__node",
    )
    link = rows.filter(pk=number).first()
    if link is None:
        raise Conflict(_("Diesen Vorschlag gibt es nicht mehr. Der Faden wurde neu geknüpft."))
    newest = link.decisions.order_by("-id").values_list("pk", flat=True).first() or 0
    if seen is not None and newest != seen:
        raise Conflict(already(link))
    return link


def already(link: StatementLink) -> str:
    """Return a sentence that says what was decided, and by whom."""
    event = link.decisions.select_related("by").order_by("-id").first()
    if event is None:
        return _("Darüber lässt sich hier nicht entscheiden.")
    words = {
        "who": event.by.get_full_name() or event.by.get_username(),
        "what": event.get_verb_display(),
        "state": link.get_state_display(),
    }
    return _("Inzwischen hat das jemand entschieden: %(who)s, %(what)s. Stand: %(state)s.") % words


def _proposed(number: int, seen: int, by: User) -> StatementLink:
    require(by, "thread.confirm_link")
    link = locked(number, seen)
    if link.state != State.PROPOSED:
        raise Conflict(already(link))
    require(by, "thread.confirm_link", link)
    return link
