# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Values and periods in templates."""

from __future__ import annotations

from typing import Any

from django import template

from sechseck.evidence import wording
from sechseck.evidence.models import Indicator, Observation

register = template.Library()


@register.filter
def when(one: Any) -> str:
    """Return the period of whatever begins and ends."""
    return wording.period(one.begins, one.ends)


@register.filter
def measured(one: Observation, indicator: Indicator) -> str:
    """Return a value as its publisher qualifies it."""
    return wording.shown(one, indicator)


@register.filter
def amount(value: Any, indicator: Indicator) -> str:
    """Return a number with the decimals of its indicator."""
    return wording.amount(value, indicator)


@register.filter
def missing_because(quality: str) -> str:
    """Return in words what a sign of the offices means; nothing for a plain value."""
    return str(Observation.Quality(quality).label) if quality not in ("", "-") else ""
