# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck lines FILE: the numbered lines of a motion's body."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.redline import (
    AG80,
    RULES,
    LineRule,
    Motion,
    RedlineRefused,
    number_lines,
    rule_of,
)
from sechseck.kernel.sandbox.reading import read_motion_safely
from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.opening import content_of

NOT_READ = 2


def main(arguments: list[str]) -> int:
    """Print the numbered lines; 0 if the file could be read."""
    given = _parser().parse_args(arguments)
    try:
        rule = rule_with(given.rule, given.width)
        lines = number_lines(motion_in(given.file).blocks, rule)
    except (ReadingRefused, RedlineRefused) as error:
        print(f"{given.file.name}: {error}", file=sys.stderr)
        return NOT_READ
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    if given.json:
        rows = [{"number": one.number, "text": one.text, "block": one.block} for one in lines]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for one in lines:
        print(f"{one.number:>5}  {one.text}".rstrip())
    return 0


def motion_in(path: Path) -> Motion:
    """Return the motion in a file.

    Raises
    ------
    ReadingRefused
        If the file cannot be opened or read, or holds no motion's text.
    """
    motion = read_motion_safely(path.name, content_of(path))
    if not motion.blocks:
        raise ReadingRefused("Die Datei enthält keinen Antragstext.")
    return motion


def rule_with(name: str, width: int) -> LineRule:
    """Return a rule of another width."""
    return replace(rule_of(name), width=width)


def add_rule(parser: Arguments) -> None:
    """Let a command take the width of a line and the name of a rule."""
    parser.add_argument(
        "--width", type=int, default=AG80.width, metavar="N", help="Zeichen je Zeile (Vorgabe: 80)"
    )
    parser.add_argument(
        "--rule",
        choices=sorted(RULES),
        default=AG80.name,
        help="Zeilenregel; ag80-import zählt wie Antragsgrün mit dessen Eigenheiten",
    )


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck lines",
        description="Zählt die Zeilen eines Antrags: Text, Word, HTML oder Seite aus Antragsgrün.",
    )
    parser.add_argument("file", type=Path, metavar="DATEI")
    parser.add_argument("--json", action="store_true", help="als JSON ausgeben")
    add_rule(parser)
    return parser
