# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take an amendment a step further, and stand behind it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from sechseck.drafting.actions.numbering import give_number
from sechseck.drafting.models import Amendment, Sponsorship, Status
from sechseck.drafting.queries.locked import check_open, check_shown, locked_amendment
from sechseck.drafting.steps import AMENDMENT_STEPS
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require

SUPPORTER = Sponsorship.Role.SUPPORTER


@transaction.atomic
def step_amendment(
    amendment: Amendment,
    step: str,
    *,
    reason: str,
    version: int,
    at: datetime | None = None,
    by: User,
) -> Amendment:
    """Take a step from the table."""
    if step not in AMENDMENT_STEPS:
        raise Invalid(_("Diesen Schritt gibt es nicht."))
    found, wanted = locked_amendment(amendment), AMENDMENT_STEPS[step]
    require(by, wanted.permission, found)
    check_shown(found)
    if found.status not in wanted.before:
        raise Conflict(_("Dieser Schritt geht hier nicht oder nicht mehr."))
    if found.version != version:
        raise Outdated(
            _("Inzwischen hat sich der Änderungsantrag geändert. Bitte lesen Sie ihn neu."),
            [Difference(_("Stand"), str(wanted.label), found.get_status_display())],
            version=found.version,
        )
    if wanted.needs_reason and not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum."))
    found.status, found.version = wanted.after, found.version + 1
    _effect(step, found, reason.strip(), at or now(), by)
    found.save()
    record(f"amendment-{step}", found.node, by=by, reason=reason.strip()[:500])
    return found


def _effect(step: str, amendment: Amendment, reason: str, at: datetime, by: User) -> None:
    if step == "submit":
        late_reason = amendment.late_reason
        check_open(amendment.text.motion, by, localdate(at), late_reason=late_reason)
        amendment.submitted_at = at
        give_number(amendment, by=by)
        _show(amendment, Node.Visibility.INTERNAL)
    elif step == "screen":
        _show(amendment, Node.Visibility(amendment.text.node.visibility))
        if _lacks_support(amendment):
            amendment.status = Status.UNSUPPORTED
    elif step == "return":
        _show(amendment, Node.Visibility.PROTECTED)
    if reason:
        amendment.decision = reason[:500]


def _show(amendment: Amendment, level: Node.Visibility) -> None:
    amendment.node.visibility = level
    amendment.node.save(update_fields=["visibility", "changed_at"])


def _lacks_support(amendment: Amendment) -> bool:
    return amendment.supporter_count < amendment.text.motion.supporters_wanted


@transaction.atomic
def support_amendment(amendment: Amendment, *, by: User) -> Amendment:
    """Stand behind an amendment; again it changes nothing."""
    require(by, "drafting.support_amendment")
    found = _supported(amendment)
    __, is_new = Sponsorship.objects.get_or_create(amendment=found, person=by)
    if is_new:
        record("amendment-supported", found.node, by=by)
    if found.status == Status.UNSUPPORTED and not _lacks_support(found):
        found.status, found.version = Status.SCREENED, found.version + 1
        found.save(update_fields=["status", "version"])
    return found


@transaction.atomic
def end_support(amendment: Amendment, *, by: User) -> Amendment:
    """Stand behind it no more; who initiated it withdraws it instead."""
    require(by, "drafting.support_amendment")
    found = _supported(amendment)
    gone, __ = found.sponsors.filter(person=by, role=SUPPORTER).delete()
    if gone:
        record("amendment-unsupported", found.node, by=by)
    return found


def _supported(amendment: Amendment) -> Amendment:
    found = locked_amendment(amendment)
    check_shown(found)
    if found.status not in (Status.SCREENED, Status.UNSUPPORTED):
        raise Conflict(_("Über diesen Änderungsantrag ist entschieden."))
    return found
