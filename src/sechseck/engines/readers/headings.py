# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which groups of a plain text are titles, and of which level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sechseck.engines.readers.draft import LEAD_IN
from sechseck.engines.readers.grouping import Group
from sechseck.engines.readers.lines import follows_directly
from sechseck.engines.readers.reading import BlockKind

_LONGEST = 120
_END = re.compile(r"[.!?:;,…|]\W*$")
_NUMBERED = re.compile(r"(?:\d{1,2}\.){1,4}\d{0,2}\.?\s+[A-ZÄÖÜ„]")
_SECTION = re.compile(
    r"(?:Tagesordnungspunkt|TOP|Kapitel|Abschnitt|Teil|Punkt|Anlage|Baustein|Handlungsfeld|"
    r"Leitziel|Ziel|Maßnahme)\s+(?:\d{1,3}|[IVX]{1,5}|[A-Z])(?:\.\d{1,3})*\s*[:–-]\s+\S"
)
_MONTH = re.compile(
    r"\b(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
    r"\s\d{4}\b|\b\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b"
)
_QUOTE_END = re.compile(r"[“”\"«]\W*$")
_TAIL = 40  # patterns that end a line look at its last letters only, or they take forever


def mark_headings(groups: Sequence[Group]) -> list[tuple[Group, int]]:
    """Return the groups with titles marked, and the level of each title.

    Capitals, titles that come again on later slides, short lines without a full stop
    and numbered lines that stand alone are titles. A line that ends with a colon above
    a list is the title of that list only. Short lines that come again before titles are
    running footers.
    """
    counts = Counter(group.text for group in groups if group.kind is None)
    titles = [_is_title(group, counts) for group in groups]
    for place, group in enumerate(groups):
        titles[place] = titles[place] or _is_numbered_title(groups, place, group)
    first = next((n for n, each in enumerate(groups) if each.kind is not BlockKind.BOILERPLATE), 0)
    if groups and groups[first].kind is None and len(groups[first].lines) <= 2:
        text = groups[first].text
        titles[first] = titles[first] or not (_ends(text) or len(text) > _LONGEST)
    footers = _running_footers(groups, counts)
    return _levels([_marked(groups, place, titles, footers) for place in range(len(groups))])


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are at least three.

    >>> is_capitals("LEITBILD 2040+"), is_capitals("Leitbild der Stadt")
    (True, False)
    """
    return len(text) <= _LONGEST and text.isupper() and sum(map(str.isalpha, text)) >= 3


def is_short_title(text: str) -> bool:
    """Whether a line is too short for a sentence and has no sentence's end.

    >>> is_short_title("Unser Leitbild"), is_short_title("Jeder Weg zählt!")
    (True, False)
    """
    if len(text) > 60 or len(text.split()) > 4 or _ends(text):
        return False
    return text[0].isupper() or text[0].isdigit()


def _ends(text: str) -> bool:
    """Whether a line ends like a sentence or goes on."""
    return _END.search(text[-_TAIL:]) is not None


def _is_quote(text: str) -> bool:
    return text.startswith(("„", '"', "»")) and _QUOTE_END.search(text[-_TAIL:]) is not None


def _is_title(group: Group, counts: Counter[str]) -> bool:
    if group.kind is not None:
        return False
    text = group.text
    if not any(map(str.isalpha, text)):
        return False
    if is_capitals(text) or is_short_title(text):
        return True
    if _SECTION.match(text) and not _ends(text) and len(text) <= _LONGEST:
        return True
    return counts[text] > 1 and len(text) <= _LONGEST and not _ends(text)


def _is_numbered_title(groups: Sequence[Group], place: int, group: Group) -> bool:
    """A numbered line alone between blank lines, not one of several items."""
    text = group.text
    if group.kind not in (None, BlockKind.ITEM) or len(text) > _LONGEST:
        return False
    if not _NUMBERED.match(text) or _ends(text):
        return False
    before, after = groups[place - 1 : place], groups[place + 1 : place + 2]
    if any(near.kind is BlockKind.ITEM for near in (*before, *after)):
        return False
    return not any(follows_directly(near.lines[-1], group.lines[0]) for near in before)


def _running_footers(groups: Sequence[Group], counts: Counter[str]) -> set[str]:
    """Short lines that come three times or more, mostly before a title or at the end."""
    before_title: Counter[str] = Counter()
    for place, group in enumerate(groups):
        if group.kind is None and counts[group.text] > 2 and not is_capitals(group.text):
            following = groups[place + 1 : place + 2]
            before_title[group.text] += all(is_capitals(near.text) for near in following)
    return {text for text, count in before_title.items() if 2 * count > counts[text]}


def _marked(
    groups: Sequence[Group], place: int, titles: Sequence[bool], footers: set[str]
) -> tuple[Group, bool]:
    group = groups[place]
    if group.kind is None and group.text in footers:
        return replace(group, kind=BlockKind.BOILERPLATE), False
    if titles[place] and place + 1 < len(groups):
        return replace(group, kind=BlockKind.HEADING), False
    if place and (titles[place - 1] and _is_date_line(group, place)):
        return replace(group, kind=BlockKind.META), False
    if place and _is_attribution(groups[place - 1], group):
        return replace(group, kind=BlockKind.META), False
    following = groups[place + 1 : place + 2]
    if group.kind is None and following and following[0].kind is BlockKind.ITEM:
        is_lead_in = group.text.endswith(":") and len(group.text.split()) <= 12
        return (replace(group, kind=BlockKind.HEADING), True) if is_lead_in else (group, False)
    return group, False


def _is_date_line(group: Group, place: int) -> bool:
    """Author and date below the title of a text."""
    if group.kind is not None or place > 3 or len(group.text) > _LONGEST:
        return False
    return _MONTH.search(group.text) is not None and not _ends(group.text)


def _is_attribution(quote: Group, group: Group) -> bool:
    """Who said it: a short line without an end, right after a line that is one quote."""
    if group.kind is not None or _ends(group.text) or len(group.text) > _LONGEST:
        return False
    return quote.kind is None and _is_quote(quote.text)


def _levels(marked: Sequence[tuple[Group, bool]]) -> list[tuple[Group, int]]:
    """A title right below a title is its subtitle, a title that comes again keeps its level."""
    leveled: list[tuple[Group, int]] = []
    path: list[str] = []
    for group, is_lead_in in marked:
        if group.kind is BlockKind.HEADING and not is_lead_in:
            if group.text in path:
                path = path[: path.index(group.text)]
            path = [*path[: LEAD_IN - 2], group.text]
        elif group.kind is not BlockKind.BOILERPLATE:
            path = []
        leveled.append((group, LEAD_IN if is_lead_in else max(len(path), 1)))
    return leveled
