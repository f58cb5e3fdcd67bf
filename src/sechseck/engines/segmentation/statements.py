# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which passages say something that can be labelled and linked."""

from __future__ import annotations

import re

from sechseck.engines.german.tokens import words
from sechseck.engines.german.wordlist import word_set
from sechseck.engines.readers.contact import holds_contact
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.signs import is_apparatus

_SAYING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.TABLE_ROW})
_DAY = re.compile(r"\b\d{1,2}\.\s?(?:\d{1,2}\.\s?|[A-ZÄÖÜ][a-zä]{2,8}\s)(?:19|20)\d\d\b")
_LETTERS = re.compile(r"(?:[^\W\d_][\W\d_]*){4}")  # fewer say nothing
_ENGLISH = word_set("the of and with is are by")
_VERBS = frozenset({"VV", "VA", "VM"})
_SENTENCE_END = (".", "!", "?", ")")
_FIGURE = re.compile(r"(?<![\w.,])[-+]?\d[\d.,]*(?![\w])")
_FEWEST_FIGURES_OF_A_ROW = 2  # "2040 | 0": a year and its value
_LONGEST_WORD = 400  # letters without a blank: no language, but what is left of a broken file
_FEWEST_WORDS_OF_A_QUESTION = 5
_FEWEST_WORDS_OF_A_CAPTION = 5


def is_statement(text: str, block: BlockKind) -> bool:
    """Return whether a passage says something about the region.

    Contact data, sources, page numbers, survey instructions and questions of a few words say
    nothing, nor does what no blank divides. Rows of figures do: they hold the values of a table.
    Of titles only those that name a day do (they announce an event), of captions only
    whole German sentences.

    Parameters
    ----------
    text
        The readable text of the passage.
    block
        What the reader took its block for.

    Returns
    -------
    bool
        Whether the passage is labelled and linked.

    Examples
    --------
    >>> is_statement("Jeder Weg zählt!", BlockKind.PARAGRAPH)
    True
    >>> is_statement("Quelle: Befragung 2023", BlockKind.PARAGRAPH)
    False
    """
    if block is BlockKind.TABLE_ROW and len(_FIGURE.findall(text)) >= _FEWEST_FIGURES_OF_A_ROW:
        return not (holds_contact(text) or is_apparatus(text))
    if max(map(len, text.split()), default=0) > _LONGEST_WORD:
        return False
    if not _LETTERS.search(text) or holds_contact(text) or is_apparatus(text):
        return False
    if block is BlockKind.HEADING:
        return ":" in text and _DAY.search(text) is not None
    if block is BlockKind.CAPTION:
        return _is_german_sentence(text)
    is_short_question = text.endswith("?") and len(text.split()) < _FEWEST_WORDS_OF_A_QUESTION
    return block in _SAYING and not is_short_question


def _is_german_sentence(text: str) -> bool:
    pieces = text.lower().split()
    if len(pieces) < _FEWEST_WORDS_OF_A_CAPTION or not text.endswith(_SENTENCE_END):
        return False
    return _ENGLISH.isdisjoint(pieces) and any(word.pos in _VERBS for word in words(text))
