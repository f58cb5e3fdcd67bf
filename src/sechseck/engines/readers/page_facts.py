# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a web page says about itself in its head."""

from __future__ import annotations

import re
from typing import Any

_NAMES = {
    "author": "author",
    "dc.creator": "author",
    "article:published_time": "published",
    "date": "published",
    "dc.date": "published",
    "article:modified_time": "modified",
    "og:site_name": "publisher",
    "dc.publisher": "publisher",
    "og:title": "title",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def facts_of(tree: Any) -> dict[str, str]:
    """Return title, author, publisher and dates from the head of a page."""
    known: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").strip().lower()
        value = " ".join((meta.get("content") or "").split())[:300]
        field = _NAMES.get(name)
        if field in ("published", "modified"):
            day = _DAY.match(value)
            value = day[0] if day else ""
        if field and value:
            known.setdefault(field, value)
    title = next(tree.iter("title"), None)
    if title is not None and title.text:
        known.setdefault("title", " ".join(title.text.split())[:300])
    root = tree.get("lang")
    return {**known, "language": root[:20]} if root else known
