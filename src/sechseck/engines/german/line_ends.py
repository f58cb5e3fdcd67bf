# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words broken at the end of a line."""

from __future__ import annotations

import re

# A hyphen in front of a conjunction stays: "Sport-\nund Musikangebote".
WORD_BREAK = r"[-‐][^\S\n]*+\n\s*+(?!(?:und|oder|bzw|sowie|als|wie)\b)(?=[a-zäöüß])"
_BROKEN_WORD = re.compile(rf"(?<=[^\W\d_]){WORD_BREAK}")
_BROKEN_HYPHEN = re.compile(r"(?<=\w)[-‐][^\S\n]*+\n\s*+(?=[A-ZÄÖÜ0-9])")


def rejoin(text: str) -> str:
    """Return the text with words put together that a line's end broke.

    Examples
    --------
    >>> rejoin("Beratungs-\\nstellen in Ost-\\nWest")
    'Beratungsstellen in Ost-West'
    """
    if "\n" not in text:
        return text
    return _BROKEN_HYPHEN.sub("-", _BROKEN_WORD.sub("", text))
