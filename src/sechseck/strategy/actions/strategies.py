# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The overall strategy: write, change, describe futures, adopt and freeze an edition."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.writing import write_again, write_new
from sechseck.strategy.models import FutureVision, Strategy, StrategyEdition
from sechseck.strategy.queries.editions import frozen_words
from sechseck.strategy.queries.locked import check_version, locked
from sechseck.strategy.refusals import told_in_words
from sechseck.strategy.shapes import STRATEGY
from sechseck.strategy.steps import STRATEGY_STEPS
from sechseck.thread.models import ResolutionRecord

WRITE = "strategy.write_strategy"


@transaction.atomic
def write_strategy(told: Mapping[str, Any], *, by: User) -> Strategy:
    """Begin a strategy as a draft; internal until a second person publishes it."""
    require(by, WRITE)
    return write_new(Strategy, STRATEGY, told, by=by)


@transaction.atomic
def edit_strategy(
    strategy: Strategy, told: Mapping[str, Any], *, version: int, by: User
) -> Strategy:
    """Change what is told of a strategy; what was adopted stays in its edition."""
    require(by, WRITE)
    return write_again(_open(strategy), STRATEGY, told, version=version, by=by)


@transaction.atomic
def describe_future(
    strategy: Strategy,
    told: Mapping[str, Any],
    *,
    future: FutureVision | None = None,
    version: int,
    by: User,
) -> FutureVision:
    """Describe a future, or describe one anew."""
    require(by, WRITE)
    strategy = _open(strategy)
    check_version(strategy, version)
    found = future or FutureVision(strategy=strategy)
    for name in ("title", "horizon", "narrative", "order"):
        if name in told:
            setattr(found, name, told[name])
    with told_in_words():
        found.save()
    found.themes.set(told.get("themes", ()))
    _counted(strategy, "future-described", by=by, title=found.title)
    return found


@transaction.atomic
def remove_future(future: FutureVision, *, version: int, by: User) -> None:
    """Take a future out of the strategy; editions keep it."""
    require(by, WRITE)
    strategy = _open(future.strategy)
    check_version(strategy, version)
    title = future.title
    future.delete()
    _counted(strategy, "future-removed", by=by, title=title)


@transaction.atomic
def adopt_strategy(
    strategy: Strategy, resolution: ResolutionRecord | None, *, version: int, by: User
) -> StrategyEdition:
    """Note that a committee adopted it, and freeze what it says now."""
    require(by, STRATEGY_STEPS["adopt"].permission, strategy)
    strategy = _open(strategy)
    check_version(strategy, version)
    if resolution is None:
        raise Invalid(_("Bitte nennen Sie den Beschluss."))
    if not resolution.is_confirmed:
        raise Conflict(_("Den Beschluss hat noch keine zweite Person bestätigt."))
    if strategy.resolution_id == resolution.pk:
        raise Conflict(_("Mit diesem Beschluss ist die Strategie schon beschlossen."))
    if not strategy.is_published:
        raise Conflict(_("Zuerst veröffentlicht eine zweite Person die Strategie."))
    strategy.resolution, strategy.adopted_on = resolution, resolution.day
    strategy.state = Strategy.State.ADOPTED
    _end_older(strategy, by)
    _counted(strategy, "strategy-adopt", by=by, resolution=resolution.number)
    words = frozen_words(strategy)
    return StrategyEdition.objects.create(
        strategy=strategy,
        day=resolution.day,
        frozen=words,
        sha256=sha256(words.encode()).hexdigest(),
    )


def _end_older(strategy: Strategy, by: User) -> None:
    if strategy.supersedes_id is None:
        return
    rows = Strategy.objects.select_for_update(of=("self",), no_key=True).select_related("node")
    before = rows.get(pk=strategy.supersedes_id)
    if before.state == Strategy.State.ADOPTED:
        before.state = Strategy.State.SUPERSEDED
        _counted(before, "strategy-superseded", by=by, newer=strategy.pk)


def _open(strategy: Strategy) -> Strategy:
    found = locked(strategy, "node")
    if found.state == Strategy.State.SUPERSEDED:
        raise Conflict(_("Diese Strategie ist abgelöst."))
    return found


def _counted(strategy: Strategy, verb: str, *, by: User, **told: object) -> None:
    strategy.version += 1
    with told_in_words():
        strategy.save()
    record(verb, strategy.node, by=by, **told)
