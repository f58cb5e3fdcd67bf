# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers of amendments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from sechseck.engines.redline.errors import RedlineRefused


class Numbering(StrEnum):
    """How amendments are numbered."""

    PER_MOTION = "per_motion"  # "Ä2", from 1 in each motion
    GLOBAL = "global"  # "Ä17", through all motions of an event
    BY_LINE = "by_line"  # "A2-009", and "A2-009-2" for the second of that line


def next_number(
    scheme: Numbering, taken: Iterable[str], *, motion: str = "", line: int = 0
) -> str:
    """Return the number of the next amendment; a number once given is never given again.

    Parameters
    ----------
    scheme
        How amendments are numbered.
    taken
        All numbers given so far: in the motion, or with GLOBAL in the event.
    motion
        Prefix of the motion, for BY_LINE.
    line
        First line the amendment touches, for BY_LINE.

    Raises
    ------
    RedlineRefused
        If BY_LINE lacks the motion's prefix.

    Examples
    --------
    >>> next_number(Numbering.PER_MOTION, ["Ä1", "Ä3"])
    'Ä4'
    >>> next_number(Numbering.BY_LINE, ["A2-009"], motion="A2", line=9)
    'A2-009-2'
    """
    if scheme is not Numbering.BY_LINE:
        given = (re.fullmatch(r"Ä(\d{1,9})", one) for one in taken)
        return f"Ä{max((int(one[1]) for one in given if one), default=0) + 1}"
    if not motion:
        raise RedlineRefused("Nach Zeilen zählen geht nur in einem Antrag mit Kürzel.")
    stem = f"{motion}-{line:03}"
    ranks = [_rank(one, stem) for one in taken]
    highest = max(ranks, default=0)
    return f"{stem}-{highest + 1}" if highest else stem


def _rank(number: str, stem: str) -> int:
    """Return the rank of a number among those of a line, 0 if it belongs to another."""
    if number == stem:
        return 1
    found = re.fullmatch(re.escape(stem) + r"-(\d{1,9})", number)
    return int(found[1]) if found else 0
