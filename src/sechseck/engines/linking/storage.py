# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The index as bytes: a JSON head and the raw arrays behind it, equal for equal statements."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from scipy import sparse

from sechseck.engines.linking.channel import Channel
from sechseck.engines.linking.index import LinkIndex

MAGIC = b"SECHSECK-LINKS\n"
VERSION = 1
ARRAY_TYPES = {"<f4", "<u4", "<i4", "<i8"}


class IndexRefused(ValueError):
    """Bytes that are no index of this version; build a new one."""


def to_bytes(index: LinkIndex) -> bytes:
    """Return the index as bytes; equal indexes give equal bytes."""
    arrays: dict[str, np.ndarray[Any, Any]] = {"doubts": index.doubts}
    for name, one in index.channels.items():
        arrays[f"{name}.keys"], arrays[f"{name}.rarity"] = one.keys, one.rarity
        arrays[f"{name}.values"], arrays[f"{name}.columns"] = one.rows.data, one.rows.indices
        arrays[f"{name}.starts"] = one.rows.indptr
    if index.vectors is not None:
        arrays["vectors"] = index.vectors
    arrays = {name: one.astype(one.dtype.newbyteorder("<")) for name, one in arrays.items()}
    head = {
        "version": VERSION,
        "ids": index.ids,
        "groups": index.groups,
        "home": sorted(index.home),
        "embedder": index.embedder,
        "channels": {n: [c.unseen, c.damping] for n, c in index.channels.items()},
        "arrays": [[name, one.dtype.str, one.shape] for name, one in arrays.items()],
    }
    text = json.dumps(head, ensure_ascii=False).encode()
    body = b"".join(one.tobytes() for one in arrays.values())
    return MAGIC + len(text).to_bytes(8, "little") + text + body


def from_bytes(stored: bytes) -> LinkIndex:
    """Return the index that ``to_bytes`` stored; raise ``IndexRefused`` if it is none."""
    head, arrays = _unpack(stored)
    rows = len(head["ids"])
    channels = {}
    for name, (unseen, damping) in head["channels"].items():
        keys = arrays[f"{name}.keys"]
        matrix = sparse.csr_matrix(
            tuple(arrays[f"{name}.{part}"] for part in ("values", "columns", "starts")),
            shape=(rows, len(keys)),
        )
        channels[name] = Channel(keys, arrays[f"{name}.rarity"], matrix, unseen, damping)
    return LinkIndex(
        ids=tuple(head["ids"]),
        groups=tuple(head["groups"]),
        channels=channels,
        doubts=arrays["doubts"],
        vectors=arrays.get("vectors"),
        embedder=head["embedder"],
        home=frozenset(head["home"]),
    )


def _unpack(stored: bytes) -> tuple[dict[str, Any], dict[str, np.ndarray[Any, Any]]]:
    """Return head and arrays; the arrays are views, nothing is copied."""
    start = len(MAGIC) + 8
    if not stored.startswith(MAGIC) or len(stored) < start:
        raise IndexRefused("Das ist kein Verknüpfungsindex.")
    place = start + int.from_bytes(stored[len(MAGIC) : start], "little")
    try:
        head = json.loads(stored[start:place])
    except ValueError as error:
        raise IndexRefused("Der Verknüpfungsindex ist beschädigt.") from error
    if head["version"] != VERSION:
        raise IndexRefused("Der Verknüpfungsindex stammt aus einer anderen Version.")
    arrays = {}
    for name, kind, shape in head["arrays"]:
        size = int(np.prod(shape)) * np.dtype(kind).itemsize
        if kind not in ARRAY_TYPES or place + size > len(stored):
            raise IndexRefused("Der Verknüpfungsindex ist unvollständig.")
        arrays[name] = np.frombuffer(stored, kind, int(np.prod(shape)), place).reshape(shape)
        place += size
    return head, arrays
