# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places out of the rows of a table: each row becomes a place, or the table is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sechseck.engines.reach.places import Places, PlacesError, Problem
from sechseck.engines.reach.table_cells import BadCell, line_of, number
from sechseck.engines.reach.taxonomy import is_confidential, label_of

Row = Mapping[str, str]
Box = tuple[float, float, float, float]  # west, south, east, north
NEEDED = ("category", "lon", "lat")


def places_from_rows(
    rows: Sequence[Row],
    *,
    bounds: Box | None = None,
    may_hold_confidential: bool = False,
) -> Places:
    """Return the places of a table.

    Parameters
    ----------
    rows
        With the columns ``category``, ``lon``, ``lat`` and, if known, ``capacity``, ``name``,
        ``facility`` (what belongs together, such as the entrances of one park).
    bounds
        West, south, east and north of the region, in degrees; places further than a tenth of
        a degree outside are refused.
    may_hold_confidential
        Only for ``area_shares``: everything else would give the places away.

    Raises
    ------
    PlacesError
        With a reason for each row.

    >>> places_from_rows([{"category": "gp", "lon": "9.73", "lat": "52.37"}]).categories
    ('gp',)
    """
    _check_columns(rows)
    problems: list[Problem] = []
    read = [_read(line_of(row, at), row, problems) for at, row in enumerate(rows, 1)]
    good = [one for one in read if one is not None]
    if not may_hold_confidential:
        problems += _confidential(good)
    if bounds is not None:
        problems += [_outside(one, bounds) for one in good if not _is_inside(one, bounds)]
    problems += _same_spot(good)
    try:
        places = _places(good)
    except PlacesError as error:
        raise PlacesError(_in_order([*problems, *error.problems])) from None
    if problems:
        raise PlacesError(_in_order(problems))
    return places


def _in_order(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda one: one.row)


_Place = tuple[int, str, float, float, float, str, str]


def _read(index: int, row: Row, problems: list[Problem]) -> _Place | None:
    try:
        held = row.get("capacity") or "1"
        kind = (row.get("category") or "").strip()
        if not kind:
            raise BadCell("„category“ ist leer.")
        lon, lat = number(row.get("lon"), "lon"), number(row.get("lat"), "lat")
        name, whole = (row.get("name") or "").strip(), (row.get("facility") or "").strip()
        return index, kind, lon, lat, number(held, "capacity"), name, whole
    except BadCell as bad:
        problems.append(Problem(index, str(bad)))
        return None


def _places(good: Sequence[_Place]) -> Places:
    kinds = tuple(dict.fromkeys(one[1] for one in good))
    whole: dict[tuple[str, str], int] = {}
    facility = [whole.setdefault((one[1], one[6] or f"\0{one[0]}"), len(whole)) for one in good]
    try:
        return Places.of(
            kinds,
            [kinds.index(one[1]) for one in good],
            [one[2] for one in good],
            [one[3] for one in good],
            capacity=[one[4] for one in good],
            name=[one[5] for one in good],
            facility=facility,
        )
    except PlacesError as error:  # rows of the table, not of the places that could be read
        raise PlacesError(
            [Problem(good[p.row - 1][0] if p.row else 0, p.message) for p in error.problems]
        ) from None


def _check_columns(rows: Sequence[Row]) -> None:
    if not rows:
        raise PlacesError([Problem(0, "Die Tabelle ist leer.")])
    missing = [name for name in NEEDED if name not in rows[0]]
    if missing:
        raise PlacesError(
            [Problem(0, f"Es fehlt die Spalte {', '.join(missing)}. Nötig: {', '.join(NEEDED)}.")]
        )


def _confidential(good: Sequence[_Place]) -> list[Problem]:
    return [
        Problem(one[0], f"{label_of(one[1])}: vertraulich, nur Anteile je Gemeinde sind möglich.")
        for one in good
        if is_confidential(one[1])
    ]


def _is_inside(one: _Place, box: Box, margin: float = 0.1) -> bool:
    west, south, east, north = box
    lon, lat = one[2], one[3]
    return (
        west - margin <= lon <= east + margin and south - margin <= lat <= north + margin
    ) or not (abs(lon) <= 180 and abs(lat) <= 90)  # off the globe: told by Places


def _outside(one: _Place, box: Box) -> Problem:
    turned = (*one[:2], one[3], one[2], *one[4:])
    if _is_inside(turned, box):
        return Problem(one[0], "Länge und Breite sind vertauscht.")
    return Problem(one[0], f"{one[2]:g} / {one[3]:g} liegt außerhalb der Region.")


def _same_spot(good: Sequence[_Place]) -> list[Problem]:
    seen: dict[tuple[str, float, float, str], int] = {}
    problems = []
    for one in good:
        key = (one[1], round(one[2], 6), round(one[3], 6), one[5])
        first = seen.setdefault(key, one[0])
        if first != one[0] and not one[5]:
            problems.append(Problem(one[0], f"Derselbe Ort steht schon in Zeile {first}."))
    return problems
