# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach setup: streets, places and people of a real region, and all its ways."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

import django

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.reach_lines import Lines
from sechseck.site.commands.reach_rows import rows_of
from sechseck.site.launcher.instance import instance
from sechseck.site.launcher.preparedness import is_prepared
from sechseck.site.setup.failures import SetupFailed

NOT_TAKEN = 2
ORIGINS = """Woher die Dateien kommen:
  --osm         OpenStreetMap, Auszug des Landes, etwa von download.geofabrik.de.
                ODbL 1.0, © OpenStreetMap-Mitwirkende. Wird auf die Kommunen zugeschnitten.
  --boundaries  Grenzen der Kommunen als GeoJSON, etwa VG250 vom BKG (gdz.bkg.bund.de).
                dl-de/by-2-0, © GeoBasis-DE / BKG.
  --population  Menschen im 100-m-Gitter, etwa Zensus 2022 (zensus2022.de). dl-de/by-2-0.
                Ohne Datei verteilt Sechseck die Einwohner jeder Kommune auf ihre Straßen.
  --places      eigene Listen: category, lon, lat, name. Sie gelten vor OpenStreetMap.
  --gtfs        Fahrpläne, vom Verkehrsverbund oder von DELFI (Lizenz nennt der Verbund).
Unterbrochen? Denselben Befehl noch einmal: Was fertig ist, wird nicht wiederholt."""


def main(arguments: list[str]) -> int:
    """Load everything, or say in a sentence what does not fit."""
    given = _parser().parse_args(arguments)
    for path in (given.osm, given.boundaries, given.population, given.places, given.gtfs):
        if path is not None and not path.is_file():
            raise SetupFailed(f"Diese Datei gibt es nicht: {path}")
    with instance(given.region, as_owner=False) as here:
        if not is_prepared(here):
            raise SetupFailed(
                f"Die Region „{here.region}“ ist noch nicht eingerichtet. "
                f"Bitte zuerst: ./sechseck prepare --region {here.region}"
            )
        django.setup()
        return _load(given)


def _load(given: Namespace) -> int:
    from sechseck.engines.reach.errors import ReachError
    from sechseck.site.loading.boundaries import NotTaken
    from sechseck.site.reaching.people import Listed
    from sechseck.site.reaching.taking import Files, take_region

    def listed(path: Path | None) -> Listed | None:
        return None if path is None else Listed(path.name, rows_of(path)[0])

    with Lines() as lines:
        try:
            tables = {name: listed(getattr(given, name)) for name in ("population", "places")}
            files = Files(given.osm, given.boundaries, gtfs=given.gtfs, **tables)
            told = take_region(files, lines.say)
        except (ReachError, NotTaken, ValueError) as reason:
            lines.end()
            print(reason, file=sys.stderr)
            return NOT_TAKEN
    print(told)
    return 0


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck reach setup",
        description="Lädt Straßen, Orte und Menschen einer Region und berechnet alle Wege.",
        epilog=ORIGINS,
    )
    parser.add_argument("--osm", type=Path, required=True, metavar="DATEI.osm.pbf")
    parser.add_argument("--boundaries", type=Path, required=True, metavar="DATEI.geojson")
    parser.add_argument("--population", type=Path, metavar="DATEI.csv")
    parser.add_argument("--places", type=Path, metavar="DATEI.csv")
    parser.add_argument("--gtfs", type=Path, metavar="FEED.zip")
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    return parser
