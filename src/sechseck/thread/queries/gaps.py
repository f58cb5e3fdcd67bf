# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The gap report: counts, items, and the map of municipalities and themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Subquery

from sechseck.kernel.gap_kinds import GapKind, Tally, Viewer, gap_counts, gap_kinds, waived_on
from sechseck.kernel.kept import kept
from sechseck.thread.models import GapCount, Theme
from sechseck.thread.queries.links import shown
from sechseck.thread.queries.listing import StatementRow, listed
from sechseck.thread.queries.statements import touching


@dataclass(frozen=True, slots=True)
class GapLine:
    """One gap of the report."""

    code: str
    title: str
    sentence: str
    count: int
    total: int
    url: str
    csv_url: str
    trend: int | None
    waived: int = 0  # left open on purpose, and not in the count


def gap_line(kind: GapKind, viewer: Viewer) -> GapLine:
    """Return one gap with its count; the count is that of its list."""
    total = kind.rows(viewer).filter(kind.among).count()
    waived = kind.find_waived(viewer).count() if kind.code in waived_on(None) else 0
    return line_of(kind, Tally(kind.find(viewer).count(), total, waived))


def line_of(kind: GapKind, tally: Tally, before: int | None = None) -> GapLine:
    """Return one gap of the report from its counts."""
    return GapLine(
        code=kind.code,
        title=str(kind.title),
        sentence=str(kind.sentence),
        count=tally.missing,
        total=tally.total,
        url=f"/luecken/{kind.code}/",
        csv_url=f"/luecken/{kind.code}.csv",
        trend=None if before is None else tally.missing - before,
        waived=tally.waived,
    )


def gap_report(viewer: Viewer) -> list[GapLine]:
    """Return all gaps that are open or left open, the largest share first."""
    return kept("gap-report", viewer, lambda: _lines(gap_counts(viewer), earlier_counts()))


def theme_gaps(viewer: Viewer, theme: Theme) -> list[GapLine]:
    """Return the gaps among the statements of one theme, the largest share first."""
    counts = gap_counts(viewer, only=touching(theme), named=theme.slug)
    counts.pop("statement-without-theme")
    return _lines(counts, {})


def _lines(counts: Mapping[str, Tally], earlier: Mapping[str, int]) -> list[GapLine]:
    lines = [
        line_of(kind, counts[kind.code], earlier.get(kind.code))
        for kind in gap_kinds()
        if kind.code in counts
    ]
    return sorted((line for line in lines if line.count or line.waived), key=_share)


def _share(line: GapLine) -> tuple[float, int]:
    return -line.count / max(1, line.total), -line.count


def earlier_counts() -> dict[str, int]:
    """Return the counts of the day before the latest one that was recorded."""
    days = GapCount.objects.order_by("-day").values("day").distinct()
    return dict(GapCount.objects.filter(day=Subquery(days[1:2])).values_list("code", "count"))


def gap_rows(
    kind: GapKind, items: QuerySet[Any] | Sequence[Any], *, viewer: Viewer
) -> list[StatementRow]:
    """Return what a gap lists, as rows of one shape."""
    if kind.subject == "statement":
        return listed(items, viewer)
    if kind.subject == "contradiction":
        found = [shown(item) for item in items]
        return [_row(one.explanation, one.url)._replace(kind_label=one.topic) for one in found]
    if kind.subject == "document":
        return [_row(item.title, f"/dokument/{item.slug}/") for item in items]
    if kind.subject == "theme":
        return [_row(item.label, f"/thema/{item.slug}/") for item in items]
    return [_row(str(item), item.path) for item in items]


def _row(text: str, url: str) -> StatementRow:
    return StatementRow(
        id=0,
        url=url,
        text=text,
        kind="",
        kind_label="",
        themes="",
        document_title="",
        document_url="",
        place="",
        commits="none",
        links=0,
    )
