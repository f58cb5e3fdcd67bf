# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck read: good files are read, bad ones named, the output is what was promised."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db.models import TextChoices

from sechseck.engines.gaps.texts import GAP_TEXTS
from sechseck.kernel.gap_kinds import gap_kinds
from sechseck.site.commands.read import main
from sechseck.site.reading.as_tables import BANDS, KINDS, STANDINGS, TYPES
from sechseck.site.setup.folders import CHECKOUT
from sechseck.thread.models import Document, Statement, StatementLink
from sechseck.thread.queries.exposed_rows import SUBJECTS

GOOD = (
    "Wir bauen bis 2030 neue Radwege in Laatzen.\n\n"
    "Mobilität soll für alle Menschen bezahlbar sein.\n"
)
OTHER = "Sichere Radwege sind das Ziel der Mobilität in der Region.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two files that can be read."""
    for name, text in {"eins.txt": GOOD, "zwei.txt": OTHER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in ("eins.txt", "zwei.txt")]


def read_json(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main([*arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_json_has_the_agreed_shape(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = read_json(files, capsys)

    assert {"statements", "links", "contradictions", "gaps"} <= set(found)
    assert {
        "id", "file", "line_start", "line_end", "text", "kind", "kind_top2", "themes",
        "foundation", "bindingness", "facts",
    } <= set(found["statements"][0])  # fmt: skip
    assert {"source", "target", "type", "score", "reasons"} <= set(found["links"][0])
    assert {"code", "title", "count", "items"} <= set(found["gaps"][0])
    assert found["statements"][0]["id"] == "eins.txt:1.1"


FULL = """\
# Plan für Laatzen

## Ziele

Die Region Hannover hat 21 Kommunen.

## Maßnahmen

Das Dezernat Verkehr baut bis 2030 für 2,5 Mio. Euro zehn neue Radwege in Laatzen.
"""
AGAINST = "Die Region Hannover hat 22 Städte und Gemeinden.\n"
SHAPES: dict[str, dict[str, type | tuple[type, ...]]] = {
    "statements": {
        "id": str, "file": str, "line_start": int, "line_end": int, "text": str, "kind": str,
        "kind_top2": list, "themes": list, "foundation": list, "bindingness": int, "facts": list,
    },
    "links": {"source": str, "target": str, "type": str, "score": float, "reasons": list},
    "contradictions": {"statements": list, "topic": str, "attribute": str, "values": list},
    "gaps": {"code": str, "title": str, "count": int, "items": list},
}  # fmt: skip
FACT = {
    "type": str, "value": (int, float, str, list), "unit": str, "attribute": str, "text": str,
    "approx": bool,
}  # fmt: skip


@pytest.fixture
def full(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """The JSON of two files that hold something for every part of it."""
    for name, text in {"plan.md": FULL, "gegen.txt": AGAINST, "drei.txt": GOOD + OTHER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return read_json([str(path) for path in sorted(tmp_path.iterdir())], capsys)


@pytest.mark.parametrize("part", SHAPES)
def test_each_part_of_the_json_has_the_agreed_fields_and_types(
    full: dict[str, Any], part: str
) -> None:
    assert full[part]
    for row in full[part]:
        for name, kind in SHAPES[part].items():
            assert isinstance(row[name], kind), (part, name)


def test_facts_have_the_agreed_fields_and_types(full: dict[str, Any]) -> None:
    facts = [fact for one in full["statements"] for fact in one["facts"]]

    assert {"money", "quantity", "date", "place"} <= {fact["type"] for fact in facts}
    for fact in facts:
        for name, kind in FACT.items():
            assert isinstance(fact[name], kind), name


def test_the_words_of_the_json_are_the_agreed_ones(full: dict[str, Any]) -> None:
    ids = {one["id"] for one in full["statements"]}
    kinds = {"finding", "goal", "measure", "actor", "process", "event", "other"}
    types = {"same_topic", "same_as", "supports", "implements", "contradicts"}

    for one in full["statements"]:
        assert 1 <= one["line_start"] <= one["line_end"]
        assert one["kind"] == one["kind_top2"][0]
        assert set(one["kind_top2"]) <= kinds
        assert len(one["kind_top2"]) == 2
        assert 0 <= one["bindingness"] <= 7
        assert one["commits"] in {"none", "announcement", "commitment"}
        assert "/" not in one["file"]
    assert {link["type"] for link in full["links"]} <= types
    assert {end for link in full["links"] for end in (link["source"], link["target"])} <= ids
    assert all(gap["count"] == len(gap["items"]) for gap in full["gaps"])
    assert {one for row in full["contradictions"] for one in row["statements"]} <= ids


def test_reading_as_a_process_needs_no_database_and_no_models(files: list[str]) -> None:
    """The other tests run where models are loaded already; only a fresh process tells."""
    removed = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    settings = {key: value for key, value in os.environ.items() if key not in removed}
    command = [sys.executable, "-m", "sechseck.site", "read", *files, "--json"]

    done = subprocess.run(
        command,
        env=settings | {"PYTHONPATH": str(CHECKOUT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["documents"]) == 2


def test_every_statement_finds_its_candidates_in_the_other_file(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = read_json(files, capsys)

    ends = {(link["source"], link["target"]) for link in found["links"]}
    touched = {end for pair in ends for end in pair}
    assert touched == {one["id"] for one in found["statements"]}
    assert all(source.split(":")[0] != target.split(":")[0] for source, target in ends)
    scores = [link["score"] for link in found["links"]]
    assert scores == sorted(scores, reverse=True)


def test_the_json_is_the_same_in_any_order(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_json(files, capsys) == read_json(files[::-1], capsys)


def test_tables_show_every_part(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(files) == 0

    shown = capsys.readouterr().out
    for title in ("Dokumente", "Was gesagt wird", "Verknüpfungen", "Widersprüche", "Lücken"):
        assert title in shown


def test_a_bad_file_is_named_and_the_others_are_read(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")

    code = main([*files, str(tmp_path / "leer.txt"), str(tmp_path / "fehlt.txt"), "--json"])

    told = capsys.readouterr()
    assert code == 0
    assert "leer.txt: Die Datei ist leer." in told.err
    assert "fehlt.txt: Die Datei gibt es nicht." in told.err
    assert len(json.loads(told.out)["documents"]) == 2


def test_nothing_readable_is_exit_code_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--json"]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert "Das ist ein Ordner, keine Datei." in told.err


def test_equal_names_from_two_folders_stay_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, text in {"a": GOOD, "b": OTHER}.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "plan.txt").write_text(text, encoding="utf-8")

    found = read_json([str(tmp_path / name / "plan.txt") for name in "ab"], capsys)

    assert [one["file"] for one in found["documents"]] == ["a/plan.txt", "b/plan.txt"]


def test_an_unknown_region_is_refused_in_german(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*files, "--region", "nirgendwo"]) == 2

    assert "Die Region „nirgendwo“ gibt es hier nicht. Vorhanden: " in capsys.readouterr().err


def test_tables_and_pages_use_the_same_words() -> None:
    own = [kind for kind in gap_kinds() if kind.subject in SUBJECTS]  # rooms above have more
    gaps = {kind.code: str(kind.title) for kind in own}
    gaps.pop("suspect-link")  # only where people have confirmed links
    gaps.pop("commitment-without-measure")  # only where people take up promises
    told = {code: title for code, (title, _sentence) in GAP_TEXTS.items() if code in gaps}

    assert told == gaps
    assert {str(k): v for k, v in KINDS.items()} == labels(Statement.Kind)
    assert {str(k): v for k, v in STANDINGS.items()} == labels(Document.Standing)
    assert {str(k): v for k, v in TYPES.items()} == labels(StatementLink.Type)
    assert {str(k): v for k, v in BANDS.items()} == labels(StatementLink.Band)


def labels(choices: type[TextChoices]) -> dict[str, str]:
    return {value: str(label) for value, label in choices.choices}
