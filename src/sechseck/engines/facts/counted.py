# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The noun that a number counts: "21 Kommunen", "vier kommunale Partner", "1,2 Mio. Menschen"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.morphology import analyse
from sechseck.engines.german.wordlist import word_set

_WORD = re.compile(r"[\s\u00a0]{1,99}([A-Za-zÄÖÜäöüß][\wäöüß-]{0,60}(?:(?:[*:_]|/-?)innen\b)?)")
_INFLECTED = ("e", "en", "er", "es", "em", "lich", "ig", "isch", "bar", "iert")  # or an adverb
_FUNCTION = word_set(
    """
    der die das den dem des und oder bis von zu in im am auf für mit bei aus nach unter über
    je pro alle allen aller diese dieser diesen jede jeder eine einer einen einem eines als
    wie sowie sind werden wurden haben seine seiner ihre ihrer ihren weitere
    """
) - {"weitere"}
_NEVER = word_set("uhr mal prozent euro januar mai juni juli jahrhundert")
_TOWNS = re.compile(r"Städten? und Gemeinden|(?:Mitglieds|Regions)(?:kommunen|gemeinden)")
_PEOPLE = frozenset(("einwohner", "mensch", "bürger", "person", "bewohner", "leute"))
_WHOLE_BEFORE = re.compile(
    r"(?:alle[nr]?|die|der|den|unsere[nr]?|ihre[nr]?) (?:\w{2,9}\.? )?$", re.IGNORECASE
)
_REGION_AFTER = re.compile(
    r"(?:der|unserer|in der|im) (?:gesamten |ganzen )?"
    r"(?:region|stadt|gemeinde|stadtgebiet|kommune|landkreis|kreis)",
    re.IGNORECASE,
)
_LIVING = re.compile(
    r"\b(?:in|im) (?:der |dem |unserer |unserem )?(?:gesamten |ganzen )?(?:region|stadt|gemeinde"
    r"|kommune|landkreis|kreis|stadtgebiet)(?: [A-ZÄÖÜ][\wäöüß-]{2,40})? (?:leben|wohnen)"
    r"(?: (?:rund|etwa|knapp|gut|über|ca\.|derzeit|heute|insgesamt)){0,3} $",
    re.IGNORECASE,
)
PEOPLE_UNIT = "Menschen"
MANY_PEOPLE = 100_000  # a number of people above this is a population, whatever the noun


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun: its attribute (lemma), unit, where it ends."""

    attribute: str
    unit: str
    end: int
    is_direct: bool  # no adjective between number and noun

    def as_people(self, text: str, start: int, value: float) -> Counted:
        """Return the noun with residents folded to "einwohner" where all are meant."""
        if self.attribute not in _PEOPLE:
            return self
        everyone = (
            self.attribute == "einwohner"
            or value >= MANY_PEOPLE
            or _LIVING.search(text[max(0, start - 80) : start]) is not None
            or (
                _WHOLE_BEFORE.search(text[max(0, start - 24) : start])
                and _REGION_AFTER.match(text[self.end : self.end + 40].lstrip())
            )
        )
        return replace(
            self, attribute="einwohner" if everyone else self.attribute, unit=PEOPLE_UNIT
        )


def counted_noun(text: str, position: int) -> Counted | None:
    """Return the noun after a number, past at most three adjectives, None if there is none.

    Examples
    --------
    >>> counted_noun("vier kommunale Partner", 4).attribute
    'partner'
    """
    for step in range(4):
        found = _WORD.match(text, position)
        if found is None:
            return None
        surface = found.group(1)
        low = surface.lower()
        if surface[0].isupper():
            towns = _TOWNS.match(text, found.start(1))
            if towns:
                return Counted("kommune", "", towns.end(), step == 0)
            return None if low in _NEVER else _noun(surface, found.end(), step == 0)
        if low in _FUNCTION or not low.endswith(_INFLECTED):
            return None
        position = found.end()
    return None


def _noun(surface: str, end: int, is_direct: bool) -> Counted | None:
    word = analyse(fold_gender(surface).rstrip("-"))
    if word.pos not in ("NN", "NE", "ADJ", "VV", "XY", "FM"):
        return None
    return Counted(word.lemma, "", end, is_direct)
