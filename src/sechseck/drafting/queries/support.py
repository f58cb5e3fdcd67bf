# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who stands behind a text, and whether they are enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sechseck.drafting.models import Motion, Status
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.queries.comments import person_name

SUPPORTABLE = (Status.SCREENED, Status.UNSUPPORTED)


@dataclass(frozen=True, slots=True)
class Support:
    """Who stands behind a text, as its page tells a viewer."""

    names: list[str]
    missing: int  # before it is discussed
    is_over: bool
    is_mine: bool
    may_support: bool


def lacks_support(motion: Motion) -> bool:
    """Say whether more people must stand behind a text before it is discussed."""
    wanted = motion.text_supporters_wanted
    return bool(wanted) and motion.text.sponsors.count() < wanted


def support_of(motion: Motion, viewer: Actor, today: date) -> Support:
    """Return who supports a text, and whether the viewer can."""
    rows = list(motion.text.sponsors.select_related("person"))
    is_open = motion.status in SUPPORTABLE and motion.text.is_shown
    is_over = motion.is_support_over(today)
    missing = motion.text_supporters_wanted - len(rows)
    return Support(
        names=[person_name(one.person) for one in rows],
        missing=max(missing, 0) if motion.status == Status.UNSUPPORTED else 0,
        is_over=is_over,
        is_mine=any(one.person_id == viewer.pk for one in rows),
        may_support=is_open
        and not is_over
        and isinstance(viewer, User)
        and may(viewer, "drafting.support_text")
        and motion.proposed_by_id != viewer.pk,
    )
