# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work of the thread in the background."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.job_runs import report_progress
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.models import Job
from sechseck.kernel.sandbox.reading import read_safely
from sechseck.thread.actions.theme_labels import relabel_themes
from sechseck.thread.actions.upload_reading import keep_reading, refuse_upload
from sechseck.thread.actions.weaving import weave_again
from sechseck.thread.job_kinds import WEAVE
from sechseck.thread.models import Upload
from sechseck.thread.queries.lexicon import of_rows, present_lexicon
from sechseck.thread.queries.uploads import content_of

READING = _("Die Datei wird gelesen")
KEEPING = _("Die Aussagen werden gesucht und aufgeschrieben")
WEAVING = _("Verknüpfungen, Widersprüche und Lücken werden neu gesucht")


def read_upload(job: Job) -> None:
    """Read a file in the sandbox and make it part of the thread."""
    upload = Upload.objects.select_related("owner").get(pk=job.arguments["upload"])
    report_progress(job, str(READING), done=0, total=2)
    try:
        content = content_of(upload)
        reading = read_safely(upload.file_name, content, text_column=upload.text_column)
    except ReadingRefused as refusal:
        refuse_upload(upload, problem=str(refusal), job=job, by=upload.owner)
        return
    report_progress(job, str(KEEPING), done=1, total=2)
    keep_reading(upload, reading, content, job=job, by=upload.owner)


def weave(job: Job) -> None:
    """Look for links, contradictions and gaps anew."""
    report_progress(job, str(WEAVING), done=0, total=0)
    weave_again(job=job, by=enlist_program("weben"))


def relabel(job: Job) -> None:
    """Give statements the themes of a changed lexicon."""
    before, program = of_rows(job.arguments["before"]), enlist_program("wortliste")
    relabel_themes(before, present_lexicon(), by=program)
    start_job(WEAVE, subject="thread", arguments={}, by=program)
