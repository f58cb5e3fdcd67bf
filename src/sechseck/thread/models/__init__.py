# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The red thread: themes, documents, statements and what links them."""

from __future__ import annotations

from sechseck.thread.models.anchors import Anchor, NamedIn
from sechseck.thread.models.contradictions import Contradiction, ContradictionSide
from sechseck.thread.models.decisions import Decision
from sechseck.thread.models.documents import Document, Version
from sechseck.thread.models.gap_work import Waiver
from sechseck.thread.models.gaps import GapCount
from sechseck.thread.models.impulse_work import ImpulseDecision
from sechseck.thread.models.impulses import Impulse, ImpulseVoice
from sechseck.thread.models.label_decisions import FirstStatement, LabelDecision
from sechseck.thread.models.lexicon import LexiconDifference, LexiconRevision
from sechseck.thread.models.links import StatementLink
from sechseck.thread.models.publications import Publication
from sechseck.thread.models.resolutions import ResolutionRecord
from sechseck.thread.models.said import Mention, StatementFact, StatementTheme
from sechseck.thread.models.settlements import Settlement, SettlementEvent, SettlementSide
from sechseck.thread.models.statements import Statement
from sechseck.thread.models.tasks import Task, TaskEvent
from sechseck.thread.models.themes import LexiconEntry, Theme
from sechseck.thread.models.uploads import Upload

__all__ = [
    "Anchor",
    "Contradiction",
    "ContradictionSide",
    "Decision",
    "Document",
    "FirstStatement",
    "GapCount",
    "Impulse",
    "ImpulseDecision",
    "ImpulseVoice",
    "LabelDecision",
    "LexiconDifference",
    "LexiconEntry",
    "LexiconRevision",
    "Mention",
    "NamedIn",
    "Publication",
    "ResolutionRecord",
    "Settlement",
    "SettlementEvent",
    "SettlementSide",
    "Statement",
    "StatementFact",
    "StatementLink",
    "StatementTheme",
    "Task",
    "TaskEvent",
    "Theme",
    "Upload",
    "Version",
    "Waiver",
]
