# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settle contradictions: one person proposes with a reason, a second one confirms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.accounts import PACK
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.models import (
    Contradiction,
    Settlement,
    SettlementEvent,
    SettlementSide,
    Statement,
)
from sechseck.thread.queries.settlements import still_reads_as_then

State, Verdict = Settlement.State, Settlement.Verdict
STANDING = (State.PROPOSED, State.CONFIRMED)


@transaction.atomic
def propose_settlement(
    contradiction: Contradiction, *, told: Mapping[str, Any], by: User
) -> Settlement:
    """Propose how to read a contradiction; told are verdict, holds, reason and source."""
    require(by, "thread.settle_contradiction")
    contradiction = _locked_contradiction(contradiction)
    return _propose(contradiction, told, on=localdate(), by=by)


@transaction.atomic
def confirm_settlement(settlement: Settlement, *, version: int, by: User) -> Settlement:
    """Agree, as the second person, to what somebody else proposed."""
    settlement = _locked(settlement, version, by, "thread.confirm_settlement")
    if not Settlement.objects.filter(still_reads_as_then(), pk=settlement.pk).exists():
        raise Conflict(_("Seit dem Vorschlag hat sich ein Text geändert. Bitte neu vorschlagen."))
    return _decide(settlement, State.CONFIRMED, "", on=localdate(), by=by)


@transaction.atomic
def decline_settlement(
    settlement: Settlement, *, reason: str, version: int, by: User
) -> Settlement:
    """Disagree, as the second person, and say why."""
    settlement = _locked(settlement, version, by, "thread.confirm_settlement")
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum nicht."))
    return _decide(settlement, State.DECLINED, reason.strip(), on=localdate(), by=by)


@transaction.atomic
def withdraw_settlement(settlement: Settlement, *, version: int, by: User) -> Settlement:
    """Take back one's own proposal."""
    settlement = _locked(settlement, version, by, "thread.withdraw_settlement")
    return _step(settlement, State.WITHDRAWN, "", by)


@transaction.atomic
def reopen_settlement(
    settlement: Settlement, *, reason: str, version: int, by: User
) -> Settlement:
    """Open a settled contradiction again, and say why; its history stays."""
    require(by, "thread.settle_contradiction")
    settlement = _current(settlement, version, (State.CONFIRMED,))
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum der Widerspruch wieder offen ist."))
    return _step(settlement, State.REOPENED, reason.strip()[:1000], by)


@transaction.atomic
def reopen_changed_settlements(*, by: User) -> int:
    """Open again what was settled, or proposed, about texts that have changed since."""
    require(by, "kernel.load_pack")
    rows = Settlement.objects.filter(state__in=STANDING).exclude(still_reads_as_then())
    changed = list(rows.select_for_update(of=("self",)).order_by("pk"))
    for one in changed:
        _step(one, State.REOPENED, _("Ein Text hat sich geändert."), by)
    return len(changed)


@transaction.atomic
def load_settlement(
    contradiction: Contradiction, told: Mapping[str, Any], *, first: User, second: User, by: User
) -> bool:
    """Bring in what two offices of a region's pack settled, once for each text.

    What people decided is left alone, and so is what a changed text has opened again.
    """
    require(by, "kernel.load_pack")
    contradiction = _locked_contradiction(contradiction)
    latest = contradiction.settlements.select_related("proposed_by").first()
    if latest is not None:
        is_packs = latest.proposed_by.username.startswith(PACK)
        wanted = (told["verdict"], told["holds"], told["reason"], told["source"])
        said = (latest.verdict, latest.holds, latest.reason, latest.source)
        if not is_packs or said == wanted:
            return False
        if latest.state in STANDING:
            _step(latest, State.REOPENED, _("Das Regionspaket sagt jetzt etwas anderes."), by)
    settlement = _propose(contradiction, told, on=told["proposed_on"], by=first)
    if told["confirmed_on"]:
        _decide(settlement, State.CONFIRMED, "", on=told["confirmed_on"], by=second)
    return True


def _locked_contradiction(contradiction: Contradiction) -> Contradiction:
    found = Contradiction.objects.select_for_update().filter(pk=contradiction.pk).first()
    if found is None:
        raise Conflict(_("Diesen Widerspruch gibt es nicht mehr."))
    return found


def _propose(
    contradiction: Contradiction, told: Mapping[str, Any], *, on: date, by: User
) -> Settlement:
    if (standing := _standing(contradiction, by)) is not None:
        raise Conflict(
            _("Dieser Widerspruch ist schon geklärt.")
            if standing.state == State.CONFIRMED
            else _("Jemand hat schon eine Klärung vorgeschlagen. Bitte lesen Sie diese zuerst.")
        )
    sides = list(
        Statement.objects.filter(contradictions__contradiction=contradiction).order_by("pk")
    )
    _check(told, sides)
    settlement = Settlement.objects.create(
        contradiction=contradiction,
        verdict=told["verdict"],
        holds=told["holds"],
        reason=told["reason"].strip()[:1000],
        source=told["source"].strip()[:300],
        proposed_by=by,
        proposed_on=on,
    )
    SettlementSide.objects.bulk_create(
        [
            SettlementSide(settlement=settlement, statement=one, canonical_hash=one.canonical_hash)
            for one in sides
        ]
    )
    return _noted(settlement, settlement.reason, by)


def _standing(contradiction: Contradiction, by: User) -> Settlement | None:
    """Return what stands in the way; what its texts have left behind does not."""
    found = contradiction.settlements.filter(state__in=STANDING).first()
    if found is None:
        return None
    if Settlement.objects.filter(still_reads_as_then(), pk=found.pk).exists():
        return found
    _step(found, State.REOPENED, _("Ein Text hat sich geändert."), by)
    return None


def _check(told: Mapping[str, Any], sides: list[Statement]) -> None:
    if (told["verdict"] == Verdict.VALUE) != (told["holds"] is not None):
        raise Invalid(_("Gilt eine Angabe, dann sagen Sie, welche; sonst keine."))
    if told["holds"] is not None and told["holds"] not in sides:
        raise Invalid(_("Diese Aussage gehört nicht zu dem Widerspruch."))
    if not told["reason"].strip() or not told["source"].strip():
        raise Invalid(_("Eine Klärung braucht Begründung und Quelle."))


def _locked(settlement: Settlement, version: int, by: User, permission: str) -> Settlement:
    require(by, permission, settlement)
    return _current(settlement, version, (State.PROPOSED,))


def _current(
    settlement: Settlement, version: int, states: tuple[Settlement.State, ...]
) -> Settlement:
    found = Settlement.objects.select_for_update(of=("self",)).get(pk=settlement.pk)
    if found.version != version or found.state not in states:
        raise Outdated(
            _("Darüber hat inzwischen jemand anderes entschieden."),
            [Difference(_("Stand"), settlement.get_state_display(), found.get_state_display())],
            version=found.version,
        )
    return found


def _decide(
    settlement: Settlement, state: Settlement.State, reason: str, *, on: date, by: User
) -> Settlement:
    settlement.decided_by, settlement.decided_on = by, on
    return _step(settlement, state, reason[:1000], by)


def _step(settlement: Settlement, state: Settlement.State, reason: str, by: User) -> Settlement:
    settlement.state, settlement.version = state, settlement.version + 1
    settlement.save()
    return _noted(settlement, reason, by)


def _noted(settlement: Settlement, reason: str, by: User) -> Settlement:
    SettlementEvent.objects.create(
        settlement=settlement, state=settlement.state, reason=reason, by=by
    )
    record(
        f"settlement-{settlement.state}",
        by=by,
        contradiction=settlement.contradiction_id,
        settlement=settlement.pk,
    )
    return settlement
