# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything the page of an indicator shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sechseck.evidence.models import Break, Dataset, Indicator, Observation
from sechseck.evidence.queries.matrix import matrix
from sechseck.evidence.queries.series import series_of
from sechseck.evidence.queries.small_multiples import panels
from sechseck.evidence.queries.sums import totals
from sechseck.evidence.wording import period, shown
from sechseck.kernel.models import Source
from sechseck.kernel.permissions import Actor
from sechseck.places.models import Area
from sechseck.places.queries import visible_areas


@dataclass(frozen=True, slots=True)
class Corrected:
    """A value that was corrected, with all it was called, the newest first."""

    name: str
    period: str
    revisions: tuple[tuple[str, datetime, str], ...]  # value, known since, note


@dataclass(frozen=True, slots=True)
class Origin:
    """A source with the editions its values come from."""

    source: Source
    editions: tuple[Dataset, ...]
    retrieved: date


def page_of_indicator(
    indicator: Indicator, viewer: Actor, known_at: datetime | None = None
) -> dict[str, Any]:
    """Return drawings, table, sources, corrections and breaks."""
    areas = list(visible_areas(viewer))
    series = series_of(indicator, known_at=known_at)
    breaks = list(Break.objects.filter(indicator=indicator).select_related("area"))
    parts = [area for area in areas if area.kind == Area.Kind.MUNICIPALITY]
    shown_first = sorted(areas, key=lambda area: area.kind != Area.Kind.REGION)
    sums = totals(indicator, parts, series)
    return {
        "panels": panels(indicator, shown_first, series, breaks),
        "table": matrix(indicator, shown_first, series, sums, breaks),
        "breaks": breaks,
        "origins": origins(series),
        "corrected": corrections(indicator, areas) if _is_corrected(series) else [],
        "count": sum(len(points) for points in series.values()),
        "has_sum": bool(sums),
        "has_holes": any(one.value is None for points in series.values() for one in points),
    }


def _is_corrected(series: Mapping[int, Sequence[Observation]]) -> bool:
    return any(one.revision > 1 for points in series.values() for one in points)


def origins(series: Mapping[int, Sequence[Observation]]) -> list[Origin]:
    """Return the sources of some values, each once."""
    found: dict[int, tuple[Source, dict[int, Dataset]]] = {}
    for points in series.values():
        for one in points:
            dataset = one.dataset
            _source, editions = found.setdefault(dataset.source_id, (dataset.source, {}))
            editions[dataset.pk] = dataset
    rows = [
        Origin(
            source,
            tuple(sorted(editions.values(), key=lambda one: (one.retrieved, one.edition))),
            max(one.retrieved for one in editions.values()),
        )
        for source, editions in found.values()
    ]
    return sorted(rows, key=lambda one: one.source.title)


def corrections(indicator: Indicator, areas: Iterable[Area]) -> list[Corrected]:
    """Return every value that was called otherwise once."""
    names = {area.pk: area.name for area in areas}
    rows = Observation.objects.filter(indicator=indicator, area__in=names).order_by(
        "-ends", "area__sort_key", "-revision"
    )
    grouped: dict[tuple[object, ...], list[Observation]] = {}
    for one in rows:
        grouped.setdefault((one.ends, one.begins, one.area_id, one.dimension), []).append(one)
    return [
        Corrected(
            names[group[0].area_id],
            period(group[0].begins, group[0].ends),
            tuple((shown(one, indicator), one.known_at, one.note) for one in group),
        )
        for group in grouped.values()
        if len(group) > 1
    ]
