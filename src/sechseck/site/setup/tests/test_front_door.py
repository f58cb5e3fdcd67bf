# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import ast
import re
import subprocess
import sys

import pytest

from sechseck.site.setup.folders import CHECKOUT
from sechseck.site.setup.overview import COMMANDS, OVERVIEW

DOOR = CHECKOUT / "sechseck"


def knock(*arguments):
    return subprocess.run(
        [sys.executable, str(DOOR), *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("arguments", [[], ["help"], ["--help"]])
def test_the_door_says_what_it_can_do(arguments):
    answer = knock(*arguments)

    assert answer.returncode == 0
    assert answer.stdout.strip() == OVERVIEW


@pytest.mark.parametrize("argument", ["--version", "-V", "version"])
def test_the_door_tells_its_version(argument):
    answer = knock(argument)

    assert answer.returncode == 0
    assert re.fullmatch(r"Sechseck \d+\.\d+\.\d+\S*\n", answer.stdout)


def test_an_unknown_command_is_named_in_german():
    answer = knock("fliegen")

    assert answer.returncode == 2
    assert "Den Befehl „fliegen“ gibt es nicht" in answer.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command):
    assert f"./sechseck {command}" in OVERVIEW


def test_an_old_python_is_told_what_is_missing():
    script = f"import sys; sys.version_info = (3, 9, 2); exec(open({str(DOOR)!r}).read())"

    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert answer.returncode == 1
    assert "Sechseck braucht Python 3.11 oder neuer" in answer.stderr


def test_an_old_python_can_read_the_door():
    assert ast.parse(DOOR.read_text(), feature_version=(3, 6)).body
