# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the queue can do with lists of measures."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.job_kinds import JobKind, register_job

TRY, TAKE = "try-measures-list", "take-measures-list"


def register_list_jobs() -> None:
    """Add both kinds of work."""
    register_job(JobKind(TRY, _("Liste prüfen"), "sechseck.strategy.tasks.run_try"))
    register_job(JobKind(TAKE, _("Liste übernehmen"), "sechseck.strategy.tasks.run_take"))
