# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets out of an extract of OpenStreetMap."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import osmium
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from sechseck.engines.reach.attributes import ATTRIBUTES
from sechseck.engines.reach.errors import NetworkError
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.osm_clipping import checked, inside
from sechseck.engines.reach.osm_ways import Bounds, Ways, WaysRead
from sechseck.engines.reach.placing import metres_between

LICENCE = "Open Data Commons Open Database License (ODbL) 1.0"
CREDIT = "© OpenStreetMap-Mitwirkende"
KEYS = ("highway", "barrier", "kerb")


def read_osm(
    path: str,
    polygon: BaseGeometry | None = None,
    progress: Callable[[int], None] | None = None,
) -> Network:
    """Return the streets of an extract (.osm.pbf, .osm).

    Parameters
    ----------
    path
        The file. Its nodes must stand before its ways, as they do in every extract.
    polygon
        In degrees (WGS 84); pieces with neither end inside are left out.
    progress
        Is told now and then how many ways have been read.

    Raises
    ------
    NetworkError
        If the file is broken, holds no streets, or the polygon does not fit; in German.
    """
    area = None if polygon is None else checked(polygon)
    try:
        found, streets = _read(path, None if area is None else area.bounds, progress)
        date = osmium.FileProcessor(path).header.get("osmosis_replication_timestamp")
    except (RuntimeError, ValueError) as error:
        if "file format" in str(error):  # libosmium goes by the name
            raise NetworkError(
                "Das ist kein Auszug von OpenStreetMap. Er heißt meist NAME.osm.pbf."
            ) from error
        raise NetworkError(
            f"Die Datei ist beschädigt oder unvollständig ({error}). Laden Sie sie neu."
        ) from error
    if not streets:
        raise NetworkError("Die Datei enthält keine Straßen (nichts mit „highway“).")
    meta: dict[str, object] = {
        "source": "OpenStreetMap",
        "licence": LICENCE,
        "credit": CREDIT,
        "date": date,
    }
    meta |= {"ways": int(found.count.size), "missing_nodes": found.missing}
    return _network(found, area, meta)


def _read(
    path: str, around: Bounds | None, progress: Callable[[int], None] | None
) -> tuple[WaysRead, int]:
    """Return the ways that come near, and how many streets there are in all."""
    with TemporaryDirectory(prefix="sechseck-") as folder:
        ways = Ways(folder, around)
        filtered = osmium.filter.KeyFilter(*KEYS)
        things: Iterable[Any] = osmium.FileProcessor(path).with_locations().with_filter(filtered)
        for thing in things:
            if thing.is_way():
                ways.add_way(thing)
                if progress and ways.seen % 5000 == 0:
                    progress(ways.seen)
            elif thing.is_node():
                ways.add_node(thing)
        return ways.read(), ways.streets


def _network(found: WaysRead, area: BaseGeometry | None, meta: dict[str, object]) -> Network:
    first = np.cumsum(found.count) - found.count
    is_begin = np.ones(found.ref.size, bool)
    is_begin[first + found.count - 1] = False  # the last node of a way begins no piece
    begin = np.flatnonzero(is_begin)
    way = np.repeat(np.arange(found.count.size), found.count - 1)
    length = _carried(metres_between(
        found.lon[begin], found.lat[begin], found.lon[begin + 1], found.lat[begin + 1]
    ), way, found.count - 1)  # fmt: skip
    if area is not None:
        kept = _within(found, area, begin)
        begin, way, length = begin[kept], way[kept], length[kept]
    used = np.zeros(found.ref.size, bool)
    used[begin] = used[begin + 1] = True
    rows = np.flatnonzero(used)
    ids, at, place = np.unique(found.ref[rows], return_index=True, return_inverse=True)
    row = np.empty(found.ref.size, np.int32)
    row[rows] = place
    at, tail, head = rows[at], row[begin], row[begin + 1]
    columns = {name: found.attributes[way, i] for i, name in enumerate(ATTRIBUTES)}
    for name, said in found.at_nodes.items():
        columns[name] = _at_ends(said, ids, tail, head)
    return Network.from_edges(
        found.lon[at], found.lat[at], tail, head, length / 10, meta=meta, node_id=ids, **columns
    )


def _within(found: WaysRead, area: BaseGeometry, begin: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which pieces have an end in the polygon."""
    within = inside(area, found.lon, found.lat)
    kept: NDArray[np.bool_] = within[begin] | within[begin + 1]
    if not kept.any():
        raise NetworkError(
            "Im Ausschnitt liegt keine Straße. Passt die Fläche zur Datei? Sie muss in "
            "Graden (WGS 84, EPSG:4326) angegeben sein."
        )
    return kept


def _carried(
    metres: NDArray[np.float64], way: NDArray[np.int64], pieces: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return whole decimetres whose sums along a way are never off by more than a half one."""
    total = np.concatenate([[0.0], np.cumsum(metres * 10)])
    first = (np.cumsum(pieces) - pieces)[way]
    here = np.arange(metres.size)
    along = total[here + 1] - total[first], total[here] - total[first]
    found: NDArray[np.int64] = (np.rint(along[0]) - np.rint(along[1])).astype(np.int64)
    return found


def _at_ends(
    said: dict[int, int],
    ids: NDArray[np.int64],
    tail: NDArray[np.int32],
    head: NDArray[np.int32],
) -> NDArray[np.uint8]:
    """Return for each piece the higher of the numbers said of its two ends."""
    column = np.zeros(ids.size, np.uint8)
    named = np.fromiter(said.keys(), np.int64, len(said))
    place = np.minimum(np.searchsorted(ids, named), ids.size - 1)
    known = ids[place] == named
    column[place[known]] = np.fromiter(said.values(), np.uint8, len(said))[known]
    return np.maximum(column[tail], column[head])
