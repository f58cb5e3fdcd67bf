# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Check what programs propose, row by row, before anything is written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.engines.segmentation.plain import plain_text
from sechseck.thread.models import Anchor, Statement, StatementLink, Version
from sechseck.thread.queries.references import Unresolved, check_kinds

SAYS_NOTHING = {BlockKind.BOILERPLATE, BlockKind.META}  # kept, but no text to read


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link that a program suggests."""

    source: str
    type: str
    target: str
    band: str
    reasons: tuple[str, ...]


class PassageFinder:
    """Turns spans of a version into passages, as reading does."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._blocks = sorted(version.blocks, key=lambda block: int(block[1]))
        self._starts = [int(block[1]) for block in self._blocks]
        lines = [0, *(at + 1 for at, sign in enumerate(version.text) if sign == "\n")]
        self._lines = lines
        anchors = Anchor.objects.filter(version=version)
        self._taken = set(anchors.values_list("start", "end"))

    def objections(self, spans: Sequence[tuple[int, int, str]], readable: str) -> dict[int, str]:
        """Return what is wrong with which span, counted from 0."""
        found = {}
        met: set[tuple[int, int]] = set()
        for row, (start, end, exact) in enumerate(spans):
            if reason := self._objection(start, end, exact, readable):
                found[row] = reason
            elif (start, end) in met:
                found[row] = "Diese Stelle steht schon in einer Zeile davor."
            met.add((start, end))
        return found

    def _objection(self, start: int, end: int, exact: str, readable: str) -> str:
        if not 0 <= start < end <= len(readable):
            return "Die Stelle liegt nicht im Text der Fassung."
        if readable[start:end] != exact or self._version.text[start:end] != exact:
            return "An dieser Stelle steht etwas anderes."
        if exact != exact.strip() or not plain_text(exact):
            return "Die Stelle beginnt oder endet mit Leerraum."
        block = self._block(start)
        if block is None or end > int(str(block[2])):
            return "Die Stelle reicht über einen Absatz hinaus."
        if block[0] in SAYS_NOTHING:
            return "Diese Stelle gehört zum Beiwerk und sagt nichts aus."
        if (start, end) in self._taken:
            return "Diese Aussage gibt es schon."
        return ""

    def _block(self, start: int) -> Sequence[object] | None:
        at = bisect_right(self._starts, start) - 1
        return self._blocks[at] if at >= 0 else None

    def passage(self, start: int, end: int) -> Passage:
        """Return a span that nobody objects to as a passage."""
        block = self._block(start)
        assert block is not None
        kind, page = BlockKind(str(block[0])), block[4]
        exact = self._version.text[start:end]
        return Passage(
            text=plain_text(exact, is_row=kind is BlockKind.TABLE_ROW),
            exact=exact,
            start=start,
            end=end,
            line_start=bisect_right(self._lines, start),
            line_end=bisect_right(self._lines, end - 1),
            page=page if isinstance(page, int) else None,
            block=kind,
            heading=self._heading(start),
            is_statement=True,
        )

    def _heading(self, start: int) -> tuple[str, ...]:
        """Return the heading of the nearest statement before, in the same version."""
        before = Statement.objects.filter(anchor__version=self._version, anchor__start__lte=start)
        found = before.order_by("-anchor__start").values_list("heading", flat=True).first()
        return tuple(found or ())


def objections(
    proposals: Sequence[Proposal], statements: Mapping[str, Statement]
) -> dict[int, str]:
    """Return what is wrong with which proposal, counted from 0."""
    known = _linked(statements)
    found = {}
    for row, one in enumerate(proposals):
        pair = frozenset((one.source, one.target))
        if reason := _objection(one, statements):
            found[row] = reason
        elif (pair, one.type) in known:
            found[row] = "Diese Verknüpfung gibt es schon, oder sie wurde schon entschieden."
        else:
            known.add((pair, one.type))
    return found


def _objection(one: Proposal, statements: Mapping[str, Statement]) -> str:
    for ref in (one.source, one.target):
        if ref not in statements:
            return f"Die Aussage „{ref}“ gibt es hier nicht."
    try:
        check_kinds(statements[one.source], one.type, statements[one.target])
    except Unresolved as mistake:
        return str(mistake)
    return ""


def _linked(statements: Mapping[str, Statement]) -> set[tuple[frozenset[str], str]]:
    """Return which pairs are linked how; a direction does not make another link of it."""
    ids = [one.pk for one in statements.values()]
    rows = StatementLink.objects.filter(Q(source__in=ids) & Q(target__in=ids))
    return {
        (frozenset((source, target)), type_)
        for source, target, type_ in rows.values_list("source__ref", "target__ref", "type")
    }
