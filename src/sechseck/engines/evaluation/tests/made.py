# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Panels with a known answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np

from sechseck.engines.evaluation.panel import FloatArray, Panel, make_panel
from sechseck.engines.evaluation.periods import Period

YEAR = 2010


def years(count: int, first: int = YEAR) -> list[Period]:
    """Return whole years in a row."""
    return [Period(date(y, 1, 1), date(y, 12, 31)) for y in range(first, first + count)]


def panel_of(values: FloatArray, before: int, treated: Iterable[int] = (0,)) -> Panel:
    """Return a panel of yearly values, with a measure that began after some of them."""
    places = [f"Ort {row}" for row in range(len(values))]
    return make_panel(places, years(values.shape[1]), values, treated, date(YEAR + before, 1, 1))


def toy(effect: float = 0.0, bend: float = 1.0) -> Panel:
    """Return seven places that rise by one each year; the first has the measure.

    Its path is the mean of two others, so nothing but the effect sets it apart.
    """
    steps = np.arange(9.0)
    waves = bend * np.array([[0, 0, 1, -1, 2, -2, 0.5]]).T * np.sin(steps)
    base = np.array([[10, 10, 8, 12, 6, 14, 9.0]]).T
    values = base + steps + waves
    values[0] = values[2:4].mean(axis=0)
    values[0, 6:] += effect
    return panel_of(values, 6)
