# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments of an invented region, brought in once and then left to people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.actions.accounts import enlist_editor
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.people.models import Actor
from sechseck.strategy.actions.commitment_publishing import publish_commitments
from sechseck.strategy.actions.commitment_updates import report_commitment, settle_update
from sechseck.strategy.actions.commitments import edit_commitment, propose_commitments
from sechseck.strategy.models import Commitment, Measure
from sechseck.thread.models import Statement

Row = Mapping[str, Any]
TOLD = ("day", "state", "source", "url", "note")


@transaction.atomic
def load_commitment(row: Row, statement: Statement, *, by: User) -> bool:
    """Bring in a commitment; one that is there already is left alone."""
    require(by, "kernel.load_pack")
    if Commitment.objects.filter(statement=statement).exists():
        return False
    editor = enlist_editor(row["proposed_by"])
    made = propose_commitments(statement.document, [statement.pk], by=editor)
    if not made:
        raise Invalid(_("Diese Aussage sagt nichts zu und kündigt nichts an."))
    actor = Actor.objects.filter(slug=row["actor"]).first() if row["actor"] else None
    told = {"title": row["title"], "actor": actor, "due": row["due"], "weight": row["weight"]}
    edit_commitment(made[0], told, version=1, by=editor)
    made[0].measures.set(_measures(row["measures"]))
    if row["published_by"]:
        publish_commitments([made[0].pk], by=enlist_editor(row["published_by"]))
    return True


def _measures(names: tuple[str, ...]) -> list[Measure]:
    """Return the measures that a row names by plan and identifier, such as wasser:W1."""
    found = []
    for name in names:
        plan, _mark, identifier = name.partition(":")
        one = Measure.objects.filter(plan__slug=plan, identifier=identifier).first()
        if one is None:
            raise Invalid(_("Die Maßnahme „%s“ gibt es nicht.") % name)
        found.append(one)
    return found


@transaction.atomic
def load_update(row: Row, statement: Statement, *, by: User) -> bool:
    """Bring in what became of a commitment; what is told already is left alone."""
    require(by, "kernel.load_pack")
    commitment = Commitment.objects.get(statement=statement)
    told = {name: row[name] for name in TOLD}
    same = {name: told[name] for name in ("day", "state", "source")}
    if commitment.updates.filter(**same).exists() or commitment.merged_into_id is not None:
        return False
    made = report_commitment(commitment, told, by=enlist_editor(row["reported_by"]))
    if row["settled_by"]:
        settle_update(made, declined=row["declined"], by=enlist_editor(row["settled_by"]))
    return True
