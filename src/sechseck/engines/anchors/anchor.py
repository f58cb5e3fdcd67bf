# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An anchor: a place in one version of a text, found again in the next."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.canonical import canonical_hash

CONTEXT_LENGTH = 32  # characters kept before and after the exact text


class AnchorRefused(ValueError):
    """A span that holds no text."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span of a text with what is needed to find it in another version.

    ``text[start:end] == exact`` holds for the text it was made from.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    line_start: int
    line_end: int
    page: int | None
    canonical_hash: str


def make_anchor(
    text: str, start: int, end: int, *, line_start: int, line_end: int, page: int | None
) -> Anchor:
    """Return the anchor of a span.

    Parameters
    ----------
    text
        The whole text of a version.
    start, end
        Character offsets of the span.
    line_start, line_end
        Physical lines, from 1.
    page
        Page or slide, None where the document has none.

    Returns
    -------
    Anchor
        With up to 32 characters of context on both sides.

    Raises
    ------
    AnchorRefused
        If the span is empty or outside the text.

    Examples
    --------
    >>> make_anchor("Wir bauen Radwege.", 4, 9, line_start=1, line_end=1, page=None).prefix
    'Wir '
    """
    if not 0 <= start < end <= len(text):
        raise AnchorRefused("Die Stelle liegt nicht im Text.")
    exact = text[start:end]
    return Anchor(
        exact=exact,
        prefix=text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=text[end : end + CONTEXT_LENGTH],
        start=start,
        end=end,
        line_start=line_start,
        line_end=line_end,
        page=page,
        canonical_hash=canonical_hash(exact),
    )
