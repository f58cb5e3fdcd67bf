# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what, in one table: a name for each thing, the roles that may, and a condition.

A name reads ``<context>.<verb>_<noun>``. Asked without an object the answer says whether the
role may do it at all; a view asks so. An action asks again with the object, and then the
condition counts too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sechseck.kernel.memberships import is_member_of
from sechseck.kernel.models import User

Condition = Callable[[User, Any], bool]
Role = User.Role


@dataclass(frozen=True, slots=True)
class Rule:
    """The roles that may; whether a guest may too; what must hold between person and object."""

    roles: frozenset[str]
    guests: bool = False
    condition: Condition | None = None


def is_second_person(actor: User, target: Any) -> bool:
    """Four eyes: whoever proposed a thing never confirms it (``proposed_by`` of the object)."""
    return target.proposed_by_id is not None and target.proposed_by_id != actor.pk


def is_proposer(actor: User, target: Any) -> bool:
    """Say whether the actor proposed it; only they may take it back."""
    return bool(target.proposed_by_id == actor.pk)


def is_own(actor: User, target: Any) -> bool:
    """Say whether the object is the actor's (``owner`` of the object)."""
    return bool(target.owner_id == actor.pk)


def is_own_or_offices(actor: User, target: Any) -> bool:
    """Say whether the object is the actor's, or the actor's desk looks after all of them."""
    return actor.role == Role.OFFICE or is_own(actor, target)


def is_proposer_or_office(actor: User, target: Any) -> bool:
    """Say whether the actor proposed it, or the actor's desk looks after all of them."""
    return actor.role == Role.OFFICE or is_proposer(actor, target)


def is_self(actor: User, target: Any) -> bool:
    """Say whether the account is the actor's own."""
    return bool(target.pk == actor.pk)


def is_members_or_offices(actor: User, target: Any) -> bool:
    """Say whether the actor belongs to the unit that is in charge, or looks after all of them."""
    if actor.role == Role.OFFICE:
        return True
    return target.unit is not None and is_member_of(actor, target.unit.node_id)


def is_units_or_offices(actor: User, target: Any) -> bool:
    """Say whether the actor belongs to the unit that looks after it, or the office asks."""
    if actor.role == Role.OFFICE:
        return True
    return target.unit is not None and is_member_of(actor, target.unit.node_id)


def is_of_its_unit(actor: User, target: Any) -> bool:
    """Say whether the actor proposed it, or looks after it."""
    return is_proposer(actor, target) or is_units_or_offices(actor, target)


PEOPLE = frozenset(Role.values) - {Role.SYSTEM}
DESK = frozenset({Role.OFFICE, Role.UNIT})  # those who work on the thread
OFFICE = frozenset({Role.OFFICE})
PROPOSERS = frozenset({Role.OFFICE, Role.UNIT, Role.MEMBER})  # of motions
ADMIN = frozenset({Role.ADMIN})
LOADERS = frozenset({Role.OFFICE, Role.ADMIN, Role.SYSTEM})

EVERYONE = Rule(frozenset(Role.values), guests=True)
SIGNED_IN = Rule(PEOPLE)

RULES: dict[str, Rule] = {
    "public": EVERYONE,
    # the frame
    "kernel.load_pack": Rule(LOADERS),
    "kernel.use_account": SIGNED_IN,
    "kernel.write_comment": SIGNED_IN,
    "kernel.edit_comment": Rule(PEOPLE, condition=is_own),
    "kernel.withdraw_comment": Rule(PEOPLE, condition=is_own),
    "kernel.follow_node": SIGNED_IN,
    "kernel.unfollow_node": Rule(PEOPLE, condition=is_own),
    "kernel.read_messages": SIGNED_IN,
    "kernel.send_mail": Rule(frozenset({Role.SYSTEM})),
    "kernel.report_content": EVERYONE,
    "kernel.moderate_content": Rule(frozenset({Role.MODERATOR})),
    "kernel.appeal_decision": EVERYONE,  # who sent a notice may have no account
    "kernel.decide_appeal": Rule(frozenset({Role.MODERATOR}), condition=is_second_person),
    "kernel.see_job": Rule(PEOPLE, condition=is_own_or_offices),
    "kernel.cancel_job": Rule(PEOPLE, condition=is_own_or_offices),
    "kernel.see_audit": Rule(frozenset({Role.OFFICE, Role.ADMIN})),
    "kernel.decide_erasure": Rule(ADMIN | OFFICE, condition=is_second_person),
    "kernel.let_go": Rule(frozenset({Role.SYSTEM, Role.ADMIN})),
    "kernel.see_feedback": Rule(frozenset({Role.OFFICE, Role.ADMIN})),
    "kernel.export_person": Rule(PEOPLE, condition=is_self),
    "kernel.use_token": SIGNED_IN,
    "kernel.revoke_token": Rule(PEOPLE, condition=is_own),
    # people
    "people.manage_accounts": Rule(ADMIN),
    "people.manage_memberships": Rule(frozenset({Role.ADMIN, Role.OFFICE})),
    "people.erase_person": Rule(ADMIN),
    # the thread
    "thread.upload_document": Rule(DESK | {Role.SYSTEM}),
    "thread.see_upload": Rule(DESK, condition=is_own_or_offices),
    "thread.propose_publication": Rule(DESK, condition=is_own_or_offices),
    "thread.publish_document": Rule(OFFICE, condition=is_second_person),
    "thread.withdraw_document": Rule(OFFICE | {Role.SYSTEM}),
    "thread.erase_document": Rule(ADMIN),
    "thread.label_statement": Rule(DESK),
    "thread.add_statement": Rule(DESK),
    "thread.suggest_link": Rule(DESK),
    "thread.review_link": Rule(DESK),
    "thread.confirm_link": Rule(OFFICE, condition=is_second_person),
    "thread.merge_statements": Rule(DESK),
    "thread.settle_contradiction": Rule(OFFICE),
    "thread.confirm_settlement": Rule(OFFICE, condition=is_second_person),
    "thread.withdraw_settlement": Rule(OFFICE, condition=is_proposer),
    "thread.assign_gap": Rule(OFFICE),
    "thread.waive_gap": Rule(OFFICE),
    "thread.edit_lexicon": Rule(OFFICE),
    "thread.relabel_statements": Rule(OFFICE | {Role.SYSTEM}),
    "thread.decide_impulse": Rule(OFFICE),
    "thread.record_resolution": Rule(DESK),
    "thread.edit_resolution": Rule(DESK, condition=is_proposer_or_office),
    "thread.confirm_resolution": Rule(OFFICE, condition=is_second_person),
    "thread.see_tasks": Rule(DESK),
    "thread.write_task": Rule(OFFICE),
    "thread.finish_task": Rule(DESK, condition=is_own_or_offices),
    "thread.close_tasks": Rule(DESK | {Role.SYSTEM}),
    # evidence
    "evidence.edit_indicator": Rule(DESK),
    "evidence.publish_indicator": Rule(OFFICE, condition=is_second_person),
    "evidence.record_values": Rule(DESK | {Role.SYSTEM}),
    "evidence.write_finding": Rule(DESK),
    "evidence.edit_finding": Rule(DESK, condition=is_proposer_or_office),
    "evidence.publish_finding": Rule(OFFICE, condition=is_second_person),
    "evidence.write_derivation": Rule(DESK),
    "evidence.edit_derivation": Rule(DESK, condition=is_proposer_or_office),
    "evidence.adopt_derivation": Rule(OFFICE, condition=is_second_person),
    # strategy
    "strategy.write_strategy": Rule(OFFICE),
    "strategy.adopt_strategy": Rule(OFFICE),
    "strategy.write_plan": Rule(DESK),
    "strategy.edit_plan": Rule(DESK, condition=is_of_its_unit),
    "strategy.steer_plan": Rule(OFFICE),
    "strategy.adopt_plan": Rule(OFFICE),
    "strategy.write_goal": Rule(DESK),
    "strategy.edit_goal": Rule(DESK, condition=is_of_its_unit),
    "strategy.steer_goal": Rule(OFFICE),
    "strategy.write_measure": Rule(DESK),
    "strategy.edit_measure": Rule(DESK, condition=is_of_its_unit),
    "strategy.decide_measure": Rule(OFFICE),
    "strategy.merge_measures": Rule(OFFICE),
    "strategy.answer_sign_off": Rule(DESK, condition=is_units_or_offices),
    "strategy.publish_object": Rule(OFFICE, condition=is_second_person),
    "strategy.propose_withdrawal": Rule(DESK),
    "strategy.confirm_withdrawal": Rule(OFFICE, condition=is_second_person),
    # texts that people amend
    "drafting.write_text": Rule(PROPOSERS),
    "drafting.edit_text": Rule(PROPOSERS, condition=is_proposer_or_office),
    "drafting.submit_text": Rule(PROPOSERS, condition=is_proposer_or_office),
    "drafting.screen_text": Rule(OFFICE, condition=is_second_person),
    "drafting.support_text": SIGNED_IN,
    "drafting.withdraw_text": Rule(PROPOSERS, condition=is_proposer_or_office),
    "drafting.decide_text": Rule(OFFICE),
    "drafting.write_amendment": SIGNED_IN,  # residents while a text is in consultation
    "drafting.edit_amendment": Rule(PEOPLE, condition=is_proposer),
    "drafting.screen_amendment": Rule(OFFICE, condition=is_second_person),
    "drafting.withdraw_amendment": Rule(PEOPLE, condition=is_proposer_or_office),
    "drafting.decide_amendment": Rule(OFFICE),
    "drafting.support_amendment": SIGNED_IN,
    "drafting.propose_procedure": Rule(OFFICE),
    "drafting.answer_procedure": Rule(PEOPLE, condition=is_proposer),
    "drafting.merge_text": Rule(OFFICE),
    "drafting.erase_text": Rule(ADMIN),
    # how measures stand
    "strategy.compute_status": Rule(frozenset({Role.SYSTEM})),
    "strategy.report_progress": Rule(DESK, condition=is_members_or_offices),
    "strategy.evaluate_measure": Rule(DESK, condition=is_members_or_offices),
    "strategy.set_status": Rule(OFFICE),
    "strategy.publish_report": Rule(OFFICE),
    "strategy.keep_draft": SIGNED_IN,
    "strategy.remind_people": Rule(frozenset({Role.SYSTEM})),
    # commitments and announcements
    "strategy.propose_commitment": Rule(DESK),
    "strategy.edit_commitment": Rule(DESK, condition=is_proposer_or_office),
    "strategy.publish_commitment": Rule(OFFICE, condition=is_second_person),
    "strategy.merge_commitments": Rule(OFFICE),
    "strategy.adopt_announcements": Rule(OFFICE),
    "strategy.report_commitment": Rule(DESK),
    "strategy.settle_commitment": Rule(OFFICE, condition=is_second_person),
    "strategy.erase_commitment": Rule(ADMIN),
    # the 15-minute region
    "reach.compute_run": Rule(LOADERS),
    "reach.take_gap": Rule(DESK),
    "reach.seal_scenario": Rule(PROPOSERS),
    "reach.take_scenario": Rule(DESK),
    "reach.record_values": Rule(OFFICE),
    "reach.erase_scenario": Rule(ADMIN),
}
