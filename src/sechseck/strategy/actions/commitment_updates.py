# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Say with day and source what became of a promise; what is disputed takes two people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.queries.commitments import locked, state_of, states_for, waits

_is_web = URLValidator(schemes=["http", "https"])


@transaction.atomic
def report_commitment(
    commitment: Commitment, told: Mapping[str, Any], *, by: User
) -> CommitmentUpdate:
    """Report how things stand on a day, with the source that says so."""
    require(by, "strategy.report_commitment")
    found = locked(commitment, by)
    _check(found, told)
    made = CommitmentUpdate.objects.create(
        commitment=found,
        day=told["day"],
        state=told["state"],
        source=" ".join(str(told["source"]).split())[:300],
        url=told.get("url", ""),
        note=str(told.get("note", "")).strip()[:2000],
        proposed_by=by,
    )
    _recount(found)
    verb = "commitment-disputed" if waits(made) else "commitment-reported"
    record(verb, found.node, by=by, state=made.state, day=made.day.isoformat())
    return made


@transaction.atomic
def settle_update(update: CommitmentUpdate, *, declined: str = "", by: User) -> CommitmentUpdate:
    """Agree as a second editor to what is disputed, or say why not; it is said once."""
    found = locked(update.commitment, by)
    current = CommitmentUpdate.objects.select_for_update(of=("self",)).get(pk=update.pk)
    require(by, "strategy.settle_commitment", current)
    if not waits(current):
        raise Conflict(_("Darüber hat schon jemand entschieden."))
    current.second_editor, current.settled_at = by, now()
    current.declined = " ".join(declined.split())[:300]
    current.save(update_fields=["second_editor", "settled_at", "declined"])
    _recount(found)
    verb = "commitment-declined" if current.declined else "commitment-settled"
    record(verb, found.node, by=by, state=current.state)
    return current


def _check(commitment: Commitment, told: Mapping[str, Any]) -> None:
    if told["state"] not in states_for(commitment.kind):
        raise Invalid(_("Eine Ankündigung bewertet die Verwaltung nicht."))
    if not str(told["source"]).strip():
        raise Invalid(_("Bitte nennen Sie die Quelle."))
    if told["day"] > localdate():
        raise Invalid(_("Der Tag liegt in der Zukunft."))
    if told.get("url"):
        try:
            _is_web(told["url"])
        except ValidationError as error:
            raise Invalid(_("Das ist keine Adresse im Netz.")) from error


def _recount(commitment: Commitment) -> None:
    """Keep with the commitment what its updates say, so that lists can filter by it."""
    state = state_of(commitment.updates.all())
    if commitment.state != state:
        commitment.state = state
        commitment.save(update_fields=["state"])
