# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Times are whole deciseconds in 15 bits: two of them can be added without running over."""

from __future__ import annotations

NEVER = 32767  # cannot pass, or not reached within the limit
LATE = 32766  # passable, but longer than every limit
LONGEST = 32760  # deciseconds: 54.6 minutes, the highest limit
PER_MINUTE = 600
LANES = 32  # categories that are computed side by side


def limit_of(minutes: float) -> int:
    """Return a limit in deciseconds.

    Raises
    ------
    ValueError
        If it is not above 0 and at most 54.6 minutes.

    >>> limit_of(54)
    32400
    """
    if not 0 < minutes * PER_MINUTE <= LONGEST:
        raise ValueError("Die Grenze liegt über 0 und bei höchstens 54,6 Minuten.")
    return round(minutes * PER_MINUTE)
