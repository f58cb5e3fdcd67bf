# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A claim: one value that a statement gives, and what the rest of the statement is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sechseck.engines.contradictions.events import events_before
from sechseck.engines.contradictions.home import levels_of
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.terms import word_terms
from sechseck.engines.linking.features import content_words
from sechseck.engines.linking.light import LIGHT_WORDS
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.statement import ReadStatement

COMPARED = {
    FactType.QUANTITY,
    FactType.MONEY,
    FactType.PERCENT,
    FactType.DATE,
    FactType.LIST,
}
NUMBERS = {FactType.QUANTITY, FactType.MONEY, FactType.PERCENT}
POPULATION = {"einwohner", "einwohnerzahl", "bevölkerung"}
LIGHT_SHARE = 0.25
Key = tuple[FactType, str, str, str]  # type, unit, attribute, topic of a list
COMPLEMENT = 3
_DEFINITE = re.compile(
    r"\b(?:die|der|den|dem|das|alle[nrms]?|sämtliche[nr]?|unsere[nrms]?|ihre[nrms]?|seine[nrms]?"
    r"|insgesamt|gesamten?|gehören|umfasst|zählt|hat|leben|bilden|wohnen)"
    r"\s+(?:rund\s+|etwa\s+|knapp\s+|gut\s+|über\s+|ca\.\s+|derzeit\s+)?$",
    re.IGNORECASE,
)
_RESTRICTED = re.compile(r"\s*,\s*(?:die|der|das|in denen|welche|deren|wo)\b(?! ihr)")
_REST = re.compile(r"[.,;:!?()–]")
_PARTIAL = re.compile(
    r"\bz\. ?B\.|\bu\. ?a\.|\bunter anderem\b|\bbeispielsweise\b|\betwa\b|\betc\b|\busw\b"
    r"|\binsbesondere\b|\bzum Beispiel\b|\bwie\b",
    re.IGNORECASE,
)

_BASE = re.compile(r"\w+\s+von\s+(?:den\s+|insgesamt\s+)?$")  # "fünf von 13 Kommunen"
_OWN_NOTE = re.compile(
    r"(?:Beschlossen|Verabschiedet|Stand|Eingereicht|Angelegt|Veröffentlicht|Datum|Fassung"
    r"|Vorgelegt|Entwurf|Sitzung|Ausgefertigt|Gedruckt|Abgerufen)\b"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One value with everything that tells whether another value is about the same thing."""

    statement: str
    document: str
    title: str  # of the document, or its name
    text: str
    home: str
    fact: Fact
    attribute: str
    about: Mapping[str, float]  # term and weight of the rest of the statement
    names: frozenset[str]
    years: frozenset[str]
    amounts: frozenset[str]  # the other numbers of the statement
    levels: frozenset[str]
    events: frozenset[str]  # once-only events named before a day
    is_definite: bool  # "die 21 Kommunen", "gehören 13 Kommunen"
    modifiers: tuple[str, ...]  # adjectives between number and noun
    complement: tuple[str, ...]  # first lemmas after the counted noun


def comparable(statements: Sequence[ReadStatement]) -> Iterator[tuple[ReadStatement, Fact, Key]]:
    """Yield facts whose values may be compared, with what they must share to be so.

    Rows of tables make no claims: their numbers answer a question that stands elsewhere.
    """
    for one in statements:
        if one.passage.block is BlockKind.TABLE_ROW:
            continue
        for fact in one.labels.facts:
            if fact.type in COMPARED and not _says_nothing_certain(fact, one.passage.text):
                topic = fact.topic if fact.type is FactType.LIST else ""
                yield one, fact, (fact.type, fact.unit, attribute_of(fact), topic)


def attribute_of(fact: Fact) -> str:
    """Return what is measured; all words for residents are one, a fund's money is the fund's."""
    if fact.type is FactType.MONEY and fact.attribute == "betrag" and fact.topic.endswith("fonds"):
        return fact.topic
    return "einwohner" if fact.attribute in POPULATION else fact.attribute


def _is_definite(text: str, fact: Fact) -> bool:
    """Tell whether a number counts a whole that is not restricted by a clause."""
    before, after = text[: fact.start], text[fact.end :]
    return _DEFINITE.search(before) is not None and _RESTRICTED.match(after) is None


def claim(statement: ReadStatement, fact: Fact, homes: Mapping[str, str]) -> Claim:
    """Return the claim that one fact of a statement makes."""
    text = statement.passage.text
    others = [one for one in statement.labels.facts if one is not fact]
    rest = text[: fact.start] + " " + text[fact.end :]
    return Claim(
        statement=statement.id,
        document=statement.document.name,
        title=statement.document.title or statement.document.name,
        text=text,
        home=homes.get(statement.document.name, ""),
        fact=fact,
        attribute=attribute_of(fact),
        about=about(rest),
        names=frozenset(str(one.value) for one in others if one.type is FactType.PLACE),
        years=frozenset(str(one.value)[:4] for one in others if one.type is FactType.DATE),
        amounts=frozenset(str(one.value) for one in others if one.type in NUMBERS),
        levels=levels_of(text),
        events=events_before(text[: fact.start]) if fact.type is FactType.DATE else frozenset(),
        is_definite=_is_definite(text, fact),
        modifiers=tuple(word for word in fact.text.split()[1:] if word.islower()),
        complement=tuple(list(about(_REST.split(text[fact.end :])[0]))[:COMPLEMENT]),
    )


def about(text: str) -> dict[str, float]:
    """Return the lemmas of a text with their weight; words that all texts use weigh little.

    Examples
    --------
    >>> about("Die Region baut Radwege.")
    {'region': 0.25, 'bauen': 1.0, 'radweg': 1.0}
    """
    return {
        word_terms(word)[0]: LIGHT_SHARE if word.lemma in LIGHT_WORDS else 1.0
        for word in content_words(text)
    }


def _says_nothing_certain(fact: Fact, text: str) -> bool:
    """Tell whether a value is an example, the base of a share or a note on the text itself."""
    if fact.type is FactType.LIST:
        return fact.approx or bool(fact.bound) or _PARTIAL.search(text) is not None
    if fact.type is FactType.DATE:
        return _OWN_NOTE.match(text) is not None
    return _BASE.search(text[: fact.start]) is not None
