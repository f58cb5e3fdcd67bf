# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame knows of things that were taken back: the desk, and personal data."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry, register_desk
from sechseck.kernel.personal import Holding, register_holding
from sechseck.strategy.models import Withdrawal
from sechseck.strategy.queries.withdrawn import waiting_withdrawals

WITHDRAWN = Holding(
    "withdrawals",
    _("Was Sie zurückziehen wollten oder zurückgezogen haben"),
    frozenset({"strategy.Withdrawal.proposed_by", "strategy.Withdrawal.decided_by"}),
    lambda person: [
        Withdrawal.objects.filter(proposed_by=person),
        Withdrawal.objects.filter(decided_by=person),
    ],
)


def register_withdrawals() -> None:
    """Tell the frame all of it."""
    register_holding(WITHDRAWN)
    register_desk(
        DeskEntry(
            _("Zurückziehen"),
            _("Entscheiden Sie als zweite Person, was nicht mehr öffentlich sein soll."),
            "/zurueckziehen/",
            "strategy.confirm_withdrawal",
            waiting_withdrawals,
        )
    )
