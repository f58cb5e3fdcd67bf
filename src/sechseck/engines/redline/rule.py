# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Line rules: how wide a line is. A rule never changes once texts are frozen under it."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.redline.block import Block, BlockType
from sechseck.engines.redline.errors import RedlineRefused

NARROWEST = 10  # graphemes
_INDENT = 6  # graphemes for each level of a list or quotation
_SHARES = {BlockType.H2: 60, BlockType.H3: 75, BlockType.H4: 75}  # percent of the width


@dataclass(frozen=True, slots=True)
class LineRule:
    """How the lines of a text are counted.

    Source: the rule by which Antragsgrün numbers lines of 80 columns, described anew.

    Parameters
    ----------
    name
        The name under which versions keep it.
    width
        Graphemes of a line of a paragraph.
    br_stale
        Quirk, for imported texts only: the last break of a line that ``<br>`` ended is still
        a candidate in the next line.
    forget_carried
        Quirk, for imported texts only: a space or hyphen that came over from the line before
        is no candidate.

    Raises
    ------
    RedlineRefused
        If the width is below 10.
    """

    name: str = "ag80"
    width: int = 80
    br_stale: bool = False
    forget_carried: bool = False

    def __post_init__(self) -> None:
        if self.width < NARROWEST:
            raise RedlineRefused(f"Eine Zeile braucht mindestens {NARROWEST} Zeichen.")

    def width_of(self, block: Block) -> int:
        """Return the graphemes that fit into a line of a block.

        Examples
        --------
        >>> from sechseck.engines.redline.block import block_of
        >>> AG80.width_of(block_of("b1", "Titel", BlockType.H2))
        48
        """
        share = _SHARES.get(block.type)
        if share is not None:
            return self.width * share // 100
        return max(self.width - _INDENT * block.level, NARROWEST - 4)


AG80 = LineRule()
RULES = {
    rule.name: rule for rule in (AG80, LineRule("ag80-import", br_stale=True, forget_carried=True))
}


def rule_of(rule: str | LineRule) -> LineRule:
    """Return a rule by its name; a rule itself is returned as it is.

    Raises
    ------
    RedlineRefused
        If there is no rule of that name.
    """
    if isinstance(rule, LineRule):
        return rule
    if rule not in RULES:
        raise RedlineRefused(f"Die Zeilenregel „{rule}“ gibt es nicht.")
    return RULES[rule]
