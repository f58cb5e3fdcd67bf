# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Memberships as personal data."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.personal import Holding
from sechseck.people.models import Membership

MEMBERSHIPS = Holding(
    "memberships",
    _("Mitgliedschaften in Gremien"),
    frozenset({"people.Membership.user"}),
    lambda person: [Membership.objects.filter(user=person)],
    goes=True,
)
