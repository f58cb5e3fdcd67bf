# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck status: measures from a file, their state on a day, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sechseck.site.commands.status import main

ROWS = [
    {"id": "M1", "title": "Radweg", "state": "running", "start": "2026-01-01",
     "milestones": [{"title": "Entwurf", "due": "2026-10-08"}]},
    {"id": "M2", "title": "Treff", "state": "decided", "start": "2027-03-01"},
]  # fmt: skip


@pytest.fixture
def measures(tmp_path: Path) -> Path:
    """Return a file of two measures."""
    path = tmp_path / "measures.json"
    path.write_text(json.dumps(ROWS))
    return path


def test_each_measure_has_its_state_and_its_reason(
    measures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main([str(measures), "--at", "2026-11-22", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert code == 0
    assert [(one["id"], one["state"], one["reason"]) for one in found["measures"]] == [
        ("M1", "late", "Der Meilenstein „Entwurf“ war am 8.10.2026 fällig (45 Tage her)."),
        ("M2", "not_started", "Beginnt am 1.3.2027."),
    ]
    assert found["together"]["reason"] == "1 von 2 Maßnahmen ist verspätet."


def test_another_day_gives_another_state(
    measures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(measures), "--at", "2026-10-01", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert found["measures"][0]["state"] == "stale"


def test_a_table_tells_it_to_people(measures: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(measures), "--at", "2026-11-22"])

    shown = capsys.readouterr().out
    assert "Status am 22.11.2026" in shown
    assert "verspätet" in shown


def test_square_brackets_in_a_title_are_shown_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "measures.json"
    path.write_text(json.dumps([{"id": "M1", "title": "[red]Rad[/weg]", "state": "idea"}]))

    assert main([str(path), "--at", "2026-11-22"]) == 0
    assert "[red]Rad[/weg]" in capsys.readouterr().out


def test_a_file_that_is_no_list_of_measures_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.json"
    path.write_text("[1]")

    code = main([str(path), "--at", "2026-11-22"])

    told = capsys.readouterr().err
    assert code == 2
    assert told == "list.json: measures[0]: Hier steht kein Objekt mit Angaben.\n"


@pytest.mark.parametrize("rest", [["--at", "morgen"], ["--at", "2026-13-01"]])
def test_a_day_that_is_none_is_refused(
    rest: list[str], measures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(measures), *rest])

    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert f"--at braucht einen Tag wie 2026-03-01, nicht „{rest[1]}“." in told


def test_without_a_day_it_says_what_is_missing(
    measures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(measures)]) == 2
    assert "mit --at einen Tag" in capsys.readouterr().err


def test_the_schema_names_what_a_file_may_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--schema"]) == 0
    assert "MilestoneRow" in json.loads(capsys.readouterr().out)["$defs"]
