# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find statements that give different values for the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sechseck.engines.contradictions.claim import Claim, Key, claim, comparable
from sechseck.engines.contradictions.home import home_of
from sechseck.engines.contradictions.same_thing import overlap, same_thing
from sechseck.engines.contradictions.values import agree
from sechseck.engines.contradictions.versions import Versions, versions
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.linking.features import content_words
from sechseck.engines.linking.link import Contradiction
from sechseck.engines.statement import ReadStatement

MOST_WORDS = 3


def find_contradictions(statements: Sequence[ReadStatement]) -> tuple[Contradiction, ...]:
    """Return the contradictions between statements, one for each thing.

    Parameters
    ----------
    statements
        Labelled statements of any number of documents.

    Returns
    -------
    tuple of Contradiction
        In the order of the statements' ids; each names one statement for each value.
    """
    ordered = sorted(statements, key=lambda one: one.id)
    homes = home_of((one.document.name, one.passage.text) for one in ordered)
    replaced = versions(ordered)
    buckets: defaultdict[Key, list[tuple[ReadStatement, Fact]]] = defaultdict(list)
    for one, fact, key in comparable(ordered):
        buckets[key].append((one, fact))
    found = [
        _contradiction(chosen)
        for key in sorted(buckets)
        if len(buckets[key]) > 1
        for group in _things([claim(*pair, homes) for pair in buckets[key]])
        if len(chosen := _one_for_each_value(group, replaced)) > 1
    ]
    return tuple(sorted(found, key=lambda one: (one.statements, one.attribute)))


def _things(group: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Yield the claims that are about the same thing, directly or through others."""
    thing = list(range(len(group)))
    for first, second in combinations(range(len(group)), 2):
        if thing[first] != thing[second] and same_thing(group[first], group[second]):
            old, new = max(thing[first], thing[second]), min(thing[first], thing[second])
            thing = [new if one == old else one for one in thing]
    for one in sorted(set(thing)):
        yield [member for member, number in zip(group, thing, strict=True) if number == one]


def _one_for_each_value(group: Sequence[Claim], replaced: Versions) -> list[Claim]:
    """Return one claim for each value, such that the first two are the closest pair.

    Two versions of one text do not contradict each other: the later one has changed.
    """
    pairs = [
        (-_closeness(first, second), first.statement, second.statement, first, second)
        for first, second in combinations(group, 2)
        if frozenset((first.document, second.document)) not in replaced
        and same_thing(first, second)
        and not agree(first.fact, second.fact)
    ]
    if not pairs:
        return []
    chosen = list(min(pairs, key=lambda pair: pair[:3])[3:])
    for member in group:
        if not any(
            member.statement == other.statement
            or agree(member.fact, other.fact)
            or frozenset((member.document, other.document)) in replaced
            for other in chosen
        ):
            chosen.append(member)
    return sorted(chosen, key=lambda member: member.statement)


def _closeness(first: Claim, second: Claim) -> float:
    """Return how close two claims are; pairs of different documents come first."""
    return overlap(first.about, second.about) + (first.document != second.document)


def _contradiction(chosen: Sequence[Claim]) -> Contradiction:
    """Return the contradiction with its German sentence."""
    said = " und ".join(f"{one.title} „{_shown(one)}“" for one in chosen)
    subject = _subject(chosen)
    return Contradiction(
        statements=tuple(one.statement for one in chosen),
        topic=subject,
        attribute=chosen[0].attribute,
        values=tuple(_shown(one) for one in chosen),
        explanation=f"Zu „{subject}“ nennen {said}.",
    )


def _subject(chosen: Sequence[Claim]) -> str:
    """Return what the values are about, as people would call it; never empty."""
    first, second = chosen[:2]
    if first.fact.type is FactType.LIST:
        return _as_written(first.fact.topic, first.text)
    if first.attribute == "einwohner":
        return "Einwohner"
    shared = [
        word.surface
        for word in content_words(first.text)
        if second.about.get(word.lemma, 0) == 1 and word.lemma in first.about
    ]
    counted = first.fact.text.split()[-1] if first.fact.type is FactType.QUANTITY else ""
    return ", ".join(dict.fromkeys(shared[:MOST_WORDS])) or counted or "dieselbe Sache"


def _as_written(topic: str, text: str) -> str:
    """Return a folded topic as its text writes it, but not all in capitals."""
    found = re.search(re.escape(topic), text, re.IGNORECASE)
    written = found.group() if found else topic
    if written.isupper() and written.isalpha():
        written = written.capitalize()
    return written[:1].upper() + written[1:]


def _shown(one: Claim) -> str:
    """Return the value as people read it."""
    value = one.fact.value
    return ", ".join(value) if isinstance(value, tuple) else one.fact.text
