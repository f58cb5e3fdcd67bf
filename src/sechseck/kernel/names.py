# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Names of accounts that no person may take."""

from __future__ import annotations

# Who acts for the command line, the worker and the loaders; their accounts never sign in.
PROGRAMS = frozenset(
    {
        "aufbewahrung",  # lets go what was kept long enough
        "bench",  # measures live events
        "command-line",  # appoints a first administrator
        "documents",  # reads files that an operator loads
        "import",  # brings an export back
        "meldestelle",  # receives notices of guests
        "post",  # sends mails
        "regionspaket",  # loads a region's pack
        "statistik",  # takes values of indicators from files
        "status",  # computes how measures stand, reminds people of what is due
        "weben",  # looks for links, contradictions and gaps
        "wege",  # computes how long people take to what they need
        "wortliste",  # labels anew when the word list changed
        "zaehlen",  # counts the gaps of a day
    }
)
ERASED = "geloescht-"  # and a number: an account whose person was forgotten


def is_reserved(name: str) -> bool:
    """Say whether a name means a program, an erased account or, by its colon, a pack's voice.

    >>> [is_reserved(one) for one in ("Documents", "geloescht-7", "pack:Amt", "dora")]
    [True, True, True, False]
    """
    plain = name.strip().lower()
    return plain in PROGRAMS or plain.startswith(ERASED) or ":" in plain
