# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an Office file says about itself."""

from __future__ import annotations

import re
from typing import Any

_MADE_BY = re.compile(r"^Microsoft (?:Word|PowerPoint|Excel) - ")
_FILE_NAME = re.compile(r"\.(?:docx?|pptx?|xlsx?|odt|indd|rtf|pdf)$", re.IGNORECASE)
_GENERIC = ("python-docx", "openpyxl", "PowerPoint Presentation", "PowerPoint-Präsentation")


def useful_title(stated: str) -> str:
    """Return the title a file states, "" if a program made it up.

    >>> useful_title("Microsoft Word - Entwurf.docx"), useful_title("Unser Plan")
    ('', 'Unser Plan')
    """
    title = _MADE_BY.sub("", " ".join(stated.split()))
    return "" if _FILE_NAME.search(title) or title in _GENERIC else title


def properties_of(properties: Any) -> dict[str, str]:
    """Return title, author and dates of the core properties of an Office file."""
    known = {
        "title": useful_title(properties.title or ""),
        "author": getattr(properties, "author", None) or getattr(properties, "creator", "") or "",
    }
    for name in ("created", "modified"):
        moment = getattr(properties, name, None)
        if moment is not None:
            known[name] = moment.strftime("%Y-%m-%dT%H:%M")
    return {key: value for key, value in known.items() if value and value not in _GENERIC}
