# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck redline BASE CHANGED…: what changed copies change, and where they collide."""

from __future__ import annotations

import sys
from pathlib import Path

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.redline import Block, RedlineRefused
from sechseck.site.amending.comparison import compare
from sechseck.site.amending.shown import comparison_json, comparison_text
from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.lines import NOT_READ, add_rule, motion_in, rule_with


def main(arguments: list[str]) -> int:
    """Print hunks and collisions; 0 if every file could be read."""
    given = _parser().parse_args(arguments)
    read: list[tuple[str, tuple[Block, ...]]] = []
    for path in (given.base, *given.changed):
        try:
            read.append((path.name, motion_in(path).blocks))
        except ReadingRefused as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            return NOT_READ
    try:
        found = compare(read[0][1], read[1:], rule_with(given.rule, given.width))
    except RedlineRefused as error:
        print(error, file=sys.stderr)
        return NOT_READ
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(comparison_json(found) if given.json else comparison_text(found))
    return 0


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck redline",
        description="Vergleicht geänderte Fassungen eines Antrags mit ihm und untereinander.",
    )
    parser.add_argument("base", type=Path, metavar="ANTRAG")
    parser.add_argument("changed", type=Path, nargs="+", metavar="GEÄNDERT")
    parser.add_argument("--json", action="store_true", help="als JSON ausgeben")
    add_rule(parser)
    return parser
