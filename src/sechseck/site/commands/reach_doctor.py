# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach doctor NET.reach --places … --population …: what the data lack."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.reach_inputs import add_inputs, inputs_of
from sechseck.site.commands.reach_lines import Lines, counted, decimal
from sechseck.site.commands.reach_refusals import refused

if TYPE_CHECKING:
    from sechseck.engines.reach.street import Street

LEAVING = "07:30"
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
    told = asdict(found) | {"notes": list(inputs.notes), "provenance": inputs.provenance}
    if given.gtfs:
        lines.say("Sehe den Fahrplan an …")
        told["timetable"] = _timetable(given.gtfs, inputs.street)
    lines.end()
    return told


def _timetable(path: Path, street: Street) -> dict[str, Any]:
    """Return when the timetable is valid, and what leaves on a usual day in an early hour."""
    from sechseck.engines.reach.transit.days import usual_day
    from sechseck.engines.reach.transit.reader import read_gtfs
    from sechseck.engines.reach.transit.stops import prepare_stops
    from sechseck.engines.reach.transit.timetable import Window

    timetable = read_gtfs(str(path))
    stops = prepare_stops(street, timetable)
    usual = usual_day(timetable, Window.at(LEAVING), stops.snapped.edge >= 0)
    return {
        "valid": [day.isoformat() for day in timetable.valid],
        "day": usual.day.isoformat(),
        "leaving": LEAVING,
        "trips": usual.trips,
        "departures": usual.departures,
        "stops": len(timetable.names),
        "far_stops": stops.report(),
    }


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
    return "\n".join([*lines, *_of_buses(told.get("timetable")), *told["notes"]])


def _of_buses(told: dict[str, Any] | None) -> list[str]:
    if told is None:
        return []
    first, last, day = (
        f"{date.fromisoformat(one):%d.%m.%Y}" for one in (*told["valid"], told["day"])
    )
    leaving = (
        f"{counted(told['departures'])} Abfahrten von {told['leaving']} Uhr an in einer Stunde"
        if told["departures"]
        else f"von {told['leaving']} Uhr an fährt in einer Stunde nichts"
    )
    return [
        f"Fahrplan gültig vom {first} bis zum {last}; {counted(told['stops'])} Haltestellen.",
        f"Am {day}: {counted(told['trips'])} Fahrten; {leaving}.",
        *([told["far_stops"]] if told["far_stops"] else []),
    ]


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck reach doctor",
        description="Sagt, was Straßen, Orten und Wohnorten an Angaben fehlt.",
    )
    add_inputs(parser)
    parser.add_argument("--gtfs", type=Path, metavar="FEED.zip", help="Fahrpläne als GTFS")
    return parser
