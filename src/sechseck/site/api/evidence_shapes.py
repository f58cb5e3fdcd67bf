# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the API tells of indicators and their values, as its description says it."""

from __future__ import annotations

from typing import Literal

from ninja import Field, Schema

from sechseck.site.api.shapes import Paged, Paging, Word


class ValueFilter(Paging):
    """Werte einer Kommune oder der Region, wie sie an einem Tag bekannt waren."""

    kommune: Word = ""
    stand: Word = Field("", description="Tag wie 2025-06-30; leer: alle Fassungen")


class IndicatorOut(Schema):
    """Eine Kennzahl."""

    code: str
    title: str
    definition: str
    unit: str
    decimals: int
    direction: Literal["up", "down", "range", "none"]
    good_from: float | None
    good_to: float | None
    resolution: Literal["year", "quarter", "month", "day"]
    level: Literal["municipality", "region"]
    basis: str
    normaliser: str
    is_additive: bool
    url: str


class Indicators(Paged):
    """Kennzahlen."""

    items: list[IndicatorOut]


class BreakOut(Schema):
    """Ab diesem Tag sind die Werte nicht mit denen davor vergleichbar."""

    day: str
    cause: str
    area: str | None


class IndicatorWithBreaks(IndicatorOut):
    """Eine Kennzahl mit ihren Brüchen und Themen."""

    breaks: list[BreakOut]
    themes: list[str]


class ValueOut(Schema):
    """Eine Fassung eines Werts; fehlt er, erklärt „quality“ warum."""

    area: str
    name: str
    begins: str
    ends: str
    dimension: str
    value: str | None
    quality: str
    revision: int
    known_at: str
    note: str
    source: str
    edition: str
    licence: str
    attribution: str


class Values(Paged):
    """Werte in der Ordnung von Schlüssel, Zeitraum und Fassung."""

    items: list[ValueOut]
