# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Days, months, quarters, half years ("2027-H1") and years as ISO strings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.facts.numerals import DIGIT
from sechseck.engines.german.wordlist import word_set

MONTHS = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feb": 2, "märz": 3, "mär": 3, "april": 4,
    "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11,
    "dezember": 12, "dez": 12,
}  # fmt: skip
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-zäöüß])\.?"
YEAR = r"(?:19|20)\d\d(?![\d+]|[.,]\d|-\w)"
_QUARTERS = {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4}
_DAY = re.compile(rf"(?<![\d.])(\d{{1,2}})\. ?({MONTH}) ?({YEAR})?", re.IGNORECASE)
_SHORT_DAY = re.compile(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)?\d\d)(?!\d|[.,]\d)")
_DAY_OF_MONTH = re.compile(r"\b(?:am|vom|bis|zum|den|der|ab) (\d{1,2})\. ?(\d{1,2})\.(?! ?\d)")
_ISO_DAY = re.compile(r"(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])")
_MONTH_YEAR = re.compile(rf"(?<![\w])({MONTH}) ({YEAR})", re.IGNORECASE)
_QUARTER = re.compile(
    rf"(?<!\w)(?:Q([1-4])[ /]?|([1-4])\. ?Quartals? |(erst|zweit|dritt|viert)e[ns]? Quartals? )"
    rf"(?:des Jahres )?({YEAR})",
    re.IGNORECASE,
)
_HALF_YEAR = re.compile(
    rf"(?<!\w)(?:H([12])[ /]|([12])\. ?(?:Schul)?Halbjahrs? |(erst|zweit)e[ns]? Halbjahrs? )"
    rf"(?:des Jahres )?({YEAR})",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(rf"(?<!§ )(?<![\w.,:/+#-]){YEAR}(?!er\b)")
_BOUND = re.compile(
    r"(?:^|[\s(])(bis|bis zum|bis ende|bis mitte|bis anfang|bis zum jahr|bis spätestens|bis in"
    r"|spätestens|vor|ab|seit|ab dem|ab ende|frühestens|nach)(?: (?:zum|dem|jahr|ende|mitte|anfang"
    r"|frühjahr|herbst|sommer|den|januar|im))* $",
    re.IGNORECASE,
)
_OPEN_END = frozenset(("ab", "seit", "frühestens", "nach"))
_BEFORE_YEAR = re.compile(r"([\wäöüß]{1,40}[.,:;]?) $")
_YEAR_NOUNS = word_set(
    """
    jahr jahre jahres jahren ende anfang mitte frühjahr frühling sommer herbst winter stand
    haushalt haushaltsjahr haushaltsjahren doppelhaushalt im in bis seit ab von vor nach für
    und oder zwischen sommerhalbjahr schuljahr kitajahr wahl kommunalwahl spätestens zum
    quartal halbjahr schuljahren jahreswechsel fertigstellung
    eröffnung start beginn abschluss umsetzung inbetriebnahme baubeginn baustart bauende
    planung laufzeit frist ziel termin inkrafttreten ausgabe sommersemester ostern
    weihnachten zu zielwert basisjahr
    """
)


def _iso(year: int, month: int = 0, day: int = 0) -> str:
    if not 0 <= month <= 12 or not 0 <= day <= 31:
        return ""
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part)])


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _days(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _DAY.finditer(text):
        if match.group(3):
            iso = _iso(int(match.group(3)), _month(match.group(2)), int(match.group(1)))
            yield iso, match.start(), match.end()
        else:
            day = f"--{_month(match.group(2)):02d}-{int(match.group(1)):02d}"
            yield day, match.start(), match.end(2)
    for match in _SHORT_DAY.finditer(text):
        day, month, year = match.groups()
        yield _iso(_century(year), int(month), int(day)), match.start(), match.end()
    for match in _DAY_OF_MONTH.finditer(text):
        if int(match.group(2)) <= 12 and int(match.group(1)) <= 31:
            day = f"--{int(match.group(2)):02d}-{int(match.group(1)):02d}"
            yield day, match.start(1), match.end()
    for match in _ISO_DAY.finditer(text):
        yield match.group(), match.start(), match.end()


def _months(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _MONTH_YEAR.finditer(text):
        yield _iso(int(match.group(2)), _month(match.group(1))), match.start(), match.end()
    for match in _QUARTER.finditer(text):
        number = match.group(1) or match.group(2) or _QUARTERS[match.group(3).lower()]
        yield f"{match.group(4)}-Q{number}", match.start(), match.end()
    for match in _HALF_YEAR.finditer(text):
        number = match.group(1) or match.group(2) or _QUARTERS[match.group(3).lower()]
        yield f"{match.group(4)}-H{number}", match.start(), match.end()


def _years(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _BARE_YEAR.finditer(text):
        if _is_year(text, match.start(), match.end()):
            yield match.group(), match.start(), match.end()


def _is_year(text: str, start: int, end: int) -> bool:
    before = _BEFORE_YEAR.search(text[max(0, start - 40) : start])
    if before is not None:
        word = before.group(1)
        if word[0].isupper() and word.lower() not in _YEAR_NOUNS and word[-1] not in ".,:;":
            return False  # part of a name: "Agenda 2030"
        if word.lower() in _YEAR_NOUNS or word.lower() in MONTHS:
            return True
    counted = re.match(r" (?:neue[rn]? )?[A-ZÄÖÜ][a-zäöüß]+(?:en|er|e)\b", text[end : end + 40])
    return counted is None or text[start:end] not in ("1900", "2000", "2050")


def bound_before(text: str, start: int) -> str:
    """Return "max" after "bis" and its like, "min" after "ab" or "seit", else ""."""
    found = _BOUND.search(text[max(0, start - 40) : start])
    if found is None:
        return ""
    return "min" if found.group(1).lower().split()[0] in _OPEN_END else "max"


def find_dates(text: str, taken: list[tuple[int, int]]) -> list[Fact]:
    """Return the dates of a text outside the spans already taken, and take their spans.

    Examples
    --------
    >>> [fact.value for fact in find_dates("Am 19. Juni 2024 und bis Ende 2028", [])]
    ['2024-06-19', '2028']
    """
    found: list[Fact] = []
    if not DIGIT.search(text):
        return found
    for candidates in (_days(text), _months(text), _years(text)):
        for iso, start, end in candidates:
            if iso and all(end <= first or start >= last for first, last in taken):
                bound = bound_before(text, start)
                found.append(
                    Fact(FactType.DATE, iso, "", "", text[start:end], start, end, bound=bound)
                )
                taken.append((start, end))
    return sorted(found, key=lambda fact: fact.start)
