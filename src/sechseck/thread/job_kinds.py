# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which work of the thread goes on in the background."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.job_kinds import JobKind, register_job

READ = "read-upload"
WEAVE = "weave"
RELABEL = "relabel"


def register_jobs() -> None:
    """Tell the queue; the work itself is imported where it is done."""
    register_job(JobKind(READ, _("Dokument lesen"), "sechseck.thread.tasks.read_upload"))
    title = _("Aussagen neu zuordnen")
    register_job(JobKind(RELABEL, title, "sechseck.thread.tasks.relabel"))
    register_job(JobKind(WEAVE, _("Roten Faden neu knüpfen"), "sechseck.thread.tasks.weave"))
