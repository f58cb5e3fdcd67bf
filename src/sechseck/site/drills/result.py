# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a drill found, and what a drill is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: what was tried, whether it held, and the figure."""

    sentence: str
    is_ok: bool
    figure: str
    is_skipped: bool = False  # the machine lacks what the drill needs; the figure says what


@dataclass(frozen=True, slots=True)
class Drill:
    """A named drill: the module whose ``run`` yields results.

    ``needs_scratch``: it runs on a copy of the example region; the others build installations
    of their own. ``may_be_skipped``: also where CI wants everything, because it takes rights
    that a machine for tests need not have. ``alone``: it measures, so nothing runs beside it.
    """

    name: str
    sentence: str
    module: str
    needs_scratch: bool = True
    may_be_skipped: bool = False
    alone: bool = False
