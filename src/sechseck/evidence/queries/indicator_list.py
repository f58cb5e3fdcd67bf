# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The list of indicators, each with its newest value for the region or how many areas have one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.seen import indicators_seen_by
from sechseck.evidence.queries.series import latest
from sechseck.evidence.wording import amount, period, shown
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.places.models import Area
from sechseck.places.queries import visible_municipalities
from sechseck.thread.models import Theme


@dataclass(frozen=True, slots=True)
class ListedIndicator:
    """An indicator with what is known last."""

    indicator: Indicator
    value: str  # of the region; empty if there is none
    why: str  # it is missing
    period: str
    known: int  # municipalities with a value in this period
    of: int
    is_hidden: bool


def indicator_rows(viewer: Actor, theme: str = "") -> QuerySet[Indicator]:
    """Return the indicators the viewer may see, of one theme if it is named."""
    rows = indicators_seen_by(viewer).order_by("title", "pk")
    return rows.filter(themes__slug=theme) if theme else rows


def themes_with_indicators(viewer: Actor) -> list[tuple[str, str]]:
    """Return slug and title of the themes that have indicators."""
    rows = Theme.objects.filter(seen_by(viewer), indicators__in=indicators_seen_by(viewer))
    return [(theme.slug, theme.label) for theme in rows.distinct()]


def listed(rows: Sequence[Indicator], viewer: Actor) -> list[ListedIndicator]:
    """Return some indicators as the list shows them."""
    found = list(rows)
    places = set(visible_municipalities(viewer).values_list("pk", flat=True))
    newest: dict[int, list[Observation]] = {}
    every = latest(Observation.objects.filter(indicator__in=found, dimension=""))
    for one in every.select_related("area"):
        newest.setdefault(one.indicator_id, []).append(one)
    return [_listed(one, newest.get(one.pk, []), places) for one in found]


def _listed(indicator: Indicator, values: list[Observation], places: set[int]) -> ListedIndicator:
    is_hidden = indicator.node.visibility != "public"
    if not values:
        return ListedIndicator(indicator, "", "", "", 0, 0, is_hidden)
    whole = [one for one in values if one.area.kind == Area.Kind.REGION]
    last = max(whole or values, key=lambda one: (one.ends, one.begins))
    when = period(last.begins, last.ends)
    if whole:
        why = str(last.get_quality_display()) if last.value is None else ""
        return ListedIndicator(indicator, shown(last, indicator), why, when, 0, 0, is_hidden)
    parts = {
        one.area_id: one.value
        for one in values
        if (one.begins, one.ends) == (last.begins, last.ends) and one.area_id in places
    }
    known = [value for value in parts.values() if value is not None]
    is_sum = indicator.is_additive and len(known) == len(places)
    said = amount(sum(known), indicator) if is_sum else ""  # type: ignore[arg-type]
    return ListedIndicator(indicator, said, "", when, len(known), len(places), is_hidden)


def with_themes(viewer: Actor) -> Prefetch[str]:
    """Return how to fetch the themes of indicators in one question."""
    return Prefetch("themes", Theme.objects.filter(seen_by(viewer)))
