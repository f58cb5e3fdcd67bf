# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which links need four eyes before they are confirmed.

A contradiction says that somebody is wrong: always. And what everybody then reads as settled:
a link both of whose ends are public. Links with an end that is not public stay among those
who work on them; they are looked at when their document is published. A region that wants it
otherwise changes these two lines.
"""

from __future__ import annotations

from sechseck.kernel.models import Node
from sechseck.thread.models import Statement, StatementLink

ALWAYS = frozenset({StatementLink.Type.CONTRADICTS})
PUBLIC_TOO = True


def needs_second_person(link: StatementLink, type_: str = "") -> bool:
    """Say whether confirming a link, as this type, takes two people."""
    if (type_ or link.type) in ALWAYS:
        return True
    if link.state == link.State.CONFIRMED and link.suspect == link.Suspect.EDITORIAL:
        return False  # two people agreed already, and only the wording changed since
    return PUBLIC_TOO and _is_public(link.source) and _is_public(link.target)


def _is_public(statement: Statement) -> bool:
    """Say whether everybody sees the statement; a part is never more visible than its whole."""
    levels = (statement.node.visibility, statement.document.node.visibility)
    return all(level == Node.Visibility.PUBLIC for level in levels)
