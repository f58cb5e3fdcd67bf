# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from sechseck.site.setup import environment, folders

KINDS = ("base", "cluster", "dev", "bench")


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """An empty checkout whose lock files ask for no package, so that nothing is fetched."""
    (tmp_path / "requirements").mkdir()
    for kind in KINDS:
        (tmp_path / "requirements" / f"{kind}.txt").write_text("# nothing\n")
    monkeypatch.setattr(folders, "REQUIREMENTS", tmp_path / "requirements")
    monkeypatch.setattr(folders, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(folders, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    return tmp_path


def test_an_environment_is_made_once(checkout, capsys):
    environment.ensure_environment("base")
    first = capsys.readouterr().err

    environment.ensure_environment("base")

    assert "Lege die Python-Umgebung an" in first
    assert capsys.readouterr().err == ""
    assert environment.is_ready("base")


def test_tests_ask_for_more_than_pages(checkout):
    environment.ensure_environment("base")
    assert not environment.is_ready("dev")

    environment.ensure_environment("dev")

    assert environment.is_ready("dev")
    assert environment.is_ready("base")


def test_changed_requirements_are_installed_into_what_is_there(checkout, capsys):
    environment.ensure_environment("base")
    capsys.readouterr()
    (checkout / "requirements" / "base.txt").write_text("# still nothing\n")

    assert not environment.is_ready("base")
    environment.ensure_environment("base")

    assert environment.is_ready("base")
    assert "Lege die Python-Umgebung an" not in capsys.readouterr().err


def test_an_interrupted_set_up_is_made_anew(checkout):
    environment.ensure_environment("base")
    half = folders.VENV / "lib" / "half-a-package"
    half.touch()
    (folders.VENV / environment.UNFINISHED).touch()

    assert not environment.is_ready("base")
    environment.ensure_environment("base")

    assert environment.is_ready("base")
    assert not half.exists()


def test_an_environment_of_a_python_that_is_gone_is_made_anew(checkout):
    environment.ensure_environment("base")
    folders.PYTHON.unlink()
    folders.PYTHON.symlink_to(checkout / "gone")

    assert not environment.is_ready("base")
    environment.ensure_environment("base")

    assert environment.is_ready("base")
