# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shares, minutes and persons on pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from sechseck.kernel import wording
from sechseck.reach.queries.trials import new_place
from sechseck.reach.steps import Step
from sechseck.reach.wording import (
    MOST_COUNTED,
    PERSONS,
    minutes,
    need,
    people,
    spot_in_words,
)

register = template.Library()


@register.filter
def percent(value: float | None) -> str:
    """Return a share in percent; a missing one is a dash."""
    return "–" if value is None else f"{wording.number(value * 100, 0)} %"


@register.filter
def spanne(interval: list[float]) -> str:
    """Return between which shares the true one lies, in percent."""
    low, high = (wording.number(one * 100, 0) for one in interval)
    return f"{low}–{high} %"


@register.filter
def tenths(value: float) -> str:
    """Return a share in tenths of a percent: one place more may change no more than that."""
    return f"{wording.number(value * 100, 1)} %"


@register.filter
def minuten(value: float | None) -> str:
    """Return a time in words."""
    return minutes(value)


@register.filter
def person(slug: str) -> str | Promise:
    """Return whose ways these are."""
    return PERSONS.get(slug, slug)


@register.filter
def bedarf(slug: str) -> str:
    """Return the name of a need."""
    return need(slug)


@register.filter
def whole(value: float | None) -> str:
    """Return a number of people."""
    return "–" if value is None else wording.number(round(value))


@register.filter
def menschen(value: float | None) -> str:
    """Return a number of people; fewer than ten are not told."""
    return people(value)


@register.filter
def knapp(value: float | None) -> str:
    """Return a mean time as tables show it."""
    if value is None:
        return "–"
    return _("ab 30 Min.") if value >= MOST_COUNTED else _("%s Min.") % round(value)


@register.filter
def genau(value: float) -> str:
    """Return a mean time with a tenth: one place more may change no more than that."""
    return _("%s Min.") % wording.number(round(value, 1), 1)


@register.filter
def spot(step: Step) -> str:
    """Return where a place comes, in degrees."""
    return spot_in_words(step.lon, step.lat)


@register.filter
def added(one: Mapping[str, Any]) -> str:
    """Return a new place of a sealed scenario in words; older ones name no municipality."""
    return new_place(one["lon"], one["lat"], one.get("area", ""))


@register.filter
def points(value: float) -> str:
    """Return a difference of shares in percentage points, with its sign."""
    if not value:
        return "±0"
    return f"{'+' if value > 0 else '−'}{wording.number(abs(value), 1)}"
