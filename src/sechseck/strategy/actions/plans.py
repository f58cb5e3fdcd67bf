# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Action plans: write, change, consult, adopt, put into force."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.drafting.actions.steps import step_text
from sechseck.drafting.actions.texts import describe_motion
from sechseck.drafting.models import Motion, Status, Text, TextVersion
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.writing import write_again, write_new
from sechseck.strategy.models import ActionPlan
from sechseck.strategy.queries.locked import check_version, locked
from sechseck.strategy.refusals import told_in_words
from sechseck.strategy.shapes import PLAN
from sechseck.strategy.steps import PLAN_STEPS
from sechseck.thread.models import ResolutionRecord

P = ActionPlan.State
ENDED = (P.SUPERSEDED, P.CLOSED)
ADOPTED = (P.ADOPTED, P.IN_FORCE, P.EVALUATED)


@transaction.atomic
def add_plan(told: Mapping[str, Any], *, by: User) -> ActionPlan:
    """Begin a plan as a draft; internal until a second person publishes it."""
    require(by, "strategy.write_plan")
    return write_new(ActionPlan, PLAN, told, by=by)


@transaction.atomic
def edit_plan(plan: ActionPlan, told: Mapping[str, Any], *, version: int, by: User) -> ActionPlan:
    """Change what is told of a plan; the text of an adopted one stays."""
    require(by, "strategy.edit_plan", plan)
    plan = locked(plan, "node")
    if plan.state in ENDED:
        raise Conflict(_("Dieser Plan ist beendet."))
    if plan.state in ADOPTED and "text" in told and told["text"] != plan.text:
        raise Conflict(_("Der Text dieses Plans ist beschlossen und bleibt."))
    return write_again(plan, PLAN, told, version=version, by=by)


@transaction.atomic
def step_plan(
    plan: ActionPlan,
    step: str,
    *,
    reason: str = "",
    resolution: ResolutionRecord | None = None,
    until: date | None = None,
    version: int,
    by: User,
) -> ActionPlan:
    """Take a step from the table; adopted only by a confirmed resolution."""
    if step not in PLAN_STEPS:
        raise Invalid(_("Diesen Schritt gibt es nicht."))
    wanted = PLAN_STEPS[step]
    require(by, wanted.permission, plan)
    plan = locked(plan, "node")
    if plan.state not in wanted.before:
        raise Conflict(_("Dieser Schritt geht hier nicht oder nicht mehr."))
    check_version(plan, version)
    reason = reason.strip()[:500]
    if "reason" in wanted.needs and not reason:
        raise Invalid(_("Bitte sagen Sie, warum."))
    if step == "consult":
        _consult(plan, until, by)
    elif step == "propose":
        _end_consultation(plan)
    elif step == "adopt":
        _adopt(plan, resolution, by)
    elif step == "enforce":
        _enforce(plan, by)
    plan.state = wanted.after
    plan.version += 1
    with told_in_words():
        plan.save()
    record(f"plan-{step}", plan.node, by=by, reason=reason)
    return plan


def _consult(plan: ActionPlan, until: date | None, by: User) -> None:
    """Open the plan's text for the amendments of everybody."""
    text = _text_of(plan)
    if not plan.is_published:
        raise Conflict(_("Zuerst veröffentlicht eine zweite Person den Plan."))
    if text.motion.status != Status.SCREENED:
        raise Conflict(_("Der Text des Plans ist noch nicht veröffentlicht."))
    if until is None or until < localdate():
        raise Invalid(_("Bitte nennen Sie den letzten Tag der Beteiligung."))
    told = {"consultation_until": until}
    describe_motion(text, told, version=text.version, by=by)


def _end_consultation(plan: ActionPlan) -> None:
    until = _text_of(plan).motion.consultation_until
    if until is not None and until >= localdate():
        raise Conflict(_("Die Beteiligung läuft noch bis zum %s.") % f"{until:%d.%m.%Y}")


def _adopt(plan: ActionPlan, resolution: ResolutionRecord | None, by: User) -> None:
    """Take the frozen words that were resolved as the official text."""
    if resolution is None:
        raise Invalid(_("Bitte nennen Sie den Beschluss."))
    if not resolution.is_confirmed:
        raise Conflict(_("Den Beschluss hat noch keine zweite Person bestätigt."))
    text = _text_of(plan)
    motion = Motion.objects.select_for_update().get(text=text)
    if motion.status in (Status.SCREENED, Status.PRELIMINARY):
        step_text(text, "adopt", reason="", version=text.version, by=by)
    version = TextVersion.objects.filter(text=text, in_force_since__isnull=False).first()
    if version is None:
        raise Conflict(_("Der Text des Plans ist noch nicht veröffentlicht."))
    plan.official, plan.resolution = version, resolution


def _text_of(plan: ActionPlan) -> Text:
    if plan.text_id is None:
        raise Conflict(_("Der Plan hat noch keinen Text."))
    return Text.objects.select_related("motion").get(pk=plan.text_id)


def _enforce(plan: ActionPlan, by: User) -> None:
    """Let it hold; the plan that it takes the place of ends."""
    if plan.valid is None:
        raise Conflict(_("Bitte tragen Sie erst ein, von wann bis wann der Plan gilt."))
    if plan.supersedes_id is None:
        return
    older = ActionPlan.objects.select_for_update(of=("self",), no_key=True).select_related("node")
    before = older.get(pk=plan.supersedes_id)
    if before.state not in (P.IN_FORCE, P.EVALUATED):
        raise Conflict(_("Der Plan, den dieser ablöst, ist nicht in Kraft."))
    before.state = P.SUPERSEDED
    before.version += 1
    before.save(update_fields=["state", "version"])
    record("plan-superseded", before.node, by=by, newer=plan.pk)
