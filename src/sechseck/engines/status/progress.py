# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How far a measure has come, and how much of that anybody knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from sechseck.engines.status.facts import Measure
from sechseck.engines.status.indicators import IndicatorView


@dataclass(frozen=True, slots=True)
class Progress:
    """The weighted mean of what is known, and the share of the weights that is known.

    ``share`` may be below 0 or above 1; it is ``None`` if nothing is known.
    """

    share: float | None
    known: float


def weighted(parts: Sequence[tuple[float, float | None]]) -> Progress:
    """Return the mean of parts with weights; a missing part is left out, never zero.

    Parameters
    ----------
    parts
        Pairs of weight (above 0, any scale: they are brought to a sum of one) and share.

    Examples
    --------
    >>> weighted([(1, 1.0), (3, None)])
    Progress(share=1.0, known=0.25)
    >>> weighted([(1, -0.5), (1, 0.5)])
    Progress(share=0.0, known=1.0)
    """
    total = fsum(weight for weight, _share in parts)
    known = [(weight, share) for weight, share in parts if share is not None]
    if not known:
        return Progress(None, 0.0)
    mass = fsum(weight for weight, _share in known)
    return Progress(fsum(weight * share for weight, share in known) / mass, mass / total)


def progress_of(measure: Measure, views: Sequence[IndicatorView], day: date) -> Progress:
    """Return the progress of a measure from its milestones and progress indicators."""
    parts: list[tuple[float, float | None]] = [
        (one.weight, float(one.done_on is not None and one.done_on <= day))
        for one in measure.milestones
        if not one.dropped
    ]
    parts.extend(
        (view.indicator.weight, view.fraction) for view in views if view.indicator.is_progress
    )
    return weighted(parts)
