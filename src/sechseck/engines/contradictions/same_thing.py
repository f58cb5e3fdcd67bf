# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Are two claims about the same thing? In doubt they are not."""

from __future__ import annotations

from collections.abc import Mapping

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.contradictions.events import RELATED, same_event
from sechseck.engines.contradictions.gist import STATE
from sechseck.engines.contradictions.likeness import may_grow, told_elsewhere
from sechseck.engines.contradictions.totals import same_population, same_total
from sechseck.engines.contradictions.wholes import too_many
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.wordlist import word_set

ALIKE = 0.5  # share of common words where nothing else ties two claims together
FEWEST_WORDS = 2.0
NEARLY_EQUAL = 0.7  # percentages occur everywhere
_STEM = 6  # letters: a name in the genitive is the same name
DAY_EXACT = 10  # letters of an ISO day
SHARED_OF_NAMED = 0.2  # share of members that lists of one named whole have in common at least
SHARED_OF_COMMON = 0.5  # the same for wholes that every chapter has
ORDINALS = word_set("erst zweit dritt viert fünft sechst nächst letzt vorig")
COMMON_WHOLES = word_set(
    """
    schwerpunkt ziel maßnahme thema aufgabe beispiel bereich handlungsfeld punkt angebot inhalt
    kriterium bestandteil grundsatz leitlinie feld instrument partner zielgruppe projekt vorhaben
    akteur baustein element teil leistung themenfeld
    """
)


def overlap(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Return the weighted share of common terms (Jaccard).

    Examples
    --------
    >>> overlap({"bauen": 1.0, "radweg": 1.0}, {"radweg": 1.0, "planen": 1.0})
    0.3333333333333333
    """
    both = shared_weight(ours, theirs)
    either = sum(ours.values()) + sum(theirs.values()) - both
    return both / either if either else 0.0


def shared_weight(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Return the weight of the common terms; a term weighs the same in every text."""
    return sum(map(ours.__getitem__, ours.keys() & theirs.keys()))


def _are_alike(first: Claim, second: Claim, alike: float, needed: float) -> bool:
    """Tell whether two statements share enough words, and not just a verb."""
    if alike < needed or shared_weight(first.about, second.about) < FEWEST_WORDS:
        return False
    return not _substituted(first, second)


def same_thing(first: Claim, second: Claim) -> bool:
    """Tell whether two claims of different statements give a value for the same thing."""
    if first.fact.type is not second.fact.type or first.fact.unit != second.fact.unit:
        return False
    if not _same_area(first, second):
        return False
    if first.fact.type is FactType.LIST:
        return _same_whole(first.fact, second.fact)
    if first.attribute != second.attribute or _differing(first.years, second.years):
        return False
    if first.gist and first.gist == second.gist and first.document != second.document:
        return True
    if _other_holder(first, second):
        return False
    return _same_value(first, second)


def _same_value(first: Claim, second: Claim) -> bool:
    """Tell whether dates, shares or amounts of one attribute are about the same thing."""
    alike = overlap(first.about, second.about)
    if first.fact.type is FactType.DATE:
        return _same_date(first, second, alike)
    if first.fact.type is FactType.PERCENT:
        return _are_alike(first, second, alike, NEARLY_EQUAL)
    if first.attribute == "einwohner":
        return same_population(first, second)
    return (
        (_are_alike(first, second, alike, ALIKE) and not may_grow(first, second))
        or same_total(first, second, alike)
        or (told_elsewhere(first, second) and not _substituted(first, second))
        or (first.fact.type is FactType.QUANTITY and too_many(first, second))
    )


def _substituted(first: Claim, second: Claim) -> bool:
    """Tell whether each names one thing in the place of the other's: "Stadthalle", "Turnhalle"."""
    if (first.about.keys() ^ second.about.keys()) & ORDINALS:
        return True
    ours, theirs = first.nouns - second.nouns, second.nouns - first.nouns
    if len(ours) != 1 or len(theirs) != 1:
        return False
    (one,), (other,) = ours, theirs
    shorter, longer = sorted((one, other), key=len)
    return not (longer.startswith(shorter) or longer.endswith(shorter))


def _other_holder(first: Claim, second: Claim) -> bool:
    """Tell whether one state is that of different holders: the town, its administration."""
    if not (first.gist and second.gist and first.gist[0] == second.gist[0] == STATE):
        return False
    return bool(first.nouns ^ second.nouns) and not (first.nouns and second.nouns)


def _same_whole(first: Fact, second: Fact) -> bool:
    """Tell whether two lists are meant to hold the members of one whole."""
    ours, theirs = (
        set(map(str, f.value)) if isinstance(f.value, tuple) else set() for f in (first, second)
    )
    shared = len(ours & theirs) / max(len(ours | theirs), 1)
    needed = SHARED_OF_COMMON if first.topic in COMMON_WHOLES else SHARED_OF_NAMED
    return bool(first.topic) and first.topic == second.topic and shared >= needed


def _same_date(first: Claim, second: Claim, alike: float) -> bool:
    """Tell whether two dates belong to one event or one deadline."""
    if _differing(first.amounts, second.amounts):  # milestones: another date, another amount
        return False
    named = _same_name(first, second)
    if not named and (_other_owner(first, second) or _substituted(first, second)):
        return False
    ours, theirs = str(first.fact.value), str(second.fact.value)
    if first.events and second.events and len(ours) == len(theirs) == DAY_EXACT:
        near = max(alike, RELATED) if named else alike
        return ours[:4] == theirs[:4] and same_event(first.events, second.events, near)
    return _are_alike(first, second, alike, ALIKE) or told_elsewhere(first, second)


def _same_name(first: Claim, second: Claim) -> bool:
    """Tell whether one goes on about an event whose name the other tells."""
    ours, theirs = first.subject.called, second.subject.called
    return bool(ours and second.about.keys() >= set(ours)) or bool(
        theirs and first.about.keys() >= set(theirs)
    )


def _other_owner(first: Claim, second: Claim) -> bool:
    """Tell whether the events are those of different people."""
    if first.owner and second.owner:
        return first.owner[:_STEM] != second.owner[:_STEM]
    owner = first.owner or second.owner
    told = f"{first.title} {first.text} {second.title} {second.text}"
    return first.document != second.document and told.count(owner[:_STEM]) == 1


def _same_area(first: Claim, second: Claim) -> bool:
    """Tell whether nothing says that the claims are about different areas."""
    if _differing(first.names, second.names) or _differing(first.levels, second.levels):
        return False
    if _differing(first.areas, second.areas):
        return False
    if first.names & second.names or first.document == second.document:
        return True
    return not (first.home and second.home and first.home != second.home)


def _differing(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether both sides name something and nothing in common."""
    return bool(ours) and bool(theirs) and not ours & theirs
