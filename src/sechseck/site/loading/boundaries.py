# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck load boundaries FILE…`: the ground each municipality covers, from GeoJSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import transaction
from pyproj import Transformer

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.sources import add_source
from sechseck.kernel.models import Source, User
from sechseck.places.models import Area
from sechseck.reach.actions.grounds import load_boundaries

METRES = "EPSG:25832"  # what German offices give in metres
KEYS = ("ags", "AGS", "ARS", "ars", "schluessel")
NAMES = ("GEN", "gen", "name", "NAME", "Name")
DIGITS = 5  # of a degree: about a metre
TOLD = {
    "title": "Grenzen der Kommunen",
    "publisher": "© GeoBasis-DE / BKG, VG250, oder wer die Datei veröffentlicht",
    "licence": "Datenlizenz Deutschland – Namensnennung 2.0 (dl-de/by-2-0)",
    "attribution": "© GeoBasis-DE / BKG",
}
Polygons = list[list[list[list[float]]]]


class NotTaken(ValueError):
    """A file that could not be taken; the message is a German sentence."""


def main(files: Sequence[str | Path], options: argparse.Namespace | None = None) -> int:
    """Take every file; say for how many municipalities a boundary is known now."""
    by = enlist_program("regionspaket")
    wanted = getattr(options, "source", None)
    for path in map(Path, files):
        try:
            known, changed = take(path, source=wanted, by=by)
        except (NotTaken, OSError) as reason:
            print(f"{path.name}: {reason}")
            return 2
        print(f"{path.name}: Grenzen von {known} Kommunen, {changed} davon neu oder geändert.")
    return 0


@transaction.atomic
def take(path: Path, *, source: str | None = None, by: User) -> tuple[int, int]:
    """Take the boundaries of one file; return how many it holds, and how many are new.

    Raises
    ------
    NotTaken
        If the file is no GeoJSON with areas, or names none of our municipalities.
    """
    shapes = shapes_of(path.read_bytes(), path.name)
    return len(shapes), load_boundaries(shapes, _source(source, by), by=by)


def shapes_of(content: bytes, name: str) -> dict[str, Polygons]:
    """Return the polygons of each municipality in degrees, by its key."""
    try:
        features = json.loads(content)["features"]
        told = [(one.get("properties") or {}, one["geometry"]) for one in features]
        places = {area.ags: area for area in Area.objects.filter(kind=Area.Kind.MUNICIPALITY)}
        found = {
            key: _polygons(geometry)
            for properties, geometry in told
            if geometry and (key := _key(properties, places))
        }
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise NotTaken(f"„{name}“ ist kein GeoJSON mit Flächen ({error}).") from error
    missing = [area.name for key, area in places.items() if key not in found]
    if not found:
        raise NotTaken(f"„{name}“ nennt keine Kommune dieser Region. Gesucht: {missing[0]} …")
    if missing:
        raise NotTaken(f"„{name}“ fehlt: {', '.join(sorted(missing))}.")
    return found


def _key(properties: Mapping[str, Any], places: Mapping[str, Area]) -> str:
    """Return the key of the municipality a feature is about: by its number, else by its name."""
    numbers = {str(properties.get(name, "")) for name in KEYS}
    names = {str(properties.get(name, "")) for name in NAMES} - {""}
    for key, area in places.items():
        if numbers & {key, area.ars} or names & {area.name, area.official_name, *area.variants}:
            return key
    return ""


def _polygons(geometry: Mapping[str, Any]) -> Polygons:
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    elif geometry["type"] != "MultiPolygon":
        raise ValueError("eine Form ist keine Fläche")
    is_metres = abs(parts[0][0][0][0]) > 180
    turn = Transformer.from_crs(METRES, "EPSG:4326", always_xy=True) if is_metres else None
    return [[_ring(ring, turn) for ring in polygon] for polygon in parts]


def _ring(ring: Sequence[Sequence[float]], turn: Transformer | None) -> list[list[float]]:
    spots = [(float(one[0]), float(one[1])) for one in ring]
    if turn is not None:
        spots = [turn.transform(x, y) for x, y in spots]
    if any(abs(x) > 180 or abs(y) > 90 for x, y in spots):
        raise ValueError("Koordinaten liegen nicht auf der Erde; erwartet: WGS 84 oder EPSG:25832")
    return [[round(x, DIGITS), round(y, DIGITS)] for x, y in spots]


def _source(key: str | None, by: User) -> Source:
    if key is None:
        return add_source(TOLD, by=by)
    found = Source.objects.filter(key=key).first()
    if found is None:
        raise NotTaken(f"Die Quelle „{key}“ gibt es nicht.")
    return found
