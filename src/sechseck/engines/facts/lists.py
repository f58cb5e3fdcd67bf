# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Members of a named whole: "FUNDAMENT: A, B, C und D", "besteht aus A und B"."""

from __future__ import annotations

import re

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.morphology import analyse
from sechseck.engines.german.wordlist import word_set

_MEMBERS = r"(?P<members>[^.!?:]{3,400}?)"
_CAPITAL = r"[A-ZÄÖÜ][\wäöüß-]{0,60}"
_HEAD = rf"(?<![\w-])(?P<head>{_CAPITAL}(?: (?:{_CAPITAL}|\d{{1,4}}\+?|der|des)){{0,4}})"
# Each with what stands in every text that it fits.
_PATTERNS = (
    (
        re.compile(
            rf"{_HEAD}, (?:das|die|der|welche[rs]?) (?:sich )?aus {_MEMBERS}"
            r" (?:besteht|bestehen|zusammensetz(?:t|en))\b"
        ),
        (" aus ",),
    ),
    (
        re.compile(
            rf"{_HEAD} (?:besteht|bestehen) (?:dabei |derzeit )?aus (?:den |folgenden )?"
            rf"{_MEMBERS}(?:[.!]|$)"
        ),
        (" aus ",),
    ),
    (
        re.compile(
            rf"{_HEAD} (?:setzt|setzen) sich (?:zusammen )?aus {_MEMBERS}"
            r"(?: zusammen)?(?:[.!]|$)"
        ),
        (" sich ",),
    ),
    (
        re.compile(
            rf"{_HEAD} (?:umfasst|umfassen|gliedert sich in|gliedern sich in) "
            rf"(?:die )?(?:Bereiche |Themen |Felder )?{_MEMBERS}(?:[.!]|$)"
        ),
        (" umfass", " glieder"),
    ),
    (
        re.compile(rf"(?:Zum|Zur) {_HEAD} gehören (?:die )?{_MEMBERS}(?:[.!]|$)"),
        (" gehören ",),
    ),
    (
        re.compile(rf"(?:Dem|Der) {_HEAD} gehören (?:die )?{_MEMBERS} an(?:[.!]|$)"),
        (" gehören ",),
    ),
)
_OF_WHOLE = re.compile(
    rf"(?:Die|Unsere) (?:[a-zäöüß]{{3,12}} )?(?P<what>{_CAPITAL}) (?:des|der|unseres) "
    rf"(?P<head>{_CAPITAL}) (?:sind|lauten|heißen) (?:die )?{_MEMBERS}(?:[.!]|$)"
)
_BEING = (" sind ", " lauten ", " heißen ")
_ARE = re.compile(rf"{_HEAD} sind (?:die )?{_MEMBERS}(?:[.!]|$)")
_COLON = re.compile(r"(?P<before>[^:.!?]{3,160}): ?(?P<members>[^:.!?]{3,400})[.]?$")
_SPLIT = re.compile(r", (?:und |sowie )?| und | sowie | & ")
_PREPOSITION = re.compile(r"(?:Von|Für|Mit|Durch|Bei|Im|In|Zu|Zur|Zum|Auf|Aus|Nach|Wie|Wir|Es) ")
_ARTICLE = re.compile(
    r"^(?:(?:je )?(?:eine[mnrs]?|dem|den|der|die|das|des|sowie|und|jeweils|zum|zur"
    r"|insbesondere) )+",
    re.IGNORECASE,
)
_CONTAINER = re.compile(
    rf"(?<![\w-])({_CAPITAL})(?: (?:ruht|steht|fußt|gliedert sich|besteht))? (?:mit|aus|in|auf)"
    rf"(?: [a-zäöüß]{{1,20}}){{0,2}} ({_CAPITAL})$"
)
_LAST_NOUN = re.compile(rf"(?<![\w-])({_CAPITAL}(?: \d{{4}}\+?)?)$")
_CATEGORIES = word_set(
    """
    thema themen handlungsfeld schwerpunkt bereich feld ziel säule baustein teilziel
    mitglied partner themenfeld leitziel kernthema prinzip leitlinie kriterium teilbereich
    zielgruppe
    """
)
_VERBS = frozenset(("VV", "VA", "VM"))
_MOST_WORDS = 5
ELEMENT = "element"
UNIT = "Menge"


def _member(raw: str) -> str:
    name = _ARTICLE.sub("", fold_gender(raw).strip(' \t„“”"()')).strip()
    words = name.split()
    if len(words) == 1 and words[0].isalpha() and words[0][0].isupper() and not name.isupper():
        word = analyse(name)
        return word.lemma[:1].upper() + word.lemma[1:] if word.pos == "NN" else name
    return name


def _members(text: str) -> tuple[str, ...]:
    """Return the sorted members, () if the text is no list of short names."""
    parts = text.split(";") if ";" in text else _SPLIT.split(text)
    if _PREPOSITION.match(text):
        return ()
    names = [_member(part) for part in parts]
    short = all(name and len(name.split()) <= _MOST_WORDS for name in names)
    named = all(name.split()[-1][:1].isupper() for name in names if name)
    named = named and not any(name[:1].isdigit() or _holds_verb(name) for name in names)
    return tuple(sorted(set(names))) if len(names) > 1 and short and named else ()


def _holds_verb(name: str) -> bool:
    """Return whether a sentence goes on behind the member: "Feuerwehr erarbeiten Pläne"."""
    within = name.split()[1:-1]
    return any(word.islower() and analyse(word).pos in _VERBS for word in within)


def _topic(head: str) -> str:
    words = fold_gender(head).split()
    if len(words) == 1:
        word = words[0].capitalize() if words[0].isupper() else words[0]
        return analyse(word).lemma
    return " ".join(words).lower()


def _colon_head(before: str) -> tuple[str, str] | None:
    """Return topic and attribute that the words before a colon announce."""
    held = _CONTAINER.search(before)
    if held:
        attribute = analyse(held.group(2)).lemma
        return _topic(held.group(1)), attribute if attribute in _CATEGORIES else ELEMENT
    noun = _LAST_NOUN.search(before)
    if noun is None or len(before.split()) > _MOST_WORDS:
        return None
    return _topic(noun.group(1)), ELEMENT


def find_lists(text: str) -> list[Fact]:
    """Return the lists of a statement: value is the sorted tuple of its members.

    Examples
    --------
    >>> fact = find_lists("FUNDAMENT: Teilhabe, Ethik und Wissenschaft")[0]
    >>> fact.topic, fact.value
    ('fundament', ('Ethik', 'Teilhabe', 'Wissenschaft'))
    """
    for pattern, words in (*_PATTERNS, (_ARE, (" sind ",))):
        match = pattern.search(text) if any(word in text for word in words) else None
        members = _members(match.group("members")) if match else ()
        if match and members:
            head = match.group("head")
            is_category = _topic(head) in _CATEGORIES
            if pattern is _ARE and not is_category:
                continue
            attribute = _topic(head) if is_category else ELEMENT
            return [_fact(text, members, _strip(head), attribute, match.span("members"))]
    parts = _OF_WHOLE.search(text) if any(verb in text for verb in _BEING) else None
    members = _members(parts.group("members")) if parts else ()
    kind = _topic(parts.group("what")) if parts else ""
    if parts and members and kind in _CATEGORIES:
        return [_fact(text, members, parts.group("head"), kind, parts.span("members"))]
    match = _COLON.match(text) if ":" in text else None
    members = _members(match.group("members")) if match else ()
    head_and_attribute = _colon_head(match.group("before")) if match and members else None
    if match is None or head_and_attribute is None:
        return []
    topic, attribute = head_and_attribute
    start, end = match.span("members")
    return [
        Fact(FactType.LIST, members, UNIT, attribute, text[start:end], start, end, topic=topic)
    ]


def _strip(head: str) -> str:
    return re.sub(r"^(?:Der|Die|Das|Ein|Eine|Unser|Unsere|Dieser|Diese|Dieses) ", "", head)


def _fact(
    text: str, members: tuple[str, ...], head: str, attribute: str, span: tuple[int, int]
) -> Fact:
    start, end = span
    return Fact(
        FactType.LIST, members, UNIT, attribute, text[start:end], start, end, topic=_topic(head)
    )
