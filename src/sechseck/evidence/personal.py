# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What evidence holds about a person, and which rows tell a history.

Who brought a value, found or derived something that everybody reads stays, under an account
without name.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import (
    Derivation,
    Finding,
    Indicator,
    IndicatorChange,
    Load,
    Observation,
)
from sechseck.kernel.models import Node
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.trails import Rows, name_tables, register_trail

VALUES = Holding(
    "recorded_values",
    _("Werte, die Sie gebracht haben"),
    frozenset({"evidence.Observation.by", "evidence.Load.by"}),
    lambda person: [Observation.objects.filter(by=person), Load.objects.filter(by=person)],
)
WRITTEN = Holding(
    "written_evidence",
    _("Kennzahlen, Befunde und Ableitungen"),
    frozenset(
        {
            "evidence.Indicator.proposed_by",
            "evidence.Indicator.published_by",
            "evidence.Finding.proposed_by",
            "evidence.Finding.published_by",
            "evidence.Derivation.proposed_by",
            "evidence.Derivation.adopted_by",
            "evidence.IndicatorChange.proposed_by",
            "evidence.IndicatorChange.decided_by",
        }
    ),
    lambda person: [
        Indicator.objects.filter(proposed_by=person),
        Indicator.objects.filter(published_by=person),
        Finding.objects.filter(proposed_by=person),
        Finding.objects.filter(published_by=person),
        Derivation.objects.filter(proposed_by=person),
        Derivation.objects.filter(adopted_by=person),
        IndicatorChange.objects.filter(proposed_by=person),
        IndicatorChange.objects.filter(decided_by=person),
    ],
)
TABLES: dict[str, str | Promise] = {
    "evidence_indicator": _("Kennzahl"),
    "evidence_finding": _("Befund"),
    "evidence_derivation": _("Ableitung"),
}


def _indicator(node: Node) -> Rows:
    rows = Indicator.objects.filter(node=node)
    return {"evidence_indicator": list(rows.values_list("pk", flat=True))}


def _finding(node: Node) -> Rows:
    rows = Finding.objects.filter(node=node)
    return {"evidence_finding": list(rows.values_list("pk", flat=True))}


def _derivation(node: Node) -> Rows:
    rows = Derivation.objects.filter(node=node)
    return {"evidence_derivation": list(rows.values_list("pk", flat=True))}


def register_personal() -> None:
    """Say what evidence holds about people, and what tells a history."""
    for holding in (VALUES, WRITTEN):
        register_holding(holding)
    name_tables(TABLES)
    register_trail(Node.Kind.INDICATOR, _indicator)
    register_trail(Node.Kind.FINDING, _finding)
    register_trail(Node.Kind.DERIVATION, _derivation)
