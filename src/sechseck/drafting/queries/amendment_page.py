# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything the page of one amendment shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sechseck.drafting.models import Amendment, ProposedProcedure, Sponsorship, Status
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.impact import impact_of
from sechseck.drafting.queries.locked import is_open_to
from sechseck.drafting.queries.redlined import changed_blocks
from sechseck.drafting.queries.titles import redlined_title
from sechseck.drafting.steps import open_steps
from sechseck.engines.redline import affected_lines, apply, diff, hunk_from_json
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.queries.comments import person_name

Audience, Answer = ProposedProcedure.Audience, ProposedProcedure.Answer
SUPPORTABLE = (Status.SCREENED, Status.UNSUPPORTED)


def page_of_amendment(amendment: Amendment, viewer: Actor, today: date) -> dict[str, Any]:
    """Return what the page shows to the viewer."""
    base = amendment.base
    lines = lines_of(base)
    sponsors = list(amendment.sponsors.select_related("person"))
    mine = next((one for one in sponsors if one.person_id == viewer.pk), None)
    procedure = procedure_for(amendment, viewer)
    is_shown = amendment.is_shown and amendment.text.is_shown
    is_open = amendment.status in SUPPORTABLE and is_shown
    return {
        "amendment": amendment,
        "text": amendment.text,
        "wordings": [one.wording for one in affected_lines(base.words, amendment.changes, lines)],
        "title_change": redlined_title(base.title, amendment.title),
        "blocks": changed_blocks(base.words, amendment.changes, lines),
        "impact": impact_of(viewer, base, amendment.changes),
        "against_parent": _against_parent(amendment),
        "initiators": [
            person_name(one.person) for one in sponsors if one.role == Sponsorship.Role.INITIATOR
        ],
        "supporters": [
            person_name(one.person) for one in sponsors if one.role == Sponsorship.Role.SUPPORTER
        ],
        "supporters_missing": _missing_support(amendment, sponsors),
        "is_supported": mine is not None and mine.role == Sponsorship.Role.SUPPORTER,
        "may_support": is_open
        and may(viewer, "drafting.support_amendment")
        and (mine is None or mine.role == Sponsorship.Role.SUPPORTER),
        "may_edit": amendment.status == Status.DRAFT
        and may(viewer, "drafting.edit_amendment", amendment),
        "may_amend": is_open and is_open_to(amendment.text.motion, viewer, today),
        "steps": open_steps(viewer, amendment) if is_shown else {},
        "procedure": procedure,
        "recommended": _other_words(amendment, procedure.hunks if procedure else []),
        "offered": _other_words(amendment, procedure.answer_hunks if procedure else []),
        "may_propose": is_open and may(viewer, "drafting.propose_procedure"),
        "may_answer": procedure is not None
        and procedure.answer == Answer.OPEN
        and procedure.audience != Audience.OFFICE
        and is_open
        and may(viewer, "drafting.answer_procedure", amendment),
        "may_report": is_shown
        and amendment.status != Status.DRAFT
        and amendment.proposed_by_id != viewer.pk,
        "is_public": amendment.node.visibility == "public",
    }


def _missing_support(amendment: Amendment, sponsors: Sequence[Sponsorship]) -> int:
    """Return how many more must stand behind it before it is put to a decision."""
    if amendment.status != Status.UNSUPPORTED:
        return 0
    there = sum(one.role == Sponsorship.Role.SUPPORTER for one in sponsors)
    return max(amendment.text.motion.supporters_wanted - there, 0)


def procedure_for(amendment: Amendment, viewer: Actor) -> ProposedProcedure | None:
    """Return what is recommended, if the viewer may read it."""
    found = ProposedProcedure.objects.filter(amendment=amendment).first()
    if found is None or found.audience == Audience.PUBLIC:
        return found
    is_own = may(viewer, "drafting.answer_procedure", amendment)
    is_meant = found.audience == Audience.INITIATORS and is_own
    return found if is_meant or may(viewer, "drafting.propose_procedure") else None


def _other_words(amendment: Amendment, rows: list[Any]) -> list[Any]:
    """Return words that somebody would take instead of the amendment's own."""
    hunks = [hunk_from_json(row) for row in rows]
    if any(hunk.base != amendment.base.sha256 for hunk in hunks):
        return []  # made for the version before
    return changed_blocks(amendment.base.words, hunks, lines_of(amendment.base))


def _against_parent(amendment: Amendment) -> list[Any]:
    """Return what an amendment of an amendment changes in that one."""
    parent = amendment.parent
    if parent is None or parent.base_id != amendment.base_id or not parent.is_shown:
        return []
    words = amendment.base.words
    theirs, ours = apply(words, parent.changes), apply(words, amendment.changes)
    return changed_blocks(theirs, diff(theirs, ours))
