# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ways of an extract, gathered into arrays.

Asking pyosmium for one node of one way after the other takes longer than all the rest of reading.
So ways go through the text form of libosmium (OPL), some thousands at a time, and come back as
whole columns.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

import numpy as np
import osmium
from numpy.typing import NDArray
from osmium.osm import Node, Way

from sechseck.engines.reach.attributes import ATTRIBUTES
from sechseck.engines.reach.osm_tags import WAY_KEYS, node_attributes, way_attributes
from sechseck.engines.reach.osm_text import NOWHERE, read_nodes

Bounds = tuple[float, float, float, float]
AT_ONCE = 20_000  # ways: some ten megabytes of text
FORM = "opl,add_metadata=false,locations_on_ways=true"
_ESCAPED = re.compile("%([0-9a-f]+)%")


@dataclass(frozen=True, eq=False)
class WaysRead:
    """Nodes of ways, one way after the other.

    ``ref``, ``lon``, ``lat`` [k]; ``count`` [w] nodes of each way; ``attributes`` [w, names];
    ``at_nodes`` what is said of single nodes; ``missing`` how many nodes the file lacks.
    """

    ref: NDArray[np.int64]
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    count: NDArray[np.int64]
    attributes: NDArray[np.uint8]
    at_nodes: dict[str, dict[int, int]]
    missing: int


class Ways:
    """Collects ways while a file is read.

    Parameters
    ----------
    folder
        Takes the text in between.
    around
        West, south, east, north: ways that never come in there are forgotten at once, so that
        an extract of a whole state needs the memory of the region only.
    """

    def __init__(self, folder: str, around: Bounds | None = None) -> None:
        self.seen = self.streets = 0
        self._around = around
        self._path = f"{folder}/ways.opl"
        self._writer: osmium.SimpleWriter | None = None
        self._written = 0
        self._nodes = [read_nodes(b"")]
        self._count = array("q")
        self._attributes = bytearray()
        self._barriers: dict[int, int] = {}
        self._kerbs: dict[int, int] = {}

    def add_way(self, way: Way) -> None:
        """Take a way if it may be a street."""
        self.seen += 1
        if self._writer is None:
            form = osmium.io.File(self._path, FORM)
            self._writer = osmium.SimpleWriter(form, overwrite=True)
        self._writer.add_way(way)
        self._written += 1
        if self._written == AT_ONCE:
            self._read_back()

    def add_node(self, node: Node) -> None:
        """Remember what stands at a node."""
        if self._around is not None and not _is_around(self._around, node):
            return
        get = node.tags.get
        barrier, kerb = node_attributes(get("barrier"), get("kerb"), get("access"))
        if barrier:
            self._barriers[node.id] = barrier
        if kerb:
            self._kerbs[node.id] = kerb

    def read(self) -> WaysRead:
        """Return everything as arrays."""
        self._read_back()
        ref, lon, lat = (np.concatenate(column) for column in zip(*self._nodes, strict=True))
        self._nodes.clear()
        count, whole = np.frombuffer(self._count, np.int64), lon != NOWHERE
        kept, way, count = _runs(np.repeat(np.arange(count.size), count), whole)
        attributes = np.frombuffer(bytes(self._attributes), np.uint8)
        return WaysRead(
            ref=ref[kept],
            lon=lon[kept],
            lat=lat[kept],
            count=count,
            attributes=attributes.reshape(-1, len(ATTRIBUTES))[way],
            at_nodes={"barrier": self._barriers, "kerb": self._kerbs},
            missing=int(np.count_nonzero(~whole)),
        )

    def _read_back(self) -> None:
        """Turn what was written into columns."""
        if self._writer is None:
            return
        self._writer.close()
        self._writer, self._written = None, 0
        with open(self._path, "rb") as text:
            lines = text.read().split(b"\n")
        listed, known = [], bytearray()
        for line in lines[:-1]:
            _, tags, nodes = line.split(b" ")
            said = way_attributes(_values(tags[1:].decode()))
            if said is not None:
                known += bytes(said)
                listed.append(nodes)
        self.streets += len(listed)
        self._keep(listed, known)

    def _keep(self, listed: list[bytes], known: bytearray) -> None:
        """Keep the streets that come near."""
        ref, lon, lat = read_nodes(b"".join(listed))
        count = np.array([nodes.count(b"n") for nodes in listed], np.int64)
        if self._around is not None:
            near = _near(self._around, lon, lat, count)
            nodes = np.repeat(near, count)
            ref, lon, lat = ref[nodes], lon[nodes], lat[nodes]
            rows = np.frombuffer(bytes(known), np.uint8).reshape(-1, len(ATTRIBUTES))
            count, known = count[near], bytearray(rows[near].tobytes())
        self._nodes.append((ref, lon, lat))
        self._count.frombytes(count.tobytes())
        self._attributes += known


def _near(
    around: Bounds, lon: NDArray[np.float64], lat: NDArray[np.float64], count: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Return which ways have a node inside the bounds."""
    west, south, east, north = around
    inside = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
    met = np.concatenate([[0], np.cumsum(inside)])
    last = np.cumsum(count)
    found: NDArray[np.bool_] = met[last] > met[last - count]
    return found


def _is_around(around: Bounds, node: Node) -> bool:
    west, south, east, north = around
    where = node.location
    return bool(where.valid() and west <= where.lon <= east and south <= where.lat <= north)


def _values(tags: str) -> tuple[str | None, ...]:
    """Return the values of the keys that matter from a list as OPL writes it."""
    said = dict([pair.split("=") for pair in tags.split(",")])
    found = [said.get(key) for key in WAY_KEYS]
    if "%" in tags:
        found = [one and _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), one) for one in found]
    return tuple(found)


def _runs(
    way: NDArray[np.int64], whole: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return which nodes are kept, the way of each run of them, and how many it has.

    A way is cut where its nodes are missing; a single node left over is no street.
    """
    nodes = np.flatnonzero(whole)
    begins = np.ones(nodes.size, bool)
    begins[1:] = (way[nodes[1:]] != way[nodes[:-1]]) | (nodes[1:] != nodes[:-1] + 1)
    first = np.flatnonzero(begins)
    count = np.diff(np.append(first, nodes.size))
    long = count > 1
    return nodes[np.repeat(long, count)], way[nodes[first[long]]], count[long]
