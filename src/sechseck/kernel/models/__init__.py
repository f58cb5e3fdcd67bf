# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What every context needs: people who sign in, nodes of the thread, sources, the audit trace."""

from __future__ import annotations

from sechseck.kernel.models.appeals import Appeal
from sechseck.kernel.models.audience import Audience
from sechseck.kernel.models.audit import Change, Horizon, RowSecret, Seal
from sechseck.kernel.models.comments import Comment, PersonMention
from sechseck.kernel.models.erasures import Erasure
from sechseck.kernel.models.following import Follow, Pace, Preference
from sechseck.kernel.models.jobs import Job
from sechseck.kernel.models.messages import Mail, Message
from sechseck.kernel.models.moderation import Decision, Notice
from sechseck.kernel.models.nodes import Node, Word
from sechseck.kernel.models.receipts import Receipt
from sechseck.kernel.models.sources import Source
from sechseck.kernel.models.subjects import Subject, SubjectNode
from sechseck.kernel.models.tokens import ApiToken, TokenUse
from sechseck.kernel.models.trace import Feedback, Trace
from sechseck.kernel.models.users import User
from sechseck.kernel.models.writing import Writing

__all__ = [
    "ApiToken",
    "Appeal",
    "Audience",
    "Change",
    "Comment",
    "Decision",
    "Erasure",
    "Feedback",
    "Follow",
    "Horizon",
    "Job",
    "Mail",
    "Message",
    "Node",
    "Notice",
    "Pace",
    "PersonMention",
    "Preference",
    "Receipt",
    "RowSecret",
    "Seal",
    "Source",
    "Subject",
    "SubjectNode",
    "TokenUse",
    "Trace",
    "User",
    "Word",
    "Writing",
]
