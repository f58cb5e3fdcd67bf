# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of nodes as the text form of libosmium (OPL) writes them: ``Nn17x9.73y52.37,n18x…``."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NOWHERE = 999  # the degree of a node that the file lacks
DIGITS = 7  # behind the point; OpenStreetMap knows no more
_BLANKS = bytes.maketrans(b"Nnxy,", b"     ")
_BLANKS_AND_POINTS = bytes.maketrans(b"Nnxy,.", b"      ")
Column = NDArray[np.float64]


def read_nodes(text: bytes) -> tuple[NDArray[np.int64], Column, Column]:
    """Return number, longitude and latitude of each node of some lists, one after the other.

    >>> [one.tolist() for one in read_nodes(b"Nn17x9.73y-0.5,n18xyNn19x9y52.3")]
    [[17, 18, 19], [9.73, 999.0, 9.0], [-0.5, 999.0, 52.3]]
    """
    text = text.replace(b"xy", b"x%d.0y%d.0" % (NOWHERE, NOWHERE))
    if text.count(b".") != 2 * text.count(b"n"):  # somebody stands on a whole degree
        found = np.fromstring(text.translate(_BLANKS).decode("ascii"), sep=" ").reshape(-1, 3)
        return found[:, 0].astype(np.int64), found[:, 1], found[:, 2]
    return _by_halves(text)


def _by_halves(text: bytes) -> tuple[NDArray[np.int64], Column, Column]:
    """Read what stands before and behind each point as whole numbers: four times as fast."""
    plain = text.translate(_BLANKS_AND_POINTS).decode("ascii")
    whole = np.fromstring(plain, np.int64, sep=" ").reshape(-1, 5)
    sign = np.frombuffer(text, np.uint8)
    point = np.flatnonzero(sign == ord(".")).reshape(-1, 2)
    east, north, node = (np.flatnonzero(sign == ord(letter)) for letter in "xyn")
    ends = north, np.append(node[1:] - 1, len(text))
    found = [
        _degrees(whole[:, 1 + 2 * at], whole[:, 2 + 2 * at], ends[at] - point[:, at] - 1, minus)
        for at, minus in enumerate(sign[letter + 1] == ord("-") for letter in (east, north))
    ]
    return whole[:, 0], found[0], found[1]


def _degrees(
    before: NDArray[np.int64],
    behind: NDArray[np.int64],
    digits: NDArray[np.int64],
    is_negative: NDArray[np.bool_],
) -> Column:
    """Return the number of which this stands before and behind the point."""
    unit = 10 ** np.arange(DIGITS, -1, -1)
    found: Column = (np.abs(before) * unit[0] + behind * unit[digits]) / unit[0]
    return np.asarray(np.where(is_negative, -found, found))
