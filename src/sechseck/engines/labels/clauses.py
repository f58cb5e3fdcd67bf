# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The main clause of a statement: what is said, without what is only said about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sechseck.engines.german.word import Word
from sechseck.engines.german.wordlist import word_set

_BREAK = re.compile(r"(?<=[,;])\s+|(?<!\s)\s+[–—-]{1,2}\s+")
_OPENERS = word_set(
    """
    dass daß weil wenn ob damit obwohl während indem sodass sobald solange sofern bevor nachdem
    wobei wodurch womit wofür woran worauf
    """,
)
_RELATIVES = word_set(
    """
    die der das den dem denen deren dessen welche welcher welches welchen was wer wie wo warum
    """,
)
_PREPOSITIONS = word_set(
    """
    in an auf aus bei mit für von zu durch über unter nach vor um gegen ohne zwischen so
    """,
)
_VERBS = ("VV", "VA", "VM")


def segments(text: str) -> list[str]:
    """Return the pieces of a text between commas and dashes.

    Examples
    --------
    >>> segments("Wir wollen, dass es bleibt – überall.")
    ['Wir wollen,', 'dass es bleibt', 'überall.']
    """
    return [piece for piece in _BREAK.split(text) if piece]


def main_words(pieces: Sequence[Sequence[Word]]) -> tuple[Word, ...]:
    """Return the words of the main clause.

    Clauses that a conjunction opens run to the next piece that ends in a verb; relative
    clauses and groups with "zu" end with their own piece. A text that has nothing else is
    returned whole.

    Parameters
    ----------
    pieces
        The words of each piece, in order.
    """
    kept: list[Word] = []
    inside = False
    for piece in pieces:
        if not piece:
            continue
        opens = piece[0].surface.lower() in _OPENERS
        if inside or opens:
            inside = not _ends_in_verb(piece)
        elif not _is_aside(piece):
            kept += piece
    return tuple(kept) if len(kept) > 1 else tuple(word for piece in pieces for word in piece)


def _ends_in_verb(piece: Sequence[Word]) -> bool:
    return piece[-1].pos in _VERBS


def _is_aside(piece: Sequence[Word]) -> bool:
    """Return whether a piece is a relative clause or a group with "zu" and an infinitive."""
    if len(piece) < 2 or not _ends_in_verb(piece):
        return False
    first, second = piece[0].surface, piece[1].surface.lower()
    if first[:1].islower() or first in ("Wer", "Was"):
        low = first.lower()
        if low in _RELATIVES or (low in _PREPOSITIONS and second in _RELATIVES):
            return True
    finite = any(word.pos in ("VM", "VA") or word.tag == "VV(FIN)" for word in piece[:-1])
    return not finite and (second == "zu" or _is_zu_group(piece))


def _is_zu_group(piece: Sequence[Word]) -> bool:
    return piece[-1].tag == "VV(IZU)" or piece[-2].surface.lower() == "zu"
