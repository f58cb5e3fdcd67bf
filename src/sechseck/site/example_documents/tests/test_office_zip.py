# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Equal parts give equal bytes, whatever order, time or compression they came with."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from sechseck.site.example_documents.office_zip import pack

MOMENT = datetime(2026, 3, 12, 12, tzinfo=UTC)
PARTS = {
    "[Content_Types].xml": b'<Types><Override PartName="/a/thumb.jpeg" ContentType="x"/></Types>',
    "_rels/.rels": b'<R><Relationship Id="r1" Target="a/thumb.jpeg"/><Relationship Id="r2" '
    b'Target="a/text.xml"/></R>',
    "a/text.xml": b"<a/>",
    "a/thumb.jpeg": b"picture",
    "docProps/core.xml": b'<c><dcterms:modified t="x">2020-01-01T00:00:00Z</dcterms:modified></c>',
}


def zipped(names: list[str], year: int, compression: int) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as file:
        for name in names:
            file.writestr(ZipInfo(name, (year, 1, 1, 0, 0, 0)), PARTS[name], compression)
    return content.getvalue()


def test_order_time_and_compression_leave_no_trace() -> None:
    one = pack(zipped(list(PARTS), 2020, ZIP_DEFLATED), MOMENT)
    other = pack(zipped(list(reversed(PARTS)), 2024, ZIP_STORED), MOMENT)

    assert one == other


def test_the_properties_carry_the_day_of_the_document() -> None:
    packed = pack(zipped(list(PARTS), 2020, ZIP_STORED), MOMENT)

    with ZipFile(BytesIO(packed)) as file:
        assert b">2026-03-12T12:00:00Z<" in file.read("docProps/core.xml")


def test_a_part_left_out_is_named_nowhere() -> None:
    packed = pack(zipped(list(PARTS), 2020, ZIP_STORED), MOMENT, without=["thumb.jpeg"])

    with ZipFile(BytesIO(packed)) as file:
        assert "a/thumb.jpeg" not in file.namelist()
        assert b"thumb" not in file.read("_rels/.rels") + file.read("[Content_Types].xml")
        assert b"a/text.xml" in file.read("_rels/.rels")
