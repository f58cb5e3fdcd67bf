# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Redline: numbered lines, what changes, what collides, and the version that comes of it.

A ``Version`` is a tuple of ``Block``; its stream of elements (each block opened, filled with
tokens, closed) is what everything counts in. A ``Hunk`` is a range of that stream and what
stands there instead, bound to its base by a hash. All values are frozen, no order of input
and no clock matters: the same input gives the same output.

    old = keep_ids(Version(()), blocks_of_html(html))      # a first version
    new = keep_ids(old, blocks_of_html(edited))            # an edited copy
    hunks = diff(old, new)                                 # apply(old, hunks) == new
    lines = number_lines(old.blocks)                       # rule "ag80"
    affected_lines(old, hunks, lines)                      # "In Zeile 3 einfügen"
    components({"Ä1": hunks, "Ä2": others})                # who collides, who wants the same
    merged = merge(old, [Decision(hunk, ("Ä1",)), …])      # with the origin of every word
    carry(open_hunks, old, merged)                         # carried, done or clash
    redlined(old, hunks)                                   # what is kept, gone and new
    blame(merged, number_lines(merged.blocks))             # whose words stand in which line
"""

from sechseck.engines.redline.applying import apply
from sechseck.engines.redline.block import Block, BlockType, Run, block_of
from sechseck.engines.redline.carrying import Carried, Fate, carry, edits_between
from sechseck.engines.redline.collisions import (
    Collision,
    Component,
    Proposal,
    collision_of,
    components,
    conflicts,
)
from sechseck.engines.redline.diffing import diff
from sechseck.engines.redline.element import CLOSING, Closing, Element, Opening, Token, tokens_of
from sechseck.engines.redline.errors import Overlapping, RedlineRefused, WrongBase
from sechseck.engines.redline.from_html import blocks_of_html
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.ids import keep_ids
from sechseck.engines.redline.lines import Line, lines_by_block, number_lines
from sechseck.engines.redline.marked import runs_of
from sechseck.engines.redline.merging import Decision, Verdict, merge
from sechseck.engines.redline.motion import Motion, read_motion
from sechseck.engines.redline.numbering import Numbering, next_number
from sechseck.engines.redline.places import CarriedPlace, blame, carry_place
from sechseck.engines.redline.rule import AG80, RULES, LineRule, rule_of
from sechseck.engines.redline.sanitising import clean_html
from sechseck.engines.redline.showing import Part, ShownBlock, Status, redlined, walked
from sechseck.engines.redline.storage import (
    hunk_from_json,
    hunk_to_json,
    version_from_json,
    version_to_json,
)
from sechseck.engines.redline.to_html import html_of, run_html
from sechseck.engines.redline.version import Edit, OriginSpan, Version
from sechseck.engines.redline.wording import Affected, Place, affected_lines, places_of

__all__ = [
    "AG80", "CLOSING", "RULES", "Affected", "Block", "BlockType", "Carried", "CarriedPlace",
    "Closing", "Collision", "Component", "Decision", "Edit", "Element", "Fate", "Hunk", "Line",
    "LineRule", "Motion", "Numbering", "Opening", "OriginSpan", "Overlapping", "Part", "Place",
    "Proposal", "RedlineRefused", "Run", "ShownBlock", "Status", "Token", "Verdict", "Version",
    "WrongBase", "affected_lines", "apply", "blame", "block_of", "blocks_of_html", "carry",
    "carry_place", "clean_html", "collision_of", "components", "conflicts", "diff",
    "edits_between", "html_of", "hunk_from_json", "hunk_to_json", "keep_ids", "lines_by_block",
    "merge", "next_number", "number_lines", "places_of", "read_motion", "redlined", "rule_of",
    "run_html", "runs_of", "tokens_of", "version_from_json", "version_to_json",
    "walked",
]  # fmt: skip
