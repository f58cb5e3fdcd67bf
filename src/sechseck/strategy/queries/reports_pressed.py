# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen report as the press reads it."""

from __future__ import annotations

import json
from dataclasses import asdict

from sechseck.engines.paper import printable
from sechseck.strategy.queries.reports_drawn import Drawn


def pressed(report: Drawn) -> str:
    """Return what the template of reports reads, without signs that no paper takes."""
    told = asdict(report) | {"total": sum(one.number for one in report.shares)}
    return printable(json.dumps(told, ensure_ascii=False))
