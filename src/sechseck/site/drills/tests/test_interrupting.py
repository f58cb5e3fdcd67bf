# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever ends ./sechseck check alone ends all that it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sechseck.site.launcher.postmaster import is_alive
from sechseck.site.processes.tests.test_children import wait_for_the_end_of
from sechseck.site.setup.folders import CHECKOUT

CHECK = """
from sechseck.site.commands import check
from sechseck.site.drills.result import Drill
check.DRILLS = [Drill("sleeping", "Sie schläft.", "tests.sleeping", needs_scratch=False)]
print(check.main(["sleeping"]), flush=True)
"""


@pytest.mark.parametrize(("number", "told"), [(signal.SIGTERM, "130\n"), (signal.SIGKILL, "")])
def test_a_signal_to_the_command_alone_ends_the_drill_and_its_crew(
    tmp_path: Path, number: signal.Signals, told: str
) -> None:
    file = tmp_path / "pids"
    around = {**os.environ, "PYTHONPATH": str(CHECKOUT / "src"), "SLEEPING": str(file)}
    command = [sys.executable, "-c", CHECK]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=around)
    while not file.exists() and parent.poll() is None:
        os.sched_yield()
    family = [int(pid) for pid in file.read_text().split()]

    parent.send_signal(number)
    said, _nothing = parent.communicate()

    for pid in family:
        wait_for_the_end_of(pid)
    assert not any(map(is_alive, family))
    assert said == told
