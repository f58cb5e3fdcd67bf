# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A kept comparison as its page draws it, from its JSON alone."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from sechseck.evidence.wording import short_period
from sechseck.kernel import wording
from sechseck.kernel.figures.paths import Paths, draw_paths

RARE = 0.1  # a difference that chance alone shows less often speaks for something
CLOSE = 0.5  # of the effect: matched worse before, the effect is within the error
EXACT = 0.1  # of the effect
LOOKS_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """One period: here, as expected, and the difference."""

    period: str
    is_after: bool
    own: str
    expected: str
    gap: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, with the words of its scale."""

    paths: Paths
    heights: Sequence[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page of an evaluation prints of its comparison."""

    told: Mapping[str, Any]
    unit: str
    values: Mapping[str, str]  # single figures in words
    lines: Sequence[Line] = ()
    chart: Chart | None = None
    gaps: Chart | None = None
    placebos: Sequence[tuple[str, str, str]] = ()  # municipalities, error before, ratio
    weights: Sequence[tuple[str, str]] = ()
    left_out: Sequence[tuple[str, str]] = ()
    dates: Sequence[tuple[str, str, str]] = ()
    unused: Sequence[tuple[str, str]] = ()  # periods and municipalities, and why
    is_rare: bool = False
    is_loose: bool = False  # matched badly before, measured by the effect
    is_easy: bool = False  # matched exactly, as almost anything is with so few periods
    is_outside: bool = False  # beyond all other municipalities, where nothing can match
    is_alike: bool = False  # departures from the line go on for long

    @property
    def is_refused(self) -> bool:
        """Whether nothing could be compared."""
        return bool(self.told["refused"])


def shown(reckoned: str) -> Shown | None:
    """Return what is printed; nothing if the evaluation compares no values."""
    if not reckoned:
        return None
    told = json.loads(reckoned)
    unit = _("Prozent von vorher") if told["is_indexed"] else told["unit"]
    if told["refused"]:
        return Shown(told, unit, {}, unused=_unused(told))
    near = _Figures(told)
    days = [_middle(*map(date.fromisoformat, one)) for one in told["periods"]]
    began = date.fromisoformat(told["begins"])
    return Shown(
        told=told,
        unit=unit,
        values=near.single(),
        lines=near.lines(),
        chart=_chart(draw_paths(days, [told["expected"], told["own"]], began)),
        gaps=_gaps(told, days, began),
        placebos=near.placebos(),
        weights=[(name, near.number(100 * share)) for name, share in told.get("weights", [])],
        left_out=[(name, near.signed(effect)) for name, effect in told.get("left_out", [])],
        dates=[
            (wording.day(day), near.signed(effect), chance(p))
            for day, effect, p in told.get("dates", [])
        ],
        unused=_unused(told),
        is_rare=told["p"] <= RARE,
        is_loose=told.get("fit", 0.0) > CLOSE * abs(told["effect"]),
        is_easy=_is_easy(told),
        is_outside=told.get("outside", 0) > 0,
        is_alike=told.get("alike", 0.0) > LOOKS_ALIKE,
    )


class _Figures:
    """Writes the figures of one comparison."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self.told = told

    def number(self, value: float) -> str:
        return wording.number(value, self.told["decimals"])

    def signed(self, value: float) -> str:
        words = self.number(abs(value))
        if not words.strip("0.,"):
            return words
        return f"+{words}" if value > 0 else f"−{words}"

    def single(self) -> dict[str, str]:
        told = self.told
        found = {"p": chance(told["p"])}
        for name in ("effect", "low", "high", "own_change", "other_change", "slope"):
            if told.get(name) is not None:
                found[name] = self.signed(told[name])
        if "fit" in told:
            found["fit"] = self.number(told["fit"])
        return found

    def lines(self) -> list[Line]:
        told = self.told
        rows = zip(told["periods"], told["own"], told["expected"], strict=True)
        return [
            Line(
                short_period(date.fromisoformat(begins), date.fromisoformat(ends)),
                number >= told["before"],
                self.number(own),
                self.number(expected),
                self.signed(own - expected),
            )
            for number, ((begins, ends), own, expected) in enumerate(rows)
        ]

    def placebos(self) -> list[tuple[str, str, str]]:
        told = self.told
        if not told.get("placebos"):
            return []
        own = {"names": told["treated"], "fit": told["fit"], "ratio": told["ratio"]}
        rows = sorted([own, *told["placebos"]], key=lambda one: -float(one["ratio"]))
        return [
            (", ".join(one["names"]), self.number(one["fit"]), wording.number(one["ratio"], 1))
            for one in rows
        ]


def _is_easy(told: Mapping[str, Any]) -> bool:
    """Say whether a good match shows little: more municipalities than periods to match."""
    if "fit" not in told:
        return False
    is_exact = float(told["fit"]) <= EXACT * abs(float(told["effect"]))
    return is_exact and len(told["donors"]) > int(told["before"])


def _middle(begins: date, ends: date) -> date:
    """Return where a value is drawn: amid the time it stands for."""
    return begins + (ends - begins) / 2


def chance(p: float) -> str:
    """Return a probability in words; a small one is never nought.

    >>> chance(0.25), chance(0.0035), chance(0.0)
    ('0,25', '0,004', '< 0,001')
    """
    if p < 0.001:
        return "< " + wording.number(0.001, 3)
    return wording.number(p, 2 if p >= 0.1 else 3)


def _chart(paths: Paths) -> Chart:
    """Write all heights with as many decimals as the finest of them needs."""
    tails = [f"{tick.value:.6f}".rstrip("0").partition(".")[2] for tick in paths.heights]
    digits = max(map(len, tails))
    return Chart(paths, [(one.at, wording.number(one.value, digits)) for one in paths.heights])


def _gaps(told: Mapping[str, Any], days: Sequence[date], began: date) -> Chart | None:
    """Draw how far each municipality departs from its likeness, the own one last."""
    if not told.get("placebos"):
        return None
    lines = [*(one["gap"] for one in told["placebos"]), told["gap"]]
    return _chart(draw_paths(days, lines, began))


def _unused(told: Mapping[str, Any]) -> list[tuple[str, str]]:
    why = {
        "across": _("anders gezählt (Bruch in der Reihe)"),
        "astride": _("die Maßnahme begann mittendrin"),
        "missing": _("hier fehlt ein Wert"),
    }
    found = [
        (short_period(date.fromisoformat(begins), date.fromisoformat(ends)), words)
        for name, words in why.items()
        for begins, ends in told[name]
    ]
    gaps = {"missing": _("ein Wert fehlt"), "break": _("dort wurde anders gezählt")}
    return found + [(name, gaps[reason]) for name, reason in told["without"]]
