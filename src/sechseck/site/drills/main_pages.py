# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Do the main pages answer, whatever lies below them?"""

from __future__ import annotations

from sechseck.site.drills.visitor import Visitor

PAGES = (
    "/",
    "/themen/",
    "/aussagen/",
    "/dokumente/",
    "/luecken/",
    "/kommunen/",
    "/beteiligte/",
    "/suche/?q=wohnen",
    "/quellen/",
    "/bereit",
)


def broken_pages(port: int) -> list[str]:
    """Return the main pages that do not answer with 200."""
    visitor = Visitor(port)
    answers = {page: visitor.get(page)[0] for page in PAGES}
    visitor.close()
    return [f"{page} {status}" for page, status in answers.items() if status != 200]
