# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All gaps of the thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sechseck.engines.gaps.closing import link_gaps, linked, strong_ends
from sechseck.engines.gaps.gap import Gap
from sechseck.engines.gaps.measures import open_ends
from sechseck.engines.gaps.texts import GAP_TEXTS
from sechseck.engines.knowledge import Theme, ThemeKind
from sechseck.engines.labels.label import Standing, StatementKind
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.linking.link import Contradiction, SuggestedLink
from sechseck.engines.statement import ReadStatement

Found = Iterator[tuple[str, str]]
THEME_NEEDS = {
    "theme-without-finding": StatementKind.FINDING,
    "theme-without-goal": StatementKind.GOAL,
    "theme-without-measure": StatementKind.MEASURE,
}
FOUNDATION_MEMBERS = 2
THEMED = {StatementKind.FINDING, StatementKind.GOAL, StatementKind.MEASURE}


def find_gaps(
    statements: Sequence[ReadStatement],
    links: Sequence[SuggestedLink],
    contradictions: Sequence[Contradiction],
    documents: Sequence[SourceDocument],
    *,
    themes: Sequence[Theme] = (),
    as_of: str = "",
) -> tuple[Gap, ...]:
    """Return every gap that has at least one item.

    Parameters
    ----------
    statements, links, contradictions
        What was read and suggested; nothing is confirmed yet, so only strong links whose
        type and kinds fit close a gap.
    documents
        All documents, also those without a statement.
    themes
        The region's themes and foundation.
    as_of
        ISO date of the report; without it only documents marked as expired are expired.

    Returns
    -------
    tuple of Gap
        In the order of ``GAP_TEXTS``; items are sorted and unique.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, item in (
        *_of_statements(statements, links),
        *_of_contradictions(contradictions, themes),
        *_of_documents(documents, as_of),
        *_of_themes(statements, themes),
    ):
        found[code].add(item)
    return tuple(
        Gap(code, title, explanation, tuple(sorted(found[code])))
        for code, (title, explanation) in GAP_TEXTS.items()
        if code in found
    )


def _of_statements(statements: Sequence[ReadStatement], links: Sequence[SuggestedLink]) -> Found:
    """Yield gaps of single statements."""
    ends = strong_ends(statements, links)
    connected = linked(links)
    for one in statements:
        for code in (*open_ends(one.passage.text, one.labels), *link_gaps(one, ends)):
            yield code, one.id
        if not one.labels.themes and one.labels.kind in THEMED:
            yield "statement-without-theme", one.id
        if one.id not in connected and one.labels.kind is not StatementKind.OTHER:
            yield "orphan-statement", one.id


def _of_contradictions(contradictions: Sequence[Contradiction], themes: Sequence[Theme]) -> Found:
    """Yield open contradictions, and those about the foundation once more."""
    foundation = {one.title.lower() for one in themes if one.kind is ThemeKind.FOUNDATION}
    for one in contradictions:
        yield "open-contradiction", " ↔ ".join(one.statements)
        named = {title for title in foundation if any(title in v.lower() for v in one.values)}
        if len(named) >= FOUNDATION_MEMBERS:
            for statement in one.statements:
                yield "foundation-differs", statement


def _of_documents(documents: Sequence[SourceDocument], as_of: str) -> Found:
    """Yield documents that are marked as expired or whose horizon has passed."""
    for one in documents:
        passed = one.horizon_end and one.horizon_end < as_of[: len(one.horizon_end)]
        if passed or one.standing is Standing.EXPIRED:
            yield "document-expired", one.name


def _of_themes(statements: Sequence[ReadStatement], themes: Sequence[Theme]) -> Found:
    """Yield themes without finding, goal or measure."""
    have = {(hit.theme, one.labels.kind) for one in statements for hit in one.labels.themes}
    for theme in themes:
        if theme.kind is ThemeKind.THEME:
            for code, kind in THEME_NEEDS.items():
                if (theme.slug, kind) not in have:
                    yield code, theme.slug
