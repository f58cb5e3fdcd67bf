# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reports on measures and promises that quote what is to be forgotten."""

from __future__ import annotations

from django.utils.timezone import localdate

from sechseck.kernel.models import User
from sechseck.strategy.actions.commitment_publishing import publish_commitments
from sechseck.strategy.actions.commitments import propose_commitments
from sechseck.strategy.models import (
    Commitment,
    CommitmentUpdate,
    Evaluation,
    Measure,
    ProgressUpdate,
    StatusOverride,
)
from sechseck.thread.models import Document

JUDGED = ("question", "design", "baseline", "result", "uncertainty")


def report_about(document: Document, word: str, *, by: User, second: User) -> None:
    """Let a measure and a promise come out of a document, with reports that quote it."""
    statement = document.statements.order_by("pk")[0]
    measure = Measure.objects.order_by("pk")[0]
    Measure.objects.filter(pk=measure.pk).update(statement=statement)
    report_with(measure, word, by=by)
    made = propose_commitments(document, [statement.pk], by=by)
    publish_commitments([one.pk for one in made], by=second)
    told = {"day": localdate(), "state": "started", "source": word, "note": f"{word}!"}
    CommitmentUpdate.objects.create(
        commitment=made[0], url=f"https://{word}.example", proposed_by=by, **told
    )
    words = {name: f"{name}: {word}" for name in JUDGED}
    Evaluation.objects.create(measure=measure, day=localdate(), verdict="unclear", by=by, **words)


def report_as(person: User, word: str) -> None:
    """Let somebody report about what others wrote, and name themselves."""
    report_with(Measure.objects.order_by("-pk")[0], word, by=person)
    told = {"day": localdate(), "state": "started", "source": word, "note": word}
    CommitmentUpdate.objects.create(
        commitment=Commitment.objects.order_by("pk")[0], proposed_by=person, **told
    )


def report_with(measure: Measure, word: str, *, by: User) -> None:
    """Report on a measure, and set its status, with a word in all of it."""
    today = localdate()
    ProgressUpdate.objects.create(
        measure=measure, begins=today, ends=today, text=f"Am {word}.", evidence=word, by=by
    )
    StatusOverride.objects.create(
        measure=measure, state="late", reason=word, since=today, until=today, by=by
    )
