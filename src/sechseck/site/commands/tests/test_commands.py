# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import importlib

import pytest

from sechseck.site.__main__ import main
from sechseck.site.setup.overview import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_front_door_exists(command):
    module = importlib.import_module(f"sechseck.site.commands.{command}")

    assert callable(module.main)


def test_an_unknown_command_shows_the_overview(capsys):
    assert main(["fliegen"]) == 2
    assert "./sechseck run" in capsys.readouterr().err


def test_loading_what_this_version_cannot_load_says_so(capsys, tmp_path):
    (tmp_path / "places.csv").write_text("category,lon,lat\n")

    assert main(["load", "places", str(tmp_path / "places.csv")]) == 2
    assert "Orte kann diese Fassung noch nicht laden" in capsys.readouterr().err


def test_a_missing_file_is_named(capsys):
    assert main(["load", "documents", "nirgends.pdf"]) == 1
    assert "nirgends.pdf" in capsys.readouterr().err


def test_a_backup_overwrites_nothing(capsys, tmp_path):
    (tmp_path / "backup.tar").write_text("alt")

    assert main(["backup", str(tmp_path / "backup.tar")]) == 1
    assert (tmp_path / "backup.tar").read_text() == "alt"


def test_restoring_a_missing_file_is_named(capsys, tmp_path):
    assert main(["restore", str(tmp_path / "backup.tar")]) == 1
    assert "gibt es nicht" in capsys.readouterr().err


def test_an_unknown_benchmark_lists_those_that_exist(capsys):
    assert main(["bench", "moon"]) == 2
    assert "Gemessen werden kann" in capsys.readouterr().err


def test_the_benchmarks_explain_themselves_and_measure_nothing(capsys):
    assert main(["bench", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Aufruf: ./sechseck bench" in shown
    assert all(name in shown for name in ("thread", "platform", "fuzz"))


def test_a_mistake_about_a_document_is_told_before_anything_starts(capsys, tmp_path):
    (tmp_path / "plan.txt").write_text("Wir bauen.")

    code = main(["load", "documents", str(tmp_path / "plan.txt"), "--standing", "gültig"])

    assert code == 1
    assert "--standing braucht eines von" in capsys.readouterr().err
