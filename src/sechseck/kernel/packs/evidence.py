# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables in which a pack brings indicators, values, findings and derivations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from sechseck.engines.statistics.periods import period_of
from sechseck.kernel.packs.cells import (
    Cell,
    choice,
    day,
    names,
    optional,
    required,
    slug,
    text,
    upto,
    whole,
)
from sechseck.kernel.packs.table import Row, RowError

# The words of the models, which a reader without a database cannot load; a test compares them.
DIRECTIONS = ("up", "down", "range", "none")
RESOLUTIONS = ("year", "quarter", "month", "day")
LEVELS = ("municipality", "region")
QUALITIES = ("", "-", "0", ".", "...", "x", "/", "()")
WITH_VALUE = ("", "-", "0", "()")
CITATIONS = ("statement", "observation", "cell", "lost_chart")
CONFIDENCES = ("high", "medium", "low")
FIGURES = ("population", "area_km2", "")
OFFICE = upto(145, required)


def amount(cell: str) -> Decimal:
    """Accept a number with a decimal point and at most six digits behind it."""
    if not re.fullmatch(r"-?[0-9]{1,14}(\.[0-9]{1,6})?", cell):
        raise ValueError("braucht eine Zahl mit Dezimalpunkt und höchstens sechs Stellen dahinter")
    return Decimal(cell)


def area_key(cell: str) -> str:
    """Accept the key of a municipality (8 digits) or of the region (5 digits)."""
    if not re.fullmatch(r"[0-9]{8}|[0-9]{5}", cell):
        raise ValueError("braucht 8 Ziffern einer Kommune oder 5 der Region, auch führende Nullen")
    return cell


def period(cell: str) -> tuple[date, date]:
    """Accept a period that has a first and a last day."""
    return period_of(cell)


EVIDENCE: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "indicators": (
        "code",
        {
            "code": upto(60, slug),
            "title": upto(200, required),
            "definition": upto(2000, required),
            "unit": upto(60, required),
            "decimals": whole(0, 6),
            "direction": choice(*DIRECTIONS),
            "good_from": optional(amount),
            "good_to": optional(amount),
            "resolution": choice(*RESOLUTIONS),
            "level": choice(*LEVELS),
            "basis": upto(200),
            "normaliser": upto(100),
            "is_additive": choice("yes", "no"),
            "themes": names,
            "figure": choice(*FIGURES),
        },
    ),
    "breaks": (
        None,
        {
            "indicator": slug,
            "day": day,
            "cause": upto(300, required),
            "area": optional(area_key),
        },
    ),
    "observations": (
        None,
        {
            "indicator": slug,
            "area": area_key,
            "period": period,
            "dimension": upto(200),
            "value": optional(amount),
            "quality": choice(*QUALITIES),
            "known_at": optional(day),
            "source": slug,
            "edition": upto(100, required),
            "note": upto(300),
        },
    ),
    "findings": (
        "key",
        {
            "key": upto(60, slug),
            "text": upto(2000, required),
            "themes": names,
            "statement": upto(300),
            "proposed_by": OFFICE,
            "published_by": OFFICE,
        },
    ),
    "citations": (
        None,
        {
            "finding": slug,
            "kind": choice(*CITATIONS),
            "target": upto(300),
            "words": upto(500),
        },
    ),
    "derivations": (
        "key",
        {
            "key": upto(60, slug),
            "title": upto(200, required),
            "reasoning": upto(5000, required),
            "warrant": upto(2000),
            "counter_evidence": upto(2000),
            "confidence": choice(*CONFIDENCES),
            "for": names,
            "against": names,
            "proposed_by": OFFICE,
            "adopted_by": text,
            "adopted_on": optional(day),
        },
    ),
}
EVIDENCE_REFERENCES = (
    ("indicators", "themes", "themes", "slug"),
    ("breaks", "indicator", "indicators", "code"),
    ("observations", "indicator", "indicators", "code"),
    ("observations", "source", "sources", "key"),
    ("findings", "themes", "themes", "slug"),
    ("citations", "finding", "findings", "key"),
    ("derivations", "for", "findings", "key"),
    ("derivations", "against", "findings", "key"),
)


def check_evidence(region: dict[str, Any], tables: dict[str, list[Row]]) -> Iterator[RowError]:
    """Yield what is wrong between cells and rows."""
    known = {row["ags"] for row in tables["municipalities"]} | {region["region"]["ars"]}
    for row in tables["indicators"]:
        yield from _check_indicator(row)
    for table in ("observations", "breaks"):
        for row in tables[table]:
            if row["area"] and row["area"] not in known:
                sentence = f"„{row['area']}“ ist keine Kommune dieser Region und nicht die Region."
                yield RowError(f"{table}.csv", row["_row"], "area", sentence)
    yield from _check_values(tables)
    for row in tables["citations"]:
        yield from _check_citation(row)
    for row in tables["derivations"]:
        yield from _check_derivation(row)


def _check_indicator(row: Row) -> Iterator[RowError]:
    limits = (row["good_from"], row["good_to"])
    is_range = row["direction"] == "range"
    if is_range and (None in limits or limits[0] > limits[1]):
        sentence = "Ein guter Bereich (range) braucht good_from und good_to in dieser Ordnung."
        yield RowError("indicators.csv", row["_row"], "good_from", sentence)
    if not is_range and limits != (None, None):
        sentence = "Grenzen stehen nur bei einem guten Bereich (range)."
        yield RowError("indicators.csv", row["_row"], "good_from", sentence)


def _check_values(tables: dict[str, list[Row]]) -> Iterator[RowError]:
    days = {"population": "population_date", "area_km2": "area_date"}
    figures = {row["code"]: row["figure"] for row in tables["indicators"] if row["figure"]}
    told = {
        (code, place["ags"], place[days[figure]])
        for code, figure in figures.items()
        for place in tables["municipalities"]
    }
    seen: dict[tuple[object, ...], Row] = {}
    for row in tables["observations"]:
        begins, ends = row["period"]
        if (row["value"] is None) == (row["quality"] in WITH_VALUE):
            sentence = "Ein Wert braucht „“, -, 0 oder (), ein fehlender ., ..., x oder /."
            yield RowError("observations.csv", row["_row"], "quality", sentence)
        if begins == ends and (row["indicator"], row["area"], ends) in told:
            sentence = "Dieser Wert steht schon in municipalities.csv."
            yield RowError("observations.csv", row["_row"], "value", sentence)
        key = (row["indicator"], row["area"], row["period"], row["dimension"])
        before = seen.get(key)
        if before and not _is_later(before["known_at"], row["known_at"]):
            sentence = f"Denselben Zeitraum nennt Zeile {before['_row']}; eine spätere Fassung "
            sentence += "braucht ein späteres known_at."
            yield RowError("observations.csv", row["_row"], "known_at", sentence)
        seen[key] = row


def _is_later(before: date | None, after: date | None) -> bool:
    return before is not None and after is not None and before < after


def _check_citation(row: Row) -> Iterator[RowError]:
    is_named = row["kind"] in ("statement", "observation")
    if is_named and not row["target"]:
        sentence = "Was belegt, braucht ein Ziel: eine Aussage oder Kennzahl@Schlüssel@Zeitraum."
        yield RowError("citations.csv", row["_row"], "target", sentence)
    if not is_named and not row["words"]:
        sentence = "Eine Zelle oder ein Diagramm braucht Worte."
        yield RowError("citations.csv", row["_row"], "words", sentence)


def _check_derivation(row: Row) -> Iterator[RowError]:
    if bool(row["adopted_by"]) != bool(row["adopted_on"]):
        sentence = "Wer annimmt, tut es an einem Tag; beides oder keines."
        yield RowError("derivations.csv", row["_row"], "adopted_by", sentence)
    if row["adopted_by"] == row["proposed_by"]:
        sentence = "Annehmen muss eine andere Stelle als die, die vorschlägt."
        yield RowError("derivations.csv", row["_row"], "adopted_by", sentence)
    if set(row["for"]) & set(row["against"]):
        sentence = "Ein Befund spricht dafür oder dagegen, nicht beides."
        yield RowError("derivations.csv", row["_row"], "against", sentence)
