# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A claim: one value that a statement gives, and what the rest of the statement is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sechseck.engines.contradictions.events import events_before, owner_of
from sechseck.engines.contradictions.gist import Gist, Told, gist_of, nouns_in, state_in
from sechseck.engines.contradictions.home import areas_of, levels_of
from sechseck.engines.contradictions.subjects import Subject
from sechseck.engines.contradictions.surroundings import (
    modifiers_of,
    moments_of,
    names_of,
    places_of,
)
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.terms import word_terms
from sechseck.engines.german.word import Word
from sechseck.engines.labels.label import StatementKind
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
MOST_TELLING = 6
YEAR = 4  # letters
NOBODY = Subject()
Key = tuple[FactType, str, str, str]  # type, unit, attribute, topic of a list
COMPLEMENT = 3
_DEFINITE = re.compile(
    r"\b(?:die|der|den|dem|das|alle[nrms]?|sämtliche[nr]?|unsere[nrms]?|ihre[nrms]?|seine[nrms]?"
    r"|insgesamt|gesamten?|gehören|umfasst|enthält|zählt|hat|leben|bilden|wohnen"
    r"|(?:leben|wohnen)\b[^;]{1,50}\bin|^Von|, von"
    r"|(?:hat|enthält|umfasst|zählt) (?:der|die|das|unser\w?) [\wäöüß-]{2,40})"
    r"\s+(?:rund\s+|etwa\s+|knapp\s+|gut\s+|über\s+|ca\.\s+|derzeit\s+)?$",
    re.IGNORECASE,
)
_RESTRICTED = re.compile(r"\A\s*,\s*(?:die|der|das|in denen|welche|deren|wo)\b(?! ihr)")
_REST = re.compile(r"[.,;:!?()–]")
_PARTIAL = re.compile(
    r"\bz\. ?B\.|\bu\. ?a\.|\bunter anderem\b|\bbeispielsweise\b|\betwa\b|\betc\b|\busw\b"
    r"|\binsbesondere\b|\bzum Beispiel\b|\bwie\b",
    re.IGNORECASE,
)

_BASE = re.compile(r"\w\s+von\s+(?:den\s+|insgesamt\s+)?$")  # "fünf von 13 Kommunen"
_OWN_NOTE = re.compile(
    r"(?:Beschlossen|Verabschiedet|Stand|Eingereicht|Angelegt|Veröffentlicht|Datum|Fassung"
    r"|Vorgelegt|Entwurf|Sitzung|Ausgefertigt|Gedruckt|Abgerufen)\b"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One value with everything that tells whether another value is about the same thing."""

    statement: str
    document: str
    subject: Subject
    title: str  # of the document, or its name
    text: str
    home: str
    fact: Fact
    attribute: str
    about: Mapping[str, float]  # term and weight of the rest of the statement
    core: frozenset[str]  # the telling ones of these terms
    names: frozenset[str]
    places: frozenset[str]  # the names without that of the home
    years: frozenset[str]
    moments: frozenset[str]  # the years in which it was so, without deadlines
    kind: StatementKind
    amounts: frozenset[str]  # the other numbers of the statement
    levels: frozenset[str]
    areas: frozenset[str]  # "Region Ahltal", without the first word
    events: frozenset[str]  # once-only events named before a day
    owner: str  # whose event: "Jahresauftakt der Zukunftsregion"
    is_definite: bool  # "die 21 Kommunen", "gehören 13 Kommunen"
    modifiers: tuple[str, ...]  # adjectives between number and noun
    nouns: frozenset[str]  # the telling nouns of the rest
    gist: Gist  # what it says without its wording, () if it says more than one thing
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
                attribute = attribute_of(fact, one.passage.text)
                yield one, fact, (fact.type, fact.unit, attribute, topic)


def attribute_of(fact: Fact, text: str = "") -> str:
    """Return what is measured; residents are one, a fund's money its own, a start a date."""
    if fact.type is FactType.MONEY and fact.attribute == "betrag" and fact.topic.endswith("fonds"):
        return fact.topic
    if fact.type is FactType.DATE and fact.attribute == "beginn":
        return "termin"
    if fact.type is FactType.DATE and _is_deadline(fact, text):
        return "ende"
    return "einwohner" if fact.attribute in POPULATION else fact.attribute


def _is_deadline(fact: Fact, text: str) -> bool:
    """Tell whether a year says when a state is reached: "Klimaneutral ist sie erst 2040"."""
    if fact.attribute != "termin" or len(str(fact.value)) != YEAR:
        return False
    return bool(state_in(content_words(text))[0])


def _is_definite(text: str, fact: Fact) -> bool:
    """Tell whether a number counts a whole that is not restricted by a clause."""
    before, after = text[: fact.start], text[fact.end :]
    return _DEFINITE.search(before) is not None and _RESTRICTED.match(after) is None


def claim(
    statement: ReadStatement, fact: Fact, homes: Mapping[str, str], subject: Subject = NOBODY
) -> Claim:
    """Return the claim that one fact of a statement makes."""
    text = statement.passage.text
    others = [one for one in statement.labels.facts if one is not fact]
    rest = about(text[: fact.start] + " " + text[fact.end :])
    attribute = attribute_of(fact, text)
    told = Told(
        text,
        fact,
        attribute,
        modifiers_of(fact),
        places_of(others, homes.get(statement.document.name, "")),
        frozenset(str(one.value)[:4] for one in others if one.type is FactType.DATE),
        frozenset(str(one.value) for one in others if one.type in NUMBERS),
        _named(others, areas_of(text)),
    )
    return Claim(
        statement=statement.id,
        document=statement.document.name,
        subject=subject,
        title=statement.document.title or statement.document.name,
        text=text,
        home=homes.get(statement.document.name, ""),
        fact=fact,
        attribute=attribute,
        about=rest,
        core=core(rest, attribute),
        names=names_of(others),
        places=told.places,
        years=told.years,
        moments=moments_of(others, statement.labels.kind),
        kind=statement.labels.kind,
        amounts=told.amounts,
        levels=levels_of(text),
        areas=areas_of(text),
        events=events_before(text[: fact.start]) if fact.type is FactType.DATE else frozenset(),
        owner=owner_of(text[: fact.start]) if fact.type is FactType.DATE else "",
        is_definite=_is_definite(text, fact),
        modifiers=told.modifiers,
        nouns=nouns_in(_rest(text, fact), but=told.names | {attribute}),
        gist=gist_of(told),
        complement=tuple(list(about(_REST.split(text[fact.end :])[0]))[:COMPLEMENT]),
    )


def _rest(text: str, fact: Fact) -> tuple[Word, ...]:
    """Return the telling words of a text without those of the value."""
    return content_words(text[: fact.start] + " " + text[fact.end :])


def _named(facts: Sequence[Fact], areas: frozenset[str]) -> frozenset[str]:
    """Return the words of the places and areas that a statement names."""
    places = (str(fact.value) for fact in facts if fact.type is FactType.PLACE)
    return areas | {word for place in places for word in place.split()}


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


def core(terms: Mapping[str, float], attribute: str) -> frozenset[str]:
    """Return the telling terms, the longest ones, without what is counted itself.

    Examples
    --------
    >>> sorted(core({"region": 0.25, "radweg": 1.0, "bauen": 1.0}, "kilometer"))
    ['bauen', 'radweg']
    """
    telling = (term for term, weight in terms.items() if weight == 1.0 and term != attribute)
    return frozenset(sorted(telling, key=lambda term: (-len(term), term))[:MOST_TELLING])


def _says_nothing_certain(fact: Fact, text: str) -> bool:
    """Tell whether a value is an example, the base of a share or a note on the text itself."""
    if fact.type is FactType.LIST:
        return fact.approx or bool(fact.bound) or _PARTIAL.search(text) is not None
    if fact.type is FactType.DATE:
        return _OWN_NOTE.match(text) is not None
    return fact.type is not FactType.MONEY and _BASE.search(text[: fact.start]) is not None
