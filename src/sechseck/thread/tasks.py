# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work of the thread in the background."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.job_progress import JobProgress
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.models import Job
from sechseck.kernel.sandbox.reading import read_safely
from sechseck.thread.actions.reading import STEPS
from sechseck.thread.actions.theme_labels import relabel_themes
from sechseck.thread.actions.upload_reading import keep_reading, refuse_upload
from sechseck.thread.actions.weaving import weave_again
from sechseck.thread.job_kinds import WEAVE
from sechseck.thread.models import Upload
from sechseck.thread.queries.lexicon import of_rows, present_lexicon
from sechseck.thread.queries.uploads import content_of

READING = _("Die Datei wird gelesen")
RELABELLING = _("Die Aussagen werden neu zugeordnet")


def read_upload(job: Job) -> None:
    """Read a file in the sandbox and make it part of the thread."""
    upload = Upload.objects.select_related("owner").get(pk=job.arguments["upload"])
    progress = JobProgress(job)
    progress.expect(1 + STEPS)
    progress.step(READING)
    try:
        content = content_of(upload)
        reading = read_safely(upload.file_name, content, text_column=upload.text_column)
    except ReadingRefused as refusal:
        refuse_upload(upload, problem=str(refusal), job=job, by=upload.owner)
        return
    keep_reading(upload, reading, content, job=job, progress=progress, by=upload.owner)


def weave(job: Job) -> None:
    """Look for links, contradictions and gaps anew."""
    weave_again(job=job, progress=JobProgress(job), by=enlist_program("weben"))


def relabel(job: Job) -> None:
    """Give statements the themes of a changed lexicon."""
    before, program = of_rows(job.arguments["before"]), enlist_program("wortliste")
    progress = JobProgress(job)
    progress.expect(1)
    progress.step(RELABELLING)
    relabel_themes(before, present_lexicon(), by=program)
    start_job(WEAVE, subject="thread", arguments={}, by=program)
