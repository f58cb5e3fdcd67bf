# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places and offices that no register names: by the form of the word."""

from __future__ import annotations

import re
from functools import lru_cache

from sechseck.engines.facts.committees import is_common
from sechseck.engines.facts.fact import Fact, FactType

_LANDS = (
    "Niedersachsen|Deutschland|Europa|Bayern|Hessen|Sachsen-Anhalt|Sachsen|Thüringen|Brandenburg"
    "|Mecklenburg-Vorpommern|Schleswig-Holstein|Nordrhein-Westfalen|Rheinland-Pfalz|Saarland"
    "|Baden-Württemberg|Österreich|Schweiz"
)
_NAME = r"[A-ZÄÖÜ][\wäöüß]{2,40}(?:-[A-ZÄÖÜ]?[\wäöüß]{2,40}){0,3}"
_PLACE = re.compile(
    rf"(?<![\w-])(?:(?:{_LANDS})(?![a-rt-zäöüß-])"
    rf"|(?:Landkreis(?:es)?|Landeshauptstadt|Hansestadt|Stadt(?:teil|bezirk)s?|Stadt|Ortsteil"
    rf"|Samtgemeinde|Gemeinde|Kreis) (?!Die|Der|Das|Zu){_NAME}|Haus der (?:Region|{_NAME}))"
)
_WORD = re.compile(
    r"(?<![\w-])[A-ZÄÖÜ][\wäöüß]*(?:-[A-ZÄÖÜ]?[\wäöüß]+){0,3}(?:(?:[*:_]|/-?)innen\b)?"
)
_OFFICE = re.compile(
    r"(?:amt|ämter|amte?s|ämtern|büros?|ausschuss(?:es)?|ausschüsse|ausschüssen|beir[aä]t(?:e|es|s|en)?"
    r"|(?:stadt|gemeinde|kreis|bürger|land|regional|orts|bezirks|weisen-|senioren|inklusions)r[aä]t"
    r"(?:e|es|s|en)?"
    r"|(?:lenkungs|steuerungs|arbeits)kreis(?:e|es|en)?"
    r"|(?:steuerungs|arbeits|projekt|lenkungs)gruppen?|versammlung|verwaltung|dezernate?s?|dezernaten"
    r"|fachbereich(?:e|es|s|en)?|stabsstellen?|kommission(?:en)?|ministeri(?:um|ums|en)|magistrats?"
    r"|agentur(?:en)?|beratungsstellen?|koordinierungsstellen?|polizei|jugendhilfe|frauenhäusern?"
    r"|frauenhaus(?:es)?|wohnungsbaugesellschaft(?:en)?|wohnungsgesellschaft(?:en)?|stadtwerken?"
    r"|stiftung(?:en)?|kammer|jobcenters?|fachkräfteallianz|bürgermeister(?:in|s)?|dezernent(?:in|en)?"
    r"|fraktionsvorsitzenden?|landesbeauftragten?|beauftragten?)(?:(?:[*:_]|/-?)?innen)?$",
    re.IGNORECASE,
)
_NOT_OFFICE = re.compile(
    r"(?:ehrenamt|ehrenamte?s|gesamt|beamte|hauptamt|amts?sprache|vorrat|einwohnerversammlung"
    r"|bürgerversammlung|vollversammlung|volksversammlung|selbstverwaltung|verwaltungs\w*"
    r"|überarbeitung|hausverwaltung|datenverwaltung)$",
    re.IGNORECASE,
)
_FOR = (
    rf"„[^“”]{{2,60}}[“”]|für (?:[a-zäöüß]+e )?{_NAME}(?: mit {_NAME})?"
    rf"(?:(?:, {_NAME}){{0,2}} und {_NAME})?"
)
_TAIL = re.compile(rf" (?:{_FOR}|{_NAME}(?= |\.|,|$))")
_TAKES_TAIL = frozenset(
    ("amt", "amtes", "dezernat", "fachbereich", "stabsstelle", "büro", "ministerium")
)
_LONGEST = 60
_NO_TAIL = re.compile(r"(?!)")
_COMMITTEE_TAIL = re.compile(rf" (?:{_FOR})")
# Someone who is still to be appointed leads nothing: "erhält eine Klimabeauftragte".
_NEW_POST = re.compile(r"\b(?:eine[nrm]?|je|jeweils|neue[nrs]?|weitere[nrs]?) $", re.IGNORECASE)
_POST = re.compile(r"(?:beauftragte[nr]?|dezernent\w{0,40})$", re.IGNORECASE)
_REGION = re.compile(rf"(?<![\w-])Region (?!Die|Der|Das){_NAME}")


def find_offices(text: str, taken: list[tuple[int, int]]) -> list[Fact]:
    """Return places and offices by their form, outside the spans already taken.

    Examples
    --------
    >>> [fact.text for fact in find_offices("Das Gesundheitsamt im Landkreis Peine hilft.", [])]
    ['Landkreis Peine', 'Gesundheitsamt']
    """
    found: list[Fact] = []
    for match in _PLACE.finditer(text):
        _take(found, taken, FactType.PLACE, "place", text, match.span())
    for match in _REGION.finditer(text):
        _take(found, taken, FactType.OFFICE, "region", text, match.span())
    for match in _WORD.finditer(text):
        word = match.group()
        if _is_office(word):
            start, end = match.span()
            if _POST.search(word) and _NEW_POST.search(text[:start][-20:]):
                continue
            tail = _tail(word.lower()).match(text, end)
            span = (start, tail.end() if tail else end)
            _take(found, taken, FactType.OFFICE, "office", text, span)
    return found


@lru_cache(maxsize=1 << 14)
def _is_office(word: str) -> bool:
    """Return whether the form of a word says that it is an office."""
    named = len(word) <= _LONGEST and _OFFICE.search(word) is not None
    return named and _NOT_OFFICE.search(word) is None


def _tail(word: str) -> re.Pattern[str]:
    """Return what may follow the word as part of its name."""
    if word in _TAKES_TAIL:
        return _TAIL
    return _COMMITTEE_TAIL if is_common(word) else _NO_TAIL


def _take(
    found: list[Fact],
    taken: list[tuple[int, int]],
    kind: FactType,
    attribute: str,
    text: str,
    span: tuple[int, int],
) -> None:
    start, end = span
    if all(end <= first or start >= last for first, last in taken):
        taken.append(span)
        name = text[start:end]
        found.append(Fact(kind, name, "", attribute, name, start, end))
