# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every rule of the status, by table: what is known, the state, and its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sechseck.engines.status import (
    Confidence,
    Direction,
    Indicator,
    Measure,
    Milestone,
    Override,
    Point,
    Reading,
    Stage,
    State,
    Update,
    status_of,
)

DAY = date(2026, 11, 22)
FRESH = Update(date(2026, 11, 10))
RUNNING = Measure("M1", "Radweg", Stage.RUNNING, start=date(2026, 1, 1), updates=(FRESH,))
PATH = (Point(date(2024, 12, 31), 10.0), Point(date(2028, 12, 31), 50.0))


def bikes(*readings: tuple[date, float | None], direction: Direction = Direction.UP) -> Indicator:
    """Return an indicator of a path from 10 to 50 percent in four years."""
    return Indicator(
        "Radanteil", direction, PATH, tuple(Reading(day, v, day) for day, v in readings), "%",
        is_progress=True,
    )  # fmt: skip


TABLE = [
    (replace(RUNNING, stage=Stage.MERGED, merged_into="M7"), State.STOPPED, "merged",
     "Zusammengelegt mit „M7“."),
    (replace(RUNNING, stage=Stage.STOPPED, stop_reason="kein Geld"), State.STOPPED, "stopped",
     "Gestoppt: kein Geld"),
    (replace(RUNNING, stage=Stage.DONE, done_on=date(2026, 4, 3)), State.DONE, "done",
     "Abgeschlossen am 3.4.2026."),
    (replace(RUNNING, stage=Stage.DONE, done_on=date(2026, 12, 3)), State.ON_TIME, "on-time",
     "Zuletzt gemeldet am 10.11.2026."),
    (replace(RUNNING, stage=Stage.IDEA), State.NOT_STARTED, "idea",
     "Eine Idee, über die noch niemand beschlossen hat."),
    (replace(RUNNING, stage=Stage.DECIDED, start=None), State.NOT_STARTED, "no-start",
     "Noch nicht begonnen; ein Beginn fehlt."),
    (replace(RUNNING, stage=Stage.DECIDED, start=date(2027, 3, 1)), State.NOT_STARTED,
     "before-start", "Beginnt am 1.3.2027."),
    (replace(RUNNING, stage=Stage.DECIDED), State.LATE, "late-start",
     "Der Beginn war für den 1.1.2026 geplant; begonnen ist sie noch nicht."),
    (replace(RUNNING, stage=Stage.PROPOSED), State.LATE, "late-start",
     "Der Beginn war für den 1.1.2026 geplant; beschlossen ist sie noch nicht."),
    (replace(RUNNING, milestones=(Milestone("Entwurf", date(2026, 10, 8)),
                                  Milestone("Bau", date(2026, 11, 1)))),
     State.LATE, "milestone",
     "Der Meilenstein „Entwurf“ war am 8.10.2026 fällig (45 Tage her). Ein weiterer fehlt auch."),
    (replace(RUNNING, milestones=(Milestone("Entwurf", date(2026, 10, 8), dropped=True),)),
     State.ON_TIME, "on-time", "Zuletzt gemeldet am 10.11.2026."),
    (replace(RUNNING, milestones=(Milestone("Heute", DAY),)), State.ON_TIME, "on-time",
     "Zuletzt gemeldet am 10.11.2026."),
    (replace(RUNNING, end=date(2026, 6, 30)), State.LATE, "late-end",
     "Sie sollte am 30.6.2026 enden und ist nicht abgeschlossen."),
    (replace(RUNNING, indicators=(bikes((date(2025, 12, 31), 12.0)),)), State.LATE,
     "indicator-behind",
     "Die Kennzahl „Radanteil“ stand am 31.12.2025 bei 12 %; geplant waren 19,99 %."),
    (replace(RUNNING, indicators=(bikes((date(2025, 12, 31), 17.0)),)), State.ON_TIME, "on-time",
     "Eine Kennzahl liegt auf dem Weg; zuletzt gemeldet am 10.11.2026."),
    (replace(RUNNING, indicators=(bikes(),)), State.LATE, "indicator-silent",
     "Für die Kennzahl „Radanteil“ hat noch niemand einen Wert gemeldet."),
    (replace(RUNNING, indicators=(bikes((date(2025, 12, 31), None)),)), State.LATE,
     "indicator-silent", "Für die Kennzahl „Radanteil“ hat noch niemand einen Wert gemeldet."),
    (replace(RUNNING, indicators=(bikes((date(2024, 12, 31), 60.0)),)), State.LATE,
     "indicator-silent",
     "Für die Kennzahl „Radanteil“ fehlt ein neuer Wert; der letzte ist vom 31.12.2024."),
    (replace(RUNNING, updates=(Update(date(2026, 11, 10), State.LATE),)), State.LATE,
     "claimed-late", "Die zuständige Stelle meldet am 10.11.2026 selbst eine Verspätung."),
    (replace(RUNNING, updates=(Update(date(2026, 1, 10)),)), State.STALE, "silent",
     "Das Letzte, was wir wissen, ist vom 10.1.2026 (316 Tage her; die Grenze sind 180 Tage)."),
    (replace(RUNNING, updates=()), State.STALE, "never-reported",
     "Es gibt noch keinen Bericht."),
    (replace(RUNNING, updates=(), start=date(2026, 9, 1)), State.ON_TIME, "on-time",
     "Sie läuft seit dem 1.9.2026."),
    (replace(RUNNING, updates=(Update(date(2025, 1, 10)),), start=date(2026, 9, 1)),
     State.ON_TIME, "on-time", "Zuletzt gemeldet am 10.1.2025."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "state", "rule", "reason"),
    TABLE,
    ids=[f"{row[2]}-{n}" for n, row in enumerate(TABLE)],
)
def test_a_rule_gives_its_state_and_says_why(
    measure: Measure, state: State, rule: str, reason: str
) -> None:
    found = status_of(measure, DAY)

    assert (found.state, found.rule, found.reason) == (state, rule, reason)


def test_an_override_counts_while_it_lasts_and_says_what_the_rules_say() -> None:
    by_hand = Override(State.ON_TIME, "Bau beginnt im März.", date(2026, 11, 1), DAY)
    late = replace(RUNNING, end=date(2026, 6, 30), overrides=(by_hand,))

    today, tomorrow = status_of(late, DAY), status_of(late, DAY + timedelta(days=1))

    assert today.reason == (
        "Von Hand auf „im Plan“ gesetzt bis 22.11.2026: Bau beginnt im März. Berechnet: verspätet."
    )
    assert (today.state, today.computed.state) == (State.ON_TIME, State.LATE)
    assert (tomorrow.state, tomorrow.rule) == (State.LATE, "late-end")


def test_a_better_claim_than_the_evidence_changes_nothing() -> None:
    claims = replace(RUNNING, end=date(2026, 6, 30), updates=(Update(DAY, State.DONE),))

    assert status_of(claims, DAY).state == State.LATE


def test_going_backwards_shows_as_less_than_nothing() -> None:
    back = replace(RUNNING, indicators=(bikes((date(2025, 12, 31), 6.0)),))

    progress = status_of(back, DAY).progress

    assert progress.share == pytest.approx(-0.1)


def test_less_may_be_better() -> None:
    path = (Point(date(2024, 12, 31), 50.0), Point(date(2028, 12, 31), 10.0))
    reading = (Reading(date(2025, 12, 31), 45.0, date(2026, 3, 1)),)
    waste = Indicator("Restmüll", Direction.DOWN, path, reading, "kg")

    found = status_of(replace(RUNNING, indicators=(waste,)), DAY)

    assert found.rule == "indicator-behind"


def test_a_range_is_good_inside_and_bad_on_both_sides() -> None:
    states = []
    for value in (3.0, 4.0, 6.0, 6.5):
        level = Indicator(
            "Pegel", Direction.RANGE, (Point(date(2025, 1, 1), 5.0),),
            (Reading(date(2026, 6, 1), value, date(2026, 6, 1)),), "m", good=(4.0, 6.0),
        )  # fmt: skip
        states.append(status_of(replace(RUNNING, indicators=(level,)), DAY).state)

    assert states == [State.LATE, State.ON_TIME, State.ON_TIME, State.LATE]


def test_old_evidence_lowers_the_confidence() -> None:
    done = Milestone("Entwurf", date(2026, 1, 1), date(2026, 1, 1))
    days = (DAY, DAY - timedelta(days=45), DAY - timedelta(days=100))

    found = [
        status_of(replace(RUNNING, milestones=(done,), updates=(Update(day),)), DAY).confidence
        for day in days
    ]

    assert found == [Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW]


def test_readiness_names_what_is_missing() -> None:
    bare = status_of(RUNNING, DAY).readiness
    full = replace(
        RUNNING, has_contact=True, has_description=True,
        milestones=(Milestone("Bau", date(2027, 1, 1)),),
        indicators=(bikes((date(2025, 12, 31), 20.0)),),
    )  # fmt: skip

    assert bare.missing == ("contact", "description", "future-milestone", "current-indicator")
    assert status_of(full, DAY).readiness.missing == ()
