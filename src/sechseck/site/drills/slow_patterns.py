# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Regular expressions that a hostile text could keep busy for long."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

from sechseck.site.drills.patterns import LENGTH, attacks_on, own_patterns
from sechseck.site.drills.result import Result

CPU_SECONDS = 0.04  # a longer search must at least grow no faster than its text
GROWTH = 3.0  # twice the text may take so many times as long; squares take four
CUT_OFF = 1.0  # an exponential pattern would never come back
AGAIN = 3  # a slow search is repeated; the fastest counts
SHOWN = 5


class TooLong(Exception):
    """The text kept the pattern busy beyond the cut-off."""


def run() -> Iterable[Result]:
    """Search every hostile text with every pattern."""
    patterns = own_patterns()
    slow = {place: took for place, one in patterns.items() if (took := too_slow(one))}
    worst = sorted(slow.items(), key=lambda item: -item[1])[:SHOWN]
    told = ", ".join(f"{place} {took:.2f} s" for place, took in worst)
    yield Result(
        "Kein Muster lässt sich durch einen gebauten Text aufhalten.",
        not slow,
        told or f"{len(patterns)} Muster, Texte von {LENGTH // 1000}.000 Zeichen",
    )


def too_slow(pattern: re.Pattern[str]) -> float:
    """Return the CPU seconds of the first text that keeps the pattern busy, else nothing."""
    for text in attacks_on(pattern):
        took = _seconds(pattern, text)
        if took > CPU_SECONDS:
            took = _fastest(pattern, text)
        if took >= CUT_OFF or (took > CPU_SECONDS and _grows(pattern, text, took)):
            return took
    return 0.0


def _grows(pattern: re.Pattern[str], text: str, took: float) -> bool:
    """Say whether the search takes much longer than twice as long for twice the text."""
    half = text[: LENGTH // 2] + text[LENGTH:]  # ends alike: often it is the end that is slow
    return took > GROWTH * _fastest(pattern, half)


def _fastest(pattern: re.Pattern[str], text: str) -> float:
    return min(_seconds(pattern, text) for _again in range(AGAIN))


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
