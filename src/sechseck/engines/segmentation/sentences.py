# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where German sentences end."""

from __future__ import annotations

import re

from sechseck.engines.segmentation.abbreviations import BEFORE_NUMBER, CLOSING, OPEN, STARTERS
from sechseck.engines.segmentation.brackets import Inside, enclosed

_END = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"“”«»'’‘)\]*]*)(?P<note>(?:\d{1,2}|[¹²³⁰-⁹]{1,2})?)(?=\s|\Z)"
)
_GLUED = re.compile(r"(?<=[a-zäöüß]{3})(?<!www)[.!?](?=[A-ZÄÖÜ][a-zäöüß]+(?:[\s,]|\Z))")
_FIRST_ITEM = re.compile(  # "beschließt: 1. Die Verwaltung …"
    r"(?<=:)\s(?=1[.)]\s(?!Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[A-ZÄÖÜ])"
)
_ITEM_BEFORE = re.compile(r"(?:^|[.!?:;]\s+)\Z")
_WORD_BEFORE = re.compile(r"[\w.]{1,40}\Z")
_WORD_AFTER = re.compile(r"\A[\s\"“„»«'‚(\[*–—•-]*([^\W\d_]+)")
_OPENERS = "„“\"»«‚'([*–—•●-"
_ROMAN = re.compile(r"[IVX]{1,5}\Z")
_REACH_BACK = 40  # how many characters before a full stop can belong to its word
_ORDINAL_DIGITS = 3


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a block, without the white space between them.

    Parameters
    ----------
    text
        The text of one block; it may contain line breaks.

    Returns
    -------
    list of (start, end)
        In order and disjoint; everything outside them is white space.

    Examples
    --------
    >>> text = "Am 19. Juni 2024 war z. B. Dr. Meier da. Er kam zu Fuß."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Am 19. Juni 2024 war z. B. Dr. Meier da.', 'Er kam zu Fuß.']
    """
    inside = enclosed(text)
    cuts = {match.end() for match in _END.finditer(text) if _ends(text, match, inside)}
    cuts |= {match.start() for match in _FIRST_ITEM.finditer(text)}
    cuts |= {match.end() for match in _GLUED.finditer(text) if not inside(match.start())}
    spans: list[tuple[int, int]] = []
    start = 0
    for cut in [*sorted(cuts), len(text)]:
        piece = text[start:cut]
        stripped = piece.strip()
        if stripped:
            first = start + len(piece) - len(piece.lstrip())
            spans.append((first, first + len(stripped)))
        start = cut
    return spans


def _ends(text: str, match: re.Match[str], inside: Inside) -> bool:
    """Return whether a full stop, question or exclamation mark ends its sentence."""
    if match["note"] and not text[match.start() - 1 : match.start()].isalpha():
        return False
    rest = text[match.end() : match.end() + _REACH_BACK].lstrip()
    if not rest:
        return True
    if inside(match.start()) or not _may_open(rest):
        return False
    if match["stop"].startswith(("..", "…")):
        return text[match.start() - 1 : match.start()].isalnum()
    if match["stop"] != ".":
        return True
    return _full_stop_ends(text[max(0, match.start() - _REACH_BACK) : match.start()], rest)


def _may_open(rest: str) -> bool:
    """Return whether a sentence may open like this: a capital, a digit, a mark before one."""
    if not (rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENERS):
        return False
    after = _WORD_AFTER.match(rest)
    return after is None or not after[1][0].islower()


def _full_stop_ends(before: str, rest: str) -> bool:
    found = _WORD_BEFORE.search(before)
    word = found[0] if found else ""
    after = _WORD_AFTER.match(rest)
    starts_sentence = bool(after and after[1].lower() in STARTERS)
    if word.isdigit() or _ROMAN.match(word):
        if _ITEM_BEFORE.search(before[: len(before) - len(word)]):
            return False  # the number of an item, not the end of a sentence
        return _number_ends(word, rest, starts_sentence)
    short = word.lower()
    if short in BEFORE_NUMBER:
        return not rest[0].isdigit()
    if short in CLOSING:
        return starts_sentence
    return short not in OPEN and not _ends_with_letter(short)


def _ends_with_letter(word: str) -> bool:
    """Return whether a word is a single letter, alone ("z") or after a full stop ("z.B")."""
    return len(word.rsplit(".")[-1]) == 1 and word[-1].isalpha()


def _number_ends(word: str, rest: str, starts_sentence: bool) -> bool:
    """Return whether "2035." ends a sentence; "19. Juni" and "21. Jahrhundert" do not."""
    if rest[0].isdigit():
        return False
    return starts_sentence or len(word) > _ORDINAL_DIGITS
