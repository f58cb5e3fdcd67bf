# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided about contradictions, gaps, impulses and words, as personal data.

It concerns everybody and stays, under an account without name.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.personal import Holding
from sechseck.thread.models import (
    ImpulseDecision,
    LexiconDifference,
    LexiconRevision,
    Settlement,
    SettlementEvent,
    Task,
    TaskEvent,
    Waiver,
)

SETTLEMENTS = Holding(
    "settlements",
    _("Klärungen von Widersprüchen"),
    frozenset(
        {
            "thread.Settlement.proposed_by",
            "thread.Settlement.decided_by",
            "thread.SettlementEvent.by",
        }
    ),
    lambda person: [
        Settlement.objects.filter(proposed_by=person),
        Settlement.objects.filter(decided_by=person),
        SettlementEvent.objects.filter(by=person),
    ],
)
TASKS = Holding(
    "tasks",
    _("Aufgaben"),
    frozenset({"thread.Task.owner", "thread.Task.created_by", "thread.TaskEvent.by"}),
    lambda person: [
        Task.objects.filter(owner=person),
        Task.objects.filter(created_by=person),
        TaskEvent.objects.filter(by=person),
    ],
)
GAPS_AND_IMPULSES = Holding(
    "gaps_and_impulses",
    _("Entscheidungen über Lücken und Impulse"),
    frozenset({"thread.Waiver.by", "thread.ImpulseDecision.by"}),
    lambda person: [
        Waiver.objects.filter(by=person),
        ImpulseDecision.objects.filter(by=person),
    ],
)
LEXICON = Holding(
    "lexicon",
    _("Änderungen der Wortliste"),
    frozenset({"thread.LexiconRevision.by", "thread.LexiconDifference.decided_by"}),
    lambda person: [
        LexiconRevision.objects.filter(by=person),
        LexiconDifference.objects.filter(decided_by=person),
    ],
)
WORK = (SETTLEMENTS, TASKS, GAPS_AND_IMPULSES, LEXICON)
