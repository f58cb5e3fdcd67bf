# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which regions this checkout carries."""

from __future__ import annotations

import os
from tomllib import loads

from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.folders import REGIONS

USUAL = "hannover"


def known_regions() -> list[str]:
    """Return the slugs of all region packs."""
    return sorted(pack.parent.name for pack in REGIONS.glob("*/region.toml"))


def chosen_region(wish: str | None = None) -> str:
    """Return the region asked for, that of the environment, or the usual one."""
    region = wish or os.environ.get("SECHSECK_REGION") or USUAL
    if region not in known_regions():
        raise SetupFailed(
            f"Die Region „{region}“ gibt es hier nicht. Vorhanden: "
            + (", ".join(known_regions()) or "keine")
            + f". Ein Paket liegt in {REGIONS.name}/NAME/."
        )
    return region


def is_example(region: str) -> bool:
    """Tell whether the region is invented; only there do accounts with a known password exist."""
    words = loads((REGIONS / region / "region.toml").read_text(encoding="utf-8"))
    return words["region"].get("is_example") is True
