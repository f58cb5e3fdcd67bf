# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck load statistics FILE…`: take values of an indicator from an operator's tables."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.statistics.genesis import is_flat, read_flat
from sechseck.evidence.actions.loads import take_values
from sechseck.evidence.actions.observations import dataset_of
from sechseck.evidence.importing import Columns, Table, check_table, table_of
from sechseck.evidence.models import Indicator, Load
from sechseck.evidence.queries.crosswalk import crosswalk
from sechseck.evidence.queries.loads import columns_for, remembered
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.models import Source, User
from sechseck.kernel.sandbox.reading import read_sheet_safely

SHOWN = 20


class NotTaken(ValueError):
    """A file that could not be taken; the message is a German sentence."""


def main(files: Sequence[str | Path], options: argparse.Namespace | None = None) -> int:
    """Take every file, say what counts and what waits, go on after a refused one."""
    by = enlist_program("statistik")
    taken = 0
    for path in map(Path, files):
        try:
            with transaction.atomic():
                load = take(path, options or argparse.Namespace(), by)
        except (NotTaken, ReadingRefused, SechseckError, OSError) as reason:
            print(f"{path.name}: {reason}")
        else:
            taken += 1
            _tell(path.name, load)
    return 0 if taken == len(files) else 2


def take(path: Path, options: argparse.Namespace, by: User) -> Load:
    """Take the values of one file."""
    content = path.read_bytes()
    sheet = read_sheet_safely(path.name, content)
    table = table_of(sheet.rows, sheet.mark)
    indicator = _indicator(table, getattr(options, "indicator", None))
    columns = _columns(table, indicator, getattr(options, "column", None))
    if getattr(options, "period", None):
        columns = replace(columns, period=None, always=options.period)
    checked = check_table(table, columns, crosswalk(), unit=indicator.unit, today=localdate())
    edition, day = _edition(sheet.rows, path)
    dataset = dataset_of(
        _source(indicator, getattr(options, "source", None)),
        edition=getattr(options, "edition", None) or edition,
        retrieved=day,
        sha256=sha256(content).hexdigest(),
        by=by,
    )
    return take_values(
        indicator, table, columns, checked, dataset=dataset, file_name=path.name, by=by
    )


def _indicator(table: Table, code: str | None) -> Indicator:
    known = remembered(table)
    if code is None and known is not None and known.indicator is not None:
        return known.indicator
    found = Indicator.objects.select_related("node").filter(code=code or "").first()
    if found is None:
        codes = ", ".join(Indicator.objects.order_by("code").values_list("code", flat=True))
        raise NotTaken(f"Bitte mit --indicator eine Kennzahl nennen: {codes}")
    return found


def _columns(table: Table, indicator: Indicator, wanted: str | None) -> Columns:
    columns = columns_for(table, indicator)
    if wanted is None:
        return columns
    if wanted not in table.headings:
        raise NotTaken(f"Die Spalte „{wanted}“ fehlt. Es gibt: {', '.join(table.headings)}")
    return replace(columns, value=table.headings.index(wanted))


def _source(indicator: Indicator, key: str | None) -> Source:
    if key is not None:
        found = Source.objects.filter(key=key).first()
        if found is None:
            keys = ", ".join(Source.objects.order_by("key").values_list("key", flat=True))
            raise NotTaken(f"Die Quelle „{key}“ gibt es nicht. Bekannt sind: {keys}")
        return found
    before = indicator.observations.select_related("dataset__source").order_by("-pk").first()
    if before is None:
        raise NotTaken("Bitte mit --source die Quelle nennen, aus der die Werte stammen.")
    return before.dataset.source


def _edition(rows: Sequence[tuple[int, tuple[str, ...]]], path: Path) -> tuple[str, date]:
    """Return edition and day as the file tells them, else its name and today."""
    if not is_flat(rows):
        return path.name, localdate()
    flat = read_flat(rows)
    if not flat.stated:
        return flat.code, localdate()
    day = datetime.strptime(flat.stated, "%d.%m.%Y").date()  # noqa: DTZ007  # a day
    return f"{flat.code}, Stand {flat.stated}", day


def _tell(name: str, load: Load) -> None:
    waiting = list(load.quarantined.all()[: SHOWN + 1])
    print(
        f"{name}: {load.added} neu, {load.revised} berichtigt, {load.unchanged} schon bekannt, "
        f"{load.quarantined.count()} warten."
    )
    for one in waiting[:SHOWN]:
        print(f"  Zeile {one.row}: {one.reason}")
    if len(waiting) > SHOWN:
        print(f"  Alle stehen unter /kennzahl/{load.mapping['indicator']}/werte/{load.pk}/")
