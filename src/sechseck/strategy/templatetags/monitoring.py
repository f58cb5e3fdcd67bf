# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a status, an amount and a share look on a page."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sechseck.kernel.wording import number
from sechseck.strategy.models import Status

register = template.Library()
NAMES = dict(Status.choices)
LOOKS = {
    "late": "danger",
    "stale": "warning",
    "on_time": "success",
    "done": "success",
    "not_started": "info",
    "stopped": "info",
}


@register.simple_tag
def status_badge(state: str, is_overridden: bool = False) -> SafeString:
    """Draw a status; one that somebody set says so."""
    words = str(NAMES.get(state, state))
    if is_overridden:
        words = f"{words} ({_('von Hand')})"
    return format_html(
        '<span class="kern-badge kern-badge--{} kern-badge--small">'
        '<span class="kern-label kern-label--small">{}</span></span>',
        LOOKS.get(state, "info"),
        words,
    )


@register.filter
def euros(amount: Decimal | None) -> str:
    """Return an amount; a missing one is no zero."""
    return f"{number(amount, 2)} €" if isinstance(amount, Decimal) else "–"


@register.filter
def percent(share: float | None) -> str:
    """Return a share; below nothing and above all are said as they are."""
    return f"{number(round(share * 100))} %" if isinstance(share, float) else "–"
