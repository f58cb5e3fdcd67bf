# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck redline: what copies change, in lines; who collides, who agrees."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sechseck.site.commands.redline import main

BASE = """Wir bauen Wege. Alle sollen fahren.

Der Bus kommt oft und fährt bis in die Nacht hinein zu allen Orten, auch am Sonntag und
an Feiertagen.

Am Ende steht ein Satz.
"""
COPIES = {
    "eins.txt": BASE.replace("Wege", "sichere Wege"),
    "zwei.txt": BASE.replace("Wege", "breite Wege").replace("oft und", "selten, er"),
    "drei.txt": BASE.replace("Wege", "sichere Wege") + "\nGanz neu ist dies.\n",
    "vier.txt": BASE.replace("kommt oft", "kommt manchmal"),
    "fünf.txt": "Am Ende steht ein Satz.\n\n" + BASE.replace("\nAm Ende steht ein Satz.\n", ""),
    "sechs.txt": BASE.replace("\nAm Ende steht ein Satz.\n", ""),
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """The motion and changed copies of it."""
    for name, text in {"antrag.txt": BASE, **COPIES}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return {name: str(tmp_path / name) for name in ("antrag.txt", *COPIES)}


def compared(
    files: dict[str, str], names: list[str], capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    assert main([files["antrag.txt"], *(files[name] for name in names), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_changes_are_told_by_their_lines(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = compared(files, list(COPIES), capsys)

    told = {
        one["file"]: [(hunk["wording"], hunk["old"], hunk["new"]) for hunk in one["hunks"]]
        for one in found["amendments"]
    }
    assert told == {
        "eins.txt": [("In Zeile 1 einfügen", "", "sichere ")],
        "zwei.txt": [("In Zeile 1 einfügen", "", "breite "),
                     ("In Zeile 2", "oft und", "selten, er")],
        "drei.txt": [("In Zeile 1 einfügen", "", "sichere "),
                     ("Nach Zeile 4 einfügen", "", "Ganz neu ist dies.")],
        "vier.txt": [("In Zeile 2", "oft", "manchmal")],
        "fünf.txt": [("Vor Zeile 1 einfügen (verschoben)", "", "Am Ende steht ein Satz."),
                     ("In Zeile 4 löschen (verschoben)", "Am Ende steht ein Satz.", "")],
        "sechs.txt": [("In Zeile 4 löschen", "Am Ende steht ein Satz.", "")],
    }  # fmt: skip


def test_collisions_and_agreements_are_told_by_pair(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = compared(files, list(COPIES), capsys)

    collisions = [("+".join(one["amendments"]), one["kind"]) for one in found["collisions"]]
    assert sorted(collisions) == [
        ("Ä1+Ä2", "order"),
        ("Ä2+Ä3", "order"),
        ("Ä2+Ä4", "contradiction"),
        ("Ä5+Ä6", "contradiction"),
    ]
    assert [one["amendments"] for one in found["agreements"]] == [["Ä1", "Ä3"]]


def test_the_order_of_the_copies_changes_names_only(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    def by_file(names: list[str]) -> set[tuple[frozenset[str], str]]:
        found = compared(files, names, capsys)
        file = {one["amendment"]: one["file"] for one in found["amendments"]}
        return {
            (frozenset(file[name] for name in one["amendments"]), one["kind"])
            for one in found["collisions"]
        }

    assert by_file(list(COPIES)) == by_file(list(COPIES)[::-1])


def test_people_read_it_as_text(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([files["antrag.txt"], files["antrag.txt"], files["vier.txt"]]) == 0

    assert capsys.readouterr().out == (
        "Ä1 (antrag.txt)\n  ändert nichts.\n\n"
        "Ä2 (vier.txt)\n  In Zeile 2\n    − oft\n    + manchmal\n\n"
        "Keine Kollisionen.\n"
    )


def test_a_copy_that_cannot_be_read_ends_it_with_its_name(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([files["antrag.txt"], files["eins.txt"], "nirgends.txt", "--json"]) == 2

    told = capsys.readouterr()
    assert told.err == "nirgends.txt: Die Datei gibt es nicht.\n"
    assert told.out == ""


def test_a_motion_without_a_copy_is_refused(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([files["antrag.txt"]])

    assert ended.value.code == 2
    assert "Es fehlt: GEÄNDERT" in capsys.readouterr().err
