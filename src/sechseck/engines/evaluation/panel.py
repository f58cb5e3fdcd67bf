# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Values of places over time, some of which have the measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from sechseck.engines.evaluation.periods import Period
from sechseck.engines.evaluation.refusals import EvaluationRefused, listed

FloatArray = npt.NDArray[np.float64]
DONORS_NEEDED = 5  # with fewer, chance alone reaches the extreme every fifth time


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """A complete table: a row for each place, a column for each period, in one unit.

    ``values`` has shape (places, periods); the first ``before`` columns lie before the measure.
    ``treated`` are the rows that have it.
    """

    places: tuple[str, ...]
    periods: tuple[Period, ...]
    values: FloatArray
    treated: tuple[int, ...]
    before: int

    @property
    def donors(self) -> tuple[int, ...]:
        """The rows without the measure."""
        own = set(self.treated)
        return tuple(row for row in range(len(self.places)) if row not in own)

    @property
    def scale(self) -> float:
        """A size to compare with in the unit of the values; never zero."""
        return float(np.abs(self.values - self.values.mean()).max()) or 1.0


def make_panel(
    places: Sequence[str],
    periods: Sequence[Period],
    values: npt.ArrayLike,
    treated: Iterable[int],
    starts: date,
    breaks: Iterable[date] = (),
) -> Panel:
    """Return a panel in which everything may be compared with everything.

    Parameters
    ----------
    places
        Names, each once; they appear in refusals.
    periods
        In the order of time, none of them astride the beginning (see ``window``).
    values
        Shape (places, periods), in one unit; a missing value is NaN.
    treated
        Rows of the places that have the measure.
    starts
        The first day of the measure.
    breaks
        First days of another way of measuring; none may lie inside the periods.

    Raises
    ------
    EvaluationRefused
        If a value is missing, a break lies within, or nothing lies before or after.
    """
    table = np.asarray(values, dtype=np.float64).reshape(len(places), len(periods))
    own = tuple(sorted(set(treated)))
    if not own:
        raise EvaluationRefused("Es ist keine Kommune genannt, in der es die Maßnahme gibt.")
    if len(set(places)) < len(places) or list(periods) != sorted(set(periods)):
        raise EvaluationRefused("Eine Kommune oder ein Zeitraum kommt doppelt vor.")
    before = sum(period.ends <= starts for period in periods)
    if before == 0 or before == len(periods):
        side = "vor" if before == 0 else "nach"
        raise EvaluationRefused(f"Es gibt keine Werte {side} dem Beginn der Maßnahme.")
    if periods[before].begins < starts:
        raise EvaluationRefused("Ein Zeitraum liegt halb vor und halb nach dem Beginn.")
    _check_breaks(periods, breaks)
    _check_values(places, periods, table)
    return Panel(tuple(places), tuple(periods), table, own, before)


def _check_breaks(periods: Sequence[Period], breaks: Iterable[date]) -> None:
    inside = [cut for cut in sorted(breaks) if periods[0].ends < cut <= periods[-1].ends]
    if inside:
        days = listed([f"{cut.day}.{cut.month}.{cut.year}" for cut in inside])
        raise EvaluationRefused(
            f"Die Reihe hat einen Bruch ({days}). Davor und danach wurde anders gezählt; "
            "vergleichen lässt sich nur, was auf einer Seite liegt."
        )


def _check_values(places: Sequence[str], periods: Sequence[Period], table: FloatArray) -> None:
    holes = np.argwhere(~np.isfinite(table))
    if len(holes):
        told = [f"{places[row]} {periods[column].ends.year}" for row, column in holes]
        raise EvaluationRefused(f"Es fehlen Werte: {listed(told)}. Geschätzt wird nichts.")


def require_before(panel: Panel, needed: int) -> None:
    """Refuse a panel with fewer periods before the measure than a method needs."""
    if panel.before < needed:
        raise EvaluationRefused(
            f"Vor dem Beginn gibt es {panel.before} vergleichbare Werte; nötig sind {needed}."
        )


def require_donors(panel: Panel) -> None:
    """Refuse a panel in which chance cannot be told from an effect."""
    found = len(panel.donors)
    if found < DONORS_NEEDED:
        raise EvaluationRefused(
            f"Zum Vergleich gibt es {found} Kommunen; nötig sind {DONORS_NEEDED}. "
            "Mit weniger lässt sich nicht sagen, was Zufall ist."
        )


def indexed(panel: Panel) -> Panel:
    """Return the panel with each place in percent of its own mean before the measure.

    Places of very different size can then be compared by how they developed.

    Raises
    ------
    EvaluationRefused
        If a mean before is not above zero.
    """
    base = panel.values[:, : panel.before].mean(axis=1, keepdims=True)
    if not bool((base > 0).all()):
        raise EvaluationRefused("Ein Index braucht Werte über null vor dem Beginn.")
    scaled = 100.0 * panel.values / base
    return Panel(panel.places, panel.periods, scaled, panel.treated, panel.before)
