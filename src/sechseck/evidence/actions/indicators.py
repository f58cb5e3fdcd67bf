# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Add an indicator, say anew what it measures, let a second person publish it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.german.terms import terms
from sechseck.evidence.actions.changes import agree_to, propose_change
from sechseck.evidence.models import Break, Indicator, IndicatorChange
from sechseck.evidence.queries.locked import TOLD, check_version, differences, locked_indicator
from sechseck.evidence.queries.wanted import read_field, wanted_fields
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area

CHANGED = "Inzwischen hat jemand anderes diese Kennzahl geändert."


@transaction.atomic
def add_indicator(told: Mapping[str, Any], *, by: User) -> Indicator:
    """Begin an indicator; office and units see it until a second person publishes it."""
    require(by, "evidence.edit_indicator")
    fields = _checked(told)
    if Indicator.objects.filter(code=told["code"]).exists():
        raise Conflict(_("Diese Kennung hat schon eine andere Kennzahl."))
    node = Node(kind=Node.Kind.INDICATOR, visibility=Node.Visibility.INTERNAL)
    found = Indicator(code=told["code"], proposed_by=by, **fields)
    found.node = _named(node, found)
    node.save()
    found.node = node
    found.save()
    found.themes.set(told.get("themes", ()))
    learn_words([_words(found)], by=by)
    record("indicator-added", node, by=by)
    return found


@transaction.atomic
def edit_indicator(
    indicator: Indicator, told: Mapping[str, Any], *, version: int, by: User
) -> Indicator:
    """Say anew what an indicator measures; a public one waits for a second person."""
    require(by, "evidence.edit_indicator")
    found, fields = locked_indicator(indicator), _checked(told)
    if found.version != version:
        raise Outdated(_(CHANGED), differences(found, fields), version=found.version)
    if found.node.visibility != Node.Visibility.INTERNAL:
        propose_change(found, wanted_fields(found, {**told, **fields}), by=by)
        return found
    found.proposed_by = by  # so that somebody else publishes these words
    return _say(found, fields, told.get("themes", ()), by)


@transaction.atomic
def apply_change(change: IndicatorChange, *, by: User) -> Indicator:
    """Let everybody read what a public indicator should say, as the second person."""
    change = agree_to(change, by=by)
    found = locked_indicator(change.indicator)
    if "break" in change.fields:
        _add_kept_break(change)
        record("break-added", found.node, by=by)
        return found
    fields = {name: read_field(name, one) for name, one in change.fields.items()}
    themes = fields.pop("themes", None)
    return _say(found, fields, found.themes.all() if themes is None else themes, by)


def _say(found: Indicator, fields: Mapping[str, Any], themes: Any, by: User) -> Indicator:
    for name, value in fields.items():
        setattr(found, name, value)
    found.version += 1
    found.save()
    _named(found.node, found).save()
    found.themes.set(themes)
    learn_words([_words(found)], by=by)
    record("indicator-edited", found.node, by=by)
    return found


@transaction.atomic
def publish_indicator(indicator: Indicator, *, version: int, by: User) -> Indicator:
    """Show everybody what somebody else added."""
    found = locked_indicator(indicator)
    require(by, "evidence.publish_indicator", found)
    check_version(found, version, _(CHANGED))
    if found.node.visibility == Node.Visibility.PUBLIC:
        raise Conflict(_("Diese Kennzahl ist schon öffentlich."))
    found.published_by = by
    found.version += 1
    found.save(update_fields=["published_by", "version"])
    found.node.visibility = Node.Visibility.PUBLIC
    found.node.save(update_fields=["visibility", "changed_at"])
    record("indicator-published", found.node, by=by)
    return found


@transaction.atomic
def add_break(
    indicator: Indicator, day: date, cause: str, *, area: Area | None = None, by: User
) -> Break | None:
    """Note from which day on values are not comparable with those before.

    At a public indicator a second person agrees first.
    """
    require(by, "evidence.edit_indicator")
    found = locked_indicator(indicator)
    if not cause.strip():
        raise Invalid(_("Bitte sagen Sie, was sich geändert hat."))
    if found.breaks.filter(day=day, area=area).exists():
        raise Conflict(_("Diesen Bruch gibt es schon."))
    if found.node.visibility != Node.Visibility.INTERNAL:
        told = {"day": day, "cause": cause.strip()[:300], "area": area.pk if area else None}
        propose_change(found, {"break": told}, by=by)
        return None
    made = Break.objects.create(indicator=found, day=day, cause=cause.strip()[:300], area=area)
    record("break-added", found.node, day=day.isoformat(), by=by)
    return made


def _checked(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields somebody told; limits stand only where a range is good."""
    fields = {name: told[name] for name in TOLD if name in told}
    is_range = fields.get("direction") == Indicator.Direction.RANGE
    low, high = fields.get("good_from"), fields.get("good_to")
    if not is_range:
        return {**fields, "good_from": None, "good_to": None}
    if low is None or high is None or low > high:
        raise Invalid(_("Ein guter Bereich braucht eine Unter- und eine Obergrenze."))
    return fields


def _words(indicator: Indicator) -> str:
    return f"{indicator.title} {indicator.definition}"


def _named(node: Node, indicator: Indicator) -> Node:
    node.title, node.path = indicator.title, indicator.path
    node.terms = " ".join(terms(_words(indicator)))
    return node


def _add_kept_break(change: IndicatorChange) -> None:
    """Add the break that a change wishes."""
    told = change.fields["break"]
    area = Area.objects.filter(pk=told["area"]).first() if told["area"] else None
    day = date.fromisoformat(told["day"])
    Break.objects.create(indicator=change.indicator, day=day, cause=told["cause"], area=area)
