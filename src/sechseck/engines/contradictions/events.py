# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Events that happen once: a start, an opening, a resolution."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from sechseck.engines.german.tokens import words
from sechseck.engines.german.wordlist import word_set

ONCE = word_set(
    """
    auftakt start beginn eröffnung gründung beschluss beschlossen verabschied abschluss einweih
    inkrafttreten spatenstich jubiläum fertigstell veröffentlich konstituier unterzeichn
    übergabe wahl enthüll freigabe
    """
)
NEAR = 90  # characters before the date in which its event is named
SHORTEST = 8
SHORTEST_STEM = min(map(len, ONCE))
RELATED = 0.25
_OWNED = re.compile(r"\b([A-ZÄÖÜ][\wäöüß-]+) (?:des|der) (?:[a-zäöüß]+ )?([A-ZÄÖÜ][\wäöüß-]+)")
_SENTENCE = re.compile(r"[.!?:;„“”]\s")


def events_before(text: str) -> frozenset[str]:
    """Return the lemmas of the once-only events named shortly before a date.

    Examples
    --------
    >>> sorted(events_before("Der Jahresauftakt der Vereine am "))
    ['jahresauftakt']
    """
    near = _SENTENCE.split(text[-NEAR:])[-1]
    return frozenset(
        word.lemma for word in words(near) if any(stem in word.lemma for stem in ONCE)
    )


def owner_of(text: str) -> str:
    """Return whose event is named last before a date, "" if nobody's.

    Examples
    --------
    >>> owner_of("Der Jahresauftakt der Zukunftsregion am ")
    'Zukunftsregion'
    """
    owners = [
        found.group(2)
        for found in _OWNED.finditer(_SENTENCE.split(text[-NEAR:])[-1])
        if any(stem in found.group(1).lower() for stem in ONCE)
    ]
    return owners[-1] if owners else ""


def same_event(ours: frozenset[str], theirs: frozenset[str], alike: float) -> bool:
    """Tell whether two statements name the same event.

    A compound says of what ("Jahresauftakt"); a plain "Start" needs similar words around it.
    """
    return any(
        longer.startswith(shorter) and (_is_compound(shorter) or alike >= RELATED)
        for one in ours
        for other in theirs
        for shorter, longer in (sorted((one, other), key=len),)
    )


def event_keys(events: frozenset[str]) -> Iterator[tuple[tuple[Hashable, ...], bool]]:
    """Yield beginnings of events, and whether similar words must come to them.

    Two events of which ``same_event`` may say yes share a key.
    """
    for event in sorted(events):
        yield ("event", event[:SHORTEST_STEM]), True
        if len(event) >= SHORTEST:
            yield ("compound", event[:SHORTEST]), False


def _is_compound(event: str) -> bool:
    """Tell whether something stands before the once-only word."""
    return len(event) >= SHORTEST and not any(event.startswith(stem) for stem in ONCE)
