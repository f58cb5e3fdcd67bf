# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring areas and their official figures into the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.nodes import Mirrored, NodeRow, mirror_rows
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, Source, User
from sechseck.kernel.ordering import sort_key
from sechseck.kernel.permissions import require
from sechseck.places.models import Area, AreaChange, AreaFigure

Row = Mapping[str, Any]
CENT = Decimal("0.01")  # as the table keeps it


@transaction.atomic
def load_municipalities(rows: Iterable[Row], *, by: User) -> Mirrored:
    """Bring the municipalities and their figures in step with the rows of a pack."""
    require(by, "kernel.load_pack")
    rows = list(rows)
    _free_keys(rows)
    mirrored = mirror_rows(Area, "ags", {row["ags"]: _area(row) for row in rows}, by=by)
    areas = {area.ags: area for area in Area.objects.select_related("node")}
    sources = {source.key: source for source in Source.objects.all()}
    present = _present_figures()
    changed = 0
    for row in rows:
        area = areas[row["ags"]]
        figures = _figures(area, row, sources[row["source"]])
        changed += _write_figures(area, figures, present, by)
    return replace(mirrored, changed=mirrored.changed + changed)


@transaction.atomic
def load_region_area(ars: str, name: str, *, by: User) -> Mirrored:
    """Let the region itself be an area, so that values may be about the whole of it."""
    require(by, "kernel.load_pack")
    row = NodeRow(
        kind=Node.Kind.AREA,
        title=name,
        path=f"/kommune/{ars}/",
        text=name,
        fields={
            "kind": Area.Kind.REGION,
            "ars": ars,
            "name": name,
            "official_name": name,
            "sort_key": sort_key(name),
        },
    )
    return mirror_rows(Area, "ags", {ars: row}, by=by)


@transaction.atomic
def load_area_changes(rows: Iterable[Row], *, by: User) -> int:
    """Note the keys that areas had before a reform; return how many rows changed."""
    require(by, "kernel.load_pack")
    areas = {area.ags: area.pk for area in Area.objects.all()}
    sources = {source.key: source.pk for source in Source.objects.all()}
    wanted = {
        (areas[row["ags"]], row["former_key"]): (
            row["change"],
            row["date"],
            sources[row["source"]],
        )
        for row in rows
    }
    present = {
        (one.area_id, one.former_key): (one.change, one.day, one.source_id)
        for one in AreaChange.objects.all()
    }
    differing = dict(wanted.items() ^ present.items())
    for area, former_key in differing:
        AreaChange.objects.filter(area=area, former_key=former_key).delete()
    AreaChange.objects.bulk_create(
        [
            AreaChange(area_id=area, former_key=key, change=change, day=day, source_id=source)
            for (area, key), (change, day, source) in wanted.items()
            if (area, key) in differing
        ]
    )
    return len(differing)


def _free_keys(rows: Iterable[Row]) -> None:
    """Take tiles from areas that get another, so that two areas may swap theirs."""
    wanted = {row["ags"]: (row["hex_column"], row["hex_row"]) for row in rows}
    for area in Area.objects.filter(ags__in=wanted):
        if (area.hex_column, area.hex_row) != wanted[area.ags]:
            Area.objects.filter(pk=area.pk).update(hex_column=None, hex_row=None)


def _present_figures() -> dict[tuple[int, str], list[AreaFigure]]:
    found: dict[tuple[int, str], list[AreaFigure]] = {}
    for one in AreaFigure.objects.order_by("id"):
        found.setdefault((one.area_id, one.subject), []).append(one)
    return found


def _write_figures(
    area: Area,
    figures: Iterable[AreaFigure],
    present: Mapping[tuple[int, str], list[AreaFigure]],
    by: User,
) -> int:
    """Let the pack's figure be the only one of its subject; return how many changed."""
    changed = 0
    for figure in figures:
        old = present.get((area.pk, figure.subject), [])
        if [_said(one) for one in old] == [_said(figure)]:
            continue
        AreaFigure.objects.filter(pk__in=[one.pk for one in old]).delete()
        figure.save()
        if old:
            was = [f"{one.value} ({one.day})" for one in old]
            record("figure-changed", area.node, by=by, subject=figure.subject, was=was)
            changed += 1
    return changed


def _said(one: AreaFigure) -> tuple[object, ...]:
    return (one.value, one.day, one.basis, one.source_id)


def _area(row: Row) -> NodeRow:
    return NodeRow(
        kind=Node.Kind.AREA,
        title=row["name"],
        path=f"/kommune/{row['ags']}/",
        text=" ".join([row["name"], row["official_name"], *row["variants"]]),
        fields={
            "kind": Area.Kind.MUNICIPALITY,
            "ars": row["ars"],
            "name": row["name"],
            "official_name": row["official_name"],
            "type": row["kind"],
            "variants": list(row["variants"]),
            "sort_key": sort_key(row["name"]),
            "longitude": float(row["longitude"]),
            "latitude": float(row["latitude"]),
            "hex_column": row["hex_column"],
            "hex_row": row["hex_row"],
        },
    )


def _figures(area: Area, row: Row, source: Source) -> list[AreaFigure]:
    return [
        AreaFigure(
            area=area,
            subject=AreaFigure.Subject.POPULATION,
            value=Decimal(row["population"]),
            day=row["population_date"],
            basis=row["population_basis"],
            source=source,
        ),
        AreaFigure(
            area=area,
            subject=AreaFigure.Subject.AREA,
            value=Decimal(row["area_km2"]).quantize(CENT),
            day=row["area_date"],
            source=source,
        ),
    ]
