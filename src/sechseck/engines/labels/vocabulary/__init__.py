# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""General German word lists that tell what a statement does; nothing here belongs to a region."""

from __future__ import annotations

from sechseck.engines.labels.vocabulary.acts import (
    ACT_NOUNS,
    ACT_VERBS,
    FORGO_PHRASES,
    PROJECT_WORDS,
    PROVISION_VERBS,
)
from sechseck.engines.labels.vocabulary.aims import (
    AGAINST_PHRASES,
    GOAL_WORDS,
    IMPORTANT_PHRASES,
    NEED_WORDS,
    REACH_VERBS,
    STANCE_PHRASES,
    STANCE_VERBS,
    STATE_NOUNS,
    VAGUE_WORDS,
    VALUE_WORDS,
    WISH_PHRASES,
    WISH_WORDS,
)
from sechseck.engines.labels.vocabulary.conditions import (
    ABSTRACT_ENDINGS,
    CAUSE_PHRASES,
    NOW_PHRASES,
    PEOPLE_WORDS,
    PROBLEM_WORDS,
    STATE_VERBS,
)
from sechseck.engines.labels.vocabulary.members import (
    FOUNDING_VERBS,
    LEAD_WORDS,
    MEMBER_PHRASES,
    MEMBER_WORDS,
    MISSION_VERBS,
)
from sechseck.engines.labels.vocabulary.workings import (
    EVENT_WORDS,
    PROCESS_VERBS,
    PROCESS_WORDS,
    RHYTHM_PHRASES,
    RHYTHM_WORDS,
)

__all__ = [
    "ABSTRACT_ENDINGS",
    "ACT_NOUNS",
    "ACT_VERBS",
    "AGAINST_PHRASES",
    "CAUSE_PHRASES",
    "EVENT_WORDS",
    "FORGO_PHRASES",
    "FOUNDING_VERBS",
    "GOAL_WORDS",
    "IMPORTANT_PHRASES",
    "LEAD_WORDS",
    "MEMBER_PHRASES",
    "MEMBER_WORDS",
    "MISSION_VERBS",
    "NEED_WORDS",
    "NOW_PHRASES",
    "PEOPLE_WORDS",
    "PROBLEM_WORDS",
    "PROCESS_VERBS",
    "PROCESS_WORDS",
    "PROJECT_WORDS",
    "PROVISION_VERBS",
    "REACH_VERBS",
    "RHYTHM_PHRASES",
    "RHYTHM_WORDS",
    "STANCE_PHRASES",
    "STANCE_VERBS",
    "STATE_NOUNS",
    "STATE_VERBS",
    "VAGUE_WORDS",
    "VALUE_WORDS",
    "WISH_PHRASES",
    "WISH_WORDS",
]
