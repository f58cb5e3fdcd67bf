# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring areas and their official figures into the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.nodes import Mirrored, NodeRow, mirror_rows
from sechseck.kernel.models import Node, Source, User
from sechseck.kernel.ordering import sort_key
from sechseck.kernel.permissions import require
from sechseck.places.models import Area, AreaChange, AreaFigure

Row = Mapping[str, Any]


@transaction.atomic
def load_municipalities(rows: Iterable[Row], *, by: User) -> Mirrored:
    """Bring the municipalities and their figures in step with the rows of a pack."""
    require(by, "kernel.load_pack")
    rows = list(rows)
    mirrored = mirror_rows(Area, "ags", {row["ags"]: _area(row) for row in rows}, by=by)
    areas = {area.ags: area for area in Area.objects.all()}
    sources = {source.key: source for source in Source.objects.all()}
    figures = [
        figure
        for row in rows
        for figure in _figures(areas[row["ags"]], row, sources[row["source"]])
    ]
    AreaFigure.objects.bulk_create(figures, ignore_conflicts=True)
    return mirrored


@transaction.atomic
def load_area_changes(rows: Iterable[Row], *, by: User) -> None:
    """Note the keys that areas had before a reform."""
    require(by, "kernel.load_pack")
    areas = {area.ags: area for area in Area.objects.all()}
    sources = {source.key: source for source in Source.objects.all()}
    AreaChange.objects.bulk_create(
        [
            AreaChange(
                area=areas[row["ags"]],
                former_key=row["former_key"],
                change=row["change"],
                day=row["date"],
                source=sources[row["source"]],
            )
            for row in rows
        ],
        ignore_conflicts=True,
    )


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
            value=row["population"],
            day=row["population_date"],
            basis=row["population_basis"],
            source=source,
        ),
        AreaFigure(
            area=area,
            subject=AreaFigure.Subject.AREA,
            value=row["area_km2"],
            day=row["area_date"],
            source=source,
        ),
    ]
