# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forget a person or a document: one asks, another confirms, nothing of the text stays."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.erasers import counted, erase_node, eraser_of
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.forgetting import Forgotten, erase_traces, forget
from sechseck.kernel.models import Erasure, Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.personal import Holding, holdings

State = Erasure.State
ONE = _("Dafür ist schon eine Löschung beantragt.")


@transaction.atomic
def ask_to_be_erased(*, by: User) -> Erasure:
    """Note that somebody wants to be forgotten; the administration carries it out."""
    require(by, "kernel.use_account")
    return _ask(by, person=by, ground=Erasure.Ground.WISH)


@transaction.atomic
def propose_erasure(
    *,
    person: User | None = None,
    node: Node | None = None,
    ground: str,
    words: str = "",
    by: User,
) -> Erasure:
    """Propose to forget an account or a document; a second person confirms.

    ``words`` says what becomes of what other people wrote about a document.
    """
    if person is not None:
        require(by, "people.erase_person")
        return _ask(by, person=person, ground=ground)
    found = eraser_of(node.kind) if node else None
    if found is None:
        raise Invalid(_("So etwas lässt sich nicht löschen."))
    require(by, found.permission)
    if words not in Erasure.Words.values:
        raise Invalid(_("Bitte wählen Sie, was mit den Worten anderer geschieht."))
    return _ask(by, node=node, ground=ground, words=words)


@transaction.atomic
def decline_erasure(erasure: Erasure, *, at: datetime, by: User) -> Erasure:
    """Refuse an erasure; it can be asked for again."""
    return _decide(erasure, State.DECLINED, at, by)


@transaction.atomic
def confirm_erasure(erasure: Erasure, *, at: datetime, seen: int = 0, by: User) -> Erasure:
    """Confirm an erasure and carry it out, all of it or nothing.

    ``seen`` is how many pieces of other people's words the page showed: nobody erases more.
    """
    erasure = _decide(erasure, State.CONFIRMED, at, by)
    if erasure.node is not None:
        _check_seen(erasure, seen)
        erase_node(erasure, by=by)
    else:
        _erase_person(erasure, by=by)
    Erasure.objects.filter(pk=erasure.pk).update(state=State.DONE)
    return erasure


def _check_seen(erasure: Erasure, seen: int) -> None:
    now = sum(number for _title, number in counted(erasure.node))
    if erasure.words == Erasure.Words.ERASE and now != seen:
        words = {"now": now, "then": seen}
        raise Conflict(_("Inzwischen sind es %(now)s statt %(then)s. Sehen Sie nach.") % words)


def _ask(
    by: User,
    *,
    ground: str,
    person: User | None = None,
    node: Node | None = None,
    words: str = "",
) -> Erasure:
    if ground not in Erasure.Ground.values:
        raise Invalid(_("Bitte wählen Sie einen Grund."))
    if person is not None and person.role == User.Role.SYSTEM:
        raise Invalid(_("Ein Programm ist keine Person."))
    asked = Erasure.objects.filter(person=person, node=node, state=State.ASKED)
    wall = Node if node else User
    wall._default_manager.select_for_update().get(pk=(node or person).pk)  # type: ignore[union-attr]
    if asked.exists():
        raise Conflict(ONE)
    erasure = Erasure.objects.create(
        person=person, node=node, ground=ground, words=words, proposed_by=by
    )
    record("erasure-asked", node, erasure=erasure.pk, by=by)
    return erasure


def _decide(erasure: Erasure, state: str, at: datetime, by: User) -> Erasure:
    erasure = Erasure.objects.select_for_update(of=("self",)).get(pk=erasure.pk)
    require(by, "kernel.decide_erasure", erasure)
    if erasure.person_id == by.pk:
        raise NotAllowed(_("Über das eigene Konto entscheidet jemand anderes."))
    if erasure.state != State.ASKED:
        raise Conflict(_("Darüber ist schon entschieden."))
    erasure.state, erasure.decided_by, erasure.decided_at = state, by, at
    erasure.save(update_fields=["state", "decided_by", "decided_at"])
    verb = "erasure-declined" if state == State.DECLINED else "erasure-done"
    record(verb, erasure.node, erasure=erasure.pk, by=by)
    return erasure


def _erase_person(erasure: Erasure, *, by: User) -> None:
    person = User.objects.select_for_update().get(erasures=erasure)
    erasure.person = person  # as it was: names are looked for after the account lost them
    rows: Forgotten = {}
    erased = [one for one in holdings() if one.is_erased]
    for one in erased:
        for found in one.rows(person):
            numbers = set(found.values_list("pk", flat=True))
            rows.setdefault(found.model._meta.db_table, set()).update(numbers)
    erase_traces(erasure, [])
    for one in erased:
        _erase_rows(one, person, erasure, by)
    forget(rows)


def _erase_rows(one: Holding, person: User, erasure: Erasure, by: User) -> None:
    if one.eraser:
        import_string(one.eraser)(erasure, by=by)
    for found in one.rows(person):
        if one.goes:
            found.delete()
        elif one.blank:
            found.update(**dict.fromkeys(one.blank, ""))
