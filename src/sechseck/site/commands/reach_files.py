# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of scores and sites: each says where it comes from and whom to credit."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sechseck.engines.reach.areas import FEWEST
from sechseck.site.commands import reach_maps
from sechseck.site.commands.reach_homes import Homes, Told, collection, feature
from sechseck.site.commands.reach_out import whole

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sechseck.site.commands.reach_inputs import Inputs

OF_SCORES = (".csv", ".geojson", ".parquet", ".pmtiles")
OF_SITES = (".csv", ".geojson")
FORMULAS = tuple("=+-@\t\r\n＝＋－＠")


def write_scores(
    out: Path,
    told: Told,
    inputs: Inputs,
    categories: Sequence[str],
    minutes: NDArray[np.float32],
) -> None:
    """Write municipalities (.csv) or homes with their minutes (.geojson, .parquet, .pmtiles).

    Homes with fewer than ten people are left out.
    """
    if out.suffix == ".csv":
        _write_table(out, _area_rows(told, categories), told["provenance"])
        return
    people = inputs.population.people
    rows = (people >= FEWEST).nonzero()[0]
    homes = Homes(
        inputs.population.lon[rows],
        inputs.population.lat[rows],
        people[rows],
        tuple(categories),
        minutes[rows],
    )
    provenance = told["provenance"] | {"left_out_below_ten_people": int(people.size - rows.size)}
    if out.suffix == ".geojson":
        write_whole(out, json.dumps(collection(homes.features(), provenance), ensure_ascii=False))
        return
    reach_maps.write(out, homes, provenance)


def write_sites(out: Path, told: Told) -> None:
    """Write chosen sites (.csv, .geojson)."""
    if out.suffix == ".csv":
        rows = [{"rank": rank, **one} for rank, one in enumerate(told["sites"], 1)]
        _write_table(out, rows, told["provenance"])
        return
    features = [
        feature(one["lon"], one["lat"], {"rank": rank, "gain": one["gain"], "after": one["after"]})
        for rank, one in enumerate(told["sites"], 1)
    ]
    kept = ("category", "aim", "limit_min", "before", "bound")
    about = told["provenance"] | {name: told[name] for name in kept}
    write_whole(out, json.dumps(collection(features, about), ensure_ascii=False))


def write_whole(out: Path, text: str) -> None:
    """Write a file that is complete or not there."""
    with whole(out) as part:
        part.write_text(text, encoding="utf-8")


def _area_rows(told: Told, categories: Sequence[str]) -> list[Told]:
    spans = told.get("intervals", {}).get("share", {})
    rows = []
    for name, one in [*told["areas"].items(), ("", told["region"])]:
        row: Told = {"area": name or "Region"}
        if one is not None:
            row |= {key: one[key] for key in ("people", "share", "soft", "proximity_min")}
            row |= {"all": one["all"], "none": one["none"]}
            row |= {slug: one["categories"][slug]["share"] for slug in categories}
        if name in spans:
            row["share_low"], row["share_high"] = spans[name]
        rows.append(row)
    return rows


def _write_table(out: Path, rows: list[Told], provenance: Told) -> None:
    """Write rows with whom to credit, and beside them what they are: CSV on the Web."""
    credit = {name: str(provenance.get(name) or "") for name in ("attribution", "licence")}
    rows = [row | credit | {"network_sha256": _sum(provenance)} for row in rows]
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _safe(cell) for name, cell in row.items()} for row in rows)
    write_whole(out, text.getvalue())
    about = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": out.name,
        "dc:source": provenance,
        "tableSchema": {"columns": [{"name": name} for name in names]},
    }
    write_whole(
        out.with_name(f"{out.name}-metadata.json"), json.dumps(about, ensure_ascii=False, indent=1)
    )


def _sum(provenance: Told) -> str:
    return str(provenance.get("network", {}).get("sha256") or "")


def _safe(cell: object) -> object:
    """Keep spreadsheets from taking a name for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULAS) else cell
