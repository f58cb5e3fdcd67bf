# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The trips of the benchmark: Porto Alegre on a Monday afternoon, from hexagons to places."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.reach_made import CATEGORIES
from sechseck.engines.reach.places import Places
from sechseck.engines.reach.transit.timetable import Window

DAY = date(2019, 5, 13)
WINDOW = Window.at("14:00", 60)
PLACES = 200
FILES = {
    "porto_alegre.osm.pbf": "poa.osm.pbf",
    "porto_alegre_eptc_gtfs.zip": "feed.zip",
    "porto_alegre_hexgrid.csv": "hexagons.csv",
}
Numbers = NDArray[np.float64]


def bring(material: Path, folder: Path, every: int) -> str:
    """Copy the files of Porto Alegre into the folder of the run; return in words what they are.

    Of the hexagons, the homes, only every so manieth is kept.
    """
    for source, target in FILES.items():
        shutil.copyfile(material / source, folder / target)
    kept = folder / "hexagons.csv"
    head, *lines = kept.read_text(encoding="utf-8").splitlines()
    lines = lines[::every]
    kept.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return f"Bus: Porto Alegre am 13.05.2019, 14 bis 15 Uhr, {len(lines)} Sechsecke, {PLACES} Orte"


def hexagons(folder: Path) -> tuple[Numbers, Numbers]:
    """Return longitude and latitude of the hexagons' centres."""
    with (folder / "hexagons.csv").open(encoding="utf-8", newline="") as file:
        rows = [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)]
    lon, lat = np.array(rows).T
    return lon, lat


def poa_places(folder: Path) -> Places:
    """Return places near the centres of some hexagons, in 20 categories."""
    lon, lat = hexagons(folder)
    chance = np.random.default_rng(3)
    at = chance.choice(lon.size, PLACES)
    names = tuple(f"k{number}" for number in range(CATEGORIES))
    return Places.of(names, np.arange(PLACES) % CATEGORIES, lon[at] + 0.001, lat[at])
