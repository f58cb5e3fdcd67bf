# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A network of streets: nodes, and between them pieces with a length and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.attributes import ATTRIBUTES
from sechseck.engines.reach.errors import NetworkError
from sechseck.engines.reach.hilbert import hilbert_order
from sechseck.engines.reach.placing import degrees

LONGEST_M = 400_000_000.0  # what decimetres in 32 bits can say


@dataclass(frozen=True, eq=False)
class Network:
    """Streets of a region.

    Attributes
    ----------
    lon, lat
        float64 [n], degrees in WGS 84; nodes stand in the order of a Hilbert curve.
    node_id
        int64 [n], what the source calls a node: its OpenStreetMap number, or the row of the
        arrays given to ``from_edges``.
    tail, head
        int32 [m], the two ends of each piece.
    length
        uint32 [m], decimetres; rounding is carried on along a way, so sums stay true.
    attributes
        One uint8 [m] for each name in ``ATTRIBUTES``; 0 means unknown.
    meta
        Where it comes from: hashes of the input, source, licence, date.
    kept
        What was derived once and holds for every profile: not part of the value.
    """

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    node_id: NDArray[np.int64]
    tail: NDArray[np.int32]
    head: NDArray[np.int32]
    length: NDArray[np.uint32]
    attributes: Mapping[str, NDArray[np.uint8]]
    meta: Mapping[str, object] = field(default_factory=dict)
    kept: dict[str, object] = field(default_factory=dict, repr=False)

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return int(self.lon.size)

    @property
    def pieces(self) -> int:
        """How many pieces there are."""
        return int(self.tail.size)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return everything but ``meta``, to be stored."""
        plain = {name: getattr(self, name) for name in PLAIN}
        return plain | {name: self.attributes[name] for name in ATTRIBUTES}

    @classmethod
    def from_arrays(
        cls, arrays: Mapping[str, NDArray[np.generic]], meta: Mapping[str, object] | None = None
    ) -> Network:
        """Return what ``arrays`` gave, without copying or ordering anything.

        Raises
        ------
        NetworkError
            If an array is missing or has the wrong length.
        """
        missing = [name for name in (*PLAIN, *ATTRIBUTES) if name not in arrays]
        if missing:
            raise NetworkError(f"Dem Netz fehlt: {', '.join(missing)}.")
        plain = {name: np.asarray(arrays[name]).astype(PLAIN[name], copy=False) for name in PLAIN}
        known = {
            name: np.asarray(arrays[name]).astype(np.uint8, copy=False) for name in ATTRIBUTES
        }
        found = cls(**plain, attributes=known, meta=dict(meta or {}))  # type: ignore[arg-type]
        _check_sizes(found)
        return found

    @classmethod
    def from_edges(
        cls,
        lon: ArrayLike,
        lat: ArrayLike,
        tail: ArrayLike,
        head: ArrayLike,
        length_m: ArrayLike,
        *,
        meta: Mapping[str, object] | None = None,
        **attributes: ArrayLike,
    ) -> Network:
        """Return a network of nodes and pieces, the nodes newly ordered.

        ``lon, lat`` [n] degrees in WGS 84; ``tail, head`` [m] rows of the two ends of each piece;
        ``length_m`` [m] metres; ``attributes`` [m] each, named as in ``ATTRIBUTES``. ``node_id``
        [n] names the nodes: without it ``node_id[i]`` is the row that node i had.

        Raises
        ------
        NetworkError
            If something cannot be a street network; a German sentence says what.

        >>> Network.from_edges([9.70, 9.71], [52.3, 52.3], [0], [1], [680.0]).length.tolist()
        [6800]
        """
        x, y = degrees(lon, lat, NetworkError)
        ends = _ends(tail, x.size), _ends(head, x.size)
        return _ordered(x, y, ends, _lengths(length_m), dict(meta or {}), attributes)


PLAIN = {
    "lon": np.float64,
    "lat": np.float64,
    "node_id": np.int64,
    "tail": np.int32,
    "head": np.int32,
    "length": np.uint32,
}


def _check_sizes(found: Network) -> None:
    nodes = {found.lon.size, found.lat.size, found.node_id.size}
    pieces = {found.tail.size, found.head.size, found.length.size}
    pieces |= {column.size for column in found.attributes.values()}
    if len(nodes) != 1 or len(pieces) != 1:
        raise NetworkError("Die Spalten des Netzes sind nicht gleich lang. Bauen Sie es neu.")


def _sorted(
    tail: NDArray[np.int32], head: NDArray[np.int32], further: Sequence[NDArray[np.generic]]
) -> NDArray[np.int64]:
    """Return the order of pieces: by their ends, and parallel ones by all that is known."""
    key = np.minimum(tail, head).astype(np.int64) << 32 | np.maximum(tail, head)
    order = np.argsort(key, kind="stable")
    same = key[order[1:]] == key[order[:-1]]
    among = np.flatnonzero(np.append(same, False) | np.append(False, same))
    if among.size:
        rows = order[among]
        columns = [column[rows] for column in reversed(further)]
        order[among] = rows[np.lexsort([*columns, key[rows]])]
    return order


def _ends(rows: ArrayLike, nodes: int) -> NDArray[np.int64]:
    found = np.asarray(rows)
    if found.size and not np.issubdtype(found.dtype, np.integer):
        raise NetworkError("Anfang und Ende eines Stücks sind ganze Zahlen: Zeilen der Knoten.")
    wrong = np.flatnonzero((found < 0) | (found >= nodes))
    if wrong.size:
        row = int(wrong[0])
        raise NetworkError(
            f"Stück {row} nennt den Knoten {found[row]}, den es nicht gibt "
            f"({wrong.size} solche Stücke, {nodes} Knoten)."
        )
    return found.astype(np.int64)


def _lengths(length_m: ArrayLike) -> NDArray[np.uint32]:
    found = np.asarray(length_m, np.float64)
    wrong = np.flatnonzero(~np.isfinite(found) | (found < 0) | (found > LONGEST_M))
    if wrong.size:
        row = int(wrong[0])
        raise NetworkError(f"Die Länge von Stück {row} ist keine Länge: {found[row]}.")
    return np.rint(found * 10).astype(np.uint32)


def _attributes(given: Mapping[str, ArrayLike], pieces: int) -> dict[str, NDArray[np.uint8]]:
    unknown = sorted(set(given) - set(ATTRIBUTES))
    if unknown:
        raise NetworkError(f"Diese Eigenschaft kennt das Netz nicht: {', '.join(unknown)}.")
    found = {}
    for name in ATTRIBUTES:
        column = np.zeros(pieces, np.uint8)
        column[:] = np.asarray(given.get(name, 0), np.uint8)
        found[name] = column
    return found


def _ordered(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    given: tuple[NDArray[np.int64], NDArray[np.int64]],
    length: NDArray[np.uint32],
    meta: Mapping[str, object],
    told: dict[str, ArrayLike],
) -> Network:
    """Return the nodes along a Hilbert curve, and the pieces by their ends."""
    names = np.asarray(told.pop("node_id", np.arange(x.size)), np.int64)
    order = hilbert_order(x, y)
    rank = np.empty(x.size, np.int32)
    rank[order] = np.arange(x.size, dtype=np.int32)
    ends = [rank[end] for end in given]
    if not ends[0].size == ends[1].size == length.size:
        raise NetworkError("Anfänge, Enden und Längen der Stücke sind nicht gleich viele.")
    known = _attributes(told, length.size)
    sorting = _sorted(ends[0], ends[1], [ends[0], length, *known.values()])
    return Network(
        lon=x[order],
        lat=y[order],
        node_id=names[order],
        tail=ends[0][sorting],
        head=ends[1][sorting],
        length=length[sorting],
        attributes={name: column[sorting] for name, column in known.items()},
        meta=meta,
    )
