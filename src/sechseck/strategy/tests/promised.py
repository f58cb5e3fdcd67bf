# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents that promise something, and commitments taken out of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sechseck.kernel.models import User
from sechseck.strategy.actions.commitment_publishing import publish_commitments
from sechseck.strategy.actions.commitment_updates import report_commitment, settle_update
from sechseck.strategy.actions.commitments import propose_commitments
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.thread.models import Document, Statement
from sechseck.thread.tests.small_region import document, read_text

WORDS = (
    "Wir bauen bis 2027 drei neue Wohnungen am Hafen.",
    "Die Verwaltung baut den Radweg nach Süden aus.",
    "Wir stellen ab 2026 jährlich 200.000 Euro für den Bus bereit.",
)
DAY = date(2026, 5, 1)


def promising(by: User, slug: str = "programm", *words: str, **told: str) -> Document:
    """Return a document of office whose sentences promise something."""
    made = document(slug, by, **told)
    read_text(made, "\n\n".join(words or WORDS), by)
    return made


def promises_of(document_: Document) -> list[int]:
    """Return the statements of a document that commit or announce."""
    rows = Statement.objects.filter(document=document_).exclude(commits="none")
    return list(rows.order_by("line_start").values_list("pk", flat=True))


def taken_up(document_: Document, by: User) -> list[Commitment]:
    """Return the commitments of a document, not yet published."""
    return propose_commitments(document_, promises_of(document_), by=by)


def shown(document_: Document, by: User, second: User) -> list[Commitment]:
    """Return the commitments of a document that everybody may see."""
    made = taken_up(document_, by)
    publish_commitments([one.pk for one in made], by=second)
    return list(Commitment.objects.filter(document=document_).order_by("line_from", "pk"))


def reported(commitment: Commitment, state: str, by: User, **told: Any) -> CommitmentUpdate:
    """Return an update."""
    words = {"day": DAY, "state": state, "source": "Niederschrift des Rates", **told}
    return report_commitment(commitment, words, by=by)


def agreed(commitment: Commitment, state: str, by: User, second: User) -> CommitmentUpdate:
    """Return an update that a second editor agreed to."""
    return settle_update(reported(commitment, state, by), by=second)
