# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which wording promises nothing that can be checked."""

from __future__ import annotations

import re

# An intention without an act, or a condition that lets the promise go.
VAGUE = re.compile(
    r"""
    \b(?:
        prüfen | geprüft | streben \s .{0,60}? \s an | angestrebt | anstreben
      | setzen \s (?:wir \s)? uns .{0,60}? \s ein | uns .{0,80}? einsetzen
      | unterstütz(?:en|t) | begleiten | begleitet | hinwirken | hinarbeiten | bekennen
      | stärk(?:en|t) | gestärkt | fördern | gefördert | verbesser[nt] | verzahnen
      | weiterentwickel[nt] | entwickeln .{0,60}? weiter | intensivier(?:en|t) | vertiefen
      | bemüh(?:en|t) | berücksichtig(?:en|t) | ernst | mitgenommen | sensibilisier(?:en|t)
      | (?:nach | soweit | wo \s immer | wenn) \s möglich(?:keit)? | perspektivisch
      | mittelfristig | langfristig | bei \s bedarf | gegebenenfalls | im \s rahmen \s der
        \s möglichkeiten | sukzessive | schrittweise | verstärkt | besser
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_vague(text: str) -> bool:
    """Tell whether a promise uses wording that cannot be checked.

    Examples
    --------
    >>> is_vague("Wir stärken die Zusammenarbeit."), is_vague("Wir bauen 40 Wohnungen.")
    (True, False)
    """
    return VAGUE.search(text) is not None
