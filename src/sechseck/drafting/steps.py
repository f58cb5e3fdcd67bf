# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What leads where: every step of texts and amendments, who may take it, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models import Amendment, Motion, Status
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor, may

S = Status


@dataclass(frozen=True, slots=True)
class Step:
    """From which statuses a step leads to which one, and who may take it."""

    label: str | Promise
    before: frozenset[Status]
    after: Status
    permission: str
    needs_reason: bool = False


def _step(
    label: str | Promise, before: set[Status], after: Status, permission: str, reason: bool = False
) -> Step:
    return Step(label, frozenset(before), after, permission, reason)


TEXT_STEPS: Mapping[str, Step] = {
    "submit": _step(_("Einreichen"), {S.DRAFT}, S.UNSCREENED, "drafting.submit_text"),
    "screen": _step(_("Veröffentlichen"), {S.UNSCREENED}, S.SCREENED, "drafting.screen_text"),
    "return": _step(_("Zurückgeben"), {S.UNSCREENED}, S.DRAFT, "drafting.screen_text", True),
    "withdraw": _step(
        _("Zurückziehen"), {S.DRAFT, S.UNSCREENED, S.UNSUPPORTED, S.SCREENED}, S.WITHDRAWN,
        "drafting.withdraw_text", True,
    ),
    "settle": _step(
        _("Vorläufig beschließen"), {S.SCREENED}, S.PRELIMINARY, "drafting.decide_text"
    ),
    "adopt": _step(
        _("Beschluss eintragen"), {S.SCREENED, S.PRELIMINARY}, S.FINAL, "drafting.decide_text"
    ),
    "reject": _step(
        _("Ablehnung eintragen"), {S.SCREENED, S.UNSUPPORTED, S.PRELIMINARY}, S.REJECTED,
        "drafting.decide_text", True,
    ),
    "refer": _step(_("Überweisen"), {S.SCREENED}, S.REFERRED, "drafting.decide_text", True),
    "revise": _step(
        _("Neue Fassung beginnen"), {S.FINAL, S.REFERRED, S.REJECTED, S.WITHDRAWN}, S.DRAFT,
        "drafting.edit_text", True,
    ),
}  # fmt: skip
AMENDMENT_STEPS: Mapping[str, Step] = {
    "submit": _step(_("Einreichen"), {S.DRAFT}, S.UNSCREENED, "drafting.edit_amendment"),
    "screen": _step(
        _("Veröffentlichen"), {S.UNSCREENED}, S.SCREENED, "drafting.screen_amendment"
    ),
    "return": _step(
        _("Zurückgeben"), {S.UNSCREENED}, S.DRAFT, "drafting.screen_amendment", True
    ),
    "withdraw": _step(
        _("Zurückziehen"), {S.DRAFT, S.UNSCREENED, S.UNSUPPORTED, S.SCREENED}, S.WITHDRAWN,
        "drafting.withdraw_amendment",
    ),
    "reject": _step(
        _("Ablehnen"), {S.SCREENED, S.UNSUPPORTED}, S.REJECTED, "drafting.decide_amendment", True
    ),
    "refer": _step(_("Überweisen"), {S.SCREENED}, S.REFERRED, "drafting.decide_amendment", True),
    "move": _step(_("Verschieben"), {S.SCREENED}, S.MOVED, "drafting.decide_amendment", True),
    "handle": _step(_("Erledigt"), {S.SCREENED}, S.HANDLED, "drafting.decide_amendment", True),
}  # fmt: skip


def open_steps(actor: Actor, target: Motion | Amendment) -> dict[str, Step]:
    """Return the steps the person may take now."""
    steps = TEXT_STEPS if isinstance(target, Motion) else AMENDMENT_STEPS
    if not isinstance(actor, User):
        return {}
    return {
        name: step
        for name, step in steps.items()
        if target.status in step.before and may(actor, step.permission, target)
    }
