# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach nearest NET.reach --places FILE.csv …: minutes from every node."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.reach_lines import Lines, counted, decimal, number_of
from sechseck.site.commands.reach_out import check_out, whole
from sechseck.site.commands.reach_refusals import refused
from sechseck.site.commands.reach_rows import rows_of
from sechseck.site.reaching.refusing import refusal

MOST_TILES = 64  # in each direction

if TYPE_CHECKING:
    from sechseck.engines.reach.places import Places
    from sechseck.engines.reach.street import Street
    from sechseck.engines.reach.times import Times


def main(arguments: list[str]) -> int:
    """Compute and write minutes; 0 if done, 2 if what was given cannot be used."""
    given = _parser().parse_args(arguments)
    return refused(lambda lines: _nearest(given, lines), given.json, _sentences)


def _nearest(given: Any, lines: Lines) -> dict[str, Any]:
    from sechseck.engines.reach import PlacesError, places_from_rows, prepare
    from sechseck.engines.reach.units import limit_of
    from sechseck.reach.storage import load

    check_out(given.out)
    limit_of(given.limit_min)
    profile = _profile(given.profile).seen(given.view)
    if not 1 <= given.tiles <= MOST_TILES:
        raise ValueError(f"--tiles liegt zwischen 1 und {MOST_TILES}.")
    lines.say("Öffne Netz …")
    network = load(given.net)
    rows, twice = rows_of(given.places)
    try:
        places = places_from_rows(rows)
    except PlacesError as error:
        raise refusal(given.places.name, rows, error) from error
    kinds = number_of(len(places.categories), "Art", "Arten")
    lines.say(f"Rechne {kinds}, {number_of(network.nodes, 'Knoten', 'Knoten')} …")
    street = prepare(network, profile, given.backend)
    times = _times(given, street, places)
    _write(given.out, street, times)
    lines.end()
    return _told(given, street, places, times) | {"duplicate_rows": twice}


def _times(given: Any, street: Street, places: Places) -> Times:
    from sechseck.engines.reach import nearest, nearest_in_tiles
    from sechseck.kernel.executors import executor_for

    if given.tiles < 2:
        alone: Times = nearest(street, places, given.limit_min)
        return alone
    with executor_for(given.tiles**2) as executor:
        found: Times = nearest_in_tiles(street, places, executor.map, given.limit_min, given.tiles)
        return found


def _profile(name: str) -> Any:
    from sechseck.engines.reach import profiles

    if name not in profiles():
        raise ValueError(
            f"Das Profil „{name}“ gibt es nicht. Möglich ist: {', '.join(profiles())}."
        )
    return profiles()[name]


def _write(out: Path, street: Street, times: Times) -> None:
    import numpy as np

    with whole(out) as part, part.open("wb") as opened:
        np.savez(
            opened,
            lon=street.network.lon,
            lat=street.network.lat,
            node_id=street.network.node_id,
            minutes=times.minutes(),
            connected=times.connected,
            categories=np.array(times.categories),
        )


def _told(given: Any, street: Street, places: Places, times: Times) -> dict[str, Any]:
    from sechseck.engines.reach.units import NEVER

    reached = (times.deciseconds != NEVER).mean(axis=0).round(4).tolist()
    lost = times.sites.edge < 0
    return {
        "out": str(given.out),
        "profile": given.profile,
        "view": given.view,
        "backend": given.backend,
        "limit_min": given.limit_min,
        "nodes": street.network.nodes,
        "unconnected_nodes": int((~times.connected).sum()),
        "places": int(places.category.size),
        "places_without_street": int(lost.sum()),
        "reached": dict(zip(places.categories, reached, strict=True)),
        "network_sha256": street.network.meta.get("sha256"),
        "credit": street.network.meta.get("credit"),
    }


def _sentences(told: dict[str, Any]) -> str:
    nodes = counted(told["nodes"])
    lines = [f"{told['out']}: {nodes} Knoten, Grenze {told['limit_min']:g} Minuten."]
    lines += [
        f"  {name}: {decimal(share * 100)} % der Knoten erreichen einen Ort."
        for name, share in told["reached"].items()
    ]
    more = {
        "unconnected_nodes": (
            "Knoten ist nicht angebunden (Insel).",
            "Knoten sind nicht angebunden (Inseln).",
        ),
        "places_without_street": (
            "Ort liegt an keiner Straße des Netzes.",
            "Orte liegen an keiner Straße des Netzes.",
        ),
        "duplicate_rows": (
            "Zeile steht doppelt da und zählt einmal.",
            "Zeilen stehen doppelt da und zählen einmal.",
        ),
    }
    lines += [number_of(told[name], *words) for name, words in more.items() if told[name]]
    return "\n".join(lines)


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck reach nearest",
        description="Rechnet für jeden Knoten, wie lange es zum nächsten Ort jeder Art dauert.",
    )
    parser.add_argument("net", type=Path, metavar="NETZ.reach")
    parser.add_argument(
        "--places", type=Path, required=True, metavar="DATEI.csv",
        help="Spalten category, lon, lat (Grade in WGS 84)",
    )  # fmt: skip
    parser.add_argument("--profile", default="adult", help="wer unterwegs ist (Vorgabe: adult)")
    parser.add_argument("--view", choices=("optimistic", "pessimistic"), default="optimistic")
    parser.add_argument("--backend", choices=("cch", "dial", "scipy"), default="cch")
    parser.add_argument("--limit-min", type=float, default=54.0, help="höchstens 54,6 Minuten")
    parser.add_argument("--out", type=Path, required=True, metavar="ZEITEN.npz")
    parser.add_argument(
        "--tiles", type=int, default=1, metavar="ANZAHL",
        help="so viele Kacheln je Richtung, auf Prozesse oder SECHSECK_DASK verteilt",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="Ergebnis als JSON ausgeben")
    return parser
