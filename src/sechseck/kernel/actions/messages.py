# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tell people what happened, in the transaction in which it happens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.actions.subjects import keep_own_subject
from sechseck.kernel.models import (
    Comment,
    Decision,
    Follow,
    Message,
    Node,
    Pace,
    Preference,
    Subject,
    User,
)
from sechseck.kernel.queries.subjects import heard_at
from sechseck.kernel.rules.kinds import kind_of_verb, kinds

MAIL = "mail"  # the job that sends


@transaction.atomic
def tell(
    kind: str,
    people: Iterable[int] | Mapping[int, int],
    *,
    key: str,
    about: Subject | Comment | Decision,
    verb: str = "",
    by: User | None,
) -> None:
    """Note for each of the people what happened; who is told twice of one thing hears it once.

    People may come with the wish to follow that makes them hear of it.
    Whether they may see it, is asked again when they read it and when a mail leaves.
    """
    told = sorted(set(people) - ({by.pk} if by is not None else set()))
    if not told:
        return
    wishes = people if isinstance(people, Mapping) else {}
    fields = _about(about) | {"kind": kind, "key": key, "verb": verb}
    Message.objects.bulk_create(
        [Message(person_id=pk, follow_id=wishes.get(pk), **fields) for pk in told],
        ignore_conflicts=True,
    )
    if _is_urgent(kind, told):
        send_soon(by=by)


@transaction.atomic
def tell_followers(
    kind: str,
    subject: Subject,
    *,
    key: str,
    comment: Comment | None = None,
    verb: str = "",
    by: User,
) -> None:
    """Tell those who follow the page, or something wider around it."""
    paths = heard_at(subject)
    rows = Follow.objects.filter(subject__path__in=paths).order_by("-pk")
    people = dict(rows.values_list("owner_id", "pk"))
    tell(kind, people, key=key, about=comment or subject, verb=verb, by=by)


@transaction.atomic
def tell_of_trace(number: int, verb: str, node: Node | None, *, by: User) -> None:
    """Tell followers of what the trace notes, where the table of kinds says they want to know."""
    kind = kind_of_verb().get(verb)
    if kind is None or node is None or not Follow.objects.exists():
        return
    subject = keep_own_subject(node.path, by=by)
    if subject is not None:
        tell_followers(kind, subject, key=f"trace:{number}", verb=verb, by=by)


@transaction.atomic
def send_soon(*, by: User | None) -> None:
    """Ask the workers to send what is due."""
    start_job(MAIL, subject=MAIL, arguments={}, by=enlist_program("post"))


def _about(about: Subject | Comment | Decision) -> dict[str, object]:
    if isinstance(about, Decision):
        return {"decision": about}
    if isinstance(about, Comment):
        return {"comment": about, "subject_id": about.subject_id}
    return {"subject": about}


def _is_urgent(kind: str, people: list[int]) -> bool:
    if kinds()[kind].pace == Pace.ONCE:
        return True
    rows = Preference.objects.filter(owner__in=people, kind=kind, pace=Pace.ONCE)
    return rows.exists()
