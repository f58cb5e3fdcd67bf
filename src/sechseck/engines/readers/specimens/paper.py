# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small PDF writer for tests and the fuzz bench."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
_IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray "
    b"/BitsPerComponent 8 /Length 4 >>\nstream\n\x00\x7f\xff\x10\nendstream"
)


@dataclass(frozen=True)
class Word:
    """Letters at a place; points from the top left of the page."""

    text: str
    left: float
    top: float
    size: float = 11
    is_bold: bool = False


def lines_at(
    texts: Iterable[str], *, left: float = 70, top: float = 80, step: float = 15
) -> list[Word]:
    """Return one word per line, each a step below the last."""
    return [Word(text, left, top + step * place) for place, text in enumerate(texts)]


def table_at(
    rows: Sequence[Sequence[str]], *, top: float = 200, width: float = 150
) -> tuple[list[Word], str]:
    """Return the words of a ruled table and the drawing of its lines."""
    words = [
        Word(cell, 75 + width * column, top + 20 * row)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    across = [
        f"70 {HEIGHT - top - 20 * row + 14} m {70 + width * len(rows[0])} "
        f"{HEIGHT - top - 20 * row + 14} l S"
        for row in range(len(rows) + 1)
    ]
    down = [
        f"{70 + width * column} {HEIGHT - top + 14} m {70 + width * column} "
        f"{HEIGHT - top - 20 * len(rows) + 14} l S"
        for column in range(len(rows[0]) + 1)
    ]
    return words, "\n".join([*across, *down])


def make_pdf(
    pages: Sequence[Sequence[Word]], *, drawing: str = "", picture: bool = False
) -> bytes:
    """Return a PDF with the given words on each page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        _font(b"Helvetica"),
        _font(b"Helvetica-Bold"),
        _IMAGE,
    ]
    kids = []
    for words in pages:
        stream = _stream(words, drawing, picture)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources "
            b"<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I1 5 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return assemble(objects)


def assemble(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a file of numbered objects with its table of places."""
    content = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")  # high bytes say: not a text file
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R %s>>\n" % (len(objects) + 1, trailer)
    return b"%s%s%s%sstartxref\n%d\n%%%%EOF\n" % (content, head, table, tail, len(content))


def make_locked_pdf() -> bytes:
    """A file whose user password is not empty: its key check cannot succeed."""
    content = make_pdf([lines_at(["Geheim"])])
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <%s> /U <%s> >> "
        b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
        % (b"5a" * 32, b"a5" * 32)
    )
    return content.replace(b"/Root 1 0 R ", b"/Root 1 0 R " + lock)


def make_pages(count: int) -> bytes:
    """A file that claims many pages through one shared page object."""
    kids = b" ".join([b"3 0 R"] * count)
    return assemble([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ])  # fmt: skip


def _font(name: bytes) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name


def _stream(words: Sequence[Word], drawing: str, picture: bool) -> bytes:
    parts = [drawing.encode()]
    if picture:
        parts.append(b"q 500 0 0 700 40 70 cm /I1 Do Q")
    for word in words:
        text = word.text.encode("cp1252").replace(b"\\", b"\\\\")
        text = text.replace(b"(", b"\\(").replace(b")", b"\\)")
        font = 2 if word.is_bold else 1
        parts.append(
            b"BT /F%d %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET"
            % (font, word.size, word.left, HEIGHT - word.top, text)
        )
    return b"\n".join(parts)
