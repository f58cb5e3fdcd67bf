# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find the statement that a line of a pack's ``links.csv`` means."""

from __future__ import annotations

from sechseck.engines.canonical import canonical
from sechseck.thread.models import Statement


class Unresolved(ValueError):
    """A reference that fits no statement, or more than one; the message is German."""


def statement_named(reference: str) -> Statement:
    """Return the statement of ``<slug>:<line>.<n>`` or ``<slug>#<quote>``.

    Raises
    ------
    Unresolved
        With a German sentence.
    """
    slug, mark, quote = reference.partition("#")
    if not mark:
        found = list(Statement.objects.filter(ref=reference))
    else:
        wanted = canonical(quote)
        rows = Statement.objects.filter(document__slug=slug)
        found = [row for row in rows if wanted in canonical(row.text)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Unresolved(f"„{reference}“ passt zu keiner Aussage.")
    raise Unresolved(f"„{reference}“ passt zu {len(found)} Aussagen; das Zitat ist zu kurz.")
