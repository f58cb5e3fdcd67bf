# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach score NET.reach --places … --population …: what is reached, how fairly."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.reach_files import OF_SCORES, write_scores
from sechseck.site.commands.reach_inputs import Inputs, add_inputs, inputs_of
from sechseck.site.commands.reach_lines import Lines, counted, decimal
from sechseck.site.commands.reach_out import check_out
from sechseck.site.commands.reach_refusals import refused

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sechseck.engines.reach.scoring import Score


def main(arguments: list[str]) -> int:
    """Compute and write scores; 0 if done, 2 if what was given cannot be used."""
    given = _parser().parse_args(arguments)
    return refused(lambda lines: _told(given, lines), given.json, _sentences)


MOST_RERUNS = 10_000


def _told(given: Any, lines: Lines) -> dict[str, Any]:
    from sechseck.engines.reach import nearest, presets
    from sechseck.engines.reach.reading_out import at_snapped
    from sechseck.engines.reach.times import minutes_of

    if not 0 <= given.reruns <= MOST_RERUNS:
        raise ValueError("--reruns liegt zwischen 0 und 10.000.")
    check_out(given.out, OF_SCORES)
    inputs = inputs_of(given, lines)
    places = inputs.places
    if given.preset:
        if given.preset not in presets():
            raise ValueError(
                f"„{given.preset}“ gibt es nicht. Möglich ist: {', '.join(presets())}."
            )
        places = places.only(presets()[given.preset].categories)
    limit = _limit(given, inputs)
    lines.say(f"Rechne {len(places.categories)} Arten …")
    times = nearest(inputs.street, places, max(54.0, limit))
    minutes = minutes_of(at_snapped(inputs.street, times, inputs.points))
    told = _figures(inputs, places, minutes, limit)
    if given.confidential:
        told["confidential"] = _confidential(given.confidential, inputs, limit)
    if given.reruns:
        told["intervals"] = _intervals(given.reruns, inputs, places, limit, lines)
    lines.end()
    told = {"preset": given.preset, "limit_min": limit, **told, "notes": list(inputs.notes)}
    told["provenance"] = inputs.provenance
    if given.out:
        write_scores(given.out, told, inputs, places.categories, minutes)
        told["out"] = str(given.out)
    return told


def _limit(given: Any, inputs: Inputs) -> float:
    from sechseck.engines.reach.taxonomy import presets

    if given.limit_min is not None:
        return float(given.limit_min)
    if given.preset:
        preset = presets()[given.preset]
        return preset.minutes(inputs.street.profile.kmh)
    return 15.0


def _figures(
    inputs: Inputs, places: Any, minutes: NDArray[np.float32], limit: float
) -> dict[str, Any]:
    from sechseck.engines.reach import cumulative_at, equity, score, score_by_area
    from sechseck.engines.reach.scoring import score_points
    from sechseck.engines.reach.taxonomy import weights_of

    people, area = inputs.population.people, inputs.population.area
    counts = cumulative_at(inputs.street, places, inputs.points, limit)
    weights, slugs = weights_of(places.categories), places.categories
    how = {"weights": weights, "limit_min": limit, "counts": counts}
    whole = score(minutes, people, **how)
    each = score_by_area(minutes, people, area, areas=len(inputs.areas), **how)
    fair = equity(score_points(minutes, weights, limit).soft, people, area, len(inputs.areas))
    off = float(people[inputs.points.edge < 0].sum())
    return {
        "region": _score(whole, slugs),
        "areas": {
            name: None if one is None else _score(one, slugs)
            for name, one in zip(inputs.areas, each, strict=True)
        },
        "unconnected_people": off,
        "equity": {
            name: round(getattr(fair, name), 5)
            for name in ("gini", "theil", "within", "between", "below")
        },
    }


def _score(one: Score, slugs: tuple[str, ...]) -> dict[str, Any]:
    assert one.choice_one is not None
    assert one.choice_three is not None
    rows = zip(slugs, one.by_category, one.minutes, one.choice_one, one.choice_three, strict=True)
    return {
        "people": round(one.people),
        "share": round(one.share, 5),
        "soft": round(one.soft, 5),
        "proximity_min": round(one.proximity, 2),
        "all": round(one.all_reached, 5),
        "none": round(one.none_reached, 5),
        "categories": {
            slug: {
                "share": round(float(near), 5),
                "minutes": round(float(mean), 2),
                "choice_1": round(float(first), 5),
                "choice_3": round(float(third), 5),
            }
            for slug, near, mean, first, third in rows
        },
    }


def _confidential(path: Path, inputs: Inputs, limit: float) -> dict[str, Any]:
    """Return shares of municipalities, the only thing that is ever told of these places."""
    from sechseck.engines.reach import area_shares, nearest, places_from_rows
    from sechseck.engines.reach.reading_out import at_snapped
    from sechseck.engines.reach.times import minutes_of
    from sechseck.site.commands.reach_rows import rows_of

    places = places_from_rows(rows_of(path)[0], may_hold_confidential=True)
    times = nearest(inputs.street, places, limit)
    minutes = minutes_of(at_snapped(inputs.street, times, inputs.points))
    found = area_shares(places.categories, minutes, inputs.population, limit, len(inputs.areas))
    return {
        name: {slug: _rounded(one) for slug, one in zip(found.categories, row, strict=True)}
        for name, row in zip(inputs.areas, found.share.tolist(), strict=True)
    }


def _rounded(share: float) -> float | None:
    return round(share, 2) if share == share else None


def _intervals(
    reruns: int, inputs: Inputs, places: Any, limit: float, lines: Lines
) -> dict[str, Any]:
    from sechseck.engines.reach import Draw, intervals
    from sechseck.engines.reach.taxonomy import weights_of

    def progress(done: int, of: int) -> None:
        lines.say(f"Rechne mit fehlenden Orten … {done} von {of} Arten")

    found = intervals(
        inputs.street,
        places,
        inputs.points,
        inputs.population,
        limit_min=limit,
        weights=weights_of(places.categories),
        draw=Draw(reruns=reruns, progress=progress),
    )
    names = (*inputs.areas[: found.total.size - 1], "")
    rows = zip(names, found.total_low.tolist(), found.total_high.tolist(), strict=True)
    return {
        "reruns": found.reruns,
        "removed": found.removed,
        "share": {name: [round(low, 5), round(high, 5)] for name, low, high in rows if low == low},
    }


def _sentences(told: dict[str, Any]) -> str:
    from sechseck.engines.reach.taxonomy import label_of

    region = told["region"]
    lines = [
        f"{counted(region['people'])} Menschen, Grenze {decimal(told['limit_min'])} Minuten.",
        f"Im Mittel erreichen sie {decimal(region['share'] * 100)} % des Bedarfs (gewichtet); "
        f"{decimal(region['all'] * 100)} % alles, {decimal(region['none'] * 100)} % nichts.",
    ]
    lines += [
        f"  {label_of(slug)}: {decimal(one['share'] * 100)} %, im Mittel "
        f"{decimal(one['minutes'])} Minuten"
        for slug, one in region["categories"].items()
    ]
    lines += [
        f"{name}: " + ("weniger als 10 Menschen" if one is None else _area(one))
        for name, one in told["areas"].items()
    ]
    return "\n".join([*lines, *told["notes"], *([f"Daten: {told['provenance']['attribution']}"])])


def _area(one: dict[str, Any]) -> str:
    return f"{counted(one['people'])} Menschen, {decimal(one['share'] * 100)} % des Bedarfs"


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck reach score",
        description="Sagt, wie viel des Alltags Menschen erreichen, und wie gerecht das ist.",
    )
    add_inputs(parser)
    parser.add_argument("--preset", help="alltag-26, bbsr-nahversorgung oder teilhabe")
    parser.add_argument("--limit-min", type=float, help="Grenze in Minuten (Vorgabe: 15)")
    parser.add_argument(
        "--reruns", type=int, default=0, metavar="ANZAHL",
        help="so oft mit 5 %% weniger Orten rechnen und sagen, wie weit die Anteile schwanken",
    )  # fmt: skip
    parser.add_argument(
        "--confidential", type=Path, metavar="DATEI.csv",
        help="Orte, deren Anschrift Menschen schützt: nur Anteile je Gemeinde",
    )  # fmt: skip
    parser.add_argument(
        "--out", type=Path, metavar="DATEI", help=".csv, .geojson, .parquet oder .pmtiles"
    )
    return parser
