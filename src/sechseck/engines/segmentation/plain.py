# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people read of a span: lines joined, markup taken out."""

from __future__ import annotations

import re

_SOFT = re.compile(r"\u00ad\s*+|[\u200b\u2060\ufeff]")
_BROKEN_WORD = re.compile(
    r"(?<=[^\W\d_])[-‐][^\S\n]*+\n\s*+(?!(?:und|oder|bzw|sowie|als|wie)\b)(?=[a-zäöüß])"
)
_BROKEN_HYPHEN = re.compile(r"(?<=\w)[-‐][^\S\n]*+\n\s*+(?=[A-ZÄÖÜ0-9])")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")
_MARKUP = re.compile(r"\*\*|__|`|</?[a-zA-Z][^<>]{0,80}>|\\(?=[*_#|])")


def plain_text(exact: str, *, is_row: bool = False) -> str:
    """Return the readable text of a span.

    Parameters
    ----------
    exact
        The span as it stands in the document.
    is_row
        Whether upright strokes part the cells of a table.

    Examples
    --------
    >>> plain_text("**Beratungs-\\nstellen** und Ost-\\nWest")
    'Beratungsstellen und Ost-West'
    """
    text = _BROKEN_WORD.sub("", _SOFT.sub("", exact))
    text = _BROKEN_HYPHEN.sub("-", text)
    text = _MARKUP.sub("", _LINK.sub(r"\1", text))
    return " ".join((text.replace("|", " ") if is_row else text).split())
