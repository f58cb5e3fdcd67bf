# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tables that people download: no cell is ever a formula for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator

from django.db.models import F, Value
from django.db.models.functions import Concat
from django.http.response import HttpResponseBase, StreamingHttpResponse

from sechseck.engines.readers.quarantine import Reason
from sechseck.site.drills.asked import Asked, specimens
from sechseck.site.drills.matrix import expected_rows
from sechseck.site.drills.result import Result
from sechseck.site.drills.typed import begun, name_of, short_fields, typed_fields
from sechseck.site.drills.visiting import Visitors, leaving_nothing, let_go
from sechseck.site.drills.world import World, build_world
from sechseck.thread.models import Statement, Upload

DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")
NUMBER = re.compile(r"-\d{1,12}(?:[.,]\d{1,12})?")  # a number below nothing computes nothing
EVIL = "=HYPERLINK(1)+"
KEPT = "thread.Statement.text"  # is checked against its lines, but for what is own words
TABLES = ("text/csv", "application/zip", "application/vnd")
SHOWN = 5


def run() -> Iterable[Result]:
    """Fill every text with formulas and download every table."""
    with leaving_nothing():
        world = build_world()
        poison()
        exports, cells, raw, tame = downloaded(world)
    yield Result(
        "Keine Zelle eines Exports beginnt eine Formel.",
        not raw and bool(exports),
        "; ".join(raw[:SHOWN]) or f"{len(exports)} Exporte, {cells} Zellen, {tame} entschärft",
    )
    yield Result(
        "Gebaute Texte kommen in den Exporten an, entschärft.",
        tame > 0,
        ", ".join(sorted(exports)),
    )


def poison() -> None:
    """Begin every text with what a spreadsheet would compute."""
    for typed in [*typed_fields(), *short_fields()]:
        if name_of(*typed) != KEPT:
            begun(typed, EVIL)
    Statement.objects.filter(own_words=True).exclude(text__startswith=EVIL).update(
        text=Concat(Value(EVIL), F("text"))
    )
    Upload.objects.update(set_aside=[[1, 1, next(iter(Reason)).value, EVIL]])


def downloaded(world: World) -> tuple[set[str], int, list[str], int]:
    """Return the exports, how many cells they have, which are formulas, how many were tamed."""
    visitors = Visitors(world)
    exports: set[str] = set()
    raw: list[str] = []
    cells = tame = 0
    for row in expected_rows():
        role = "office" if row.letters["office"] == "E" else "guest"
        if row.method != "GET" or row.letters[role] != "E":
            continue
        with leaving_nothing():
            asked = specimens()[row.route, row.case](world, role)
            if not _is_table(visitors, role, row.route, asked):
                continue
            poison()  # what was made for this request, too
            for cell in cells_of(visitors.ask(role, "GET", row.route, asked)):
                exports.add(row.route)
                cells += 1
                tame += cell.startswith("'=")
                if cell.startswith(DANGEROUS) and not NUMBER.fullmatch(cell):
                    raw.append(f"/{row.route}: {cell[:40]!r}")
    return exports, cells, raw, tame


def _is_table(visitors: Visitors, role: str, route: str, asked: Asked) -> bool:
    answer = visitors.ask(role, "GET", route, asked)
    let_go(answer)
    return answer.headers.get("Content-Type", "").startswith(TABLES)


def cells_of(answer: HttpResponseBase) -> Iterator[str]:
    """Yield the cells of a table, or of the tables in an archive."""
    kind = answer.headers.get("Content-Type", "")
    if isinstance(answer, StreamingHttpResponse):
        content = b"".join(answer.streaming_content)  # type: ignore[arg-type]
    else:
        content = answer.content  # type: ignore[attr-defined]
    if kind.startswith("text/csv"):
        yield from _cells(content)
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.endswith(".csv"):
                    yield from _cells(archive.read(name))


def _cells(content: bytes) -> Iterator[str]:
    text = content.decode("utf-8-sig")
    separator = ";" if ";" in text.partition("\n")[0] else ","
    for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        yield from line
