# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Checks against the foundation, sign-offs of units, and money of a measure."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.people.models import Actor
from sechseck.strategy.models import BudgetPosition, FoundationCheck, Measure, SignOff
from sechseck.strategy.queries.locked import check_version, locked
from sechseck.strategy.refusals import require_cents, told_in_words
from sechseck.thread.models import Theme

EDIT = "strategy.edit_measure"


class Slot(NamedTuple):
    """Where an amount stands: planned or spent, in which year, from whom."""

    year: int
    kind: str
    source: str


@transaction.atomic
def check_foundation(
    measure: Measure, criterion: Theme, *, answer: str, argument: str, evidence: str = "", by: User
) -> FoundationCheck:
    """Say what a measure means for one element of the foundation; a new answer replaces it."""
    require(by, EDIT, measure)
    measure = locked(measure, "node")
    if criterion.kind != Theme.Kind.FOUNDATION:
        raise Invalid(_("Geprüft wird am Fundament der Region."))
    if answer not in FoundationCheck.Answer.values or not argument.strip():
        raise Invalid(_("Bitte antworten Sie und sagen Sie, warum."))
    made, _new = FoundationCheck.objects.update_or_create(
        measure=measure,
        criterion=criterion,
        defaults={
            "answer": answer,
            "argument": argument.strip(),
            "evidence": evidence.strip()[:500],
            "by": by,
            "at": now(),
        },
    )
    record("measure-checked", measure.node, by=by, criterion=criterion.slug, answer=answer)
    return made


@transaction.atomic
def ask_sign_off(measure: Measure, unit: Actor, *, by: User) -> SignOff:
    """Ask a competent unit whether it carries the measure."""
    require(by, EDIT, measure)
    measure = locked(measure, "node")
    with told_in_words():
        made = SignOff.objects.create(measure=measure, unit=unit, day=localdate(), by=by)
    record("sign-off-asked", measure.node, by=by, unit=unit.slug)
    return made


@transaction.atomic
def answer_sign_off(sign_off: SignOff, *, state: str, note: str = "", by: User) -> SignOff:
    """Answer for a unit; an objection says why."""
    sign_off = locked(sign_off, "unit", "measure__node")
    require(by, "strategy.answer_sign_off", sign_off)
    if state not in (SignOff.State.AGREED, SignOff.State.OBJECTED):
        raise Invalid(_("Bitte sagen Sie, ob Ihre Stelle die Maßnahme mitträgt."))
    if state == SignOff.State.OBJECTED and not note.strip():
        raise Invalid(_("Bitte sagen Sie, warum nicht."))
    sign_off.state, sign_off.note = state, note.strip()[:500]
    sign_off.day, sign_off.by = localdate(), by
    sign_off.save()
    told = {"unit": sign_off.unit.slug, "state": state}
    record("sign-off-answered", sign_off.measure.node, by=by, **told)
    return sign_off


@transaction.atomic
def set_amount(
    measure: Measure,
    slot: Slot,
    *,
    amount: Decimal,
    note: str = "",
    version: int = 0,
    by: User,
) -> BudgetPosition:
    """Plan or book an amount for a year; ``version`` is that of the known one, 0 for a new one."""
    require(by, EDIT, measure)
    measure = locked(measure, "node")
    if measure.state == Measure.State.MERGED:
        raise Conflict(_("Diese Maßnahme ist mit einer anderen zusammengelegt."))
    require_cents(amount)
    place = slot._asdict()
    found = measure.budget.select_for_update().filter(**place).first()
    found = found or BudgetPosition(measure=measure, version=0, amount=amount, **place)
    check_version(found, version, {"amount": amount} if found.pk else {})
    found.amount, found.note, found.version = amount, note.strip()[:300], version + 1
    with told_in_words():
        found.save()
    record("amount-set", measure.node, by=by, **place, amount=str(amount))
    return found


@transaction.atomic
def remove_amount(position: BudgetPosition, *, version: int, by: User) -> None:
    """Take back an amount; the history keeps it."""
    require(by, EDIT, position.measure)
    position = locked(position, "measure__node")
    check_version(position, version)
    told = {"year": position.year, "amount": str(position.amount)}
    record("amount-removed", position.measure.node, by=by, **told)
    position.delete()
