# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of work in the background: every context says here what it can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.module_loading import import_string

from sechseck.kernel.models import Job

Run = Callable[[Job], None]


@dataclass(frozen=True, slots=True)
class JobKind:
    """One kind of work; ``run`` may be called again after a crash and must not count twice.

    It either ends the job in the transaction of its effect (`finish_job`), or has an effect
    that is the same however often it happens. Named by its path it is imported by the worker
    alone: pages that only ask for the work start quicker.
    """

    name: str
    title: str | Promise
    run: Run | str

    def start(self, job: Job) -> None:
        """Do the work."""
        run: Run = import_string(self.run) if isinstance(self.run, str) else self.run
        run(job)


_kinds: dict[str, JobKind] = {}


def register_job(kind: JobKind) -> None:
    """Add a kind of work; its name is unique."""
    if kind.name in _kinds:
        raise ValueError(f"job kind {kind.name} is registered twice")
    _kinds[kind.name] = kind


def job_kind(name: str) -> JobKind | None:
    """Return one kind by its name."""
    return _kinds.get(name)
