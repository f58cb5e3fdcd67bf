# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach place NET.reach --category KIND …: where the next places help most."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.reach_files import OF_SITES, write_sites
from sechseck.site.commands.reach_inputs import Inputs, add_inputs, inputs_of
from sechseck.site.commands.reach_lines import Lines, counted, decimal
from sechseck.site.commands.reach_out import check_out
from sechseck.site.commands.reach_refusals import refused

UNITS = {"cover": "Menschen", "minutes": "Personenminuten", "fair": "kleinster Anteil"}


def main(arguments: list[str]) -> int:
    """Compute and write sites; 0 if done, 2 if what was given cannot be used."""
    given = _parser().parse_args(arguments)
    return refused(lambda lines: _told(given, lines), given.json, _sentences)


def _told(given: Any, lines: Lines) -> dict[str, Any]:
    from sechseck.engines.reach import Wish, nearest
    from sechseck.engines.reach.reading_out import at_snapped
    from sechseck.engines.reach.taxonomy import categories, everyday, require_open

    check_out(given.out, OF_SITES)
    require_open([given.category])
    inputs = inputs_of(given, lines)
    if given.category not in {*inputs.places.categories, *categories()}:
        known = ", ".join(sorted({*inputs.places.categories, *everyday()}))
        raise ValueError(f"Die Art „{given.category}“ gibt es nicht. Möglich ist: {known}.")
    lines.say("Rechne, wer heute ankommt …")
    times = nearest(inputs.street, inputs.places.only([given.category]))
    current = at_snapped(inputs.street, times, inputs.points)[:, 0]
    area = inputs.population.area if inputs.areas else None
    wish = Wish(given.count, given.limit_min, given.aim, area)
    told = {"category": given.category, **_greedy(inputs, wish, current, lines)}
    if given.exact:
        told["exact"] = _exact(inputs, wish, current, lines)
    lines.end()
    told |= {"notes": list(inputs.notes), "provenance": inputs.provenance}
    if given.out:
        write_sites(given.out, told)
        told["out"] = str(given.out)
    return told


def _greedy(inputs: Inputs, wish: Any, current: Any, lines: Lines) -> dict[str, Any]:
    from sechseck.engines.reach import place_next

    def progress(done: int, of: int) -> None:
        lines.say(f"Wäge alle Knoten ab … {counted(done)} von {counted(of)} Wohnorten")

    people = inputs.population.people
    plan = place_next(
        inputs.street, inputs.points, people, wish, current=current, progress=progress
    )
    columns = (plan.lon, plan.lat, plan.gain, plan.after)
    rows = zip(*(one.tolist() for one in columns), strict=True)
    return {
        "aim": plan.aim,
        "limit_min": wish.limit_min,
        "people": float(people.sum()),
        "before": round(plan.before, 4),
        "bound": round(plan.bound, 4),
        "sites": [
            {"lon": lon, "lat": lat, "gain": round(gain, 4), "after": round(after, 4)}
            for lon, lat, gain, after in rows
        ],
    }


def _exact(inputs: Inputs, wish: Any, current: Any, lines: Lines) -> dict[str, Any]:
    from sechseck.engines.reach import place_exactly

    lines.say("Suche die beste Auswahl …")
    best = place_exactly(
        inputs.street, inputs.points, inputs.population.people, wish, current=current
    )
    network = inputs.street.network
    return {
        "people": best.people,
        "bound": best.bound,
        "is_proven": best.is_proven,
        "candidates": int(best.candidates.size),
        "sites": [
            {"lon": float(network.lon[node]), "lat": float(network.lat[node])}
            for node in best.node
        ],
    }


def _sentences(told: dict[str, Any]) -> str:
    from sechseck.engines.reach.taxonomy import label_of

    unit = UNITS[told["aim"]]
    lines = [
        f"{label_of(told['category'])}, Ziel {unit}, Grenze {decimal(told['limit_min'])} Minuten. "
        f"Heute: {_value(told, told['before'])}."
    ]
    lines += [
        f"  {number}. {one['lat']:.5f}, {one['lon']:.5f}: danach {_value(told, one['after'])}"
        for number, one in enumerate(told["sites"], 1)
    ]
    if not told["sites"]:
        lines.append("  Kein weiterer Ort hilft.")
    count = len(told["sites"])
    best = "weniger als" if told["aim"] == "minutes" else "mehr als"
    lines.append(
        f"Keine Auswahl von {count or 1} Knoten erreicht {best} {_value(told, told['bound'])}."
    )
    if "exact" in told:
        proven = "bewiesen die beste" if told["exact"]["is_proven"] else "die beste gefundene"
        lines.append(
            f"Auswahl aus {told['exact']['candidates']} Knoten, {proven}: "
            f"{counted(round(told['exact']['people']))} Menschen."
        )
    return "\n".join([*lines, *told["notes"], f"Daten: {told['provenance']['attribution']}"])


def _value(told: dict[str, Any], value: float) -> str:
    if told["aim"] == "fair":
        return f"{decimal(value * 100)} % in der Gemeinde, der es am schlechtesten geht"
    if told["aim"] == "minutes":
        return f"{decimal(value / max(1.0, told['people']))} Minuten je Mensch"
    return f"{counted(round(value))} von {counted(round(told['people']))} Menschen"


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck reach place",
        description="Sagt, wo weitere Orte einer Art am meisten helfen.",
    )
    add_inputs(parser)
    parser.add_argument("--category", required=True, metavar="ART", help="wie library, gp, kita")
    parser.add_argument("--count", type=int, default=1, help="wie viele Orte (Vorgabe: 1)")
    parser.add_argument("--limit-min", type=float, default=15.0, help="Grenze in Minuten")
    parser.add_argument(
        "--aim", choices=("cover", "minutes", "fair"), default="cover",
        help="Menschen in der Grenze, Minuten aller, oder die Gemeinde mit dem kleinsten Anteil",
    )  # fmt: skip
    parser.add_argument(
        "--exact", action="store_true", help="dazu die beste Auswahl aus einer Liste (HiGHS)"
    )
    parser.add_argument("--out", type=Path, metavar="DATEI", help=".csv oder .geojson")
    return parser
