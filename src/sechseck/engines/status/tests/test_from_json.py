# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures from JSON: what fits is read, what does not is named with its place."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from sechseck.engines.status import State, StatusRefused, measures_of, status_of

PLAIN = {"id": "M1", "title": "Radweg", "state": "running", "start": "2026-01-01"}


def read(*rows: Any) -> Any:
    """Return the measures of rows."""
    return measures_of(json.dumps({"measures": rows}).encode())


def test_a_whole_measure_is_read() -> None:
    row = PLAIN | {
        "milestones": [{"title": "Bau", "due": "2026-05-01", "done_on": "2026-04-30"}],
        "indicators": [
            {
                "title": "Anteil",
                "direction": "up",
                "targets": [
                    {"date": "2028-01-01", "value": 20},
                    {"date": "2026-01-01", "value": 10},
                ],
                "readings": [{"date": "2026-06-30", "value": 12, "known_on": "2026-07-15"}],
            }
        ],
        "updates": [{"date": "2026-11-01", "claimed_state": "on_time"}],
    }

    found = status_of(read(row)[0], date(2026, 11, 22))

    assert (found.state, found.progress.share) == (State.ON_TIME, 1.0)


def test_a_list_alone_and_a_byte_order_mark_are_fine() -> None:
    content = b"\xef\xbb\xbf" + json.dumps([PLAIN]).encode()

    assert [one.id for one in measures_of(content)] == ["M1"]


def test_an_empty_list_is_no_mistake() -> None:
    assert measures_of(b"[]") == []


WRONG = [
    (b"", "Datei: Das ist kein JSON."),
    (b"{", "Datei: Das ist kein JSON."),
    (b"{}", "measures: Diese Angabe fehlt."),
    (b'{"measures": 3}', "measures: Hier steht keine Liste."),
    (b"[3]", "measures[0]: Hier steht kein Objekt mit Angaben."),
    ([PLAIN | {"state": "fertig"}], "measures[0].state: Dieses Wort kennen wir hier nicht."),
    ([PLAIN | {"start": "1.3.2026"}], "measures[0].start: Das ist kein Datum wie 2026-03-01."),
    ([PLAIN | {"colour": 1}], "measures[0].colour: Diese Angabe kennen wir nicht."),
    ([PLAIN | {"id": ""}], "measures[0].id: Der Text ist leer."),
    ([PLAIN | {"end": "2025-01-01"}], "measures[0]: Das Ende liegt vor dem Beginn."),
    ([PLAIN | {"state": "done"}], "measures[0]: done_on gehört zu state „done“, und nur dazu."),
    ([PLAIN | {"state": "merged"}],
     "measures[0]: merged_into gehört zu state „merged“, und nur dazu."),
    ([PLAIN, PLAIN], "measures[1].id: „M1“ steht schon weiter oben."),
    ([PLAIN | {"milestones": [{"title": "x", "due": "2026-01-01", "weight": 0}]}],
     "measures[0].milestones[0].weight: Die Zahl ist zu klein."),
    ([PLAIN | {"indicators": [{"title": "x", "direction": "range"}]}],
     "measures[0]: „x“: good gehört zu direction „range“, und nur dazu."),
    ([PLAIN | {"indicators": [{"title": "x", "direction": "up", "targets": [
        {"date": "2026-01-01", "value": 1}, {"date": "2026-01-01", "value": 2}]}]}],
     "measures[0]: „x“ hat zwei Zielwerte für einen Tag."),
    (b'[{"id":"a","title":"b","state":"idea","indicators":[{"title":"x","direction":"up",'
     b'"readings":[{"date":"2026-01-01","value":NaN}]}]}]',
     "measures[0].indicators[0].readings[0].value: Das ist keine endliche Zahl."),
    ([PLAIN | {"milestones": [{"title": "x", "due": "2026-01-01", "weight": True}]}],
     "measures[0].milestones[0].weight: Das ist keine Zahl."),
    ([PLAIN | {"start": "2026-01-01T00:00:00"}],
     "measures[0].start: Das ist kein Datum wie 2026-03-01."),
    ([PLAIN | {"title": "\x1b[31mrot"}], "measures[0].title: Der Text enthält Steuerzeichen."),
    (b'[{"id":"a","title":"b","state":"idea","state":"running"}]',
     "Datei: „state“ steht in einem Objekt zweimal."),
    ([PLAIN | {"id": "a", "state": "merged", "merged_into": "b"},
      PLAIN | {"id": "b", "state": "merged", "merged_into": "a"}],
     "measures[0].merged_into: Am Ende steht wieder „a“.\n"
     "measures[1].merged_into: Am Ende steht wieder „b“."),
]  # fmt: skip


@pytest.mark.parametrize(("content", "told"), WRONG)
def test_a_mistake_is_named_with_its_place(content: Any, told: str) -> None:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()

    with pytest.raises(StatusRefused) as refused:
        measures_of(raw)

    assert str(refused.value) == told


def test_of_many_mistakes_the_first_twenty_are_told() -> None:
    rows = [PLAIN | {"id": str(n), "state": "?"} for n in range(25)]

    with pytest.raises(StatusRefused) as refused:
        read(*rows)

    assert str(refused.value).endswith("und 5 weitere Fehler")
