# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ways as pyosmium hands them out, gathered into arrays."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import numpy as np
import osmium
from numpy.typing import NDArray
from osmium.osm import Node, Way

from sechseck.engines.reach.attributes import ATTRIBUTES
from sechseck.engines.reach.osm_tags import WAY_KEYS, node_attributes, way_attributes

WKB_HEAD = 18  # hexadecimal letters: byte order, kind, number of points


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
    """Collects ways while a file is read."""

    def __init__(self) -> None:
        self.seen = 0
        self._missing = 0
        self._refs, self._count = array("q"), array("q")
        self._points = bytearray()
        self._attributes = bytearray()
        self._barriers: dict[int, int] = {}
        self._kerbs: dict[int, int] = {}
        self._line = osmium.geom.WKBFactory().create_linestring

    def add_way(self, way: Way) -> None:
        """Take a way if it is a street."""
        self.seen += 1
        get = way.tags.get
        known = way_attributes(tuple([get(key) for key in WAY_KEYS]))
        nodes = way.nodes
        count = len(nodes)
        if known is None or count < 2:
            return
        try:
            points = bytes.fromhex(self._line(way, osmium.geom.use_nodes.ALL)[WKB_HEAD:])
        except (RuntimeError, osmium.InvalidLocationError):
            self._add_runs(way, known)
            return
        self._add([nodes[i].ref for i in range(count)], points, known)

    def add_node(self, node: Node) -> None:
        """Remember what stands at a node."""
        get = node.tags.get
        barrier, kerb = node_attributes(get("barrier"), get("kerb"), get("access"))
        if barrier:
            self._barriers[node.id] = barrier
        if kerb:
            self._kerbs[node.id] = kerb

    def read(self) -> WaysRead:
        """Return everything as arrays."""
        points = np.frombuffer(bytes(self._points), "<f8").reshape(-1, 2)
        attributes = np.frombuffer(bytes(self._attributes), np.uint8)
        return WaysRead(
            ref=np.frombuffer(self._refs, np.int64),
            lon=points[:, 0].astype(np.float64),
            lat=points[:, 1].astype(np.float64),
            count=np.frombuffer(self._count, np.int64),
            attributes=attributes.reshape(-1, len(ATTRIBUTES)),
            at_nodes={"barrier": self._barriers, "kerb": self._kerbs},
            missing=self._missing,
        )

    def _add(self, refs: list[int], points: bytes, known: tuple[int, ...]) -> None:
        self._refs.extend(refs)
        self._count.append(len(refs))
        self._points += points
        self._attributes += bytes(known)

    def _add_runs(self, way: Way, known: tuple[int, ...]) -> None:
        """Take the parts of a way whose nodes are in the file: extracts are cut somewhere."""
        run: list[tuple[int, float, float]] = []
        for node in [*way.nodes, None]:
            if node is not None and node.location.valid():
                run.append((node.ref, node.lon, node.lat))
                continue
            self._missing += node is not None
            if len(run) > 1:
                points = np.array([one[1:] for one in run], "<f8").tobytes()
                self._add([one[0] for one in run], points, known)
            run = []
