# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""No regular expression of ours can be kept busy by a text made for it."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

from sechseck.site.drills.patterns import LENGTH, attacks_on, own_patterns
from sechseck.site.drills.result import Result

CPU_SECONDS = 0.25  # for one text of 20,000 characters
CUT_OFF = 2.0  # an exponential pattern would never come back
SHOWN = 5


class TooLong(Exception):
    """The text kept the pattern busy beyond the cut-off."""


def run() -> Iterable[Result]:
    """Search every hostile text with every pattern."""
    patterns = own_patterns()
    slow = {place: took for place, one in patterns.items() if (took := slowest(one)) > CPU_SECONDS}
    worst = sorted(slow.items(), key=lambda item: -item[1])[:SHOWN]
    told = ", ".join(f"{place} {took:.2f} s" for place, took in worst)
    yield Result(
        "Kein Muster lässt sich durch einen gebauten Text aufhalten.",
        not slow,
        told or f"{len(patterns)} Muster, Texte von {LENGTH:,} Zeichen".replace(",", "."),
    )


def slowest(pattern: re.Pattern[str]) -> float:
    """Return the CPU seconds of the slowest search in a hostile text."""
    return max(_seconds(pattern, text) for text in attacks_on(pattern))


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    started = time.process_time()
    try:
        with _cut_off():
            for _found in pattern.finditer(text):
                pass
    except TooLong:
        return CUT_OFF
    return time.process_time() - started


@contextmanager
def _cut_off() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, CUT_OFF)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
