# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people read of a span: lines joined, markup taken out."""

from __future__ import annotations

import re

from sechseck.engines.german.line_ends import rejoin

_SOFT = re.compile(r"\u00ad\s*+|[\u200b\u2060\ufeff]")
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
    text = rejoin(_SOFT.sub("", exact))
    text = _MARKUP.sub("", _LINK.sub(r"\1", text))
    return " ".join((text.replace("|", " ") if is_row else text).split())
