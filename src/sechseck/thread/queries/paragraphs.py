# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a version in paragraphs, with its statements marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sechseck.engines.readers.contact import mask_contact
from sechseck.kernel.templatetags.quoting import plain
from sechseck.thread.models import Statement, Version
from sechseck.thread.queries.listing import StatementRow

HIDDEN = "[…]"
MarkedSpan = tuple[int, int, StatementRow | None]  # no row: the viewer may not read it


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; with a statement it is marked."""

    text: str
    statement: StatementRow | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the document."""

    kind: str
    heading_level: int
    line: int
    page: int | None
    pieces: list[Piece]


def paragraphs(
    version: Version,
    blocks: Sequence[Sequence[object]],
    statements: Sequence[Statement],
    rows: dict[int, StatementRow],
    hidden: Sequence[tuple[int, int]] = (),
) -> list[Paragraph]:
    """Return blocks with the marked statements among them.

    ``statements`` need their anchor and must stand in the order of the text; ``hidden`` are
    the spans whose text the viewer may not read.
    """
    spans: list[MarkedSpan] = [
        (one.anchor.start, one.anchor.end, rows[one.pk])
        for one in statements
        if one.anchor and one.pk in rows
    ]
    spans = [span for span in spans if not any(_meet(span, other) for other in hidden)]
    spans += [(start, end, None) for start, end in hidden]
    return [_paragraph(version.text, block, spans) for block in blocks]


def without_contact(shown: Sequence[Paragraph]) -> list[Paragraph]:
    """Return paragraphs as guests may read them: phone numbers and mail addresses are masked.

    The stored text stays as it is. Links are resolved first: their addresses hold mail too.
    """
    return [
        replace(
            one,
            pieces=[replace(piece, text=mask_contact(plain(piece.text))) for piece in one.pieces],
        )
        for one in shown
    ]


def _meet(span: MarkedSpan, other: tuple[int, int]) -> bool:
    return span[0] < other[1] and other[0] < span[1]


def _paragraph(text: str, block: Sequence[object], spans: list[MarkedSpan]) -> Paragraph:
    kind, start, end, line, page, depth = block
    assert isinstance(start, int) and isinstance(end, int)  # noqa: PT018
    inside = [span for span in spans if span[0] < end and start < span[1]]
    return Paragraph(
        kind=str(kind),
        heading_level=min(4, 2 + int(depth)) if kind == "heading" else 0,  # type: ignore[call-overload]
        line=line,  # type: ignore[arg-type]
        page=page,  # type: ignore[arg-type]
        pieces=list(_pieces(text, start, end, inside)),
    )


def _pieces(text: str, start: int, end: int, spans: list[MarkedSpan]) -> Iterator[Piece]:
    at = start
    for first, last, row in sorted(spans, key=lambda span: span[0]):
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        if text[at:first]:
            yield Piece(text[at:first])
        yield Piece(text[first:last], row) if row else Piece(HIDDEN)
        at = last
    if text[at:end]:
        yield Piece(text[at:end])
