# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""General German word lists that tell what a statement does; nothing here belongs to a region."""

from __future__ import annotations

from sechseck.engines.labels.vocabulary.acts import (
    ACT_NOUNS,
    ACT_VERBS,
    AMOUNT_VERBS,
    CONDITION_PARTICIPLES,
    FORGO_PHRASES,
    NEW_WORDS,
    PROJECT_WORDS,
    PROVISION_VERBS,
)
from sechseck.engines.labels.vocabulary.aims import (
    AGAINST_PHRASES,
    BROAD_VERBS,
    GOAL_WORDS,
    IMPORTANT_PHRASES,
    NEED_WORDS,
    OUTLOOK_VERBS,
    REACH_VERBS,
    STANCE_PHRASES,
    STANCE_VERBS,
    STATE_NOUNS,
    VAGUE_ACTS,
    VAGUE_WORDS,
    VALUE_WORDS,
    WISH_PHRASES,
    WISH_WORDS,
)
from sechseck.engines.labels.vocabulary.conditions import (
    ABSTRACT_ENDINGS,
    CAUSE_PHRASES,
    NOTICE_VERBS,
    NOW_PHRASES,
    PEOPLE_WORDS,
    PROBLEM_WORDS,
    STATE_VERBS,
    STRONG_PAST,
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
    WORKED_OUT,
)

WHOLE_VERBS = ACT_VERBS.union(
    STATE_VERBS, PROBLEM_WORDS, PROCESS_VERBS, EVENT_WORDS, STANCE_VERBS, PROVISION_VERBS
)

__all__ = [
    "ABSTRACT_ENDINGS",
    "ACT_NOUNS",
    "ACT_VERBS",
    "AGAINST_PHRASES",
    "AMOUNT_VERBS",
    "BROAD_VERBS",
    "CAUSE_PHRASES",
    "CONDITION_PARTICIPLES",
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
    "NEW_WORDS",
    "NOTICE_VERBS",
    "NOW_PHRASES",
    "OUTLOOK_VERBS",
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
    "STRONG_PAST",
    "VAGUE_ACTS",
    "VAGUE_WORDS",
    "VALUE_WORDS",
    "WHOLE_VERBS",
    "WISH_PHRASES",
    "WISH_WORDS",
    "WORKED_OUT",
]
