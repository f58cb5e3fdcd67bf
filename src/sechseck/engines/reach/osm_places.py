# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places out of an extract of OpenStreetMap: what is to be had where no register says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import osmium
import shapely
from osmium.osm import Node
from shapely.geometry.base import BaseGeometry

from sechseck.engines.reach.entrances import Crossings, hectares
from sechseck.engines.reach.errors import NetworkError
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.osm_clipping import checked
from sechseck.engines.reach.places import Places
from sechseck.engines.reach.same_place import facilities_by_name
from sechseck.engines.reach.tagging import keys, kinds_of
from sechseck.engines.reach.taxonomy import categories


@dataclass(frozen=True, slots=True)
class _Thing:
    kinds: tuple[str, ...]
    name: str
    shape: BaseGeometry  # a point, or the area


def places_from_osm(
    path: str,
    *,
    network: Network | None = None,
    polygon: BaseGeometry | None = None,
    progress: Callable[[int], None] | None = None,
) -> Places:
    """Return the places of the taxonomy that an extract holds.

    Points and areas are read; an area stands at a point inside it. Parks stand where streets
    lead into them, all entrances as one facility; so do things of one name that lie close
    together, such as the two sides of a stop.

    Parameters
    ----------
    path
        The file (.osm.pbf, .osm).
    network
        Streets of the same extract, to find entrances; without them, or where no street leads
        in, points along the edge stand for the entrances.
    polygon
        In degrees (WGS 84); what lies outside is left out.
    progress
        Is told now and then how many things have been found.

    Raises
    ------
    NetworkError
        If the file is broken or the polygon does not fit; in German.
    """
    area = None if polygon is None else checked(polygon)
    try:
        things = list(_things(path, area, progress))
    except (RuntimeError, ValueError) as error:
        raise NetworkError(
            f"Die Datei ist beschädigt oder unvollständig ({error}). Laden Sie sie neu."
        ) from error
    return _places(things, Crossings(network))


def _things(
    path: str, area: BaseGeometry | None, progress: Callable[[int], None] | None
) -> Iterator[_Thing]:
    """Yield what lies in the area; the rest of the extract is never held."""
    if area is not None:
        shapely.prepare(area)
    wkb = osmium.geom.WKBFactory()
    tagged = osmium.filter.KeyFilter(*keys())
    standing = osmium.filter.EntityFilter(osmium.osm.NODE | osmium.osm.AREA)
    found = 0
    read = osmium.FileProcessor(path).with_areas(tagged).with_filter(standing).with_filter(tagged)
    for thing in read:
        kinds = kinds_of(dict(thing.tags))
        if not kinds:
            continue
        shape = _shape(thing, wkb)
        if shape is None or not (area is None or area.contains(shape.representative_point())):
            continue
        found += 1
        if progress is not None and found % 1000 == 0:
            progress(found)
        yield _Thing(kinds, thing.tags.get("name") or "", shape)


def _shape(thing: Any, wkb: osmium.geom.WKBFactory) -> BaseGeometry | None:
    try:
        words = (
            wkb.create_point(thing) if isinstance(thing, Node) else wkb.create_multipolygon(thing)
        )
    except (RuntimeError, osmium.InvalidLocationError):
        return None  # cut off at the border of the extract
    return shapely.from_wkb(words)


def _places(things: list[_Thing], crossings: Crossings) -> Places:
    open_kinds = {slug: one for slug, one in categories().items() if not one.is_confidential}
    index = {slug: place for place, slug in enumerate(open_kinds)}
    rows: dict[tuple[int, float, float, str], int] = {}  # what stands there twice counts once
    for number, thing in enumerate(things):
        for slug in thing.kinds:
            least = open_kinds[slug].entrances_ha
            if least and hectares(thing.shape) < least:
                continue
            points = crossings.entrances(thing.shape) if least else [_middle(thing.shape)]
            for x, y in points:
                rows.setdefault((index[slug], round(x, 6), round(y, 6), thing.name), number)
    category = [row[0] for row in rows]
    lon, lat = [row[1] for row in rows], [row[2] for row in rows]
    names = [row[3] for row in rows]
    facility = facilities_by_name(category, lon, lat, names, list(rows.values()))
    return Places.of(tuple(open_kinds), category, lon, lat, name=names, facility=facility)


def _middle(shape: BaseGeometry) -> tuple[float, float]:
    point = shape.representative_point()
    return float(point.x), float(point.y)
