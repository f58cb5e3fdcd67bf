# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of forms that would cost too much as templates."""

from __future__ import annotations

from html import escape
from typing import Any

from django import template
from django.forms import Form
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

MOST_DRAWN = 256
_drawn: dict[tuple[object, ...], SafeString] = {}  # of this process: no way to it is as short


@register.simple_tag
def filter_form(form: Form | str) -> SafeString:
    """Draw a form that is sent by GET; the same question and choices are drawn once."""
    if not isinstance(form, Form):
        return SafeString()
    asked = (_asked(form, name, field) for name, field in form.fields.items())
    known = (type(form), get_language(), form.is_bound, *asked)
    html = _drawn.get(known)
    if html is None:
        if len(_drawn) >= MOST_DRAWN:
            _drawn.clear()
        html = _drawn[known] = SafeString(form.render())
    return html


def _asked(form: Form, name: str, field: Any) -> tuple[object, ...]:
    value = str(form.data.get(name, ""))
    return name, value, *((v, str(w)) for v, w in _choices(field))


def _choices(field: Any) -> list[tuple[Any, Any]]:
    return list(getattr(field, "choices", ()))


@register.simple_tag
def select_options(groups: Any) -> SafeString:
    """Draw the options of a select; one template for each option would cost ten times as much."""
    return SafeString("".join(_group(name, options) for name, options, _index in groups))


def _group(name: str | None, options: list[dict[str, Any]]) -> str:
    html = "".join(
        f'<option value="{escape(str(one["value"]))}"{" selected" if one["selected"] else ""}>'
        f"{escape(str(one['label']))}</option>"
        for one in options
    )
    return f'<optgroup label="{escape(str(name))}">{html}</optgroup>' if name else html
