# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How good the data of a ground are: looked at once on a machine, kept beside its files."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import Any

from sechseck.engines.reach.profile import profiles
from sechseck.reach.keeping import folder_of, land_of

PERSON = "wheelchair"  # who depends most on what maps say
FILE = "quality.json"


def quality_of(ground: str) -> dict[str, Any]:
    """Return the fields of ``engines.reach.quality.Quality``.

    Raises
    ------
    Missing
        If the files of the ground are not on this machine.
    """
    path = folder_of(ground) / FILE
    if not path.exists():
        land_of(ground)  # or it is missing
        half = path.with_suffix(f".{os.getpid()}")
        half.write_text(json.dumps(_looked_at(ground)), encoding="utf-8")
        half.replace(path)
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _looked_at(ground: str) -> dict[str, Any]:
    """Bring the engine in, whose import takes a second."""
    from sechseck.engines.reach.quality import quality
    from sechseck.engines.reach.street import prepare

    land = land_of(ground)
    street = prepare(land.network, profiles()[PERSON], "dial")
    return asdict(quality(street, land.places, land.population))
