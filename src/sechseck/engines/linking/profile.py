# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a statement when it is linked and when the link is explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.terms import terms, word_terms
from sechseck.engines.labels.label import StatementKind
from sechseck.engines.linking.concepts.lexicon import concepts_of
from sechseck.engines.linking.features import content_words
from sechseck.engines.linking.light import LIGHT_WORDS
from sechseck.engines.statement import ReadStatement

NAMED = {FactType.PLACE, FactType.OFFICE}
COUNTED = {FactType.MONEY, FactType.PERCENT, FactType.QUANTITY}  # a date does not tie a topic
HOME_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class Profile:
    """One statement: each term, concept and mark with the words that show it."""

    id: str
    document: str
    kind: StatementKind
    terms: dict[str, str]
    concepts: dict[str, str]
    marks: dict[str, str]
    wording: Counter[str]  # lemmas and values
    length: int  # of the wording


def profile(
    statement: ReadStatement, titles: Mapping[str, str], home: frozenset[str] = frozenset()
) -> Profile:
    """Return the profile of a statement; ``titles`` gives themes their German names."""
    shown: dict[str, str] = {}
    concepts: dict[str, str] = {}
    lemmas = []
    for word in content_words(statement.passage.text):
        lemmas.append(word.lemma)
        for term in word_terms(word):
            shown.setdefault(term, word.surface)
            for concept in concepts_of(term) if term not in LIGHT_WORDS else ():
                concepts.setdefault(concept, word.surface)
    lemmas += [str(one.value) for one in statement.labels.facts if one.type in COUNTED]
    return Profile(
        id=statement.id,
        document=statement.document.name,
        kind=statement.labels.kind,
        terms=shown,
        concepts=concepts,
        marks=_marks(statement, titles, home),
        wording=Counter(lemmas),
        length=len(lemmas),
    )


def _marks(
    statement: ReadStatement, titles: Mapping[str, str], home: frozenset[str]
) -> dict[str, str]:
    """Return themes, foundations, names and values, each with what people read."""
    labels = statement.labels
    marks = {f"theme:{h.theme}": titles.get(h.theme, h.theme) for h in labels.themes}
    marks |= {f"theme:{h.theme}": titles.get(h.theme, h.theme) for h in labels.foundation}
    for fact in labels.facts:
        if fact.type in NAMED and not _is_home(str(fact.value), home):
            marks[f"name:{fact.value}"] = str(fact.value)
        elif fact.type in COUNTED and _is_telling(fact):
            marks[f"value:{fact.type}:{fact.value}:{fact.unit}"] = fact.text
    return marks


def _is_home(name: str, home: frozenset[str]) -> bool:
    """Tell whether a name is that of the region itself."""
    found = set(terms(name))
    return bool(found & home) and found <= home | LIGHT_WORDS


def _is_telling(fact: Fact) -> bool:
    """Tell whether two statements with this value may well speak of the same thing."""
    return not (fact.type is FactType.PERCENT or fact.value in {0.0, 1.0, 2.0, 3.0})


def home_terms(texts: Iterable[str], places: Iterable[str]) -> frozenset[str]:
    """Return the terms of place names that so many statements repeat that they tell nothing.

    Parameters
    ----------
    texts
        All statements.
    places
        Names of the places in the region's register.

    Returns
    -------
    frozenset of str
        Terms that more than one statement in twenty holds.
    """
    named = {term for place in places for term in terms(place)}
    counted = [
        named.intersection(chain.from_iterable(map(word_terms, content_words(text))))
        for text in texts
    ]
    found = Counter(chain.from_iterable(counted))
    return frozenset(term for term in named if found[term] > HOME_SHARE * len(counted))
