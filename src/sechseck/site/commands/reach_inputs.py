# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What commands of reach are given, checked and with its hashes: streets, places, people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.reach_lines import Lines, counted
from sechseck.site.commands.reach_rows import Row, rows_of
from sechseck.site.reaching.refusing import refusal

if TYPE_CHECKING:
    from sechseck.engines.reach.places import Places, Population
    from sechseck.engines.reach.snapping import Snap
    from sechseck.engines.reach.street import Street

NAMES = ("name", "GEN", "gen", "ags", "AGS")
MANY_AREAS = 20_000


@dataclass(frozen=True, eq=False)
class Inputs:
    """Streets made ready for a person, with all that stands or lives on them."""

    street: Street
    places: Places
    population: Population
    points: Snap
    areas: tuple[str, ...]
    provenance: dict[str, Any]
    notes: tuple[str, ...]


def inputs_of(given: Any, lines: Lines) -> Inputs:
    """Read and check everything.

    Raises
    ------
    ValueError
        With a German sentence that names the file.
    """
    from sechseck.engines.reach import prepare, profiles, snap
    from sechseck.reach.storage import load

    lines.say("Öffne Netz …")
    network = load(given.net)
    if given.profile not in profiles():
        raise ValueError(
            f"Das Profil „{given.profile}“ gibt es nicht. Möglich ist: {', '.join(profiles())}."
        )
    profile = profiles()[given.profile].seen(given.view)
    places = _named(given.places, _places)
    population, areas, notes = _people(given)
    lines.say(f"Setze {counted(len(population))} Wohnorte auf die Straßen …")
    street = prepare(network, profile, given.backend)
    points = snap(street, population.lon, population.lat)
    return Inputs(street, places, population, points, areas, _provenance(given, street), notes)


def add_inputs(parser: Arguments) -> None:
    """Let a command take streets, places, people and municipalities."""
    parser.add_argument("net", type=Path, metavar="NETZ.reach")
    parser.add_argument(
        "--places", type=Path, required=True, metavar="DATEI.csv",
        help="Spalten category, lon, lat (Grade in WGS 84), wenn bekannt capacity, name",
    )  # fmt: skip
    parser.add_argument(
        "--population", type=Path, required=True, metavar="DATEI.csv",
        help="Spalten lon, lat, people, wenn bekannt children, aged, area; "
        "oder das 100-m-Gitter des Zensus",
    )  # fmt: skip
    parser.add_argument(
        "--areas", type=Path, metavar="FLÄCHEN.geojson", help="Gemeinden, in Graden (WGS 84)"
    )
    parser.add_argument("--profile", default="adult", help="wer unterwegs ist (Vorgabe: adult)")
    parser.add_argument("--view", choices=("optimistic", "pessimistic"), default="optimistic")
    parser.add_argument("--backend", choices=("cch", "dial", "scipy"), default="cch")
    parser.add_argument("--json", action="store_true", help="Ergebnis als JSON ausgeben")


def _named(path: Path, read: Any) -> Any:
    from sechseck.engines.reach import PlacesError

    rows, _ = rows_of(path)
    try:
        return read(rows)
    except PlacesError as error:
        raise refusal(path.name, rows, error) from error


def _places(rows: list[Row]) -> Places:
    from sechseck.engines.reach.place_rows import places_from_rows

    return places_from_rows(rows)


def _people(given: Any) -> tuple[Population, tuple[str, ...], tuple[str, ...]]:
    from sechseck.engines.reach import population_from_rows, with_areas
    from sechseck.engines.reach.people_rows import ALIASES

    shapes = [] if given.areas is None else _shapes(given.areas)
    rows, _ = rows_of(given.population)
    column = next((one for one in ALIASES["area"] if rows and one in rows[0]), "")
    keys = sorted({row[column] for row in rows if row.get(column)}) if column else []
    areas = tuple(name for name, _ in shapes) or tuple(keys)
    if len(areas) > MANY_AREAS:
        raise ValueError(
            f"{given.population.name}: {counted(len(areas))} Gemeinden sind zu viele."
        )
    read = _named(
        given.population, lambda all_: population_from_rows(all_, () if shapes else keys)
    )
    found = read.population
    if shapes:
        found = with_areas(found, [shape for _, shape in shapes])
    return found, areas, _notes(found, len(read.suppressed), bool(areas))


def _notes(population: Population, hidden: int, has_areas: bool) -> tuple[str, ...]:
    notes = []
    if hidden:
        notes.append(
            f"Geheim gehaltene Zellen: {counted(hidden)}. Sie fehlen hier; die Zahl der Menschen "
            "ist eine Untergrenze."
        )
    outside = int((population.area < 0).sum())
    if has_areas and outside:
        notes.append(f"Wohnorte in keiner der Gemeinden: {counted(outside)}.")
    return tuple(notes)


def _shapes(path: Path) -> list[tuple[str, dict[str, Any]]]:
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        return [(_name(one["properties"] or {}, n), one["geometry"]) for n, one in _each(features)]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"„{path.name}“ ist kein GeoJSON mit Gemeinden ({error}).") from error


def _each(features: list[dict[str, Any]]) -> list[tuple[int, dict[str, Any]]]:
    found = [(number, one) for number, one in enumerate(features, 1) if one["geometry"]]
    if not found:
        raise ValueError("keine Fläche")
    return found


def _name(properties: dict[str, Any], number: int) -> str:
    known = (properties.get(key) for key in NAMES)
    return str(next((one for one in known if one), f"Fläche {number}"))


def _provenance(given: Any, street: Street) -> dict[str, Any]:
    meta = street.network.meta
    files = [path for path in (given.places, given.population, given.areas) if path]
    return {
        "generator": "Sechseck reach",
        "network": {name: meta.get(name) for name in ("source", "date", "sha256", "inputs")},
        "profile": street.profile.name,
        "kmh": street.profile.kmh,
        "view": street.profile.view,
        "inputs": [{"name": path.name, "sha256": _digest(path)} for path in files],
        "attribution": meta.get("credit"),
        "licence": meta.get("licence"),
    }


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
