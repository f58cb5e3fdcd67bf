# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A network as a folder NAME.reach: one .npy for each array, and meta.json.

The arrays are opened without being read (mapped into memory); nothing in it is ever executed.
A folder is complete or not there: it is written under another name and renamed at the end.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.errors import NetworkError
from sechseck.engines.reach.hierarchy import hierarchy_of, keep_hierarchy
from sechseck.engines.reach.network import Network

FORMAT = 1
META = "meta.json"


def store(network: Network, folder: Path) -> dict[str, Any]:
    """Write a network with its hierarchy; return what meta.json says.

    What was there under this name before is replaced only when all is written.
    """
    arrays = network.arrays() | hierarchy_of(network).arrays()
    told = {
        "format": FORMAT,
        **network.meta,
        "nodes": network.nodes,
        "pieces": network.pieces,
        "sha256": checksum(network.arrays()),
        "arrays": {name: _told(array) for name, array in arrays.items()},
    }
    part = folder.with_name(f".{folder.name}.part-{os.getpid()}")
    try:
        part.mkdir(parents=True)
        for name, array in arrays.items():
            np.save(part / f"{name}.npy", array, allow_pickle=False)
        text = json.dumps(told, ensure_ascii=False, indent=1)
        (part / META).write_text(text, encoding="utf-8")
        _replace(part, folder)
    except OSError as error:
        raise NetworkError(f"„{folder}“ lässt sich nicht schreiben ({error.strerror}).") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return told


def load(folder: Path) -> Network:
    """Open a network that was stored.

    Raises
    ------
    NetworkError
        If the folder is no network or something in it is missing or broken.
    """
    try:
        told = json.loads((folder / META).read_text(encoding="utf-8"))
        arrays = {name: _open(folder, name, *said) for name, said in told["arrays"].items()}
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NetworkError(
            f"„{folder.name}“ ist kein Netz. Bauen Sie eines: ./sechseck reach build DATEI.osm.pbf"
        ) from error
    except (ValueError, TypeError, KeyError, AttributeError, EOFError) as error:
        raise NetworkError(
            f"„{folder.name}“ ist beschädigt ({error}). Bauen Sie es neu."
        ) from error
    if told.get("format") != FORMAT:
        raise NetworkError(f"„{folder.name}“ hat ein anderes Format. Bauen Sie es neu.")
    network = Network.from_arrays(arrays, told)
    keep_hierarchy(network, arrays)
    return network


def checksum(arrays: Mapping[str, NDArray[np.generic]]) -> str:
    """Return the checksum of arrays: equal streets have equal ones, wherever they were built."""
    found = sha256()
    for name in sorted(arrays):
        found.update(f"{name} {arrays[name].dtype} {arrays[name].shape}\n".encode())
        found.update(np.ascontiguousarray(arrays[name]).tobytes())
    return found.hexdigest()


def may_store(folder: Path) -> None:
    """Look whether a network can be stored under this name, before it is built.

    Raises
    ------
    NetworkError
        If something else is there, or nobody may write there; in German.
    """
    if folder.exists() and not (folder / META).is_file():
        raise NetworkError(f"„{folder.name}“ gibt es schon, und es ist kein Netz.")
    above = next(one for one in folder.absolute().parents if one.exists())
    if not above.is_dir() or not os.access(above, os.W_OK):
        raise NetworkError(f"„{folder}“: In „{above}“ lässt sich nichts anlegen.")


def _told(array: NDArray[np.generic]) -> list[str | int]:
    """Return the kind, size and checksum of an array."""
    return [str(array.dtype), array.size, crc32(np.ascontiguousarray(array).data)]


def _open(folder: Path, name: str, kind: str, size: int, check: int | None = None) -> NDArray[Any]:
    if not name.isidentifier():
        raise ValueError(f"Feld „{name}“")
    array = np.load(folder / f"{name}.npy", mmap_mode="c", allow_pickle=False)
    if array.ndim != 1 or array.size != size:
        raise ValueError(f"Feld „{name}“ ist zu kurz")
    if check is not None and _told(array) != [kind, size, check]:
        raise ValueError(f"Feld „{name}“ ist verändert")
    return np.asarray(array)


def _replace(part: Path, folder: Path) -> None:
    former = folder.with_name(f".{folder.name}.former-{os.getpid()}")
    if folder.exists():
        may_store(folder)
        folder.rename(former)
    part.rename(folder)
    shutil.rmtree(former, ignore_errors=True)
