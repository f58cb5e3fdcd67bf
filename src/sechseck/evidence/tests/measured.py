# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Three small municipalities, one indicator, and short ways to record its values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sechseck.evidence.actions.indicators import add_indicator
from sechseck.evidence.actions.observations import Recorded, dataset_of, record_observations
from sechseck.evidence.models import Indicator
from sechseck.evidence.typed import Typed
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.sources import load_sources
from sechseck.kernel.models import Node, Source, User
from sechseck.places.actions import load_municipalities
from sechseck.places.models import Area

PLACES = ("Aue", "Bruch", "Neustadt am Rübenberge")
TOLD: dict[str, Any] = {
    "code": "wohnungen",
    "title": "Wohnungen",
    "definition": "Wohnungen in Wohn- und Nichtwohngebäuden.",
    "unit": "Wohnungen",
    "decimals": 0,
    "direction": "up",
    "resolution": "year",
    "level": "municipality",
    "is_additive": True,
}


def source(key: str = "amt") -> Source:
    """Return a source with a licence."""
    row = {
        "key": key,
        "title": "Bestand",
        "publisher": "Amt",
        "url": "",
        "licence": "dl-de/by-2-0",
        "attribution": "© Amt",
        "published": "2026",
        "retrieved": "2026-01-02",
    }
    load_sources([row], by=enlist_program("regionspaket"))
    return Source.objects.get(key=key)


def three_places() -> list[Area]:
    """Return three municipalities in German order."""
    return places_called(PLACES)


def places_called(names: Sequence[str]) -> list[Area]:
    """Return up to nine municipalities in German order."""
    source()
    rows = [
        {
            "ags": f"0124000{number}",
            "ars": f"01240000{number:04}",
            "name": name,
            "official_name": f"{name}, Stadt",
            "kind": "Stadt",
            "variants": (f"Stadt {name}",),
            "population": 1000 * number,
            "population_date": date(2024, 12, 31),
            "population_basis": "Fortschreibung",
            "area_km2": Decimal(number),
            "area_date": date(2024, 12, 31),
            "longitude": 9.0,
            "latitude": 52.0,
            "hex_column": number,
            "hex_row": 0,
            "source": "amt",
        }
        for number, name in enumerate(names, 1)
    ]
    load_municipalities(rows, by=enlist_program("regionspaket"))
    return list(Area.objects.order_by("sort_key"))


def published_indicator(by: User, **told: Any) -> Indicator:
    """Return an indicator that everybody sees."""
    found = add_indicator({**TOLD, **told}, by=by)
    Node.objects.filter(pk=found.node_id).update(visibility=Node.Visibility.PUBLIC)
    return Indicator.objects.select_related("node").get(pk=found.pk)


def typed(area: Area, year: int, value: object, **more: Any) -> Typed:
    """Return a value for a year."""
    number = None if value is None else Decimal(str(value))
    return Typed(area.pk, date(year, 1, 1), date(year, 12, 31), number, **more)


def recorded(
    indicator: Indicator, *rows: Typed, by: User, known_at: datetime | None = None
) -> Recorded:
    """Record values from the one source."""
    dataset = dataset_of(source(), edition="2026", retrieved=date(2026, 1, 2), by=by)
    return record_observations(indicator, rows, dataset=dataset, known_at=known_at, by=by)
