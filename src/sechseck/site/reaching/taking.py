# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take the files of a real region, step by step; what is done is not done again.

Each step leaves something complete: boundaries in the database, streets and places in folders
named by the checksum of their input, a ground, a run for each person.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path

from django.conf import settings
from django.utils.timezone import localdate
from shapely import union_all
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.osm import read_osm
from sechseck.engines.reach.transit.reader import read_gtfs
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.places.models import Area, Boundary
from sechseck.reach.actions.grounds import take_ground
from sechseck.reach.keeping import Land
from sechseck.reach.queries.runs import computed
from sechseck.reach.storage import load, store
from sechseck.reach.timers import compute_run
from sechseck.site.loading.boundaries import take
from sechseck.site.reaching.people import Listed, people_of
from sechseck.site.reaching.sites import sites_of

Say = Callable[[str], None]
MARGIN = 0.03  # degrees around the region, so that ways may lead out and in again
OSM = {
    "title": "OpenStreetMap",
    "licence": "Open Database License (ODbL) 1.0",
    "attribution": "© OpenStreetMap-Mitwirkende",
}


@dataclass(frozen=True, slots=True)
class Files:
    """What an operator brings."""

    osm: Path
    boundaries: Path
    population: Listed | None = None
    places: Listed | None = None
    gtfs: Path | None = None


def take_region(files: Files, say: Say) -> str:
    """Take everything and compute all ways; return a sentence about what is there now.

    Raises
    ------
    ReachError, NotTaken, ValueError
        With a German sentence about the file that does not fit.
    """
    by = enlist_program("wege")
    say("Nehme die Grenzen der Kommunen auf …")
    take(files.boundaries, by=enlist_program("regionspaket"))
    areas = list(Area.objects.filter(boundary__isnull=False).select_related("boundary"))
    whole = union_all([_shape(area.boundary) for area in areas]).buffer(MARGIN)
    network = _streets(files.osm, whole, say)
    places, named = sites_of(files.osm, files.places, network, areas, whole, say, by)
    population, origin = people_of(files.population, network, areas, say)
    keys = tuple(area.ags for area in areas)
    land = Land(network, places, population, keys, _feed(files.gtfs, say))
    say("Schreibe Straßen, Orte und Menschen …")
    told = [OSM, *origin, *([named] if named else [])]
    ground = take_ground(land, day=_day(network), origins=told, by=by)
    persons = computed(ground)
    for number, person in enumerate(persons, 1):
        say(f"Berechne Wege … {number} von {len(persons)}: {person}")
        compute_run(ground, person, by=by)
    return _sentence(land)


def _streets(path: Path, whole: BaseGeometry, say: Say) -> Network:
    """Return the streets of the extract inside the region, clipped once and kept."""
    say("Prüfe den Auszug …")
    with path.open("rb") as opened:
        digest = file_digest(opened, "sha256").hexdigest()
    name = sha256(f"{digest}{whole.wkt}".encode()).hexdigest()[:40]
    folder = Path(settings.REACH_ROOT) / f"{name}.reach"
    if not folder.is_dir():
        say("Lese Straßen …")
        found = read_osm(str(path), whole, lambda ways: say(f"Lese Straßen … {ways} Wege"))
        store(replace(found, meta={**found.meta, "sha256_of_extract": digest}), folder)
    return load(folder)


def _shape(boundary: Boundary) -> BaseGeometry:
    return shape({"type": "MultiPolygon", "coordinates": boundary.polygons})


def _day(network: Network) -> date:
    """Return the day of the extract; today where it says none."""
    try:
        return date.fromisoformat(str(network.meta.get("date"))[:10])
    except ValueError:
        return localdate()


def _feed(path: Path | None, say: Say) -> bytes:
    """Return the bytes of a timetable that can be read."""
    if path is None:
        return b""
    say("Prüfe die Fahrpläne …")
    content = path.read_bytes()
    read_gtfs(content)
    return content


def _sentence(land: Land) -> str:
    people = round(float(land.population.people.sum()))
    return (
        f"{land.network.nodes} Knoten, {len(land.places)} Orte, {people} Menschen in "
        f"{len(land.areas)} Kommunen. Die Karte steht unter /erreichbarkeit/."
    )
