# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the browser's module for passkeys reads from the page."""

from __future__ import annotations

import json

from django import template
from django.core.serializers.json import DjangoJSONEncoder

register = template.Library()


@register.filter
def as_json(value: object) -> str:
    """Write a value as JSON; the template escapes it for the attribute it stands in."""
    return json.dumps(value, cls=DjangoJSONEncoder)
