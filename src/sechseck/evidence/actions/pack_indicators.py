# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators and their values as a region's pack brings them; twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from sechseck.engines.german.terms import terms
from sechseck.evidence.actions.observations import dataset_of, record_observations
from sechseck.evidence.models import Break, Indicator
from sechseck.evidence.queries.locked import TOLD
from sechseck.evidence.typed import Typed
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, Source, User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area, AreaFigure
from sechseck.thread.models import Theme

Row = Mapping[str, Any]


@transaction.atomic
def load_indicators(rows: Iterable[Row], *, by: User) -> int:
    """Bring the indicators in step; what people changed since stays as they left it."""
    require(by, "kernel.load_pack")
    found = {one.code: one for one in Indicator.objects.select_related("node")}
    themes = {one.slug: one for one in Theme.objects.all()}
    return sum(_mirror(row, found.get(row["code"]), themes, by) for row in rows)


def _mirror(row: Row, found: Indicator | None, themes: Mapping[str, Theme], by: User) -> bool:
    if found is not None and found.version > 1:
        return False
    fields = {name: row[name] for name in TOLD} | {"is_additive": row["is_additive"] == "yes"}
    is_same = found is not None and all(getattr(found, n) == v for n, v in fields.items())
    touched = [themes[slug] for slug in row["themes"]]
    if is_same and found is not None and set(found.themes.all()) == set(touched):
        return False
    one = found or Indicator(code=row["code"], node=Node(kind=Node.Kind.INDICATOR))
    for name, value in fields.items():
        setattr(one, name, value)
    words = f"{one.title} {one.definition}"
    one.node.title, one.node.path, one.node.terms = one.title, one.path, " ".join(terms(words))
    one.node.save()
    one.node = one.node  # now that it has a number
    one.save()
    one.themes.set(touched)
    learn_words([words], by=by)
    record("indicator-loaded", one.node, by=by)
    return True


@transaction.atomic
def load_breaks(rows: Iterable[Row], *, by: User) -> int:
    """Add the breaks that are not there yet."""
    require(by, "kernel.load_pack")
    codes = dict(Indicator.objects.values_list("code", "pk"))
    areas = dict(Area.objects.values_list("ags", "pk"))
    new = 0
    for row in rows:
        place = areas[row["area"]] if row["area"] else None
        _one, is_new = Break.objects.get_or_create(
            indicator_id=codes[row["indicator"]],
            day=row["day"],
            area_id=place,
            defaults={"cause": row["cause"]},
        )
        new += is_new
    return new


@transaction.atomic
def load_observations(rows: Sequence[Row], *, by: User) -> int:
    """Record the values of a pack; return how many are new or corrected."""
    require(by, "evidence.record_values")
    areas = dict(Area.objects.values_list("ags", "pk"))
    indicators = {one.code: one for one in Indicator.objects.all()}
    grouped: dict[tuple[str, str, str], list[Typed]] = {}
    for row in rows:
        key = (row["indicator"], row["source"], row["edition"])
        grouped.setdefault(key, []).append(_typed(row, areas[row["area"]]))
    new = 0
    for (code, source, edition), told in grouped.items():
        new += _record(indicators[code], source, edition, told, by)
    return new


def _record(indicator: Indicator, key: str, edition: str, told: Sequence[Typed], by: User) -> int:
    source = Source.objects.get(key=key)
    retrieved = _day(source.retrieved) or localdate()
    dataset = dataset_of(source, edition=edition, retrieved=retrieved, by=by)
    counts = record_observations(indicator, told, dataset=dataset, by=by)
    return counts.added + counts.revised


def _day(told: str) -> date | None:
    return date.fromisoformat(told + "-01-01"[len(told) - 4 :]) if told else None


def _typed(row: Row, area: int) -> Typed:
    known = row["known_at"]
    begins, ends = row["period"]
    return Typed(
        area,
        begins,
        ends,
        value=row["value"],
        quality=row["quality"],
        dimension=row["dimension"],
        note=row["note"],
        known_at=datetime(known.year, known.month, known.day, tzinfo=UTC) if known else None,
        is_history=True,
    )


@transaction.atomic
def load_figures(rows: Iterable[Row], *, by: User) -> int:
    """Take population and area of the municipalities over as values: they stand once."""
    require(by, "evidence.record_values")
    new = 0
    for row in rows:
        if not row["figure"]:
            continue
        figures = AreaFigure.objects.filter(subject=row["figure"]).select_related("source")
        indicator = Indicator.objects.get(code=row["code"])
        by_source: dict[Source, list[Typed]] = {}
        for one in figures:
            told = Typed(
                one.area_id, one.day, one.day, Decimal(one.value), note=one.basis, is_history=True
            )
            by_source.setdefault(one.source, []).append(told)
        for source, told_of in by_source.items():
            new += _record(indicator, source.key, "Kommunen der Region", told_of, by)
    return new
