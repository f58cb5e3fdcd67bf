# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures from JSON; what does not fit is refused with its place."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from sechseck.engines.status import facts
from sechseck.engines.status.facts import Direction, Stage, State

Day = date  # a row has a field of the same name
Number = Annotated[float, Field(allow_inf_nan=False)]
Weight = Annotated[float, Field(gt=0, allow_inf_nan=False)]
# What is shown in a terminal may hold lines and tabs, but nothing that steers the terminal.
Shown = Annotated[str, Field(max_length=500, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f]*$")]
Words = Annotated[Shown, Field(min_length=1)]
MOST_TOLD = 20


class StatusRefused(ValueError):
    """The rows are not measures; one German line for each mistake."""


class _Row(BaseModel):
    # Strict: true is no number, and a moment is no day.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class MilestoneRow(_Row):
    """A milestone."""

    title: Words
    due: Day
    done_on: Day | None = None
    weight: Weight = 1.0
    dropped: bool = False


class PointRow(_Row):
    """A target; the first one may be the baseline."""

    date: Day
    value: Number


class ReadingRow(_Row):
    """A measured value; null is missing. Known on the day itself unless said otherwise."""

    date: Day
    value: Number | None
    known_on: Day | None = None


class IndicatorRow(_Row):
    """An indicator with its targets and readings."""

    title: Words
    direction: Direction
    unit: Shown = ""
    every_days: Annotated[int, Field(ge=1, le=3660)] = 366
    is_progress: bool = False
    weight: Weight = 1.0
    good: tuple[Number, Number] | None = None
    targets: list[PointRow] = []
    readings: list[ReadingRow] = []


class UpdateRow(_Row):
    """A report, and the state it claims."""

    date: Day
    claimed_state: State | None = None


class OverrideRow(_Row):
    """A state set by hand from one day to another."""

    state: State
    reason: Words
    since: Day
    until: Day


class MeasureRow(_Row):
    """A measure with all that its status depends on."""

    id: Words
    title: Words
    state: Stage
    start: Day | None = None
    end: Day | None = None
    done_on: Day | None = None
    merged_into: Shown = ""
    stop_reason: Shown = ""
    contact: bool | str = False
    description: bool | str = False
    milestones: list[MilestoneRow] = []
    indicators: list[IndicatorRow] = []
    updates: list[UpdateRow] = []
    overrides: list[OverrideRow] = []


class MeasuresFile(_Row):
    """The whole file."""

    measures: list[MeasureRow]


_FILE = TypeAdapter(MeasuresFile)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a file of measures."""
    return _FILE.json_schema()


def measures_of(content: bytes) -> list[facts.Measure]:
    """Return the measures in a JSON file: ``{"measures": […]}`` or the list alone.

    Raises
    ------
    StatusRefused
        If the bytes are no JSON or a row does not fit; says where and why, in German.
    """
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    whole = b'{"measures":' + start + b"}" if start.startswith(b"[") else start
    try:
        rows = _FILE.validate_json(whole).measures
    except ValidationError as error:
        raise StatusRefused(_told(error)) from error
    json.loads(whole, object_pairs_hook=_once)
    measures = [_measure(row) for row in rows]
    _check(measures)
    return measures


def _once(pairs: list[tuple[str, Any]]) -> None:
    """Refuse an object that says the same thing twice: nobody knows which is meant."""
    seen: set[str] = set()
    for name, _value in pairs:
        if name in seen:
            raise StatusRefused(f"Datei: „{name}“ steht in einem Objekt zweimal.")
        seen.add(name)


def _measure(row: MeasureRow) -> facts.Measure:
    return facts.Measure(
        id=row.id, title=row.title, stage=row.state, start=row.start, end=row.end,
        done_on=row.done_on, merged_into=row.merged_into, stop_reason=row.stop_reason,
        has_contact=bool(row.contact), has_description=bool(row.description),
        milestones=tuple(
            facts.Milestone(one.title, one.due, one.done_on, one.weight, one.dropped)
            for one in row.milestones
        ),
        indicators=tuple(_indicator(one) for one in row.indicators),
        updates=tuple(facts.Update(one.date, one.claimed_state) for one in row.updates),
        overrides=tuple(
            facts.Override(one.state, one.reason, one.since, one.until) for one in row.overrides
        ),
    )  # fmt: skip


def _indicator(row: IndicatorRow) -> facts.Indicator:
    readings = [
        facts.Reading(one.date, one.value, one.known_on or one.date) for one in row.readings
    ]
    return facts.Indicator(
        title=row.title, direction=row.direction, unit=row.unit, every_days=row.every_days,
        is_progress=row.is_progress, weight=row.weight, good=row.good,
        targets=tuple(
            facts.Point(one.date, one.value) for one in sorted(row.targets, key=_day_of)
        ),
        readings=tuple(sorted(readings, key=lambda one: (one.day, one.known_on))),
    )  # fmt: skip


def _day_of(row: PointRow) -> date:
    return row.date


def _check(measures: list[facts.Measure]) -> None:
    """Refuse what fits row by row and yet makes no sense."""
    wrong = [f"measures[{i}]: {why}" for i, one in enumerate(measures) for why in _senseless(one)]
    seen: set[str] = set()
    for i, one in enumerate(measures):
        if one.id in seen:
            wrong.append(f"measures[{i}].id: „{one.id}“ steht schon weiter oben.")
        seen.add(one.id)
    merged = {one.id: one.merged_into for one in measures}
    wrong += [
        f"measures[{i}].merged_into: Am Ende steht wieder „{one.id}“."
        for i, one in enumerate(measures)
        if one.id in _chain(one.id, merged)
    ]
    if wrong:
        raise StatusRefused(_lines(wrong))


def _chain(start: str, merged: dict[str, str]) -> set[str]:
    """Return all that a measure went into, one after the other; itself if they form a ring."""
    passed: set[str] = set()
    here = merged.get(start)
    while here and here not in passed:
        passed.add(here)
        here = merged.get(here)
    return passed


def _senseless(one: facts.Measure) -> list[str]:
    wrong = []
    if one.start and one.end and one.end < one.start:
        wrong.append("Das Ende liegt vor dem Beginn.")
    if (one.stage == Stage.DONE) != (one.done_on is not None):
        wrong.append("done_on gehört zu state „done“, und nur dazu.")
    if (one.stage == Stage.MERGED) != bool(one.merged_into):
        wrong.append("merged_into gehört zu state „merged“, und nur dazu.")
    if any(over.until < over.since for over in one.overrides):
        wrong.append("Ein von Hand gesetzter Status endet vor seinem Beginn.")
    return wrong + [why for indicator in one.indicators for why in _senseless_targets(indicator)]


def _senseless_targets(one: facts.Indicator) -> list[str]:
    wrong = []
    days = [point.day for point in one.targets]
    if len(days) != len(set(days)):
        wrong.append(f"„{one.title}“ hat zwei Zielwerte für einen Tag.")
    if (one.direction == Direction.RANGE) != (one.good is not None):
        wrong.append(f"„{one.title}“: good gehört zu direction „range“, und nur dazu.")
    elif one.good is not None and one.good[0] > one.good[1]:
        wrong.append(f"„{one.title}“: good beginnt über seinem Ende.")
    return wrong


WHY = {
    "json_invalid": "Das ist kein JSON.",
    "missing": "Diese Angabe fehlt.",
    "extra_forbidden": "Diese Angabe kennen wir nicht.",
    "enum": "Dieses Wort kennen wir hier nicht.",
    "greater_than": "Die Zahl ist zu klein.",
    "greater_than_equal": "Die Zahl ist zu klein.",
    "less_than_equal": "Die Zahl ist zu groß.",
    "finite_number": "Das ist keine endliche Zahl.",
    "string_too_short": "Der Text ist leer.",
    "string_too_long": "Der Text ist zu lang.",
    "string_pattern_mismatch": "Der Text enthält Steuerzeichen.",
    "list_type": "Hier steht keine Liste.",
    "model_type": "Hier steht kein Objekt mit Angaben.",
    "model_attributes_type": "Hier steht kein Objekt mit Angaben.",
}
BEGINNINGS = {
    "date": "Das ist kein Datum wie 2026-03-01.",
    "float": "Das ist keine Zahl.",
    "int": "Das ist keine ganze Zahl.",
    "bool": "Hier steht weder true noch false.",
    "string": "Hier steht kein Text.",
}


def _told(error: ValidationError) -> str:
    return _lines([f"{_place(one['loc'])}: {_why(one['type'])}" for one in error.errors()])


def _place(steps: tuple[int | str, ...]) -> str:
    """Return a place as measures[3].milestones[0].due."""
    words = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in steps)
    return words.lstrip(".") or "Datei"


def _why(kind: str) -> str:
    return WHY.get(kind) or BEGINNINGS.get(kind.partition("_")[0], "Diese Angabe passt nicht.")


def _lines(wrong: list[str]) -> str:
    more = f"\nund {len(wrong) - MOST_TOLD} weitere Fehler" if len(wrong) > MOST_TOLD else ""
    return "\n".join(wrong[:MOST_TOLD]) + more
