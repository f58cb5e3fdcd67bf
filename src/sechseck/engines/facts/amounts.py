# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers in running text with their scale, their hedges and what follows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sechseck.engines.facts.numerals import (
    DIGIT,
    SCALES,
    digit_value,
    half_value,
    is_indefinite,
    word_value,
)

_BEGIN = r"(?:(?<![\w.,:/+§*°-])|(?<=\d-))"  # the second one ends a range: "40-50"
_DIGITS = re.compile(
    _BEGIN + r"(?P<whole>\d{1,3}(?:[.\u00a0\u202f]\d{3}){1,4}|\d{1,12})"
    r"(?:,(?P<decimals>\d{1,6}))?(?![\d\w]|[.,:/]\d|\+|-[^\W\d]|[*.]\s?\w)"
)
_GLUED = re.compile(
    _BEGIN + r"(?P<whole>\d{1,3}(?:\.\d{3}){1,4}|\d{1,12})(?:,(?P<decimals>\d{1,6}))?"
    r"(?=%|€|kWp|kWh|kW|MW|GW|km|m²|m³|ha\b|t\b|m\b|°)"
)
_WORD = re.compile(r"(?<![\w-])[A-Za-zäöüßÄÖÜ]{3,40}(?![\w-])")
_SCALE = re.compile(
    r"[\s\u00a0]?(?P<scale>Tausend|Tsd|T(?=€|EUR)|Millionen|Million|Mio|Milliarden|Milliarde|Mrd"
    r"|Billionen|Billion)(?![a-zäöüß])\.?"
)
_HEDGE = re.compile(
    r"(?:^|[\s(])(?P<hedge>rund|ca\.?|circa|zirka|etwa|knapp|gut|fast|nahezu|ungefähr|annähernd"
    r"|schätzungsweise|nicht (?:mehr als|weniger als|unter|über)|über|mehr als|mindestens"
    r"|wenigstens|bis zu|bis unter|maximal|höchstens|weniger als|unter)(?: insgesamt)? $",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:§§?|[Ss]eiten?|[Nn]r\.?|[Nn]ummer|Kapitel|Abschnitt|Absatz|Abs\.|Artikel|Art\.|Zeilen?"
    r"|Linien?|Raum|Tempo|Tel\.?|Telefon:?|Fax:?|Klasse|Stufe|Phase|Punkt|Ziffer|Anlage|Version"
    r"|Str\.|[Ss]traße|[Aa]llee|[Pp]latz|[Ww]eg|Bundesstraße|Vorlage|Drucksache|Gate|Variante"
    r"|Typ|Stadtbahnlinie|Straßenbahnlinie|Buslinie|TOP|Ausgabe|Band|Teil) ?$"
)
# "mehrere Hundert" is no number, "zwei von drei" counts neither, "welche vier" asks.
_VAGUE = re.compile(
    r"(?:mehrere|einige|viele|wenige|ein paar|welche[mnrs]?"
    r"|(?<![\w.,])(?:\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun) von) $",
    re.IGNORECASE,
)
_HALF_SCALE = re.compile(r"(?<![\w-])(?:eine[rn]? )?halben?(?= (?:Million|Milliarde)\b)")
# "verfügt über 40 Plätze", "ein Kredit über 3 Millionen": the word belongs to what is before
_ABOUT = re.compile(
    r"(?:\b(?:verfüg|bericht|sprech|sprich|sprach|inform|diskut|entscheid|entschied|berät|berat"
    r"|verhandel|beschlie|beschloss|urteil|abstimm)\w*\b[^.;:,()]{0,60}"
    r"|\b\w*(?:[Kk]redit|[Vv]ertrag|[Vv]erträge|[Aa]uftrag|[Bb]escheid|[Aa]ntrag|[Dd]arlehen|[Rr]echnung"
    r"|[Ff]örderung|[Zz]uwendung|[Zz]uschuss|[Ss]umme|[Bb]ürgschaft|[Bb]etrag|[Mm]ittel|[Ss]checks?)"
    r" ) ?über $"
)
_MIN = frozenset(
    ("über", "mehr als", "mindestens", "wenigstens", "nicht weniger als", "nicht unter")
)
_MAX = frozenset(
    ("bis zu", "bis unter", "maximal", "höchstens", "weniger als", "unter", "nicht mehr als",
     "nicht über")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the text; ``end`` stands behind its scale."""

    value: float
    start: int
    end: int
    approx: bool
    bound: str
    is_rounded: bool  # given in millions and the like, with decimals
    scale: float = 1.0  # a million for "1,2 Millionen"


def _hedges(before: str) -> tuple[bool, str]:
    found = _HEDGE.search(before[-30:])
    if found is None:
        return False, ""
    hedge = found.group("hedge").lower()
    if hedge == "über" and _ABOUT.search(before[-80:]):
        return False, ""
    if hedge in _MIN:
        return False, "min"
    return (False, "max") if hedge in _MAX else (True, "")


def _is_free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return all(end <= first or start >= last for first, last in taken)


def _raw(text: str) -> Iterator[tuple[float, int, int, bool]]:
    spans: dict[int, re.Match[str]] = {}
    for pattern in (_DIGITS, _GLUED) if DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            spans.setdefault(match.start(), match)
    for match in spans.values():
        value = digit_value(match.group("whole"), match.group("decimals"))
        yield value, match.start(), match.end(), bool(match.group("decimals"))
    for match in _HALF_SCALE.finditer(text) if "halb" in text else ():
        yield 0.5, match.start(), match.end(), False
    for word in _WORD.finditer(text):
        said = word.group()
        number = word_value(said) or half_value(said)
        if is_indefinite(said) and _SCALE.match(text, word.end()):
            number = 1
        if number:
            yield float(number), word.start(), word.end(), False


def amounts(text: str, taken: Sequence[tuple[int, int]]) -> list[Amount]:
    """Return the numbers of a text that do not stand inside spans already taken.

    Parameters
    ----------
    text
        The statement.
    taken
        Spans (start, end) that dates, periods and names already hold.

    Returns
    -------
    list of Amount
        In the order of the text. Ordinals, numbers in names, pages, paragraphs, telephone
        numbers and addresses are left out.
    """
    found = []
    for value, start, end, decimals in _raw(text):
        before = text[max(0, start - 22) : start]
        padded = text[start] == "0" and end - start > 1 and text[start:end].isdigit()
        if (
            padded
            or not _is_free(start, end, taken)
            or _LABEL.search(before)
            or _VAGUE.search(before)
        ):
            continue
        scaled = _SCALE.match(text, end)
        scale = SCALES[scaled.group("scale").lower()] if scaled else 1.0
        end = scaled.end() if scaled else end
        approx, bound = _hedges(text[:start])
        rounded = scale > 1.0 and decimals
        found.append(Amount(value * scale, start, end, approx, bound, rounded, scale))
    return sorted(found, key=lambda amount: amount.start)
