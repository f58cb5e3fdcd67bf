# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach build FILE.osm.pbf --out NET.reach: streets as a network that can be asked."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from hashlib import file_digest
from pathlib import Path
from typing import Any

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.opening import unreadable
from sechseck.site.commands.reach_lines import Lines, counted

NOT_READ = 2


def main(arguments: list[str]) -> int:
    """Read, lay out, store; 0 if the network is there, 2 if the file cannot be used."""
    given = _parser().parse_args(arguments)
    from sechseck.engines.reach.errors import ReachError

    with Lines() as lines:
        try:
            told = build(given.file, given.out, given.clip, lines)
        except ReachError as error:
            lines.end()
            print(f"{given.file.name}: {error}", file=sys.stderr)
            return NOT_READ
        except OSError as error:
            lines.end()
            print(
                f"{Path(error.filename or given.file).name}: {unreadable(error)}", file=sys.stderr
            )
            return NOT_READ
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(json.dumps(told, ensure_ascii=False, indent=1) if given.json else _sentence(told))
    return 0


def build(file: Path, out: Path, clip: Path | None, lines: Lines) -> dict[str, Any]:
    """Turn an extract into a stored network and return what is told of it."""
    from sechseck.engines.reach.osm import read_osm
    from sechseck.reach.storage import may_store, store
    from sechseck.site.commands.reach_clip import polygon_of

    may_store(out)
    polygon = polygon_of(clip) if clip else None
    with file.open("rb") as opened:
        digest = file_digest(opened, "sha256").hexdigest()
    lines.say("Lese Wege …")
    network = read_osm(str(file), polygon, lambda ways: lines.say(f"Lese Wege … {counted(ways)}"))
    inputs = {"inputs": [{"name": file.name, "sha256": digest}]}
    lines.say(f"Ordne {counted(network.nodes)} Knoten …")
    told = store(replace(network, meta={**network.meta, **inputs}), out)
    lines.end()
    return {"out": str(out), **{name: said for name, said in told.items() if name != "arrays"}}


def _sentence(told: dict[str, Any]) -> str:
    lost = told["missing_nodes"]
    more = f" {counted(lost)} Knoten fehlen in der Datei (am Rand abgeschnitten)." if lost else ""
    return (
        f"{told['out']}: {counted(told['nodes'])} Knoten, {counted(told['pieces'])} Stücke aus "
        f"{counted(told['ways'])} Wegen, Stand {told['date'][:10] or 'unbekannt'}.{more}\n"
        f"Daten: {told['credit']}, {told['licence']}."
    )


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck reach build",
        description="Baut aus einem Auszug von OpenStreetMap ein Netz.",
    )
    parser.add_argument("file", type=Path, metavar="DATEI.osm.pbf")
    parser.add_argument("--out", type=Path, required=True, metavar="NETZ.reach")
    parser.add_argument(
        "--clip", type=Path, metavar="FLÄCHE.geojson", help="nur, was in dieser Fläche liegt"
    )
    parser.add_argument("--json", action="store_true", help="Ergebnis als JSON ausgeben")
    return parser
