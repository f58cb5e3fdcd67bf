# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything the page of one amendment shows."""

from __future__ import annotations

from typing import Any

from sechseck.drafting.models import Amendment, Sponsorship, Status
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.impact import impact_of
from sechseck.drafting.queries.redlined import changed_blocks
from sechseck.drafting.steps import open_steps
from sechseck.engines.redline import affected_lines, apply, diff
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.queries.comments import person_name

SUPPORTABLE = (Status.SCREENED, Status.UNSUPPORTED)


def page_of_amendment(amendment: Amendment, viewer: Actor) -> dict[str, Any]:
    """Return what the page shows to the viewer."""
    base = amendment.base
    lines = lines_of(base)
    sponsors = list(amendment.sponsors.select_related("person"))
    mine = next((one for one in sponsors if one.person_id == viewer.pk), None)
    return {
        "amendment": amendment,
        "text": amendment.text,
        "wordings": [one.wording for one in affected_lines(base.words, amendment.changes, lines)],
        "blocks": changed_blocks(base.words, amendment.changes, lines),
        "impact": impact_of(viewer, base, amendment.changes),
        "against_parent": _against_parent(amendment),
        "initiators": [
            person_name(one.person) for one in sponsors if one.role == Sponsorship.Role.INITIATOR
        ],
        "supporters": [
            person_name(one.person) for one in sponsors if one.role == Sponsorship.Role.SUPPORTER
        ],
        "is_supported": mine is not None and mine.role == Sponsorship.Role.SUPPORTER,
        "may_support": amendment.status in SUPPORTABLE
        and may(viewer, "drafting.support_amendment")
        and (mine is None or mine.role == Sponsorship.Role.SUPPORTER),
        "may_edit": amendment.status == Status.DRAFT
        and may(viewer, "drafting.edit_amendment", amendment),
        "may_amend": amendment.status in SUPPORTABLE and may(viewer, "drafting.write_amendment"),
        "steps": open_steps(viewer, amendment),
        "is_public": amendment.node.visibility == "public",
    }


def _against_parent(amendment: Amendment) -> list[Any]:
    """Return what an amendment of an amendment changes in that one."""
    parent = amendment.parent
    if parent is None or parent.base_id != amendment.base_id:
        return []
    words = amendment.base.words
    theirs, ours = apply(words, parent.changes), apply(words, amendment.changes)
    return changed_blocks(theirs, diff(theirs, ours))
