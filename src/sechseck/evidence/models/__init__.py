# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators with their values, findings, derivations."""

from __future__ import annotations

from sechseck.evidence.models.changes import IndicatorChange
from sechseck.evidence.models.datasets import Dataset
from sechseck.evidence.models.derivations import Derivation, DerivationFinding
from sechseck.evidence.models.findings import Citation, Finding
from sechseck.evidence.models.indicators import Break, Indicator
from sechseck.evidence.models.loads import Load, Quarantined, RememberedMapping
from sechseck.evidence.models.observations import Observation

__all__ = [
    "Break",
    "Citation",
    "Dataset",
    "Derivation",
    "DerivationFinding",
    "Finding",
    "Indicator",
    "IndicatorChange",
    "Load",
    "Observation",
    "Quarantined",
    "RememberedMapping",
]
