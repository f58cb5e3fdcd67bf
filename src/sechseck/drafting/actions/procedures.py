# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Propose what shall become of an amendment, and answer it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, ProposedProcedure, Sponsorship
from sechseck.drafting.queries.amendments import OPEN
from sechseck.drafting.queries.locked import check_shown, locked_amendment
from sechseck.drafting.queries.told_apart import told_apart
from sechseck.engines.redline import Block, RedlineRefused, apply, diff, hunk_to_json, keep_ids
from sechseck.kernel.actions.messages import tell
from sechseck.kernel.actions.subjects import keep_own_subject
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require

Audience, Answer = ProposedProcedure.Audience, ProposedProcedure.Answer
MODIFIED = ProposedProcedure.Recommendation.MODIFIED
TOLD = ("recommendation", "audience", "note")


@transaction.atomic
def propose_procedure(
    amendment: Amendment,
    blocks: Sequence[Block],
    *,
    told: Mapping[str, Any],
    version: int,
    by: User,
) -> ProposedProcedure:
    """Recommend something; other words than the amendment's own only if it is modified."""
    require(by, "drafting.propose_procedure")
    found = locked_amendment(amendment)
    check_shown(found)
    if found.status not in OPEN:
        raise Conflict(_("Über diesen Änderungsantrag ist entschieden."))
    stored = ProposedProcedure.objects.filter(amendment=found).first()
    procedure = stored or ProposedProcedure(amendment=found, proposed_by=by, version=0)
    if procedure.version != version:
        label = procedure.get_recommendation_display()
        raise Outdated(
            _("Inzwischen hat jemand anderes ein Verfahren vorgeschlagen."),
            told_apart(procedure, told, TOLD) or [Difference(_("Vorschlag"), label, label)],
            version=procedure.version,
        )
    was_told = stored is not None and stored.audience != Audience.OFFICE
    is_worded = told["recommendation"] == MODIFIED and bool(blocks)
    procedure.hunks = _other_words(found, blocks) if is_worded else []
    for name in TOLD:
        setattr(procedure, name, told[name])
    procedure.proposed_by, procedure.proposed_at = by, now()
    procedure.answer, procedure.answer_note = Answer.OPEN, ""
    procedure.answered_by = procedure.answered_at = None
    procedure.answer_hunks = []
    procedure.version += 1
    procedure.save()
    _tell_initiators(procedure, is_new=not was_told, by=by)
    record("procedure-proposed", found.node, by=by, recommendation=procedure.recommendation)
    return procedure


@transaction.atomic
def answer_procedure(
    procedure: ProposedProcedure,
    *,
    answer: str,
    note: str,
    blocks: Sequence[Block] = (),
    version: int,
    by: User,
) -> ProposedProcedure:
    """Say, as who initiated the amendment, whether one agrees, or to which words one could."""
    found = locked_amendment(procedure.amendment)
    require(by, "drafting.answer_procedure", found)
    current = ProposedProcedure.objects.select_for_update().get(pk=procedure.pk)
    if current.audience == Audience.OFFICE:
        raise NotAllowed(_("Dieser Vorschlag ist noch nicht für Sie bestimmt."))
    check_shown(found)
    if found.status not in OPEN:
        raise Conflict(_("Über diesen Änderungsantrag ist entschieden."))
    if current.version != version:
        raise Outdated(
            _("Der Vorschlag hat sich inzwischen geändert. Bitte lesen Sie ihn noch einmal."),
            [Difference(_("Vorschlag"), "", current.get_recommendation_display())],
            version=current.version,
        )
    if answer not in (Answer.AGREED, Answer.DECLINED, Answer.OTHERWISE):
        raise Invalid(_("Bitte sagen Sie, ob Sie einverstanden sind."))
    current.answer_hunks = _other_words(found, blocks) if answer == Answer.OTHERWISE else []
    current.answer, current.answer_note = answer, note.strip()[:1000]
    current.answered_by, current.answered_at = by, now()
    current.version += 1
    current.save()
    _tell({current.proposed_by_id}, current, "procedure-answered", by)
    record("procedure-answered", found.node, by=by, answer=answer)
    return current


def _tell_initiators(procedure: ProposedProcedure, *, is_new: bool, by: User) -> None:
    """Tell those who initiated the amendment, as soon as the proposal is for them."""
    if procedure.audience == Audience.OFFICE:
        return
    rows = procedure.amendment.sponsors.filter(role=Sponsorship.Role.INITIATOR)
    verb = "procedure-proposed" if is_new else "procedure-changed"
    _tell(set(rows.values_list("person_id", flat=True)), procedure, verb, by)


def _tell(people: set[int], procedure: ProposedProcedure, verb: str, by: User) -> None:
    page = keep_own_subject(procedure.amendment.path, by=by)
    if page is not None:
        key = f"procedure:{procedure.pk}:{procedure.version}"
        tell("procedure", people, key=key, about=page, verb=verb, by=by)


def _other_words(amendment: Amendment, blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Return the hunks of the words that are recommended instead."""
    base = amendment.base.words
    if not blocks:
        raise Invalid(_("Bitte ändern Sie den Text so, wie er lauten soll."))
    try:
        changed = keep_ids(base, blocks)
        hunks = diff(base, changed)
        if apply(base, hunks).sha256 == apply(base, amendment.changes).sha256:
            raise Invalid(_("Bitte ändern Sie den Text so, wie er lauten soll."))
    except RedlineRefused as error:
        raise Invalid(str(error)) from error
    return [hunk_to_json(hunk) for hunk in hunks]
