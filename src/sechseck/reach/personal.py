# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What reach holds about a person: the scenarios they sealed.

A sealed scenario that others were shown stays, under an account without name; its title goes if
the person's name stands in it, or if two people decide to erase it.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.erasers import Erasing, register_eraser
from sechseck.kernel.models import Node
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.trails import Rows, name_tables, register_trail
from sechseck.reach.models import Scenario
from sechseck.reach.queries.named import nodes_naming

SEALED = Holding(
    "sealed_scenarios",
    _("Szenarien, die Sie festgehalten haben"),
    frozenset({"reach.Scenario.by"}),
    lambda person: [Scenario.objects.filter(by=person)],
)
NAMED = Holding(
    "scenario_titles",
    _("Titel von Szenarien, in denen Ihr Name steht"),
    frozenset(),
    lambda person: [nodes_naming(person)],
    eraser="sechseck.reach.actions.erasure.erase_own_titles",
)
ERASING = Erasing(
    "reach.erase_scenario",
    "sechseck.reach.actions.erasure.erase_scenario",
    "sechseck.reach.queries.named.words_about",
)
TABLES: dict[str, str | Promise] = {
    "reach_scenario": _("Szenario"),
    "reach_ownplace": _("Ort"),
}


def register_personal() -> None:
    """Say what reach holds about people."""
    for holding in (SEALED, NAMED):
        register_holding(holding)
    register_eraser(Node.Kind.SCENARIO, ERASING)
    register_trail(Node.Kind.SCENARIO, _trail)
    name_tables(TABLES)


def _trail(node: Node) -> Rows:
    found = Scenario.objects.filter(node=node)
    return {"reach_scenario": list(found.values_list("pk", flat=True))}
