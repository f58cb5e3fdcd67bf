# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a drill found, and where the drills stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    """A named drill; ``needs_scratch``: it runs in a database of its own, with the example."""

    name: str
    run: Callable[[], Iterable[Result]]
    needs_scratch: bool = True
