# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach doctor NET.reach --places … --population …: what the data lack."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.reach_inputs import add_inputs, inputs_of
from sechseck.site.commands.reach_lines import Lines, counted, decimal
from sechseck.site.commands.reach_refusals import refused

LABELS = {
    "surface": "Belag",
    "smoothness": "Ebenheit",
    "incline": "Steigung",
    "width": "Breite",
    "wheelchair": "Eignung für Rollstühle",
}


def main(arguments: list[str]) -> int:
    """Look at the data; 0 if done, 2 if what was given cannot be used."""
    given = _parser().parse_args(arguments)
    return refused(lambda lines: _told(given, lines), given.json, _sentences)


def _told(given: Any, lines: Lines) -> dict[str, Any]:
    from sechseck.engines.reach.quality import quality

    inputs = inputs_of(given, lines)
    lines.say("Sehe die Daten an …")
    found = quality(inputs.street, inputs.places, inputs.population)
    lines.end()
    return asdict(found) | {"notes": list(inputs.notes), "provenance": inputs.provenance}


def _sentences(told: dict[str, Any]) -> str:
    lines = [
        f"{counted(told['nodes'])} Knoten, {counted(told['pieces'])} Stücke, "
        f"{counted(round(told['kilometres']))} Kilometer.",
        f"{counted(told['island_nodes'])} Knoten liegen auf Inseln.",
        "Auf so viel der Länge fehlt die Angabe:",
        *(
            f"  {LABELS[name]}: {decimal(share * 100)} %"
            for name, share in told["unknown"].items()
        ),
        "Orte (weiter als 100 m vom Weg / ohne Weg):",
        *(
            f"  {name}: {counted(round(one['count']))} "
            f"({counted(round(one['far']))} / {counted(round(one['lost']))})"
            for name, one in told["places"].items()
        ),
        f"Menschen: {counted(round(told['people']['count']))} "
        f"({counted(round(told['people']['far']))} / {counted(round(told['people']['lost']))}); "
        f"{counted(told['homes_without_area'])} Wohnorte in keiner Kommune.",
    ]
    return "\n".join([*lines, *told["notes"]])


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck reach doctor",
        description="Sagt, was Straßen, Orten und Wohnorten an Angaben fehlt.",
    )
    add_inputs(parser)
    return parser
