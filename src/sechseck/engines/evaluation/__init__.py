# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Evaluation: did a measure change a figure, compared with places where there is no measure?

window(periods, starts, breaks)       # which periods may be compared, and which may not, and why
make_panel(...)                       # values of places over time; refuses what cannot be compared
synthetic_control(panel)              # a weighted mean of other places that ran alike before
difference_in_differences(panel)      # own change less the change elsewhere
interrupted_trend(panel)              # own values against the own trend before; no other place

Each method says what came out, how far chance alone would go, and with which places it stands or
falls. None of them proves a cause; what has to hold is a matter of words around the figures.
"""

from sechseck.engines.evaluation.differences import Differences, difference_in_differences
from sechseck.engines.evaluation.interrupted import Interrupted, interrupted_trend
from sechseck.engines.evaluation.inversion import Bounds
from sechseck.engines.evaluation.panel import Panel, indexed, make_panel
from sechseck.engines.evaluation.periods import Period, Window, window
from sechseck.engines.evaluation.refusals import EvaluationRefused
from sechseck.engines.evaluation.synthetic import Placebo, Synthetic, synthetic_control

__all__ = [
    "Bounds",
    "Differences",
    "EvaluationRefused",
    "Interrupted",
    "Panel",
    "Period",
    "Placebo",
    "Synthetic",
    "Window",
    "difference_in_differences",
    "indexed",
    "interrupted_trend",
    "make_panel",
    "synthetic_control",
    "window",
]
