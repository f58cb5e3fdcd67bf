# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import os
import signal
import subprocess
import sys

from sechseck.site.launcher.postmaster import is_alive
from sechseck.site.processes.children import child, run_child
from sechseck.site.processes.signals import stoppable
from sechseck.site.setup.folders import CHECKOUT

SLEEPER = "import time; time.sleep(600)"
FAMILY = f"""
import subprocess, sys
grandchild = subprocess.Popen([sys.executable, "-c", "{SLEEPER}"])
open(sys.argv[1], "w").write(f"{{grandchild.pid}}\\n")
grandchild.wait()
"""
PARENT = f"""
import sys
from sechseck.site.processes.children import child
with child([sys.executable, "-c", "{SLEEPER}"]) as it:
    print(it.pid, flush=True)
    it.wait()
"""


def number_in(path):
    """Return the number that a process writes into a file, as soon as it is complete."""
    while not (path.exists() and path.read_text().endswith("\n")):
        os.sched_yield()
    return int(path.read_text())


def wait_for_the_end_of(pid):
    while is_alive(pid):
        os.sched_yield()


def test_leaving_the_block_ends_the_whole_family(tmp_path):
    with child([sys.executable, "-c", FAMILY, str(tmp_path / "pid")]) as process:
        grandchild = number_in(tmp_path / "pid")

    wait_for_the_end_of(grandchild)
    assert process.returncode == -signal.SIGTERM


def test_a_parent_killed_without_notice_takes_its_child_along():
    settings = {**os.environ, "PYTHONPATH": str(CHECKOUT / "src")}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True, env=settings
    )
    pid = int(parent.stdout.readline())

    parent.kill()
    parent.communicate()

    wait_for_the_end_of(pid)
    assert not is_alive(pid)


def test_the_exit_code_of_a_child_is_returned():
    assert run_child([sys.executable, "-c", "raise SystemExit(3)"]) == 3


def test_the_first_polite_signal_ends_the_block_and_the_second_waits():
    steps = []
    with stoppable():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            steps.append("tidied")
        steps.append("never")

    assert steps == ["tidied"]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
