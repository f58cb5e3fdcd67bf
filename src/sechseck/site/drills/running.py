# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Run drills one after another, each in a process of its own, and tell what each finds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, nullcontext
from tempfile import TemporaryFile

from sechseck.site.drills.result import Drill, Result
from sechseck.site.drills.scratch import Scratch, scratch
from sechseck.site.setup.progress import report

COMMAND = [sys.executable, "-m", "sechseck.site.drills"]
LAST_WORDS = 300  # of a drill that broke


def run_drills(drills: Sequence[Drill]) -> Iterator[tuple[Drill, Result]]:
    """Yield the results of some drills; the copies come from one installation."""
    with ExitStack() as stack:
        prepared = None
        if any(one.needs_scratch for one in drills):
            report("Übungsgelände: eigene Datenbank mit der Beispielregion")
            prepared = stack.enter_context(scratch())
        for drill in drills:
            report(f"Übung {drill.name}: {drill.sentence}")
            for result in _run(drill, prepared):
                yield drill, in_ci(drill, result)


def in_ci(drill: Drill, result: Result) -> Result:
    """A skip is a failure where everything is to be there (``CI=true``)."""
    if not result.is_skipped or drill.may_be_skipped or os.environ.get("CI") != "true":
        return result
    return Result(result.sentence, False, f"{result.figure} (in CI nötig)")


def _run(drill: Drill, prepared: Scratch | None) -> Iterable[Result]:
    place = prepared.copy(drill.name) if prepared and drill.needs_scratch else nullcontext()
    command = [*COMMAND, drill.module, *(["scratch"] if drill.needs_scratch else [])]
    with place, TemporaryFile("w+") as problems:
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=problems, text=True, bufsize=1
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if line.startswith('{"sentence"'):
                    yield Result(**json.loads(line))
        if process.returncode:
            problems.seek(0)
            yield Result("Die Übung endet ohne Fehler.", False, problems.read()[-LAST_WORDS:])
