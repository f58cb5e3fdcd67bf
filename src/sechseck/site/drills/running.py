# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Run drills, each in a process of its own, and tell what each finds.

Those on copies of the example region run beside each other, one for each processor.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from itertools import groupby
from tempfile import TemporaryFile

from sechseck.site.drills.begun import Start, beginning
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
        for some in beside_each_other(drills):
            for one in some:
                report(f"Übung {one.name}: {one.sentence}")
            with beginning() as begin:
                found = begin(lambda one, start: list(_run(one, prepared, start)), some)
                for drill, results in zip(some, found, strict=True):
                    yield from ((drill, in_ci(drill, result)) for result in results)


def beside_each_other(drills: Sequence[Drill]) -> Iterator[list[Drill]]:
    """Yield what runs at the same time, in the order of the table."""
    for is_alike, some in groupby(drills, lambda one: one.needs_scratch and not one.alone):
        group = list(some)
        yield from [group] if is_alike else ([one] for one in group)


def in_ci(drill: Drill, result: Result) -> Result:
    """A skip is a failure where everything is to be there (``CI=true``)."""
    if not result.is_skipped or drill.may_be_skipped or os.environ.get("CI") != "true":
        return result
    return Result(result.sentence, False, f"{result.figure} (in CI nötig)")


def _run(drill: Drill, prepared: Scratch | None, start: Start) -> Iterable[Result]:
    place: AbstractContextManager[Mapping[str, str]] = nullcontext(os.environ)
    if prepared and drill.needs_scratch:
        place = prepared.copy(drill.name)
    command = [*COMMAND, drill.module, *(["scratch"] if drill.needs_scratch else [])]
    with place as around, TemporaryFile("w+") as problems:
        with start(command, around, problems) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if line.startswith('{"sentence"'):
                    yield Result(**json.loads(line))
        if process.returncode:
            problems.seek(0)
            yield Result("Die Übung endet ohne Fehler.", False, problems.read()[-LAST_WORDS:])
