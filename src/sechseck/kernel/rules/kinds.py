# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What happens, who hears of it, and how soon unless they choose: ``kinds.csv``."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TITLES: dict[str, str | Promise] = {
    "mention": _("Jemand erwähnt Sie"),
    "reply": _("Jemand antwortet Ihnen"),
    "moderation": _("Die Moderation hat entschieden"),
    "procedure": _("Verfahrensvorschlag zu einem Änderungsantrag von Ihnen"),
    "comment": _("Neuer Kommentar, wo Sie folgen"),
    "document": _("Neues zu einem Dokument"),
    "statement": _("Eine Aussage hat sich geändert"),
    "review": _("Der rote Faden wurde geprüft"),
    "commitment": _("Neues zu einer Zusage"),
    "measure": _("Neues zu einer Maßnahme"),
    "report": _("Ein Fortschrittsbericht ist da"),
    "reminder": _("Bald ist etwas fällig"),
    "search": _("Neue Treffer einer Suche"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event; ``who`` is named, author, followers, or a party of a decision.

    A party is written to in any case: the law wants it, so nobody chooses there.
    """

    name: str
    who: str
    pace: str
    verbs: frozenset[str]

    @property
    def title(self) -> str:
        """Return how people call it."""
        return str(TITLES[self.name])


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """Return all kinds in the order of the table.

    >>> kinds()["mention"].pace
    'once'
    """
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["kind"]: Kind(
            row["kind"],
            row["who"],
            row["pace"],
            frozenset(verb for verb in row["verbs"].split("|") if verb),
        )
        for row in rows
    }


@lru_cache(maxsize=1)
def kind_of_verb() -> dict[str, str]:
    """Return which kind of event a verb of the trace is, if any.

    >>> kind_of_verb()["version-read"]
    'document'
    """
    return {verb: kind.name for kind in kinds().values() for verb in kind.verbs}
