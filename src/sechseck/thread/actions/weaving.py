# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Weave the thread in the background and complete the reports that wait for it."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.job_runs import finish_job
from sechseck.kernel.models import Job, User
from sechseck.kernel.progress import UNHEARD, Progress
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Upload
from sechseck.thread.queries.uploads import snapshot

COUNTING = _("Die Lücken werden gezählt")


@transaction.atomic
def weave_again(*, job: Job, progress: Progress = UNHEARD, by: User) -> int:
    """Weave, count the gaps, complete reports and end the job: all of it or nothing."""
    count = refresh_suggestions(progress=progress, then=1, by=by)
    progress.step(COUNTING)
    record_gap_counts(localdate(), by=by)
    rows = Upload.objects.select_for_update(of=("self",)).select_related("owner")
    for upload in rows.filter(state=Upload.State.READ, after__isnull=True):
        upload.after = snapshot(upload.owner)
        upload.save(update_fields=["after"])
    finish_job(job, result="/luecken/")
    return count
