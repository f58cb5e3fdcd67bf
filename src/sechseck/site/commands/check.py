# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck check: does this installation fit together, and does the program hold?"""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from sechseck.site.commands import check_audit
from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.check_state import state_of
from sechseck.site.drills.register import DRILLS
from sechseck.site.drills.result import Drill, Result
from sechseck.site.drills.running import run_drills
from sechseck.site.launcher.instance import instance
from sechseck.site.processes.signals import stoppable
from sechseck.site.setup.progress import report

STATE = "state"
Line = tuple[str, Result]
FAULT = "FEHLER"
NARROWEST = 100
INTERRUPTED = 130  # as shells tell Ctrl-C


def main(arguments: list[str]) -> int:
    """Print one table and return 1 if something does not hold."""
    if arguments[:1] == ["audit"]:
        return check_audit.main(arguments[1:])
    options = _parser().parse_args(arguments)
    if options.list:
        return _list()
    codes = [INTERRUPTED]
    with stoppable():  # so that databases and files of the drills are tidied away, too
        codes.append(_check(options))
    return codes[-1]


def _check(options: Namespace) -> int:
    known = {drill.name: drill for drill in DRILLS}
    lines: list[Line] = []
    if not options.names or STATE in options.names:
        lines += _state(options.region, options.repair)
    chosen = [known[name] for name in options.names if name != STATE] or (
        [] if options.names else list(DRILLS)
    )
    lines += _drills(chosen)
    _show(lines, as_json=options.json)
    return int(any(not one.is_ok and not one.is_skipped for _name, one in lines))


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck check",
        description="Prüft erst diese Installation, dann übt es, was schiefgehen kann: auf einer "
        "eigenen Datenbank mit der Beispielregion, nie auf Ihrer. Ohne Namen alles, das dauert; "
        "mit Namen nur diese. Der Rückgabewert ist 1, wenn etwas nicht hält.",
    )
    names = [STATE, *(drill.name for drill in DRILLS)]
    parser.add_argument(
        "names", nargs="*", metavar="NAME", choices=[*names, []], help="state oder eine Übung"
    )
    parser.add_argument("--list", action="store_true", help="zeigt alle Namen")
    parser.add_argument("--json", action="store_true", help="für Programme")
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    parser.add_argument("--repair", action="store_true", help="verlorene Originale zurückholen")
    return parser


def _list() -> int:
    print(f"{STATE:15} Einstellungen, Datenbank, Region, Originale, Protokoll, Impressum")
    for drill in DRILLS:
        print(f"{drill.name:15} {drill.sentence}")
    return 0


def _state(region: str | None, repair: bool) -> list[Line]:
    report("Diese Installation")
    with instance(region, as_owner=True) as here:
        return [(STATE, one) for one in state_of(here, repair=repair)]


def _drills(chosen: list[Drill]) -> list[Line]:
    lines = []
    for drill, result in run_drills(chosen):
        report(f"  {_word(result)}: {result.sentence}")
        lines.append((drill.name, result))
    return lines


def _word(result: Result) -> str:
    if result.is_skipped:
        return "ausgelassen"
    return "hält" if result.is_ok else FAULT


def _show(lines: list[Line], *, as_json: bool) -> None:
    if as_json:
        rows = [{"drill": name, **asdict(result)} for name, result in lines]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    table = Table("Übung", "Prüfung", "Ergebnis")
    table.add_column("Zahl", overflow="fold")  # long names of places are read to their end
    for name, result in lines:
        table.add_row(name, result.sentence, _word(result), escape(result.figure))
    console = Console()
    console.width = max(console.width, NARROWEST)
    console.print(table)
