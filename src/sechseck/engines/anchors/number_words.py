# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""German number words: cardinals, ordinals, fractions and bounds."""

from __future__ import annotations

import re

from sechseck.engines.german.wordlist import word_set

_CARDINAL = re.compile(
    r"\A(?:eins?|zwei|zwo|drei|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf|zwan"
    r"|und|hundert|tausend|zig|ßig|einhalb)++"
    r"(?:s?te[nrsm]?|s?tens|s?tels?|s?teln|mal|malig\w*|fach\w*|jährig\w*|jährlich\w*)?\Z"
)
_OTHERS = re.compile(
    r"\A(?:(?:erst|dritt|zweit|halb|ganz|doppelt|einzig)(?:e[nrsm]?|ens|els?|eln)?"
    r"|(?:million|milliarde)(?:en|n)?|(?:verdoppel|verdreifach|vervielfach|halbier)\w*)\Z"
)
_SINGLE = word_set(
    """
    mio mrd tsd dutzend hälfte anderthalb paar null einmal
    mindestens höchstens maximal minimal wenigstens prozent promille
    """
)
_ARTICLES = word_set("ein und eins einzeln")


def is_number_word(word: str) -> bool:
    """Return whether a lower-case word stands for a number or a bound.

    Examples
    --------
    >>> [is_number_word(word) for word in ("sechs", "siebte", "drittel", "eine", "achtung")]
    [True, True, True, False, False]
    """
    if word in _ARTICLES:
        return False
    return word in _SINGLE or _CARDINAL.match(word) is not None or _OTHERS.match(word) is not None
