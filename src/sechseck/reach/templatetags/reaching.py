# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shares, minutes and persons on pages."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise

from sechseck.kernel import wording
from sechseck.reach.wording import PERSONS, minutes, need

register = template.Library()


@register.filter
def percent(value: float | None) -> str:
    """Return a share in percent; a missing one is a dash."""
    return "–" if value is None else f"{wording.number(value * 100, 0)} %"


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
def points(value: float) -> str:
    """Return a difference of shares in percentage points, with its sign."""
    if not value:
        return "±0"
    return f"{'+' if value > 0 else '−'}{wording.number(abs(value), 1)}"
