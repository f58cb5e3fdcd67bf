# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets, places, people and minutes as files, in folders named by their checksum.

A folder is complete or not there: it is written under another name and renamed at the end.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Places, Population

Arrays = Mapping[str, NDArray[Any]]
FEED = "feed.zip"
FEW = 3  # grounds that a process holds open


class Missing(LookupError):
    """The files of a ground are not on this machine."""


@dataclass(frozen=True, slots=True)
class Land:
    """Everything that ways are computed on; ``areas`` are the keys that ``population`` counts."""

    network: Network
    places: Places
    population: Population
    areas: tuple[str, ...]
    feed: bytes = b""  # buses and trains, as GTFS


@dataclass(frozen=True, slots=True)
class Checksums:
    """The names of a ground and of its parts."""

    whole: str
    network: str
    places: str
    population: str


def folder_of(name: str) -> Path:
    """Return where the files of a ground lie."""
    return Path(settings.REACH_ROOT) / name


def keep_land(land: Land) -> Checksums:
    """Write the files of a ground unless they are there; return the checksums."""
    parts = _arrays(land)
    words = {"categories": land.places.categories, "names": land.places.name}
    sums = {name: _checksum(arrays) for name, arrays in parts.items()}
    sums["places"] = sha256((sums["places"] + json.dumps(words)).encode()).hexdigest()
    keys = json.dumps(land.areas)
    sums["population"] = sha256((sums["population"] + keys).encode()).hexdigest()
    words["areas"] = land.areas
    parted = "".join(sums[name] for name in sorted(sums))
    rides = sha256(land.feed).hexdigest() if land.feed else ""
    whole = sha256(f"{parted}{rides}".encode()).hexdigest()
    if not folder_of(whole).is_dir():
        told = {"words": words, "meta": dict(land.network.meta), "sha256": sums}
        _write(folder_of(whole), parts, told, land.feed)
    return Checksums(whole, **sums)


@lru_cache(maxsize=FEW)
def land_of(name: str) -> Land:
    """Open the files of a ground; pages of memory are shared between processes.

    Raises
    ------
    Missing
        If they are not on this machine.
    """
    folder = folder_of(name)
    try:
        told = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Missing(name) from error
    read = {part: _read(folder / part) for part in ("network", "places", "population")}
    places = read["places"]
    return Land(
        network=Network.from_arrays(read["network"], told["meta"]),
        places=Places(
            categories=tuple(told["words"]["categories"]),
            name=tuple(told["words"]["names"]),
            **places,
        ),
        population=Population(**read["population"]),
        areas=tuple(told["words"]["areas"]),
        feed=_feed(folder),
    )


def keep_minutes(ground: str, name: str, found: NDArray[np.uint16]) -> str:
    """Write what a run gave for each home unless it is there; return its checksum."""
    content = np.ascontiguousarray(found)
    path = folder_of(ground) / f"{name}.npy"
    if not path.exists():
        half = path.with_suffix(f".{os.getpid()}")
        with half.open("wb") as file:
            np.save(file, content, allow_pickle=False)
        half.replace(path)
    return sha256(content.tobytes()).hexdigest()


def minutes_of(ground: str, name: str) -> NDArray[np.uint16]:
    """Open what a run gave: deciseconds, uint16 [homes, categories].

    Raises
    ------
    Missing
        If the file is not on this machine.
    """
    try:
        found: NDArray[np.uint16] = np.load(
            folder_of(ground) / f"{name}.npy", mmap_mode="r", allow_pickle=False
        )
    except FileNotFoundError as error:
        raise Missing(name) from error
    return found


def _arrays(land: Land) -> dict[str, Arrays]:
    places, people = land.places, land.population
    return {
        "network": land.network.arrays(),
        "places": {
            name: getattr(places, name)
            for name in ("category", "lon", "lat", "capacity", "facility")
        },
        "population": {
            name: getattr(people, name)
            for name in ("lon", "lat", "people", "children", "aged", "area")
        },
    }


def _checksum(arrays: Arrays) -> str:
    told = sha256()
    for name in sorted(arrays):
        told.update(f"{name} {arrays[name].dtype} {arrays[name].shape}".encode())
        told.update(np.ascontiguousarray(arrays[name]).tobytes())
    return told.hexdigest()


def _write(
    folder: Path, parts: Mapping[str, Arrays], told: Mapping[str, object], feed: bytes
) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    half = Path(mkdtemp(dir=folder.parent, prefix=".half-"))
    half.chmod(0o755)
    try:
        for part, arrays in parts.items():
            (half / part).mkdir()
            for name, array in arrays.items():
                np.save(half / part / f"{name}.npy", array, allow_pickle=False)
        if feed:
            (half / FEED).write_bytes(feed)
        words = json.dumps(told, ensure_ascii=False, indent=1, default=str)
        (half / "meta.json").write_text(words, encoding="utf-8")
        half.rename(folder)
    except FileExistsError:  # somebody else wrote the same
        shutil.rmtree(half)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        raise


def _feed(folder: Path) -> bytes:
    path = folder / FEED
    return path.read_bytes() if path.exists() else b""


def _read(folder: Path) -> dict[str, Any]:
    return {
        path.stem: np.load(path, mmap_mode="r", allow_pickle=False)
        for path in sorted(folder.glob("*.npy"))
    }
