# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that belong together become groups, each of one kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sechseck.engines.readers.contact import is_contact
from sechseck.engines.readers.lines import Line, follows_directly
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.signs import kind_of_line
from sechseck.engines.readers.wrapping import breaks_sentence, fits, wrap_width

_CONTACT_LINES = 6  # a run of lines longer than this is no address card
_FLOWING = (None, BlockKind.ITEM, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring lines that form one block; ``kind`` None is plain text."""

    kind: BlockKind | None
    lines: tuple[Line, ...]
    text: str  # the lines as one line, without stars


def group_of(kind: BlockKind | None, lines: Sequence[Line]) -> Group:
    """Return the group of neighbouring lines."""
    joined = " ".join(line.content for line in lines)
    return Group(kind, tuple(lines), " ".join(joined.replace("**", "").split()))


def group_lines(lines: Sequence[Line], width: int | None = None) -> list[Group]:
    """Return the groups of a text.

    Parameters
    ----------
    lines : the non-blank lines
    width : the column at which the text is wrapped, found out if None
    """
    kinds = [kind_of_line(line.text) for line in lines]
    flowing = {line.start for line, kind in zip(lines, kinds, strict=True) if kind is None}
    width = width or wrap_width(lines, lambda line: line.start in flowing)
    runs: list[tuple[BlockKind | None, list[Line]]] = []
    stars = 0
    for line, kind in zip(lines, kinds, strict=True):
        if runs and _continues(runs[-1], line, kind, width, open_star=stars % 2 == 1):
            runs[-1][1].append(line)
        else:
            runs.append((kind, [line]))
            stars = 0
        stars += line.text.count("**")
    return mark_contacts([group_of(kind, members) for kind, members in runs])


def _continues(
    run: tuple[BlockKind | None, list[Line]],
    line: Line,
    kind: BlockKind | None,
    width: int | None,
    *,
    open_star: bool,
) -> bool:
    last = run[1][-1]
    if run[0] not in _FLOWING or not follows_directly(last, line):
        return False
    if width is not None and len(last.text) <= width + 40:
        # A dash at the start of a wrapped line is punctuation unless the line had room for it.
        if kind in (None, BlockKind.ITEM) and not fits(last.text, line.text, width):
            return True
    elif len(run[1]) >= 4:
        return False
    if kind is None and run[0] is BlockKind.ITEM and _hangs(run[1][0], line):
        return True
    return kind is None and (open_star or breaks_sentence(last.content, line.content))


def _hangs(item: Line, line: Line) -> bool:
    """Whether a line is indented below the text of a list item."""
    return line.content_start - line.start >= item.content_start - item.start + 2


def mark_contacts(groups: list[Group]) -> list[Group]:
    """Return groups in which the short lines of an address card count as contact data."""
    marked = list(groups)
    for place, group in enumerate(groups):
        if group.kind is BlockKind.META and is_contact(group.text):
            for above in _card_above(groups, place):
                marked[above] = replace(groups[above], kind=BlockKind.META)
    return marked


def _card_above(groups: Sequence[Group], place: int) -> list[int]:
    card: list[int] = []
    for above in range(place - 1, max(place - 1 - _CONTACT_LINES, -1), -1):
        if not follows_directly(groups[above].lines[-1], groups[above + 1].lines[0]):
            return card if len(card) < _CONTACT_LINES else []
        if groups[above].kind is None and len(groups[above].text.split()) <= 6:
            card.append(above)
        elif groups[above].kind is not BlockKind.META:
            return []
    return card if len(card) < _CONTACT_LINES else []
