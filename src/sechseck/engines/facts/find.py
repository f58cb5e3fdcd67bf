# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All typed facts of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sechseck.engines.facts.dates import find_dates
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.facts.fractions import find_fractions
from sechseck.engines.facts.lists import find_lists
from sechseck.engines.facts.names import NameIndex
from sechseck.engines.facts.offices import find_offices
from sechseck.engines.facts.periods import find_periods
from sechseck.engines.facts.topics import with_topics
from sechseck.engines.facts.values import find_values
from sechseck.engines.knowledge import RegisterEntry

_ROW = re.compile(r"(?:\s-?\d{1,7}(?:[.,]\d{1,3})?\s?%?){3,60}[\s↗↘→]{0,4}$")
_HAS_NUMBER = re.compile(
    r"\d|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig|hundert|tausend|Milli|halb|hälfte|jed|jahr",
    re.IGNORECASE,
)
_LONGEST = 6_000  # letters; a statement is a sentence, what is longer is cut


class FactFinder:
    """Finds facts with one register, made ready once."""

    def __init__(self, register: Sequence[RegisterEntry]) -> None:
        self._names = NameIndex.build(register)
        self._all = frozenset(self._names.owners)

    def clear_names(self, author: str, texts: Iterable[str]) -> frozenset[str]:
        """Return the actors that a document may call by a common noun: "der Beirat".

        Parameters
        ----------
        author
            The body that wrote it, "" if that is no body; one of the register may always.
        texts
            Its title and statements; what they name in full, they may shorten.
        """
        own = any(fact.type is FactType.OFFICE for fact in self._names.find(author, frozenset()))
        return self._all if own else self._names.named_in((author, *texts))

    def find(self, text: str, clear: frozenset[str] | None = None) -> tuple[Fact, ...]:
        """Return the facts of a text in order; see ``find_facts`` and ``clear_names``."""
        text = text[:_LONGEST]
        facts = self._names.find(text, clear)
        taken = [(fact.start, fact.end) for fact in facts]
        facts += find_offices(text, taken)
        if _HAS_NUMBER.search(text) and not _ROW.search(text):
            facts += find_periods(text, taken)
            facts += find_dates(text, taken)
            facts += find_fractions(text, taken)
            facts += find_values(text, taken)
        facts += find_lists(text)
        return tuple(
            sorted(with_topics(text, facts), key=lambda f: (f.start, f.end, f.type.value))
        )


def find_facts(text: str, register: Sequence[RegisterEntry]) -> tuple[Fact, ...]:
    """Return the typed facts of a statement.

    Parameters
    ----------
    text
        The statement as people read it.
    register
        The names the region knows; the longest name wins, inflected forms are found.

    Returns
    -------
    tuple of Fact
        In the order of the text; ``text[fact.start:fact.end] == fact.text`` holds.

    Examples
    --------
    >>> [(f.type.value, f.value) for f in find_facts("Bis 2027 entstehen 3.000 Wohnungen.", ())]
    [('date', '2027'), ('quantity', 3000.0)]
    """
    return FactFinder(register).find(text)
