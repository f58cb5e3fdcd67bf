# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hard-wrapped lines: at which column, and which lines belong together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from sechseck.engines.readers.lines import Line, follows_directly

_NARROWEST, _WIDEST = 40, 130
_FORCED_SHARE = 0.55
_RAGGED_LOWERCASE_SHARE = 0.3
_RAGGED_SLACK = 0.85
_SENTENCE_END = (".", "!", "?", ":", ";", "“", '"', "…")


def fits(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would still have fitted: the paragraph ends here.

    >>> fits("morgen.", "Frauenhäuser und Beratungsstellen", 80)
    True
    """
    first = following.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + len(first) <= width


def wrap_width(lines: Sequence[Line], is_plain: Callable[[Line], bool]) -> int | None:
    """Return the column at which a text is hard-wrapped, None if it is not.

    A text is wrapped if at most of its line breaks the next word would not have fitted.
    Text copied from a page set in proportional letters is ragged: there the width is
    taken with slack, if the breaks fall in the middle of sentences.

    Parameters
    ----------
    lines : the non-blank lines of the text
    is_plain : says which lines carry running text (no table, no list item)
    """
    pairs = [
        (first, second)
        for first, second in pairwise(lines)
        if follows_directly(first, second) and is_plain(second)
    ]
    if len(pairs) < 2:
        return None
    lengths = sorted(len(line.text.rstrip()) for pair in pairs for line in pair)
    width = lengths[int(0.98 * (len(lengths) - 1))]
    longer = sum(len(line.text) > 1.5 * width for line in lines)
    if not _NARROWEST <= width <= _WIDEST or 10 * longer > len(lines):
        return None
    forced = sum(not fits(first.text, second.text, width) for first, second in pairs)
    if forced >= _FORCED_SHARE * len(pairs):
        return width
    inside = sum(breaks_sentence(first.content, second.content) for first, second in pairs)
    if inside >= _RAGGED_LOWERCASE_SHARE * len(pairs):
        return int(width * _RAGGED_SLACK)
    return None


def breaks_sentence(line: str, following: str) -> bool:
    """Whether the second line plainly goes on with the sentence of the first.

    >>> breaks_sentence("Unsere Werte: Offenheit,", "Mut und Geduld")
    True
    """
    if line.endswith(",") or line.count("**") % 2:
        return True
    if line.endswith(("-", "\u00ad")) and not line.endswith(" -"):
        return following[0].islower()
    return following[0].islower() and not line.endswith(_SENTENCE_END)
