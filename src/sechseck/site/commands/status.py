# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck status FILE --at DATE: how measures stand on a day, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.status import (
    RULES,
    STATE_WORDS,
    Assessment,
    Measure,
    StatusRefused,
    measures_of,
    roll_up,
    schema,
    status_of,
)
from sechseck.site.commands.arguments import Arguments, day
from sechseck.site.commands.opening import content_of

NOT_READ = 2


def main(arguments: list[str]) -> int:
    """Print state and reason of each measure; 0 if the file could be read."""
    given = _parser().parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    if given.schema:
        print(json.dumps(schema(), ensure_ascii=False, indent=1))
        return 0
    if given.file is None or given.at is None:
        print("Bitte nennen Sie eine DATEI und mit --at einen Tag.", file=sys.stderr)
        return NOT_READ
    try:
        measures = measures_of(content_of(given.file))
    except (ReadingRefused, StatusRefused) as error:
        print(f"{given.file.name}: {error}", file=sys.stderr)
        return NOT_READ
    found = [(one, status_of(one, given.at)) for one in measures]
    if given.json:
        print(json.dumps(_report(found, given.at), ensure_ascii=False, indent=1))
    else:
        _show(found, given.at)
    return 0


def _report(found: Sequence[tuple[Measure, Assessment]], on: date) -> dict[str, Any]:
    together = roll_up([(1.0, one) for _measure, one in found])
    return {
        "at": on.isoformat(),
        "rules": RULES.version,
        "measures": [_row(measure, one) for measure, one in found],
        "together": {
            "state": together.state,
            "reason": together.reason,
            "counts": together.counts,
            "progress": together.progress.share,
        },
    }


def _row(measure: Measure, one: Assessment) -> dict[str, Any]:
    return {
        "id": measure.id,
        "title": measure.title,
        "state": one.state,
        "reason": one.reason,
        "rule": one.rule,
        "overridden": one.is_overridden,
        "computed": one.computed.state,
        "computed_reason": one.computed.reason,
        "confidence": one.confidence.name.lower(),
        "progress": one.progress.share,
        "progress_known": one.progress.known,
        "timeliness": one.timeliness,
        "readiness": one.readiness.share,
        "missing": list(one.readiness.missing),
    }


def _show(found: Sequence[tuple[Measure, Assessment]], on: date) -> None:
    table = Table(title=f"Status am {on.day}.{on.month}.{on.year}", title_justify="left")
    for heading in ("Nr.", "Maßnahme", "Status", "Warum"):
        table.add_column(heading, overflow="fold")
    for measure, one in found:
        # As Text: what stands in square brackets is part of the title, no markup.
        cells = (measure.id, measure.title, STATE_WORDS[one.state], one.reason)
        table.add_row(*map(Text, cells))
    console = Console()
    console.print(table)
    console.print(roll_up([(1.0, one) for _measure, one in found]).reason)


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck status",
        description="Sagt, wie Maßnahmen an einem Tag stehen, und warum.",
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="DATEI", help="Maßnahmen als JSON")
    parser.add_argument("--at", type=day, metavar="TAG", help="wie 2026-11-22")
    parser.add_argument("--json", action="store_true", help="als JSON ausgeben")
    parser.add_argument(
        "--schema", action="store_true", help="zeigt, welche Angaben die Datei haben darf"
    )
    return parser
