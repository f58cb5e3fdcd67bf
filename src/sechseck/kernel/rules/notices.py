# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rules of notices: deadlines, numbers, and when the law wants a name."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.crypto import get_random_string

from sechseck.kernel.models import Notice
from sechseck.kernel.rules.limits import limits

LETTERS = "ACDEFGHKLMNPQRTUVWXY34679"  # none that looks like another
NAMELESS = (Notice.Category.CHILDREN, Notice.Category.RULES)  # Article 16 (2) (c)


def due(category: str, at: datetime) -> datetime:
    """Return until when somebody has to decide."""
    return at + timedelta(days=limits()["moderation"]["days"][category])


def new_reference() -> str:
    """Return a number that opens the notice to whoever knows it, and that nobody guesses."""
    letters = get_random_string(20, LETTERS)
    return "-".join(["M", *(letters[at : at + 5] for at in range(0, 20, 5))])


def needs_name(category: str) -> bool:
    """Say whether the law wants name and address with such a notice."""
    return category not in NAMELESS
