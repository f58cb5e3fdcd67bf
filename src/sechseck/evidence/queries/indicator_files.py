# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The values of an indicator for programs: rows of a table, and what its columns mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sechseck.engines.statistics.periods import period_words
from sechseck.evidence.models import Indicator, Observation
from sechseck.kernel.permissions import Actor
from sechseck.places.queries import visible_areas

COLUMNS = (
    ("schluessel", "string", "Schlüssel der Kommune oder Region"),
    ("name", "string", "Name der Kommune oder Region"),
    ("zeitraum", "string", "Jahr, Vierteljahr, Monat oder Tag"),
    ("beginnt", "date", "erster Tag des Zeitraums"),
    ("endet", "date", "letzter Tag des Zeitraums"),
    ("merkmal", "string", "Teilgruppe, leer für alle"),
    ("wert", "decimal", "Wert; leer, wenn er fehlt"),
    ("zeichen", "string", "Zeichen der Statistik, das einen fehlenden Wert erklärt"),
    ("revision", "integer", "die wievielte Fassung des Werts"),
    ("bekannt_seit", "dateTime", "seit wann wir den Wert kennen"),
    ("anmerkung", "string", "Anmerkung"),
    ("quelle", "string", "Veröffentlichung"),
    ("ausgabe", "string", "Ausgabe der Veröffentlichung"),
    ("lizenz", "string", "Lizenz der Veröffentlichung"),
    ("namensnennung", "string", "wie die Quelle zu nennen ist"),
)


def value_rows(indicator: Indicator, viewer: Actor) -> list[dict[str, Any]]:
    """Return every revision of every value the viewer may see."""
    rows = Observation.objects.filter(indicator=indicator, area__in=visible_areas(viewer))
    found = rows.select_related("area", "dataset__source").order_by(
        "area__ags", "ends", "begins", "dimension", "revision"
    )
    return [_row(one) for one in found]


def _row(one: Observation) -> dict[str, Any]:
    source = one.dataset.source
    return {
        "schluessel": one.area.ags,
        "name": one.area.name,
        "zeitraum": period_words(one.begins, one.ends),
        "beginnt": one.begins.isoformat(),
        "endet": one.ends.isoformat(),
        "merkmal": one.dimension,
        "wert": None if one.value is None else f"{one.value.normalize():f}",
        "zeichen": one.quality,
        "revision": one.revision,
        "bekannt_seit": one.known_at.isoformat(),
        "anmerkung": one.note,
        "quelle": source.title,
        "ausgabe": one.dataset.edition,
        "lizenz": source.licence,
        "namensnennung": source.attribution,
    }


def table_cells(rows: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Return the rows in the order of the columns."""
    names = [name for name, _type, _title in COLUMNS]
    return ([row[name] for name in names] for row in rows)


def described(indicator: Indicator) -> dict[str, Any]:
    """Return what the table is, as CSV on the Web says it."""
    columns = [
        {"name": name, "titles": name, "datatype": type_, "dc:description": title}
        for name, type_, title in COLUMNS
    ]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "de"}],
        "url": f"{indicator.code}.csv",
        "dc:title": indicator.title,
        "dc:description": indicator.definition,
        "schema:unitText": indicator.unit,
        "dialect": {"delimiter": ";", "header": True, "encoding": "utf-8"},
        "tableSchema": {"columns": columns, "primaryKey": list(_KEY)},
    }


_KEY = ("schluessel", "beginnt", "endet", "merkmal", "revision")
