# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The canonical form of a text: what stays when only its typesetting changes."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.line_ends import rejoin

_INVISIBLE = re.compile("\u00ad[ \t]*\n?[ \t]*|[\u200b-\u200f\u2060\ufeff]")
_MARKUP = re.compile(r"\*\*+")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("„“”«»‟″❝❞", '"'),
        **dict.fromkeys("‚‘’‹›‛′´`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


def canonical(text: str) -> str:
    """Return the canonical form of a text.

    Compatibility characters (NFKC), soft hyphens, words broken at a line's end, bold marks,
    quotation marks, dashes, gender signs and white space are folded; letters keep their case.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        On one line; the canonical form of a canonical form is itself.

    Examples
    --------
    >>> canonical("„Bürger*innen–\\nRat“  der Stadt")
    '"Bürgerinnen- Rat" der Stadt'
    """
    while (folded := _fold(text)) != text:
        text = folded
    return folded


def _fold(text: str) -> str:
    text = rejoin(_INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFKC", text).translate(_SIGNS)
    return " ".join(fold_gender(_MARKUP.sub("", text)).split())


def canonical_hash(text: str) -> str:
    """Return the SHA-256 of the canonical form, as 64 hexadecimal digits.

    Examples
    --------
    >>> canonical_hash("Wohn-\\nraum") == canonical_hash("Wohnraum")
    True
    """
    return hashlib.sha256(canonical(text).encode()).hexdigest()
