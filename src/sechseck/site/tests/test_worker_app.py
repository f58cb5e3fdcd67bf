# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A worker knows every task and every timer from its first moment."""

from __future__ import annotations

import subprocess
import sys

ASK = """
import django; django.setup()
from sechseck.site.worker import app_of_worker
working = app_of_worker()
print(*working.tasks)
print(*(task for task, _number in working.periodic_registry.periodic_tasks))
"""


def test_a_new_worker_can_do_jobs_and_heeds_the_timers() -> None:
    asked = subprocess.run([sys.executable, "-c", ASK], check=True, capture_output=True, text=True)

    tasks, timers = asked.stdout.splitlines()

    assert "sechseck.kernel.tasks.run_job" in tasks.split()
    assert {"sechseck.kernel.tasks.seal", "sechseck.kernel.tasks.post"} <= set(timers.split())
    assert set(timers.split()) <= set(tasks.split())
