# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an Office file says about itself."""

from __future__ import annotations

from typing import Any


def properties_of(properties: Any) -> dict[str, str]:
    """Return title, author and dates of the core properties of an Office file."""
    known = {
        "title": properties.title or "",
        "author": getattr(properties, "author", None) or getattr(properties, "creator", "") or "",
    }
    for name in ("created", "modified"):
        moment = getattr(properties, name, None)
        if moment is not None:
            known[name] = moment.strftime("%Y-%m-%dT%H:%M")
    generic = ("python-docx", "openpyxl", "PowerPoint Presentation", "PowerPoint-Präsentation")
    return {key: value for key, value in known.items() if value and value not in generic}
