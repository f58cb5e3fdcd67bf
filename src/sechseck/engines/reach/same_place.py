# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is mapped twice counts once: the same name, the same kind, close together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sechseck.engines.reach.placing import METRES_PER_DEGREE

CLOSE_M = 150.0


def facilities_by_name(
    category: Sequence[int],
    lon: Sequence[float],
    lat: Sequence[float],
    name: Sequence[str],
    thing: Sequence[int],
) -> list[int]:
    """Return a number for each row; rows of one facility share it.

    Rows of one thing belong together, and things of one kind and name at most 150 m apart.

    >>> facilities_by_name([0, 0, 0], [9.7, 9.7, 9.9], [52.3, 52.301, 52.3], ["A"] * 3, [0, 1, 2])
    [0, 0, 2]
    """
    number = [0] * len(category)
    seen: dict[tuple[int, str], list[int]] = {}
    own: dict[tuple[int, int], int] = {}
    for row, kind in enumerate(category):
        first = own.setdefault((kind, thing[row]), row)
        number[row] = number[first] if first != row else row
        if not name[row] or first != row:
            continue
        for other in seen.setdefault((kind, name[row]), []):
            if _metres(lon, lat, row, other) <= CLOSE_M:
                number[row] = number[other]
                break
        seen[kind, name[row]].append(row)
    return number


def _metres(lon: Sequence[float], lat: Sequence[float], a: int, b: int) -> float:
    wide = float(np.cos(np.radians(lat[a])))
    return float(np.hypot((lon[a] - lon[b]) * wide, lat[a] - lat[b])) * METRES_PER_DEGREE
