# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What reach holds about a person: the scenarios they sealed.

A sealed scenario that others were shown stays, under an account without name.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.trails import name_tables
from sechseck.reach.models import Scenario

SEALED = Holding(
    "sealed_scenarios",
    _("Szenarien, die Sie festgehalten haben"),
    frozenset({"reach.Scenario.by"}),
    lambda person: [Scenario.objects.filter(by=person)],
)
TABLES: dict[str, str | Promise] = {
    "reach_scenario": _("Szenario"),
    "reach_ownplace": _("Ort"),
}


def register_personal() -> None:
    """Say what reach holds about people."""
    register_holding(SEALED)
    name_tables(TABLES)
