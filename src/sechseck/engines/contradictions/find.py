# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find statements that give different values for the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace

from sechseck.engines.contradictions.claim import NOBODY, Claim, Key, claim, comparable
from sechseck.engines.contradictions.home import home_of
from sechseck.engines.contradictions.setting import settings_of
from sechseck.engines.contradictions.subjects import Subject, subjects_of
from sechseck.engines.contradictions.thing import things
from sechseck.engines.contradictions.versions import versions
from sechseck.engines.contradictions.voices import one_for_each_value
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
    subjects = subjects_of(ordered)
    buckets: defaultdict[Key, list[tuple[ReadStatement, Fact]]] = defaultdict(list)
    for one, fact, key in comparable(ordered):
        buckets[key].append((one, fact))
    found = [
        _contradiction(chosen)
        for key in sorted(buckets)
        if len({fact.value for _, fact in buckets[key]}) > 1
        for group in things(settings_of(_claims(buckets[key], homes, subjects)))
        if (chosen := one_for_each_value(group, replaced))
    ]
    return tuple(sorted(found, key=lambda one: (one.statements, one.attribute)))


def _claims(
    told: Sequence[tuple[ReadStatement, Fact]],
    homes: Mapping[str, str],
    subjects: Mapping[str, Subject],
) -> Iterator[Claim]:
    """Yield the claims of facts; what a document repeats word for word is analysed once."""
    known: dict[Hashable, Claim] = {}
    for one, fact in told:
        subject = subjects.get(one.id, NOBODY)
        same = (one.document.name, one.passage.text, one.labels.facts, fact, subject)
        made = known.get(same)
        if made is None:
            made = known[same] = claim(one, fact, homes, subject)
        yield made if made.statement == one.id else replace(made, statement=one.id)


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
